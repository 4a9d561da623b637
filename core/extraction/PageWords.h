// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace candor::extraction {

/// What stands between a word and the one before it on its line.
enum class Gap { None, Space, Wide };

/// A word as Poppler or Tesseract hands it out.
struct PageWord {
    QString text;
    QRectF box;     ///< points, from the page's top left
    float size = 0; ///< of the font, points
    bool bold = false;
    bool spaceAfter = false;
    int rotation = 0; ///< quarter turns clockwise of the text on the page
    Gap gap = Gap::None;
};

/// A line in reading order.
struct PageLine {
    std::vector<PageWord> words;
    QRectF box;
    int block = 0;
};

} // namespace candor::extraction
