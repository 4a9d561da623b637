// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/RailItem.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>

namespace candor::shell {

namespace {

constexpr int itemHeight = 40;
constexpr int symbolSize = 20;
constexpr int iconLeft = 24;
constexpr int narrowIconLeft = 18;
constexpr int gap = 12;
constexpr int markWidth = 2;

} // namespace

RailItem::RailItem(int id, const QString &icon, const QString &word, QWidget *parent)
    : QAbstractButton(parent), m_id(id), m_icon(icon) {
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusInside", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailItem::setNarrow(bool narrow) {
    m_narrow = narrow;
    setToolTip(narrow ? text() : QString());
    update();
}

QSize RailItem::sizeHint() const { return {iconLeft + symbolSize + gap, itemHeight}; }

void RailItem::enterEvent(QEnterEvent *event) {
    QAbstractButton::enterEvent(event);
    update();
}

void RailItem::leaveEvent(QEvent *event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void RailItem::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &colours = theme::colours(palette());
    QPainter painter(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), colours.wash);
    if (isChecked())
        painter.fillRect(0, 0, markWidth, height(), colours.ink);
    const QColor ink = isChecked() ? colours.ink : colours.quiet;
    const int left = m_narrow ? narrowIconLeft : iconLeft;
    painter.drawPixmap(left, (height() - symbolSize) / 2,
                       theme::iconPixmap(m_icon, ink, symbolSize, devicePixelRatioF()));
    if (!m_narrow) {
        painter.setFont(theme::font(isChecked() ? theme::Text::BodyStrong : theme::Text::Body));
        painter.setPen(ink);
        const QRect words = rect().adjusted(left + symbolSize + gap, 0, -8, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.ink, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace candor::shell
