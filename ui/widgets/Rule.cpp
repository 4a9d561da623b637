// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Rule.h"

#include <QPainter>

namespace candor::widgets {

Rule::Rule(theme::Ink ink, Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_ink(ink) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Rule::paintEvent(QPaintEvent * /*event*/) { QPainter(this).fillRect(rect(), palette().color(theme::role(m_ink))); }

} // namespace candor::widgets
