// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"

#include <QSizeF>

#include <vector>

namespace candor::extraction {

/// The lines of a page in reading order: columns one after the other, rows of tables across. Blocks count from
/// `firstBlock`. Text that stands turned on the page comes after the rest.
[[nodiscard]] std::vector<PageLine> layOutPage(const std::vector<PageWord> &words, QSizeF page, int firstBlock);

} // namespace candor::extraction
