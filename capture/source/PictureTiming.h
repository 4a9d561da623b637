// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <optional>

namespace candor::source {

/// A step of one stream's times beyond these (forward, backward) is taken for a mistake of the file or for the seam of
/// two recordings: what follows is moved to where the last one ended. HoleLimit bounds what picture and sound together
/// leave empty.
inline constexpr auto longestHole = std::chrono::hours(6);
inline constexpr auto longestStepBack = std::chrono::seconds(1);

/// Makes media times of pictures out of a file's: whole milliseconds from the origin, strictly increasing.
class PictureTiming {
public:
    /// `interval`: from one picture to the next where the file does not say.
    explicit PictureTiming(std::chrono::nanoseconds interval) : m_interval(interval) {}

    /// The next picture's media time; the first one's is 0 and makes the origin.
    MediaTime next(std::optional<std::chrono::nanoseconds> fileTime);

    /// The file's time of media time 0.
    [[nodiscard]] std::chrono::nanoseconds origin() const { return m_origin; }
    [[nodiscard]] std::chrono::nanoseconds interval() const { return m_interval; }

private:
    std::chrono::nanoseconds m_interval;
    std::chrono::nanoseconds m_origin{};
    std::chrono::nanoseconds m_shift{};
    std::optional<std::chrono::nanoseconds> m_lastExact;
    MediaTime m_last{};
};

} // namespace candor::source
