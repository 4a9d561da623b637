// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Hatching.h"

#include <QImage>
#include <QPainter>
#include <QPen>

#include <cmath>

namespace candor::widgets {

namespace {

/// Across the lines six pixels lie between them; along a row that is the hypotenuse.
constexpr double period = 8.5;
/// Two periods, so that a tile has whole pixels also where the ratio is 1.
constexpr int tileSize = 17;

} // namespace

QBrush hatching(const QColor &colour, qreal devicePixelRatio, qreal shift) {
    const double ratio = std::max(devicePixelRatio, 1.0);
    const int size = static_cast<int>(std::lround(tileSize * ratio));
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, ratio));
    for (int line = 0; line <= 4; ++line) {
        const double end = line * period * size / tileSize;
        painter.drawLine(QPointF(-size, end + size), QPointF(end + size, -size));
    }
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromTranslate(shift, 0).scale(1.0 * tileSize / size, 1.0 * tileSize / size));
    return brush;
}

void paintNotMeasured(QPainter &painter, const QRectF &area, const QColor &edge) {
    painter.save();
    painter.fillRect(area, hatching(edge, painter.device()->devicePixelRatioF()));
    painter.setPen(QPen(edge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace candor::widgets
