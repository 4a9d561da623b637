// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"

#include <optional>
#include <vector>

namespace candor::extraction {

using Words = std::vector<const PageWord *>;

/// A region that falls apart into two columns, with what stands above and below both.
struct ColumnSplit {
    Words above;
    Words left;
    Words right;
    Words below;
};

/// The region's most important gutter: white from top to bottom of at least three lines, with text on both sides that
/// is read apart. A narrow column of dates or labels whose lines stand level with those beside them is not a column but
/// the beginning of each line; there the answer is empty.
[[nodiscard]] std::optional<ColumnSplit> splitColumns(const Words &words);

} // namespace candor::extraction
