// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ChosenQuestion.h"

#include "common/WorkspaceAccess.h"
#include "question/OwnJobs.h"

#include <algorithm>

namespace candor::screens {

namespace {

Result<QuestionDetails> read(workspace::Workspace &workspace, const access::Actor &actor, QuestionId id,
                             const JobFilter &filter) {
    auto file = workspace.questions().question(actor, id);
    if (!file)
        return failure(file.error());
    QuestionDetails details{std::move(*file), {}};
    if (const auto job = details.question().newest.content.job) {
        // Who does not work on the job sees its number.
        if (const auto jobs = readJobs(workspace, actor, filter)) {
            const auto found = std::ranges::find(*jobs, *job, &JobChoice::id);
            details.jobTitle = found == jobs->end() ? QString() : found->title;
        }
    }
    return details;
}

} // namespace

ChosenQuestion::ChosenQuestion(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

ChosenQuestion::~ChosenQuestion() = default;

void ChosenQuestion::choose(QuestionId id) {
    if (id == m_id)
        return;
    m_id = id;
    // Nobody decides on the one before while this one is read.
    m_details.reset();
    emit changed();
    refresh();
}

void ChosenQuestion::refresh() {
    m_reading.cancel();
    if (!m_id.isValid())
        return;
    m_reading = m_context.hiring->ask(
        this,
        [id = m_id, filter = ownJobs(*m_context.hiring)](workspace::Workspace &workspace, const access::Actor &actor) {
            return read(workspace, actor, id, filter);
        },
        [this](Result<QuestionDetails> details) {
            if (details)
                m_details = std::move(*details);
            else
                m_details.reset();
            emit changed();
            if (!details && details.error().code != ErrorCode::NotFound)
                emit failed(details.error());
        });
}

} // namespace candor::screens
