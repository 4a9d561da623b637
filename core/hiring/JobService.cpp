// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobService.h"

#include "access/Gate.h"
#include "hiring/JobAccess.h"
#include "hiring/JobFields.h"
#include "hiring/JobStates.h"
#include "model/FieldRules.h"
#include "questions/DefaultQuestionnaire.h"
#include "store/JobStore.h"
#include "store/Transaction.h"

#include <algorithm>
#include <span>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::JobStore;
using store::TransactionKind;

constexpr int mostFacetSkills = 200;

Result<void> checkFilter(const JobFilter &filter) {
    if (auto checked = checkText(u"search"_s, filter.text, mostInReason, Presence::Optional); !checked)
        return checked;
    if (auto checked = checkLine(u"place"_s, filter.place, mostInName, Presence::Optional); !checked)
        return checked;
    return checkLines(u"skills"_s, filter.skills, mostSkills, mostInSkill);
}

Result<JobRow> found(JobStore jobs, const store::JobViewer &viewer, JobId id) {
    auto row = jobs.find(viewer, id);
    if (!row)
        return failure(row.error());
    return *row ? Result<JobRow>(std::move(**row)) : failure(ErrorCode::NotFound);
}

/// The job as a call leaves it, once the call is committed.
Result<Job> committed(Call &call, JobId id) {
    auto row = found(JobStore(call.connection()), jobViewer(call), id);
    if (!row)
        return failure(row.error());
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return std::move(row->job);
}

/// Another owner than the person of the call, for administrators; one who may create jobs themselves.
Result<void> checkOwner(Call &call, AccountId owner) {
    if (owner == call.principal().account)
        return {};
    if (call.principal().role != Role::Admin)
        return failure(call.refuse(Action::CreateJob, {}, u"owner"_s));
    const auto role = JobStore(call.connection()).activeRole(owner);
    if (!role)
        return failure(role.error());
    const bool mayOwn = *role && access::isAllowed(Action::CreateJob, **role, {});
    return mayOwn ? Result<void>() : failure(ErrorCode::InvalidField, u"owner: unknown"_s);
}

/// What new jobs may ask, read in a call of its own: nobody who writes is to wait for it.
Result<std::vector<QuestionnaireQuestion>> bankFor(access::Gate &gate, const Actor &actor, std::span<const Job> jobs) {
    auto call = gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::CreateJob); !allowed)
        return failure(allowed.error());
    if (jobs.size() > mostJobsAtOnce)
        return failure(ErrorCode::InvalidField, u"jobs: range"_s);
    std::vector<JobDomain> domains;
    domains.reserve(jobs.size());
    for (const Job &job : jobs)
        domains.push_back(job.domain);
    return questions::defaultBank(*call, std::move(domains));
}

/// Puts a new job down, says so in the audit log, and hands it back as it is kept.
Result<Job> put(Call &call, Job job, const std::vector<QuestionnaireQuestion> &bank) {
    job = withSkillsOnce(std::move(job));
    if (auto checked = checkJob(job); !checked)
        return failure(checked.error());
    if (isAdvertised(job.state)) {
        if (auto checked = checkAdvertised(job); !checked)
            return failure(checked.error());
    }
    job.createdAt = job.updatedAt = call.now();
    job.publishedAt = publishedAt(job, call.now());
    const auto id = JobStore(call.connection()).insert(job);
    if (!id)
        return failure(id.error());
    job.id = *id;
    job.revision = 1;
    call.record(Action::CreateJob, jobObject(job.id), jobStateName(job.state));
    if (auto given = questions::giveDefault(call, job, bank); !given)
        return failure(given.error());
    return job;
}

} // namespace

Result<Page<JobRow>> JobService::list(const Actor &actor, const JobFilter &filter, const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeOpenJobs); !allowed)
        return failure(allowed.error());
    // Who works on a job is no business of those who may see that it is open.
    if (filter.member && *filter.member != call->principal().account) {
        if (auto allowed = call->require(Action::ManagePeople, {}, {u"account"_s, filter.member->value()}); !allowed)
            return failure(allowed.error());
    }
    if (auto checked = checkFilter(filter); !checked)
        return failure(checked.error());
    auto page = JobStore(call->connection()).list(jobViewer(*call), filter, range);
    if (page)
        std::ranges::for_each(page->rows, hideSetup);
    return page;
}

Result<JobRow> JobService::job(const Actor &actor, JobId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    auto access = jobAccess(*call, id);
    if (!access)
        return failure(access.error());
    const Action needed = access->isOpen(today(*call)) ? Action::SeeOpenJobs : Action::SeeJobSetup;
    if (auto allowed = call->require(needed, access->relation, jobObject(id)); !allowed)
        return failure(allowed.error());
    auto row = found(JobStore(call->connection()), jobViewer(*call), id);
    if (row)
        hideSetup(*row);
    return row;
}

