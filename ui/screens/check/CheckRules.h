// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"
#include "vision/LightLevels.h"

#include <deque>
#include <optional>

namespace candor::screens {

/// Where the face lies, and what the person does about it. Left and right are the person's, as in a mirror.
enum class Framing { NoFace, Centred, TooClose, TooFar, MoveLeft, MoveRight, MoveUp, MoveDown };

/// `face` in the pixels of the picture, as the camera sees it.
[[nodiscard]] Framing judgeFraming(const std::optional<Box> &face, PictureSize picture);

enum class Light { Even, TooDark, TooBright, LeftDarker, RightDarker };

[[nodiscard]] Light judgeLight(const vision::LightLevels &levels);

enum class SoundVerdict {
    Listening, ///< too little came yet
    None,      ///< no samples, or digital silence
    Quiet,     ///< nobody speaks, or too low
    Clear,
    Clipped,
};

/// Judges the last seconds of sound.
class SoundJudge {
public:
    static constexpr MediaTime span = std::chrono::seconds(4);

    void add(const SoundMeasurement &sound);
    void clear();
    [[nodiscard]] SoundVerdict verdict() const;
    /// The greatest sample of that time, of full scale; empty where no sound came.
    [[nodiscard]] std::optional<double> peak() const;

private:
    std::deque<SoundMeasurement> m_windows;
    MediaTime m_end{};
    MediaTime m_heard{}; ///< how much came in all
};

} // namespace candor::screens
