// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace candor::ctl {

/// When the pictures of a flash and click clip turn white and when its clicks begin, in seconds of the file's own time
/// stamps, as ffmpeg decodes them.
struct FlashAndClick {
    std::vector<double> flashes;
    std::vector<double> clicks;
};

[[nodiscard]] FlashAndClick flashesAndClicks(const QString &file);

/// Each of the `count` flashes has its click within 15 ms. What lies at the very beginning is left out: AAC needs its
/// first 21 ms to swing in. Failures are GoogleTest's.
void expectTogether(FlashAndClick found, std::size_t count);

} // namespace candor::ctl
