// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"

#include <optional>

namespace candor::vision {

/// How a picture is lit, in shares of full white (0 to 1, after the transfer curve).
struct LightLevels {
    double picture = 0;                ///< mean of the picture
    std::optional<double> face;        ///< mean inside the face box; empty without a face
    std::optional<double> personsLeft; ///< mean of the face's half on the person's left (the picture's right)
    std::optional<double> personsRight;
    double clipped = 0; ///< share of the picture (of the face where there is one) that is at full white

    bool operator==(const LightLevels &) const = default;
};

/// Measures a picture; `face` in its pixels.
[[nodiscard]] LightLevels measureLight(const Picture &picture, const std::optional<Box> &face);

} // namespace candor::vision
