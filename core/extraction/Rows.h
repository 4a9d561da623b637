// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"

#include <vector>

namespace candor::extraction {

/// Words that stand on one baseline, from left to right, whatever column they belong to.
struct Row {
    std::vector<const PageWord *> words;
    double top = 0;
    double bottom = 0;
};

/// Rows from top to bottom. Superscripts belong to the row that they are raised from.
[[nodiscard]] std::vector<Row> rowsOf(const std::vector<const PageWord *> &words);

/// The size that half of the words have at most; 10 where there are none.
[[nodiscard]] double medianSize(const std::vector<const PageWord *> &words);

} // namespace candor::extraction
