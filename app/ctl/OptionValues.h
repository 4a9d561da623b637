// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Money.h"
#include "model/Result.h"
#include "model/Time.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace candor::ctl {

/// Reading the values of options. Each error is InvalidArgument with what the option takes.
class OptionValues {
    Q_DECLARE_TR_FUNCTIONS(OptionValues)

public:
    [[nodiscard]] static Result<qint64> integer(const char *option, const QString &value, qint64 least, qint64 most);
    [[nodiscard]] static Result<double> number(const char *option, const QString &value);
    [[nodiscard]] static Result<QDate> date(const char *option, const QString &value);
    /// ISO 8601; without a zone it is local time.
    [[nodiscard]] static Result<WallTime> time(const char *option, const QString &value);
    /// "60000 EUR"
    [[nodiscard]] static Result<Money> money(const char *option, const QString &value);
    [[nodiscard]] static Result<bool> yesNo(const char *option, const QString &value);
    /// A name of Availability, or a date.
    [[nodiscard]] static Result<std::pair<Availability, std::optional<QDate>>> availability(const char *option,
                                                                                            const QString &value);
    /// Parted by ';', without empty ones.
    [[nodiscard]] static QStringList list(const QString &value);

    /// A value of an enumeration by its name.
    template<typename Value>
    [[nodiscard]] static Result<Value> named(const char *option, const QString &value, QString (*nameOf)(Value),
                                             std::optional<Value> (*fromName)(const QString &)) {
        if (const auto found = fromName(value))
            return *found;
        QStringList names;
        for (int i = 0; i < 32; ++i) {
            if (const QString name = nameOf(static_cast<Value>(i)); !name.isEmpty())
                names << name;
        }
        return failure(wrong(option, names.join(QStringLiteral(", ")), value));
    }
    /// Several, parted by ','.
    template<typename Value>
    [[nodiscard]] static Result<std::vector<Value>> allNamed(const char *option, const QString &text,
                                                             QString (*nameOf)(Value),
                                                             std::optional<Value> (*fromName)(const QString &)) {
        std::vector<Value> values;
        for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
            const auto value = named(option, name.trimmed(), nameOf, fromName);
            if (!value)
                return failure(value.error());
            values.push_back(*value);
        }
        return values;
    }

private:
    [[nodiscard]] static Error wrong(const char *option, const QString &takes, const QString &value);
};

} // namespace candor::ctl
