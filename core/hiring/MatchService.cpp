// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/MatchService.h"

#include "access/Gate.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/JobAccess.h"
#include "hiring/JobFields.h"
#include "store/CandidateStore.h"
#include "store/JobStore.h"
#include "store/MatchStore.h"
#include "store/ProfileStore.h"
#include "store/Transaction.h"

#include <algorithm>

namespace candor::hiring {

namespace {

using access::Action;
using access::Actor;
using store::TransactionKind;

constexpr int mostMatches = 1000;

/// A match before the row that is shown with it is read.
template<typename Id>
struct Scored {
    Id id;
    Match match;
};

/// The best ones, best first; those without a score last, newer ones first where they fit alike.
template<typename Id>
void keepBest(std::vector<Scored<Id>> &all, int most) {
    std::ranges::sort(all, [](const Scored<Id> &one, const Scored<Id> &other) {
        return std::pair(one.match.score.value_or(-1), one.id) > std::pair(other.match.score.value_or(-1), other.id);
    });
    all.resize(std::min(all.size(), static_cast<std::size_t>(std::clamp(most, 0, mostMatches))));
}

template<typename Id>
std::vector<Id> idsOf(const std::vector<Scored<Id>> &scored) {
    std::vector<Id> ids;
    std::ranges::transform(scored, std::back_inserter(ids), &Scored<Id>::id);
    return ids;
}

} // namespace

Result<std::vector<JobMatch>> MatchService::jobsFor(const Actor &actor, AccountId seeker, int most) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const bool own = call->principal().account == seeker;
    const access::AuditObject person{QStringLiteral("account"), seeker.value()};
    if (auto allowed = call->require(own ? Action::EditOwnAccount : Action::ManagePeople, {.own = own}, person);
        !allowed)
        return failure(allowed.error());
    const auto profile = store::ProfileStore(call->connection()).profile(seeker);
    if (!profile)
        return failure(profile.error());
    auto jobs = store::MatchStore(call->connection()).openJobs(today(*call));
    if (!jobs)
        return failure(jobs.error());

    std::vector<Scored<JobId>> scored;
    for (const Job &job : *jobs)
        scored.push_back({job.id, matchOf(profile->value_or(SeekerProfile()), job)});
    keepBest(scored, most);
    auto rows = store::JobStore(call->connection()).rows(jobViewer(*call), idsOf(scored));
    if (!rows)
        return failure(rows.error());
    // Within one transaction all that were found are there.
    std::vector<JobMatch> matches;
    for (std::size_t index = 0; index < rows->size(); ++index) {
        hideSetup((*rows)[index]);
        matches.push_back({std::move((*rows)[index]), std::move(scored.at(index).match)});
    }
    return matches;
}

Result<std::vector<CandidateMatch>> MatchService::candidatesFor(const Actor &actor, JobId job, int most) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto access = requireForJob(*call, Action::SeeApplication, job); !access)
        return failure(access.error());
    const auto row = store::JobStore(call->connection()).find(jobViewer(*call), job);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    auto applicants = store::MatchStore(call->connection()).applicants(job);
    if (!applicants)
        return failure(applicants.error());

    std::vector<Scored<ApplicationId>> scored;
    for (const store::Applicant &applicant : *applicants)
        scored.push_back({applicant.application, matchOf(applicant.profile, (*row)->job)});
    keepBest(scored, most);
    auto rows = store::CandidateStore(call->connection()).rows(idsOf(scored), call->now());
    if (!rows)
        return failure(rows.error());
    std::vector<CandidateMatch> matches;
    for (std::size_t index = 0; index < rows->size(); ++index)
        matches.push_back({std::move((*rows)[index]), std::move(scored.at(index).match)});
    return matches;
}

Result<Match> MatchService::match(const Actor &actor, ApplicationId application) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto access = requireForApplication(*call, Action::SeeApplication, application);
    if (!access)
        return failure(access.error());
    const auto applicant = store::MatchStore(call->connection()).applicant(application);
    if (!applicant)
        return failure(applicant.error());
    const auto row = store::JobStore(call->connection()).find(jobViewer(*call), access->application().job);
    if (!row)
        return failure(row.error());
    if (!*applicant || !*row)
        return failure(ErrorCode::NotFound);
    return matchOf((*applicant)->profile, (*row)->job);
}

} // namespace candor::hiring
