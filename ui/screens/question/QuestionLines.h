// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Type.h"

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace candor::screens {

/// Draws a text into as many lines as the place holds; what has no room ends in an ellipsis. For rows of lists.
void drawLines(QPainter &painter, const QRect &place, theme::Text size, const QColor &colour, const QString &text,
               Qt::LayoutDirection direction);

} // namespace candor::screens
