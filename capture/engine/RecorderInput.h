// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/VoiceAnalyser.h"
#include "engine/BoundedQueue.h"
#include "model/Measurement.h"
#include "model/Media.h"
#include "source/MediaSource.h"
#include "vision/LightLevels.h"

#include <optional>
#include <variant>

namespace candor::engine {

/// A picture that the recording took; its number is the recording's frame number.
struct AcceptedFrame {
    VideoFrame frame;
    std::uint64_t frameNumber = 0;
};

/// A picture that is only shown: the recording pauses or did not take it.
struct ShownFrame {
    VideoFrame frame;
};

/// A picture on its way to the screen, with what was measured on it.
struct PreviewInput {
    VideoFrame frame;
    std::optional<SignalFrame> signal;
    std::optional<FaceOverlay> overlay;
    std::optional<vision::LightLevels> light;
};

/// The loops say once that nothing more will come from them.
struct SourceDone {};
struct VisionDone {};
struct SoundDone {};

using RecorderInput = std::variant<AcceptedFrame, AudioBlock, SessionEvent, VisualMeasurement, audio::SoundAnalysis,
                                   SourceDone, VisionDone, SoundDone>;
/// All pictures pass through vision where there is one, so that they reach the screen in order.
using VisionInput = std::variant<AcceptedFrame, ShownFrame, source::SourceGap>;
/// A gap of sound is a pause: nothing is measured from its start to its end.
using SoundInput = std::variant<AudioBlock, source::SourceGap>;

using RecorderQueue = BoundedQueue<RecorderInput>; ///< weighs bytes of pictures
using VisionQueue = BoundedQueue<VisionInput>;     ///< weighs pictures
using SoundQueue = BoundedQueue<SoundInput>;       ///< weighs blocks
using PreviewQueue = BoundedQueue<PreviewInput>;   ///< weighs pictures

/// Bytes of a picture's planes.
[[nodiscard]] inline std::size_t weightOf(const Picture &picture) {
    return static_cast<std::size_t>(picture.size.width) * static_cast<std::size_t>(picture.size.height) * 3 / 2;
}

} // namespace candor::engine
