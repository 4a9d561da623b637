// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/SlotEditing.h"

#include "access/PeopleService.h"
#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"
#include "hiring/ScheduleService.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int mostCandidates = 1000;

Result<SlotChoices> choicesOf(workspace::Workspace &workspace, const access::Actor &actor,
                              std::optional<ApplicationId> application) {
    CandidateFilter filter;
    filter.sort = CandidateSort::Name;
    filter.stages = {Stage::UnderReview, Stage::InterviewRequired, Stage::InterviewScheduled, Stage::Interviewed,
                     Stage::Passed};
    auto candidates = workspace.applications().list(actor, filter, {0, mostCandidates});
    if (!candidates)
        return failure(candidates.error());
    auto colleagues = workspace.people().colleagues(actor);
    if (!colleagues)
        return failure(colleagues.error());
    auto rooms = workspace.schedule().rooms(actor);
    if (!rooms)
        return failure(rooms.error());
    SlotChoices choices{std::move(candidates->rows), std::move(*colleagues), std::move(*rooms)};
    const bool missing =
        application && std::none_of(choices.candidates.begin(), choices.candidates.end(),
                                    [&](const CandidateRow &row) { return row.application.id == *application; });
    if (missing) {
        auto file = workspace.applications().open(actor, *application);
        if (!file)
            return failure(file.error());
        choices.candidates.insert(choices.candidates.begin(), std::move(file->row));
    }
    return choices;
}

} // namespace

SlotEditing::SlotEditing(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void SlotEditing::readChoices(std::optional<ApplicationId> application) {
    m_context.hiring->ask(
        this,
        [application](workspace::Workspace &workspace, const access::Actor &actor) {
            return choicesOf(workspace, actor, application);
        },
        [this](const Result<SlotChoices> &choices) {
            if (choices)
                emit choicesRead(*choices);
            else
                emit refused(choices.error());
        });
}

void SlotEditing::save(const InterviewSlot &slot) {
    m_context.hiring->ask(
        this,
        [slot](workspace::Workspace &workspace, const access::Actor &actor) {
            return slot.id.isValid() ? workspace.schedule().save(actor, slot) : workspace.schedule().add(actor, slot);
        },
        [this, slot](const Result<InterviewSlot> &result) {
            if (result)
                emit saved(*result);
            else if (result.error().code == ErrorCode::Conflict)
                compare(slot);
            else
                emit refused(result.error());
        });
}

void SlotEditing::compare(const InterviewSlot &mine) {
    m_context.hiring->ask(
        this,
        [id = mine.id](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.schedule().slot(actor, id);
        },
        [this, mine](const Result<SlotRow> &theirs) {
            if (theirs)
                emit conflict(mine, theirs->slot);
            else
                emit refused(theirs.error());
        });
}

} // namespace candor::screens
