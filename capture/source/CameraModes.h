// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/CameraDirectory.h"

#include <gst/gst.h>

#include <optional>

namespace candor::source {

/// The modes that a camera's capabilities name, in their order and each once. A range of sizes or rates gives the value
/// in it that is nearest to 1280x720 at 30 frames a second. What is neither raw nor JPEG, or lies outside main memory,
/// is left out.
[[nodiscard]] std::vector<CameraMode> modesOf(const GstCaps &capabilities);

/// Sizes and rates for a person: each once, largest first.
[[nodiscard]] std::vector<PictureFormat> formatsOf(const std::vector<CameraMode> &modes);

/// The mode to film in: nearest to the wanted size at 30 frames a second; raw before JPEG where both offer the same.
[[nodiscard]] std::optional<CameraMode> chooseMode(const std::vector<CameraMode> &modes, PictureSize wanted);

} // namespace candor::source
