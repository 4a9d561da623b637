// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace candor::testing {

/// One decoded picture of a clip and its time.
struct ClipPicture {
    Picture picture;
    MediaTime mediaTime{};
};

/// Reads a clip's pictures one after the other, as 4:2:0. For tests only: throws std::runtime_error.
class ClipReader {
public:
    explicit ClipReader(const std::filesystem::path &path);
    ~ClipReader();

    /// The next picture, nothing at the end.
    [[nodiscard]] std::optional<ClipPicture> next();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::testing
