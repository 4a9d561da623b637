// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"

#include <QSizeF>

#include <vector>

namespace candor::extraction {

/// A page that was laid out.
struct LaidOutPage {
    int number = 0; ///< from 0
    QSizeF size;
    std::vector<PageLine> lines;
};

/// Takes away page numbers, and what the head or foot of several pages repeats after its first time.
void dropRunningLines(std::vector<LaidOutPage> &pages);

} // namespace candor::extraction
