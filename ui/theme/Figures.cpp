// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Figures.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace candor::theme {

namespace {

constexpr QChar minus(0x2212);
constexpr QChar narrowSpace(0x202f);
constexpr QChar enDash(0x2013);

/// Parts the thousands of a row of digits.
QString parted(QString digits) {
    for (qsizetype position = digits.size() - 3; position > 0; position -= 3)
        digits.insert(position, narrowSpace);
    return digits;
}

/// Digits of a value without its sign.
QString magnitude(double value, int decimals) {
    const QString digits = QString::number(std::abs(value), 'f', decimals);
    const qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        return parted(digits);
    return parted(digits.left(point)) % QLocale().decimalPoint() % digits.mid(point + 1);
}

bool isZero(const QString &digits) {
    return std::none_of(digits.cbegin(), digits.cend(),
                        [](QChar letter) { return letter.isDigit() && letter != u'0'; });
}

QString twoDigits(std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

struct Times {
    QString sign;
    std::int64_t hours;
    std::int64_t minutes;
    std::int64_t seconds;
    std::int64_t millis;
};

/// A clock shows a second when it is over: nothing is rounded up.
Times split(MediaTime time) {
    const std::int64_t all = std::abs(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    return {time < MediaTime::zero() && all > 0 ? QString(minus) : QString(), all / 3'600'000, all / 60'000 % 60,
            all / 1000 % 60, all % 1000};
}

QString position(const Times &times) {
    const QString minutes = twoDigits(times.minutes) % u':' % twoDigits(times.seconds);
    return times.sign % (times.hours > 0 ? QString(QString::number(times.hours) % u':' % minutes) : minutes);
}

} // namespace

QString emptyFigure() { return enDash; }

QString figure(double value, int decimals) {
    if (!std::isfinite(value))
        return emptyFigure();
    const QString digits = magnitude(value, decimals);
    // What rounds to nothing has no sign.
    return value < 0 && !isZero(digits) ? QString(minus % digits) : digits;
}

QString figure(const std::optional<double> &value, int decimals) {
    return value ? figure(*value, decimals) : emptyFigure();
}

QString signedFigure(const std::optional<double> &value, int decimals) {
    if (!value || !std::isfinite(*value))
        return emptyFigure();
    QString digits = magnitude(*value, decimals);
    if (isZero(digits))
        return digits;
    return QString(*value < 0 ? minus : QChar(u'+')) % digits;
}

QString count(std::uint64_t value) { return parted(QString::number(value)); }

QString percent(const std::optional<double> &share, int decimals) {
    return share ? figure(*share * 100, decimals) : emptyFigure();
}

QString clockTime(MediaTime time) {
    const Times times = split(time);
    return times.sign % twoDigits(times.hours) % u':' % twoDigits(times.minutes) % u':' % twoDigits(times.seconds);
}

QString shortTime(MediaTime time) {
    const Times times = split(time);
    if (times.hours > 0)
        return position(times);
    return times.sign % QString::number(times.minutes) % u':' % twoDigits(times.seconds);
}

QString timeWithTenths(MediaTime time) {
    const Times times = split(time);
    return position(times) % QLocale().decimalPoint() % QString::number(times.millis / 100);
}

QString timeWithMillis(MediaTime time) {
    const Times times = split(time);
    return position(times) % QLocale().decimalPoint() % QStringLiteral("%1").arg(times.millis, 3, 10, QLatin1Char('0'));
}

QString bytes(std::uint64_t bytes) {
    static constexpr std::array units{"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    // 999.95 would be written as 1000.0 of the smaller unit.
    while (value >= (unit == 0 ? 1000. : 999.95) && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return figure(value, unit == 0 ? 0 : 1) % QChar(0xa0) % QLatin1String(units[unit]);
}

QString decibels(const std::optional<double> &ofFullScale) {
    if (!ofFullScale || !(*ofFullScale > 0))
        return emptyFigure();
    return figure(20 * std::log10(*ofFullScale), 0);
}

} // namespace candor::theme
