// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/Extraction.h"
#include "extraction/ScanReader.h"

#include <memory>

class GlobalParamsIniter;

namespace candor::extraction {

struct Warmth::Parts {
    Parts();
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;
    ~Parts();

    /// While it lives, Poppler does not look for its encodings anew for each document.
    std::unique_ptr<GlobalParamsIniter> poppler;
    ScanReader scans;
};

} // namespace candor::extraction
