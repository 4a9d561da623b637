// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/PlaceMark.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int tagHeight = 16;
constexpr int tagPadding = 6;

} // namespace

void drawPlaceMark(QPainter &painter, const QRectF &place, const QRectF &page, const QString &name,
                   const theme::Palette &tokens) {
    // Whole pixels keep the lines sharp.
    const QRect frame = place.intersected(page).toAlignedRect();
    if (frame.isEmpty())
        return;
    painter.save();
    if (tokens.paper.lightness() > tokens.ink.lightness()) {
        // What is printed there stays as dark as it was.
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(frame, tokens.wash);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    painter.setPen(QPen(tokens.ink, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
    if (!name.isEmpty()) {
        painter.setFont(theme::font(theme::Text::CaptionStrong));
        const int width = std::min(painter.fontMetrics().horizontalAdvance(name) + 2 * tagPadding, int(page.width()));
        const bool below = frame.bottom() + tagHeight <= page.bottom();
        const int left = std::max(frame.right() + 1 - width, static_cast<int>(page.left()));
        const QRect tag(left, below ? frame.bottom() + 1 : frame.top() - tagHeight, width, tagHeight);
        painter.fillRect(tag, tokens.ink);
        painter.setPen(tokens.paper);
        painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, width - tagPadding));
    }
    painter.restore();
}

} // namespace candor::screens
