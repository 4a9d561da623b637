// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobsModel.h"

#include "common/WorkspaceAccess.h"
#include "questions/QuestionnaireService.h"

namespace candor::screens {

namespace {

/// What restricts besides whose jobs they are, and the order, which does not.
JobFilter restrictions(JobFilter filter) {
    filter.member.reset();
    filter.sort = JobFilter().sort;
    return filter;
}

} // namespace

JobsModel::JobsModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_table.setSource([this](const PageRange &range, FetchedRows<JobRow>::Answer answer) {
        JobFilter filter = m_filter;
        if (m_context.hiring->role() != Role::Admin && m_context.hiring->account())
            filter.member = m_context.hiring->account()->id;
        return m_context.hiring->ask(
            this,
            [filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.jobs().list(actor, filter, range);
            },
            std::move(answer));
    });
    m_table.setFilled([this] { emit changed(); });
    m_table.setFailed([this](const Error &) { emit changed(); });
    if (m_context.hiring)
        connect(m_context.hiring, &WorkspaceAccess::actorChanged, this, &JobsModel::forget);
}

JobsModel::~JobsModel() = default;

void JobsModel::forget() {
    m_detailsTicket.cancel();
    m_table.clear();
    m_chosen = {};
    m_details.reset();
    emit detailsChanged();
}

void JobsModel::refresh() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    m_table.reload();
    readDetails();
}

void JobsModel::setFilter(const JobFilter &filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

bool JobsModel::isFiltered() const { return restrictions(m_filter) != JobFilter(); }

void JobsModel::choose(JobId job) {
    if (job == m_chosen)
        return;
    m_chosen = job;
    m_details.reset();
    emit detailsChanged();
    readDetails();
}

void JobsModel::readDetails() {
    m_detailsTicket.cancel();
    if (!m_chosen.isValid())
        return;
    m_detailsTicket = m_context.hiring->ask(
        this,
        [job = m_chosen](workspace::Workspace &workspace, const access::Actor &actor) -> Result<JobDetails> {
            auto row = workspace.jobs().job(actor, job);
            if (!row)
                return failure(row.error());
            auto members = workspace.jobs().members(actor, job);
            if (!members)
                return failure(members.error());
            auto statistics = workspace.jobs().statistics(actor, job);
            if (!statistics)
                return failure(statistics.error());
            auto questionnaire = workspace.questionnaires().ofJob(actor, job);
            if (!questionnaire)
                return failure(questionnaire.error());
            return JobDetails{std::move(*row), std::move(*members), std::move(*statistics), std::move(*questionnaire)};
        },
        [this](Result<JobDetails> details) {
            if (details)
                m_details = std::move(*details);
            else
                m_details.reset();
            emit detailsChanged();
            if (!details && details.error().code != ErrorCode::NotFound)
                emit refused(tr("The job's details cannot be shown"), details.error());
        });
}

void JobsModel::setState(const Job &job, JobState state) {
    m_context.hiring->ask(
        this,
        [id = job.id, revision = job.revision, state](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().setState(actor, id, state, revision);
        },
        [this, title = job.title](const Result<Job> &changedJob) {
            if (changedJob)
                emit stateChanged(*changedJob);
            else
                emit refused(tr("\"%1\" stays as it is").arg(title), changedJob.error());
            refresh();
        });
}

void JobsModel::deleteDraft(const Job &job) {
    m_context.hiring->ask(
        this,
        [id = job.id](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().deleteDraft(actor, id);
        },
        [this, title = job.title](const Result<void> &gone) {
            if (gone)
                emit deleted(title);
            else
                emit refused(tr("\"%1\" was not deleted").arg(title), gone.error());
            refresh();
        });
}

} // namespace candor::screens
