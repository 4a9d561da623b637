// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileSource.h"

#include <string>
#include <vector>

namespace candor::source::testing {

/// A clock that only moves by hand.
class HandClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return now; }
    [[nodiscard]] WallTime wallNow() const override { return std::chrono::sys_days(std::chrono::year(2026) / 5 / 4); }
    MonotonicTime now = std::chrono::seconds(100);
};

/// A test clip's path.
[[nodiscard]] QString clip(const char *name);
/// Options that read picture and sound of one clip.
[[nodiscard]] FileSourceOptions both(const char *name);

/// All that a source gave, to its end.
struct Delivery {
    SourceFormat format;
    std::optional<Error> error;
    std::vector<VideoFrame> pictures;
    std::vector<AudioBlock> sound;
    std::vector<SourceGap> gaps;
    std::vector<SourceProblem> problems;
    int nothingYet = 0;

    /// Times of the pictures in milliseconds.
    [[nodiscard]] std::vector<int> pictureTimes() const;
    /// Times (s) at which pictures turn white.
    [[nodiscard]] std::vector<double> flashes() const;
    /// Times (s) at which silence ends.
    [[nodiscard]] std::vector<double> clicks() const;
    [[nodiscard]] std::vector<std::string> problemNames() const;
    [[nodiscard]] std::size_t sampleCount() const;
};
[[nodiscard]] Delivery deliver(MediaSource &source);
[[nodiscard]] Delivery deliver(const FileSourceOptions &options);

/// Y, U and V of one pixel.
[[nodiscard]] std::array<int, 3> pixelAt(const Picture &picture, int x, int y);

} // namespace candor::source::testing
