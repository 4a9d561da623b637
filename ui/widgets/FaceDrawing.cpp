// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FaceDrawing.h"

#include "theme/Type.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace candor::widgets {

namespace {

const QColor shade(0, 0, 0, 102);  // 40 %
constexpr double rayLength = 2;    // distances of the eyes at a gaze of 1
constexpr double axisLength = .38; // of the distance between the eyes' outer corners
constexpr double depthLength = 2;  // axes; the one towards the camera is seen from its tip

struct Line {
    int first;
    int last;
    bool closed;
};
constexpr Line contourLines[]{{0, 16, false}, {17, 21, false}, {22, 26, false}, {27, 30, false}, {31, 35, false},
                              {36, 41, true}, {42, 47, true},  {48, 59, true},  {60, 67, true}};

/// White over black; drawn in one go, so that lines which meet do not darken each other.
void stroke(QPainter &painter, const QPainterPath &path, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(shade, width + 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(Qt::white, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
}

using Contour = std::array<Point, contourPointCount>;
using Irises = std::array<Point, irisPointCount>;

QPainterPath contourPath(const PicturePlace &place, const Contour &contour) {
    QPainterPath path;
    for (const Line &line : contourLines) {
        path.moveTo(place.at(contour[static_cast<std::size_t>(line.first)]));
        for (int point = line.first + 1; point <= line.last; ++point)
            path.lineTo(place.at(contour[static_cast<std::size_t>(point)]));
        if (line.closed)
            path.closeSubpath();
    }
    return path;
}

double distance(const Point &one, const Point &other) {
    return std::hypot(double{one.x} - double{other.x}, double{one.y} - double{other.y});
}

QPainterPath gazePath(const PicturePlace &place, const Irises &irises, const GazeSignal *gaze) {
    QPainterPath path;
    const double ray = rayLength * distance(irises[0], irises[5]) * place.scale();
    for (const std::size_t eye : {std::size_t{0}, std::size_t{5}}) {
        const Point &centre = irises[eye];
        double radius = 0;
        for (std::size_t rim = 1; rim <= 4; ++rim)
            radius += distance(centre, irises[eye + rim]) / 4;
        radius *= place.scale();
        const QPointF middle = place.at(centre);
        path.addEllipse(middle, radius, radius);
        if (gaze && gaze->direction) {
            path.moveTo(middle);
            path.lineTo(middle + ray * place.towards(gaze->direction->x, -gaze->direction->y));
        }
    }
    return path;
}

struct Axis {
    QPointF tip; ///< relative to the nose, in parts of an axis
    QString letter;
};

/// The head's own axes as the camera sees them: x to the person's left, y up, z ahead.
std::array<Axis, 3> axesOf(const HeadPose &pose) {
    constexpr double radians = std::numbers::pi / 180;
    const double pitch = -pose.pitch * radians;
    const double yaw = pose.yaw * radians;
    const double roll = pose.roll * radians;
    // About x, then y, then z: the order in which the pose's angles are defined.
    const auto seen = [&](double x, double y, double z) {
        const double y1 = y * std::cos(pitch) - z * std::sin(pitch);
        const double z1 = y * std::sin(pitch) + z * std::cos(pitch);
        const double x2 = x * std::cos(yaw) + z1 * std::sin(yaw);
        return QPointF(x2 * std::cos(roll) - y1 * std::sin(roll), -(x2 * std::sin(roll) + y1 * std::cos(roll)));
    };
    return {{{seen(1, 0, 0), QStringLiteral("x")},
             {seen(0, 1, 0), QStringLiteral("y")},
             {seen(0, 0, depthLength), QStringLiteral("z")}}};
}

void drawAxes(QPainter &painter, const PicturePlace &place, const Point &nose, double length, const HeadPose &pose) {
    const QPointF origin = place.at(nose);
    const auto axes = axesOf(pose);
    QPainterPath lines;
    for (const Axis &axis : axes) {
        lines.moveTo(origin);
        lines.lineTo(origin + length * place.towards(axis.tip.x(), axis.tip.y()));
    }
    stroke(painter, lines, 2);
    const QFont font = theme::font(theme::Text::MonoCaption);
    const QFontMetricsF metrics(font);
    QPainterPath letters;
    for (const Axis &axis : axes) {
        const QPointF arm = length * place.towards(axis.tip.x(), axis.tip.y());
        const double armLength = std::hypot(arm.x(), arm.y());
        const QPointF ahead = armLength < 1 ? QPointF(.7, .7) : arm / armLength;
        const QPointF middle = origin + arm + ahead * 8;
        letters.addText(middle + QPointF(-metrics.horizontalAdvance(axis.letter) / 2, metrics.xHeight() / 2), font,
                        axis.letter);
    }
    painter.setPen(QPen(shade, 3));
    painter.drawPath(letters);
    painter.fillPath(letters, Qt::white);
}

QPainterPath corners(const QRectF &box, double length) {
    QPainterPath path;
    for (const bool right : {false, true}) {
        for (const bool low : {false, true}) {
            const QPointF corner(right ? box.right() : box.left(), low ? box.bottom() : box.top());
            path.moveTo(corner + QPointF(right ? -length : length, 0));
            path.lineTo(corner);
            path.lineTo(corner + QPointF(0, low ? -length : length));
        }
    }
    return path;
}

/// A line of one pixel is sharp on half coordinates.
double onPixel(double value) { return std::floor(value) + .5; }

QPainterPath boxPath(const PicturePlace &place, const Box &box) {
    const QRectF seen = QRectF(place.at(box.x, box.y), place.at(box.x + box.width, box.y + box.height)).normalized();
    const QRectF sharp(QPointF(onPixel(seen.left()), onPixel(seen.top())),
                       QPointF(onPixel(seen.right()), onPixel(seen.bottom())));
    return corners(sharp, std::min({28.0, sharp.width() / 4, sharp.height() / 4}));
}

/// Where the axes start and what they are measured by.
struct Head {
    Point nose;
    double length = 0;
};

Head headOf(const FaceOverlay &overlay) {
    if (overlay.contour) {
        const Contour &contour = *overlay.contour;
        return {contour[30], axisLength * distance(contour[36], contour[45])};
    }
    const Box &box = overlay.faces.front();
    return {{static_cast<float>(box.x + box.width / 2), static_cast<float>(box.y + box.height / 2)}, box.width / 5};
}

} // namespace

QPointF PicturePlace::at(double x, double y) const {
    const double share = size.width > 0 ? x / size.width : 0;
    const double down = size.height > 0 ? y / size.height : 0;
    return {area.left() + (mirrored ? 1 - share : share) * area.width(), area.top() + down * area.height()};
}

QPointF PicturePlace::at(const Point &point) const { return at(double{point.x}, double{point.y}); }

QPointF PicturePlace::towards(double x, double y) const { return {mirrored ? -x : x, y}; }

double PicturePlace::scale() const { return size.width > 0 ? area.width() / size.width : 0; }

void drawFace(QPainter &painter, const PicturePlace &place, const OverlayParts &parts, const FaceOverlay *overlay,
              const SignalFrame *signal) {
    if (!overlay)
        return;
    painter.save();
    painter.setClipRect(place.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath thin;
    if (parts.box) {
        for (const Box &box : overlay->faces)
            thin.addPath(boxPath(place, box));
    }
    if (parts.contour && overlay->contour)
        thin.addPath(contourPath(place, *overlay->contour));
    if (parts.gaze && overlay->irises)
        thin.addPath(gazePath(place, *overlay->irises, signal ? &signal->gaze : nullptr));
    stroke(painter, thin, 1);
    if (parts.contour && overlay->contour) {
        for (const Point &point : *overlay->contour) {
            const QPointF middle = place.at(point);
            painter.fillRect(QRectF(std::round(middle.x()) - 1, std::round(middle.y()) - 1, 2, 2), Qt::white);
        }
    }
    if (parts.axes && signal && signal->headPose && (overlay->contour || !overlay->faces.empty())) {
        const Head head = headOf(*overlay);
        drawAxes(painter, place, head.nose, head.length * place.scale(), *signal->headPose);
    }
    painter.restore();
}

void drawFramingMarks(QPainter &painter, const QRectF &area) {
    // In parts of the picture: a little air above the head, shoulders below.
    const QRectF frame(QPointF(onPixel(area.left() + area.width() * .235), onPixel(area.top() + area.height() * .033)),
                       QPointF(onPixel(area.left() + area.width() * .765), onPixel(area.top() + area.height() * .967)));
    const double length = std::min(16.0, frame.width() / 6);
    QPainterPath path = corners(frame, length);
    const double middle = onPixel(frame.center().y());
    path.moveTo(frame.left(), middle);
    path.lineTo(frame.left() + length, middle);
    path.moveTo(frame.right(), middle);
    path.lineTo(frame.right() - length, middle);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    stroke(painter, path, 1);
    painter.restore();
}

} // namespace candor::widgets
