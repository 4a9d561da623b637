// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/NextStep.h"

#include "common/HiringWords.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto nearBefore = std::chrono::minutes(15);

class StepTexts {
    Q_DECLARE_TR_FUNCTIONS(StepTexts)

public:
    static NextStep of(Stage stage, const Job &job);
    static void takeSlot(NextStep &step, const InterviewSlot &slot, bool near);
};

NextStep StepTexts::of(Stage stage, const Job &job) {
    NextStep step;
    step.withdraw = stage != Stage::Hired && stage != Stage::Rejected && stage != Stage::Withdrawn;
    switch (stage) {
    case Stage::Applied:
    case Stage::UnderReview:
        step.title = tr("People read your application");
        step.text = tr("You need not do anything. If you are invited to an interview, it stands here.");
        break;
    case Stage::InterviewRequired:
        step.title = tr("You are invited to an interview");
        step.text = tr("You can record it on this computer when you are ready. You are asked before anything is "
                       "recorded.");
        step.startInterview = step.startIsFirst = step.checkDevices = true;
        break;
    case Stage::InterviewScheduled:
        step.title = tr("Your interview is arranged");
        step.text = tr("Try camera and microphone before. You are asked before anything is recorded.");
        step.startInterview = step.checkDevices = true;
        break;
    case Stage::Interviewed:
        step.title = tr("Your interview is recorded");
        step.text = tr("People look at it and decide. You can see below what was recorded.");
        break;
    case Stage::Passed:
        step.title = tr("You passed the interview");
        step.text = tr("People of this job get in touch with you about what follows.");
        break;
    case Stage::Offered:
        step.title = tr("You have an offer");
        step.text = tr("People of this job get in touch with you about it.");
        break;
    case Stage::Hired:
        step.title = tr("You got the job");
        step.text = tr("Congratulations.");
        break;
    case Stage::Rejected:
        step.title = tr("This application was not successful");
        step.text = tr("People decided so. You can ask them why, and apply for other jobs.");
        break;
    case Stage::Withdrawn:
        step.title = tr("You have withdrawn this application");
        step.reopen = job.state == JobState::Open;
        step.text = step.reopen ? tr("You can take that back while the job is open.")
                                : tr("The job is not open any more, so that cannot be taken back.");
        break;
    }
    return step;
}

void StepTexts::takeSlot(NextStep &step, const InterviewSlot &slot, bool near) {
    step.slot = slot;
    step.checkDevices = true;
    if (near) {
        step.title = tr("Your interview is now");
        step.startInterview = step.startIsFirst = true;
    } else {
        step.title =
            tr("Your interview is on %1, %2").arg(dayWords(localDate(slot.startsAt)), timeWords(slot.startsAt));
        step.startIsFirst = false;
    }
}

bool canBeInterviewed(Stage stage) { return stage == Stage::InterviewRequired || stage == Stage::InterviewScheduled; }

} // namespace

bool isNear(const InterviewSlot &slot, WallTime now) {
    return !slot.cancelled && now >= slot.startsAt - nearBefore && now < slot.startsAt + slot.length;
}

std::optional<InterviewSlot> upcoming(const std::vector<InterviewSlot> &slotsOfIt, WallTime now) {
    std::optional<InterviewSlot> next;
    for (const InterviewSlot &slot : slotsOfIt) {
        if (!slot.cancelled && slot.startsAt + slot.length > now && (!next || slot.startsAt < next->startsAt))
            next = slot;
    }
    return next;
}

NextStep nextStep(Stage stage, const Job &job, const std::vector<InterviewSlot> &slotsOfIt, WallTime now) {
    NextStep step = StepTexts::of(stage, job);
    const auto slot = upcoming(slotsOfIt, now);
    if (slot && (canBeInterviewed(stage) || (isNear(*slot, now) && step.withdraw)))
        StepTexts::takeSlot(step, *slot, isNear(*slot, now));
    return step;
}

widgets::StageSteps stepsOf(Stage stage, Stage reached) {
    widgets::StageSteps steps;
    for (const Stage each : allStages)
        if (each != Stage::Rejected && each != Stage::Withdrawn)
            steps.steps << stageWords(each);
    const bool ended = stage == Stage::Rejected || stage == Stage::Withdrawn;
    const auto stood = ended ? reached : stage;
    steps.current = std::clamp(static_cast<int>(stood), 0, static_cast<int>(steps.steps.size()) - 1);
    if (ended)
        steps.ended = stageWords(stage);
    return steps;
}

Stage reachedStage(Stage stage, const std::vector<StageTransition> &history) {
    if (stage != Stage::Rejected && stage != Stage::Withdrawn)
        return stage;
    for (auto move = history.rbegin(); move != history.rend(); ++move)
        if (move->to == stage && move->from)
            return *move->from;
    return Stage::Applied;
}

} // namespace candor::screens
