// SPDX-License-Identifier: GPL-3.0-or-later
#include "OptionValues.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace candor::ctl {

Error OptionValues::wrong(const char *option, const QString &takes, const QString &value) {
    return {ErrorCode::InvalidArgument, tr("--%1 takes %2, not \"%3\".").arg(QLatin1String(option), takes, value)};
}

Result<qint64> OptionValues::integer(const char *option, const QString &value, qint64 least, qint64 most) {
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return failure(wrong(option, tr("a whole number from %1 to %2").arg(least).arg(most), value));
}

Result<double> OptionValues::number(const char *option, const QString &value) {
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return number;
    return failure(wrong(option, tr("a number"), value));
}

Result<QDate> OptionValues::date(const char *option, const QString &value) {
    if (auto date = QDate::fromString(value, Qt::ISODate); date.isValid())
        return date;
    return failure(wrong(option, tr("a date such as 2026-03-31"), value));
}

Result<WallTime> OptionValues::time(const char *option, const QString &value) {
    // Qt reads a date alone as midnight; nobody means that by an appointment.
    if (const auto time = QDateTime::fromString(value, Qt::ISODateWithMs); time.isValid() && value.contains(u'T'))
        return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    return failure(wrong(
        option, tr("a time such as 2026-03-31T14:30 (local), 2026-03-31T12:30Z or 2026-03-31T14:30+02:00"), value));
}

Result<Money> OptionValues::money(const char *option, const QString &value) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,12}) ?([A-Z]{3})$"));
    if (const auto match = form.match(value); match.hasMatch())
        return Money{match.captured(1).toLongLong(), match.captured(2)};
    return failure(wrong(option, tr("an amount and a currency such as \"60000 EUR\""), value));
}

Result<bool> OptionValues::yesNo(const char *option, const QString &value) {
    if (value == u"yes" || value == u"no")
        return value == u"yes";
    return failure(wrong(option, tr("yes or no"), value));
}

Result<std::pair<Availability, std::optional<QDate>>> OptionValues::availability(const char *option,
                                                                                 const QString &value) {
    if (const auto date = QDate::fromString(value, Qt::ISODate); date.isValid())
        return std::pair(Availability::OnDate, std::optional(date));
    if (const auto named = availabilityFromName(value); named && *named != Availability::OnDate)
        return std::pair(*named, std::optional<QDate>());
    return failure(wrong(option, tr("at_once, two_weeks, one_month, three_months or a date"), value));
}

QStringList OptionValues::list(const QString &value) {
    QStringList parts;
    for (const QString &part : value.split(u';')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
    }
    return parts;
}

} // namespace candor::ctl
