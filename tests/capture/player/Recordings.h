// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <QDir>
#include <QString>

#include <cstdint>
#include <vector>

namespace candor::test {

/// A recording whose pictures carry their number as a bar code, and when they are to be shown.
struct NumberedRecording {
    QString file;
    std::vector<MediaTime> times;

    /// The last one that is not after a time.
    [[nodiscard]] std::uint64_t numberAt(MediaTime time) const;
};

inline constexpr std::uint64_t sessionFrames = 400;
inline constexpr std::uint64_t recoveredFrames = 250; ///< written before it was killed; some may be lost
inline constexpr std::uint64_t longFrames = 45 * 60 * 30;
inline constexpr std::uint64_t holeAfter = 100; ///< in the recording with a hole
inline constexpr auto hole = std::chrono::seconds(3);

/// When a picture of a session is shown: uneven, as a camera in changing light delivers.
[[nodiscard]] std::vector<MediaTime> unevenTimes(std::uint64_t count);

/// What player-recordings has made in a folder.
[[nodiscard]] NumberedRecording sessionRecording(const QDir &folder);
[[nodiscard]] NumberedRecording webmRecording(const QDir &folder);
[[nodiscard]] NumberedRecording recoveredRecording(const QDir &folder);
[[nodiscard]] NumberedRecording recordingWithHole(const QDir &folder);
[[nodiscard]] NumberedRecording silentRecording(const QDir &folder); ///< pictures that refer forward, without sound
[[nodiscard]] NumberedRecording longRecording(const QDir &folder);
[[nodiscard]] NumberedRecording onePicture(const QDir &folder);
[[nodiscard]] QString soundAlone(const QDir &folder);

} // namespace candor::test
