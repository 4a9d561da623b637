// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionEditing.h"

#include "documents/SkillList.h"
#include "hiring/ResumeService.h"
#include "questions/QuestionService.h"

namespace candor::screens {

namespace {

JobFilter jobsToWriteFor(const WorkspaceAccess &access) {
    JobFilter filter = ownJobs(access);
    filter.states = {JobState::Draft, JobState::Open, JobState::Paused};
    return filter;
}

Result<QuestionProposals> proposals(workspace::Workspace &workspace, const access::Actor &actor,
                                    const JobFilter &filter) {
    QuestionProposals found;
    auto competencies = workspace.questions().competencies(actor, {});
    if (!competencies)
        return failure(competencies.error());
    found.competencies = std::move(*competencies);
    if (const auto list = workspace.resumes().skills(actor)) {
        for (const documents::Skill &skill : list->skills())
            found.skills << skill.name;
    }
    if (auto jobs = readJobs(workspace, actor, filter))
        found.jobs = std::move(*jobs);
    return found;
}

} // namespace

QuestionEditing::QuestionEditing(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_requests(context, this) {}

void QuestionEditing::turn() {
    m_requests.turn();
    setBusy(false);
}

void QuestionEditing::save(const Question &question, const QuestionContent &content, bool submits) {
    if (m_busy)
        return;
    setBusy(true);
    m_requests.ask(
        [id = question.id, revision = question.revision, content,
         submits](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Saved> {
            questions::QuestionService &service = workspace.questions();
            auto row = id.isValid() ? service.save(actor, id, revision, content) : service.add(actor, content);
            if (!row)
                return failure(row.error());
            if (!submits)
                return Saved{std::move(*row), std::nullopt};
            auto submitted = service.submit(actor, row->question.id, row->question.revision);
            return submitted ? Saved{std::move(*submitted), std::nullopt} : Saved{std::move(*row), submitted.error()};
        },
        [this, content, id = question.id, submits](const Result<Saved> &result) {
            take(content, id, submits, result);
        });
}

void QuestionEditing::take(const QuestionContent &content, QuestionId id, bool submits, const Result<Saved> &result) {
    if (!result && result.error().code == ErrorCode::Conflict) {
        compare(content, id, submits);
        return;
    }
    setBusy(false);
    if (!result)
        emit refused(result.error());
    else if (result->notSubmitted)
        emit savedOnly(result->row, *result->notSubmitted);
    else
        emit saved(result->row, submits);
}

void QuestionEditing::compare(const QuestionContent &mine, QuestionId id, bool submits) {
    m_requests.ask([id](workspace::Workspace &workspace,
                        const access::Actor &actor) { return workspace.questions().question(actor, id); },
                   [this, mine, submits](const Result<questions::QuestionFile> &theirs) {
                       setBusy(false);
                       if (theirs)
                           emit conflict(mine, theirs->row, submits);
                       else
                           emit refused(theirs.error());
                   });
}

void QuestionEditing::discard(const Question &question) {
    if (m_busy)
        return;
    setBusy(true);
    m_requests.ask(
        [id = question.id, revision = question.revision](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questions().discard(actor, id, revision);
        },
        [this, question](const Result<void> &gone) {
            setBusy(false);
            if (gone)
                emit discarded(question);
            else
                emit discardRefused(gone.error());
        });
}

void QuestionEditing::readProposals() {
    m_requests.ask(
        [filter = jobsToWriteFor(*m_context.hiring)](workspace::Workspace &workspace, const access::Actor &actor) {
            return proposals(workspace, actor, filter);
        },
        [this](const Result<QuestionProposals> &found) {
            // Without proposals one types all of it.
            if (found)
                emit proposalsRead(*found);
        });
}

void QuestionEditing::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace candor::screens
