// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace candor::theme {
struct Palette;
}

namespace candor::screens {

/// Draws a frame inside the edge of a place of a document, and names it in a tag below its end (above, where there is
/// no room within `page`). `tokens` are those of the ground: the pictures of pages are white paper, whatever the
/// scheme.
void drawPlaceMark(QPainter &painter, const QRectF &place, const QRectF &page, const QString &name,
                   const theme::Palette &tokens);

} // namespace candor::screens
