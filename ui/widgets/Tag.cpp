// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Tag.h"

#include <QPainter>

namespace candor::widgets {

Tag::Tag(const QString &word, Look look, QWidget *parent)
    : Label(word, theme::Text::Caption, theme::Ink::Ink, parent), m_look(look) {
    setContentsMargins(8, 4, 8, 4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::paintEvent(QPaintEvent *event) {
    Label::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(theme::role(m_look == Look::Matching ? theme::Ink::Edge : theme::Ink::Rule)));
    painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
}

} // namespace candor::widgets
