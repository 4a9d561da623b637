// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckRules.h"
#include "model/Result.h"
#include "model/Session.h"
#include "widgets/Label.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace candor::screens {

/// What one row of the device check says.
struct CheckReading {
    widgets::State state = widgets::State::Quiet;
    QString word;
    QString hint;

    bool operator==(const CheckReading &) const = default;
};

enum class LoudspeakerState { Untested, Playing, Asking, Heard, NotHeard, NoOutput };

/// The six checks in a person's words.
[[nodiscard]] CheckReading waitingReading();
[[nodiscard]] CheckReading notChosenReading(bool camera);
[[nodiscard]] CheckReading failedReading(const Error &error);
[[nodiscard]] CheckReading problemReading(const QString &problem);
[[nodiscard]] CheckReading cameraReading(const PictureFormat &format);
[[nodiscard]] CheckReading framingReading(Framing framing);
[[nodiscard]] CheckReading lightReading(Light light);
[[nodiscard]] CheckReading noPictureReading();
[[nodiscard]] CheckReading soundReading(SoundVerdict verdict);
[[nodiscard]] CheckReading loudspeakerReading(LoudspeakerState state);
[[nodiscard]] CheckReading diskReading(std::optional<std::uint64_t> freeBytes);

} // namespace candor::screens