Result<JobFacets> JobService::facets(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeOpenJobs); !allowed)
        return failure(allowed.error());
    JobStore jobs(call->connection());
    const auto viewer = jobViewer(*call);
    auto places = jobs.places(viewer);
    if (!places)
        return failure(places.error());
    auto skills = jobs.skills(viewer, mostFacetSkills);
    if (!skills)
        return failure(skills.error());
    return JobFacets{std::move(*places), std::move(*skills)};
}

Result<Job> JobService::add(const Actor &actor, const Job &job) {
    const auto bank = bankFor(m_gate, actor, std::span(&job, 1));
    if (!bank)
        return failure(bank.error());
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::CreateJob); !allowed)
        return failure(allowed.error());
    Job added = job;
    if (!added.owner.isValid())
        added.owner = call->principal().account;
    if (auto checked = checkOwner(*call, added.owner); !checked)
        return failure(checked.error());
    if (job.state == JobState::Open) {
        if (auto checked = checkDeadline(job.deadline, today(*call)); !checked)
            return failure(checked.error());
    }
    auto kept = put(*call, std::move(added), *bank);
    if (!kept)
        return kept;
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return kept;
}

Result<std::vector<Job>> JobService::addAll(const Actor &actor, const std::vector<Job> &jobs) {
    const auto bank = bankFor(m_gate, actor, jobs);
    if (!bank)
        return failure(bank.error());
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::CreateJob); !allowed)
        return failure(allowed.error());
    std::vector<Job> added;
    for (const Job &each : jobs) {
        Job job = each;
        job.owner = call->principal().account;
        auto kept = put(*call, std::move(job), *bank);
        if (!kept) {
            const Error &error = kept.error();
            const bool isOfField = error.code == ErrorCode::InvalidField || error.code == ErrorCode::FieldTooLong;
            return failure(error.code,
                           isOfField ? u"job %1, %2"_s.arg(added.size() + 1).arg(error.detail) : error.detail);
        }
        added.push_back(std::move(*kept));
    }
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return added;
}

Result<Job> JobService::save(const Actor &actor, const Job &job) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = requireForJob(*call, Action::EditJob, job.id);
    if (!access)
        return failure(access.error());
    Job saved = withSkillsOnce(job);
    if (auto checked = checkJob(saved); !checked)
        return failure(checked.error());
    if (isAdvertised(access->standing.state)) {
        if (auto checked = checkAdvertised(saved); !checked)
            return failure(checked.error());
    }
    if (access->standing.state == JobState::Open && saved.deadline != access->standing.deadline) {
        if (auto checked = checkDeadline(saved.deadline, today(*call)); !checked)
            return failure(checked.error());
    }
    JobStore jobs(call->connection());
    const auto before = found(jobs, jobViewer(*call), job.id);
    if (!before)
        return failure(before.error());
    saved.updatedAt = call->now();
    if (auto done = jobs.update(saved); !done)
        return failure(done.error());
    call->record(Action::EditJob, jobObject(job.id), changedFields(before->job, saved).join(u' '));
    return committed(*call, job.id);
}

Result<Job> JobService::setState(const Actor &actor, JobId id, JobState state, qint64 revision) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = requireForJob(*call, Action::EditJob, id);
    if (!access)
        return failure(access.error());
    JobStore jobs(call->connection());
    auto row = found(jobs, jobViewer(*call), id);
    if (!row)
        return failure(row.error());
    Job &job = row->job;
    if (job.revision != revision)
        return failure(ErrorCode::Conflict);
    if (!canMove(job.state, state))
        return failure(ErrorCode::MoveNotAllowed, u"job"_s);
    if (state == JobState::Open) {
        auto checked = checkAdvertised(job);
        if (checked)
            checked = checkDeadline(job.deadline, today(*call));
        if (!checked)
            return failure(checked.error());
    }
    const QString detail = jobStateName(job.state) % u" -> "_s % jobStateName(state);
    job.state = state;
    if (auto done = jobs.setState(id, revision, state, call->now(), publishedAt(job, call->now())); !done)
        return failure(done.error());
    call->record(Action::EditJob, jobObject(id), detail);
    return committed(*call, id);
}

Result<void> JobService::deleteDraft(const Actor &actor, JobId id) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = requireForJob(*call, Action::EditJob, id);
    if (!access)
        return failure(access.error());
    JobStore jobs(call->connection());
    const auto hasApplications = jobs.hasApplications(id);
    if (!hasApplications)
        return failure(hasApplications.error());
    const auto hasQuestions = jobs.hasQuestions(id);
    if (!hasQuestions)
        return failure(hasQuestions.error());
    if (access->standing.state != JobState::Draft || *hasApplications || *hasQuestions)
        return failure(ErrorCode::MoveNotAllowed, u"job"_s);
    if (auto removed = questions::removeUntouched(*call, id); !removed)
        return removed;
    if (auto removed = jobs.remove(id); !removed)
        return removed;
    call->record(Action::EditJob, jobObject(id), u"deleted"_s);
    return call->commit();
}

} // namespace candor::hiring
