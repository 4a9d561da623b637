// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/VoiceAnalyser.h"
#include "engine/BoundedQueue.h"
#include "model/Measurement.h"
#include "model/Media.h"
#include "source/MediaSource.h"

#include <variant>

namespace candor::engine {

/// A picture that the recording took; its number is the recording's frame number.
struct AcceptedFrame {
    VideoFrame frame;
    std::uint64_t frameNumber = 0;
};

/// The loops say once that nothing more will come from them.
struct SourceDone {};
struct VisionDone {};
struct SoundDone {};

using RecorderInput = std::variant<AcceptedFrame, AudioBlock, SessionEvent, VisualMeasurement, audio::SoundAnalysis,
                                   SourceDone, VisionDone, SoundDone>;
using VisionInput = std::variant<AcceptedFrame, source::SourceGap>;

using RecorderQueue = BoundedQueue<RecorderInput>; ///< weighs bytes of pictures
using VisionQueue = BoundedQueue<VisionInput>;     ///< weighs pictures
using SoundQueue = BoundedQueue<AudioBlock>;       ///< weighs blocks
using PreviewQueue = BoundedQueue<VideoFrame>;     ///< weighs pictures

/// Bytes of a picture's planes.
[[nodiscard]] inline std::size_t weightOf(const Picture &picture) {
    return static_cast<std::size_t>(picture.size.width) * static_cast<std::size_t>(picture.size.height) * 3 / 2;
}

} // namespace candor::engine
