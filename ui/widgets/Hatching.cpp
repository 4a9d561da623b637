// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Hatching.h"

#include <QImage>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace candor::widgets {

namespace {

/// Across the lines six pixels lie between them; along a row that is the hypotenuse.
constexpr double period = 8.5;
/// Two periods, so that a tile has whole pixels also where the ratio is 1.
constexpr int tileSize = 17;
/// Off the pixels' grid, so that all lines look alike.
constexpr double phase = .25;

/// How much of a pixel a line covers, by its distance from the pixel's middle.
double coverage(double along, double ratio) {
    const double beside = std::remainder(along - phase * ratio, period * ratio) / std::numbers::sqrt2;
    return std::clamp((ratio + 1) / 2 - std::abs(beside), 0.0, 1.0);
}

} // namespace

QBrush hatching(const QColor &colour, qreal devicePixelRatio, qreal shift) {
    const double wanted = std::max(devicePixelRatio, 1.0);
    const int size = static_cast<int>(std::lround(tileSize * wanted));
    const double ratio = 1.0 * size / tileSize;
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int alpha = static_cast<int>(std::lround(255 * coverage(x + y + 1, ratio)));
            tile.setPixelColor(x, y, QColor(colour.red(), colour.green(), colour.blue(), alpha));
        }
    }
    QBrush brush(tile);
    brush.setTransform(QTransform::fromTranslate(shift, 0).scale(1 / ratio, 1 / ratio));
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
