// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/PreviewPicture.h"
#include "vision/LightLevels.h"

#include <optional>

namespace candor::engine {

/// What a device check looks at besides the picture.
struct CheckedPicture {
    PreviewPicture preview;
    std::optional<vision::LightLevels> light;
};

} // namespace candor::engine
