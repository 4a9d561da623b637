// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QRectF>

class QPainter;

namespace candor::widgets {

/// 45 degree lines of one pixel each six: what was not measured. The brush is sharp at the painter's device pixel
/// ratio; `shift` moves its pattern along, in pixels, for areas that scroll.
[[nodiscard]] QBrush hatching(const QColor &colour, qreal devicePixelRatio, qreal shift = 0);

/// Hatching in an edge, as a scale that has no value.
void paintNotMeasured(QPainter &painter, const QRectF &area, const QColor &edge);

} // namespace candor::widgets
