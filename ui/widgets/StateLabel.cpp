// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"
#include "widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace candor::widgets {

IconLabel::IconLabel(const QString &icon, theme::Ink ink, int size, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_ink(ink), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(const QString &icon, theme::Ink ink) {
    if (icon == m_icon && ink == m_ink)
        return;
    m_icon = icon;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const { return {m_size, m_size}; }

void IconLabel::paintEvent(QPaintEvent * /*event*/) {
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    QRect square(0, 0, m_size, m_size);
    square.moveCenter(rect().center());
    painter.drawPixmap(square,
                       theme::iconPixmap(m_icon, palette().color(theme::role(m_ink)), m_size, devicePixelRatio()));
}

StateLabel::StateLabel(QWidget *parent) : StateLabel(State::Quiet, QString(), parent) {}

StateLabel::StateLabel(State state, const QString &word, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(iconOf(state))), m_word(new Label(word, theme::Text::CaptionStrong)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_word);
    row->addStretch();
    setState(state, word);
}

void StateLabel::setState(State state, const QString &word) {
    m_state = state;
    m_icon->setIcon(iconOf(state), inkOf(state));
    m_word->setInk(inkOf(state));
    if (m_word->text() != word)
        m_word->setText(word);
    setAccessibleName(word);
}

void StateLabel::setWrapped() {
    m_word->setWordWrap(true);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->setStretch(1, 1);
    row->setAlignment(m_icon, Qt::AlignTop);
    // The first line's middle is the icon's.
    m_word->setContentsMargins(0, 2, 0, 2);
    m_word->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    while (row->count() > 2)
        delete row->takeAt(2);
}

QString StateLabel::word() const { return m_word->text(); }

QString iconOf(State state) {
    switch (state) {
    case State::Good:
        return QStringLiteral("check_circle");
    case State::Caution:
        return QStringLiteral("warning");
    case State::Alert:
        return QStringLiteral("error");
    case State::Information:
        return QStringLiteral("info");
    case State::NotMeasurable:
        return QStringLiteral("do_not_disturb_on");
    case State::Quiet:
        break;
    }
    return QStringLiteral("remove");
}

theme::Ink inkOf(State state) {
    switch (state) {
    case State::Good:
        return theme::Ink::Good;
    case State::Caution:
        return theme::Ink::Caution;
    case State::Alert:
        return theme::Ink::Alert;
    case State::Information:
        return theme::Ink::Information;
    case State::NotMeasurable:
    case State::Quiet:
        break;
    }
    return theme::Ink::Quiet;
}

} // namespace candor::widgets
