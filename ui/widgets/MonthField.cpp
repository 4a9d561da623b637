// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MonthField.h"

#include <QDate>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>
#include <array>

namespace candor::widgets {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2999;
constexpr int mostLetters = 24;

QString written(const YearMonth &month) {
    const QString year = QString::number(month.year);
    return month.month ? QString(year % u'-' % QString::number(*month.month).rightJustified(2, u'0')) : year;
}

std::optional<int> numberIn(const QString &text, int least, int most) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// "Mar", "March", "März" of the locale, or in English.
std::optional<int> monthNamed(const QString &text) {
    const QString word = text.endsWith(u'.') ? text.chopped(1) : text;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString name = locale.standaloneMonthName(month, format);
                if (name.endsWith(u'.'))
                    name.chop(1);
                if (name.compare(word, Qt::CaseInsensitive) == 0)
                    return month;
            }
        }
    }
    return std::nullopt;
}

std::optional<YearMonth> read(QString text) {
    for (const QChar sign : {u'/', u'.', u'-', u'\u2013'})
        text.replace(sign, u' ');
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() == 1) {
        const auto year = numberIn(parts[0], firstYear, lastYear);
        return year ? std::optional(YearMonth{*year, {}}) : std::nullopt;
    }
    if (parts.size() != 2)
        return std::nullopt;
    for (const auto &[yearPart, monthPart] : {std::pair(parts[0], parts[1]), std::pair(parts[1], parts[0])}) {
        const auto year = numberIn(yearPart, firstYear, lastYear);
        auto month = numberIn(monthPart, 1, 12);
        if (!month)
            month = monthNamed(monthPart);
        if (year && month)
            return YearMonth{*year, month};
    }
    return std::nullopt;
}

} // namespace

MonthField::MonthField(Open open, QWidget *parent) : TextInput(mostLetters, parent), m_open(open) {
    setSize(theme::Text::Mono);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (goesOn())
            setGoesOn();
        else if (const auto known = month())
            setMonth(known);
    });
}

void MonthField::setMonth(const std::optional<YearMonth> &month) {
    const QString words = month ? written(*month) : QString();
    if (words != text())
        setText(words);
}

void MonthField::setGoesOn() {
    if (const QString words = tr("to date"); words != text())
        setText(words);
}

std::optional<YearMonth> MonthField::month() const { return read(text()); }

bool MonthField::goesOn() const {
    if (m_open == Open::No)
        return false;
    const QString words = text().simplified();
    const std::array known{tr("to date"),
                           tr("today"),
                           tr("now"),
                           tr("present"),
                           QStringLiteral("to date"),
                           QStringLiteral("today"),
                           QStringLiteral("heute"),
                           QStringLiteral("bis heute")};
    return std::any_of(known.begin(), known.end(),
                       [&](const QString &word) { return word.compare(words, Qt::CaseInsensitive) == 0; });
}

bool MonthField::isReadable() const { return text().trimmed().isEmpty() || goesOn() || month(); }

void MonthField::keyPressEvent(QKeyEvent *event) {
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    const auto known = month();
    if (step == 0 || event->modifiers() != Qt::NoModifier || !known) {
        TextInput::keyPressEvent(event);
        return;
    }
    if (!known->month) {
        setMonth(YearMonth{known->year + step, {}});
        return;
    }
    const QDate next = QDate(known->year, *known->month, 1).addMonths(step);
    setMonth(YearMonth{next.year(), next.month()});
}

} // namespace candor::widgets
