// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DateField.h"

#include <QKeyEvent>
#include <QLocale>

namespace candor::widgets {

namespace {

const QString writtenForm = QStringLiteral("d MMM yyyy");

QString written(QDate date) { return QLocale().toString(date, writtenForm); }

std::optional<QDate> read(const QString &text) {
    const QLocale locale;
    const QString words = text.simplified();
    for (const QDate date :
         {QDate::fromString(words, Qt::ISODate), locale.toDate(words, writtenForm),
          locale.toDate(words, QStringLiteral("d MMMM yyyy")), locale.toDate(words, QStringLiteral("d.M.yyyy")),
          locale.toDate(words, QLocale::LongFormat), locale.toDate(words, QLocale::ShortFormat)}) {
        // Two digits of a year would be read as 1926.
        if (date.isValid() && date.year() >= 1900 && date.year() < 3000)
            return date.year() < 1970 ? date.addYears(100) : date;
    }
    return std::nullopt;
}

} // namespace

DateField::DateField(QWidget *parent) : QLineEdit(parent) {
    setFixedHeight(32);
    setPlaceholderText(written(QDate(QDate::currentDate().year(), 12, 31)));
    connect(this, &QLineEdit::textChanged, this, &DateField::dateChanged);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto known = date())
            setDate(known);
    });
}

void DateField::setDate(std::optional<QDate> date) {
    const QString text = date ? written(*date) : QString();
    if (text != this->text())
        setText(text);
}

std::optional<QDate> DateField::date() const { return read(text()); }

bool DateField::isReadable() const { return text().trimmed().isEmpty() || date(); }

void DateField::keyPressEvent(QKeyEvent *event) {
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const auto known = date();
    setDate(known ? known->addDays(step) : QDate::currentDate());
}

} // namespace candor::widgets
