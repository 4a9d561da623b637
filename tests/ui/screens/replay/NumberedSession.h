// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Session.h"

#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace candor::tests {

/// What a numbered session is made of.
struct NumberedPlan {
    std::uint64_t frames = 150;
    bool picture = true;
    bool sound = true;
    bool telemetry = true;
    PictureSize size{320, 240};
    std::vector<SessionEvent> events;
    std::optional<std::pair<std::uint64_t, MediaTime>> pause; ///< before which frame, how long
    bool finished = true;
};

/// Records a session in which all that belongs to a frame carries its number: the picture as a bar code, the signal as
/// its yaw, the overlay as the place of its face. Each tenth frame is not analysed, each seventh shows no face.
void recordNumbered(const QString &folder, const NumberedPlan &plan);

[[nodiscard]] MediaTime timeOfFrame(std::uint64_t number, const NumberedPlan &plan = {});
[[nodiscard]] bool isAnalysed(std::uint64_t number);
[[nodiscard]] bool hasFace(std::uint64_t number);

/// The number in each; empty where it cannot be read.
[[nodiscard]] std::optional<unsigned> numberIn(const QImage &image);
[[nodiscard]] unsigned numberIn(const SignalFrame &signal);
[[nodiscard]] unsigned numberIn(const FaceOverlay &overlay);

} // namespace candor::tests
