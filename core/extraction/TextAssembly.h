// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentText.h"
#include "extraction/RunningLines.h"

#include <vector>

namespace candor::extraction {

/// Appends the pages' lines to the document: words that were divided at the end of a line become whole.
void assemblePages(std::vector<LaidOutPage> pages, documents::DocumentText &document);

} // namespace candor::extraction
