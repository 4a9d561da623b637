// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resume/PlacedPart.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::widgets {
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class SectionHead;

/// A list of values of a resume, a line each, to correct, remove and add to; languages have their level beside.
class ValueRows : public QWidget, public PlacedPart {
    Q_OBJECT

public:
    enum class Kind { Values, Languages };

    /// `name` of the list ("Links"), `each` of one of them ("Link"), `adds` as in "Add a link".
    ValueRows(Kind kind, const QString &name, const QString &each, const QString &adds, QWidget *parent = nullptr);

    void setValues(const std::vector<ResumeValue> &values);
    [[nodiscard]] std::vector<ResumeValue> values() const;
    void setLanguages(const std::vector<ResumeLanguage> &languages);
    [[nodiscard]] std::vector<ResumeLanguage> languages() const;
    /// What is wrong with the list; empty: nothing.
    void setError(const QString &words);
    void focusFirst();
    [[nodiscard]] NamedPlace placeAt(const QWidget &input) const override;

signals:
    void edited();

private:
    struct Row {
        QWidget *widget = nullptr;
        widgets::TextInput *text = nullptr;
        widgets::TextInput *level = nullptr; ///< none for values
        std::optional<ResumeLanguage> before;
    };

    Row &addRow(const std::optional<ResumeLanguage> &before);
    void removeRow(const QWidget *row);
    void clear();
    void showState();

    Kind m_kind;
    QString m_each;
    SectionHead *m_head;
    widgets::StateLabel *m_error;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace candor::screens
