// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"
#include "extraction/Rows.h"

#include <vector>

namespace candor::extraction {

/// Rows of one region as lines: letters that were set apart joined to words, gaps between cells named, right-to-left
/// text in logical order, a date that goes on in the next row at its beginning, a heading beside its text on a line of
/// its own.
[[nodiscard]] std::vector<PageLine> linesOf(const std::vector<Row> &rows);

} // namespace candor::extraction
