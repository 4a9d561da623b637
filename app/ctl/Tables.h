// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace candor::ctl {

/// JSON for a person on a terminal. Texts of other people cannot steer it: control characters are shown as spaces.
class Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)

public:
    /// One row an object, with these members as columns.
    [[nodiscard]] static QString table(const QJsonArray &rows, const QStringList &columns);
    /// One member a line; lists of objects as tables below.
    [[nodiscard]] static QString members(const QJsonObject &object);
    /// The members that differ, one a line, with both values.
    [[nodiscard]] static QString differences(const QJsonObject &first, const QJsonObject &second,
                                             const QString &firstName, const QString &secondName);
    /// A text without control characters; `lines`: line breaks stay.
    [[nodiscard]] static QString printable(const QString &text, bool lines = false);

private:
    [[nodiscard]] static QString label(const QString &key);
    [[nodiscard]] static QString cell(const QString &key, const QJsonValue &value, bool lines = false);
};

} // namespace candor::ctl
