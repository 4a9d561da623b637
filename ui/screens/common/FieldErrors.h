// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QPointer>
#include <QString>

#include <vector>

namespace candor::widgets {
class FormField;
}

namespace candor::screens {

/// Which field of a form an error is about ("email", "password"); empty where it is about none.
[[nodiscard]] QString fieldOf(const Error &error);
/// What happened and what to do about it, as one paragraph.
[[nodiscard]] QString wordsAndAdvice(const Error &error);

/// Shows what a service refused at the field that it is about.
class FieldErrors {
public:
    void add(const QString &key, widgets::FormField &field);
    /// Whether the error is about one of the fields; it shows it then and has the keyboard.
    bool show(const Error &error);
    void clear();

private:
    struct Entry {
        QString key;
        QPointer<widgets::FormField> field;
    };
    std::vector<Entry> m_entries;
};

} // namespace candor::screens
