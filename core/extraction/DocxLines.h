// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/DocxContent.h"

#include <vector>

namespace candor::extraction {

/// A line of a DOCX in reading order.
struct DocxLine {
    QString text; ///< cells and tabs parted by '\t'
    float size = 0;
    bool bold = false;
    bool heading = false;
    bool bullet = false;
    int block = 0;
};

/// The lines of paragraphs and tables. A row of short cells, or of a date or label beside its text, is read across;
/// cells that hold more are columns. Blocks count on from `block`, which is then the next one.
[[nodiscard]] std::vector<DocxLine> linesOf(const DocxContent &content, int &block);

} // namespace candor::extraction
