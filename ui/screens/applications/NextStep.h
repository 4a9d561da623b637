// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/InterviewSlot.h"
#include "model/Job.h"
#include "widgets/StageLine.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// What a seeker can do with an application now.
struct NextStep {
    QString title; ///< what is going on, or what to do
    QString text;
    bool startInterview = false;
    bool startIsFirst = false; ///< it is the thing to do; else checking the devices is
    bool checkDevices = false;
    bool withdraw = false;
    bool reopen = false;
    std::optional<InterviewSlot> slot; ///< that it is about

    bool operator==(const NextStep &) const = default;
};

/// From a quarter of an hour before its start until its end a slot is near.
[[nodiscard]] bool isNear(const InterviewSlot &slot, WallTime now);
/// The earliest one that has not ended, not cancelled.
[[nodiscard]] std::optional<InterviewSlot> upcoming(const std::vector<InterviewSlot> &slotsOfIt, WallTime now);
[[nodiscard]] NextStep nextStep(Stage stage, const Job &job, const std::vector<InterviewSlot> &slotsOfIt, WallTime now);

/// The stages as the steps of a line. `reached`: the stage before an application ended as Rejected or Withdrawn.
[[nodiscard]] widgets::StageSteps stepsOf(Stage stage, Stage reached);
/// Where it stood before it ended; the stage itself where it has not.
[[nodiscard]] Stage reachedStage(Stage stage, const std::vector<StageTransition> &history);

} // namespace candor::screens
