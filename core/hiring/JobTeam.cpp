// SPDX-License-Identifier: GPL-3.0-or-later
// What JobService says of a job's people and numbers.
#include "access/Gate.h"
#include "hiring/JobAccess.h"
#include "hiring/JobService.h"
#include "questions/DefaultQuestionnaire.h"
#include "store/JobStore.h"
#include "store/Transaction.h"

#include <chrono>
#include <cmath>
#include <numeric>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using store::JobStore;
using store::TransactionKind;

/// Of values in their order; of an even count the middle of the two in the middle.
template<typename Value>
std::optional<double> medianOf(const std::vector<Value> &sorted, double (*number)(Value)) {
    if (sorted.empty())
        return std::nullopt;
    const std::size_t half = sorted.size() / 2;
    const double upper = number(sorted[half]);
    return sorted.size() % 2 == 1 ? upper : (number(sorted[half - 1]) + upper) / 2;
}

double days(WallTime::duration duration) {
    return std::chrono::duration<double, std::chrono::days::period>(duration).count();
}

/// Who can be added as what follows from the matrix: a membership that opens nothing would only look like one.
bool canBe(JobMemberKind kind, Role role) {
    const auto reach = access::reachOf(Action::SeeJobSetup, role);
    return reach == (kind == JobMemberKind::Expert ? access::Reach::AssignedJobs : access::Reach::OwnJobs);
}

} // namespace

Result<std::vector<JobMember>> JobService::members(const Actor &actor, JobId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto access = requireForJob(*call, Action::SeeJobSetup, id); !access)
        return failure(access.error());
    return JobStore(call->connection()).members(id);
}

Result<void> JobService::addMember(const Actor &actor, JobId id, AccountId account, JobMemberKind kind) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = requireForJob(*call, Action::ManageJobSetup, id);
    if (!access)
        return failure(access.error());
    JobStore jobs(call->connection());
    const auto role = jobs.activeRole(account);
    if (!role)
        return failure(role.error());
    if (!*role || !canBe(kind, **role) || account == access->standing.owner)
        return failure(ErrorCode::InvalidField, u"member: unknown"_s);
    if (auto put = jobs.putMember(id, account, kind); !put)
        return put;
    call->record(Action::ManageJobSetup, jobObject(id),
                 u"added account %1 as %2"_s.arg(account.value()).arg(jobMemberKindName(kind)));
    return call->commit();
}

Result<void> JobService::removeMember(const Actor &actor, JobId id, AccountId account) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto access = requireForJob(*call, Action::ManageJobSetup, id); !access)
        return failure(access.error());
    const auto removed = JobStore(call->connection()).removeMember(id, account);
    if (!removed)
        return failure(removed.error());
    if (!*removed)
        return failure(ErrorCode::NotFound);
    call->record(Action::ManageJobSetup, jobObject(id), u"removed account %1"_s.arg(account.value()));
    return call->commit();
}

Result<JobRow> JobService::handOver(const Actor &actor, JobId id, AccountId owner, qint64 revision) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = requireForJob(*call, Action::HandOverJob, id);
    if (!access)
        return failure(access.error());
    JobStore jobs(call->connection());
    const AccountId before = access->standing.owner;
    const auto role = jobs.activeRole(owner);
    const auto roleBefore = jobs.activeRole(before);
    if (!role || !roleBefore)
        return failure(role ? roleBefore.error() : role.error());
    if (owner == before || !*role || !access::isAllowed(Action::CreateJob, **role, {}))
        return failure(ErrorCode::InvalidField, u"owner: unknown"_s);
    if (auto set = jobs.setOwner(id, revision, owner, call->now()); !set)
        return failure(set.error());
    if (const auto removed = jobs.removeMember(id, owner); !removed)
        return failure(removed.error());
    if (*roleBefore && canBe(JobMemberKind::Colleague, **roleBefore)) {
        if (auto stays = jobs.putMember(id, before, JobMemberKind::Colleague); !stays)
            return failure(stays.error());
    }
    if (auto given = questions::handOver(*call, id, before, owner); !given)
        return failure(given.error());
    call->record(Action::HandOverJob, jobObject(id),
                 u"owner account %1 -> %2"_s.arg(before.value()).arg(owner.value()));
    auto row = jobs.find(jobViewer(*call), id);
    if (!row || !*row)
        return row ? failure(ErrorCode::NotFound) : failure(row.error());
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return std::move(**row);
}

Result<JobStatistics> JobService::statistics(const Actor &actor, JobId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto access = requireForJob(*call, Action::SeeJobSetup, id); !access)
        return failure(access.error());
    auto numbers = JobStore(call->connection()).numbers(id, call->now() - std::chrono::days(7));
    if (!numbers)
        return failure(numbers.error());
    JobStatistics statistics;
    statistics.stages = numbers->stages;
    statistics.applications = std::accumulate(numbers->stages.begin(), numbers->stages.end(), qint64{0});
    statistics.lastSevenDays = numbers->since;
    statistics.medianDaysToDecision = medianOf(numbers->untilDecision, days);
    if (const auto median = medianOf<int>(numbers->eligibilities, [](int value) { return static_cast<double>(value); }))
        statistics.medianEligibility = static_cast<int>(std::lround(*median));
    statistics.sources = std::move(numbers->sources);
    return statistics;
}

} // namespace candor::hiring
