// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"

#include <QRectF>

class QPainter;

namespace candor::widgets {

/// Which parts of the overlay are drawn.
struct OverlayParts {
    bool contour = true;
    bool gaze = true; ///< irises and gaze ray
    bool axes = true;
    bool box = true;

    bool operator==(const OverlayParts &) const = default;
};

/// Where a picture's pixels lie in a view.
struct PicturePlace {
    QRectF area;
    PictureSize size;
    bool mirrored = false;

    [[nodiscard]] QPointF at(double x, double y) const;
    [[nodiscard]] QPointF at(const Point &point) const;
    /// A direction in the picture (x right, y down), as long as it is given.
    [[nodiscard]] QPointF towards(double x, double y) const;
    [[nodiscard]] double scale() const;
};

/// Draws what was measured on a face in thin white over translucent black: readable on any picture, the same in both
/// schemes. Letters are never mirrored.
void drawFace(QPainter &painter, const PicturePlace &place, const OverlayParts &parts, const FaceOverlay *overlay,
              const SignalFrame *signal);

/// The corners and side marks that head and shoulders fit into.
void drawFramingMarks(QPainter &painter, const QRectF &area);

} // namespace candor::widgets
