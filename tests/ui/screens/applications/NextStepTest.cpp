// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/NextStep.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

const WallTime noon{std::chrono::seconds(1'794'484'800)};

Job openJob() {
    Job job;
    job.state = JobState::Open;
    return job;
}

InterviewSlot slotAt(WallTime start) {
    InterviewSlot slot;
    slot.startsAt = start;
    slot.length = 45min;
    return slot;
}

TEST(NextStep, AnInvitedPersonMayStart) {
    const NextStep step = nextStep(Stage::InterviewRequired, openJob(), {}, noon);
    EXPECT_TRUE(step.startInterview);
    EXPECT_TRUE(step.startIsFirst);
    EXPECT_TRUE(step.checkDevices);
    EXPECT_TRUE(step.withdraw);
    EXPECT_FALSE(step.reopen);
}

TEST(NextStep, ASlotFarAwayAsksForTheDevicesFirst) {
    const NextStep step = nextStep(Stage::InterviewScheduled, openJob(), {slotAt(noon + 48h)}, noon);
    EXPECT_TRUE(step.startInterview);
    EXPECT_FALSE(step.startIsFirst);
    EXPECT_TRUE(step.checkDevices);
    EXPECT_TRUE(step.slot);
}

TEST(NextStep, ASlotIsNearFromAQuarterOfAnHourBeforeUntilItsEnd) {
    const InterviewSlot slot = slotAt(noon);
    EXPECT_FALSE(isNear(slot, noon - 16min));
    EXPECT_TRUE(isNear(slot, noon - 15min));
    EXPECT_TRUE(isNear(slot, noon + 44min));
    EXPECT_FALSE(isNear(slot, noon + 45min));
    EXPECT_TRUE(nextStep(Stage::InterviewScheduled, openJob(), {slot}, noon).startIsFirst);
    EXPECT_TRUE(nextStep(Stage::UnderReview, openJob(), {slot}, noon).startInterview) << "whatever the stage";
    EXPECT_FALSE(nextStep(Stage::Withdrawn, openJob(), {slot}, noon).startInterview);
}

TEST(NextStep, CancelledAndPastSlotsDoNotCount) {
    InterviewSlot cancelled = slotAt(noon + 1h);
    cancelled.cancelled = true;
    EXPECT_FALSE(upcoming({cancelled, slotAt(noon - 2h)}, noon));
    EXPECT_EQ(upcoming({slotAt(noon + 3h), slotAt(noon + 2h)}, noon)->startsAt, noon + 2h);
}

TEST(NextStep, WhatHasEndedCanOnlyBeTakenBackWhileTheJobIsOpen) {
    EXPECT_TRUE(nextStep(Stage::Withdrawn, openJob(), {}, noon).reopen);
    Job closed = openJob();
    closed.state = JobState::Closed;
    EXPECT_FALSE(nextStep(Stage::Withdrawn, closed, {}, noon).reopen);
    EXPECT_FALSE(nextStep(Stage::Rejected, openJob(), {}, noon).reopen);
    for (const Stage ended : {Stage::Hired, Stage::Rejected, Stage::Withdrawn})
        EXPECT_FALSE(nextStep(ended, openJob(), {}, noon).withdraw);
}

TEST(NextStep, TheLineStandsWhereTheWayEnded) {
    std::vector<StageTransition> history(3);
    history[0].to = Stage::Applied;
    history[1].from = Stage::Applied;
    history[1].to = Stage::Interviewed;
    history[2].from = Stage::Interviewed;
    history[2].to = Stage::Rejected;
    EXPECT_EQ(reachedStage(Stage::Rejected, history), Stage::Interviewed);
    const auto steps = stepsOf(Stage::Rejected, Stage::Interviewed);
    EXPECT_EQ(steps.steps.size(), 8);
    EXPECT_EQ(steps.current, 4);
    EXPECT_EQ(steps.ended, QStringLiteral("Rejected"));
    EXPECT_EQ(stepsOf(Stage::Hired, Stage::Hired).current, 7);
    EXPECT_TRUE(stepsOf(Stage::Hired, Stage::Hired).ended.isEmpty());
}

} // namespace
} // namespace candor::screens
