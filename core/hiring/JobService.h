// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Application.h"
#include "model/Job.h"
#include "model/Page.h"
#include "model/Result.h"

#include <vector>

namespace candor::access {
class Gate;
}

namespace candor::hiring {

/// A job in numbers, for whoever may edit it.
struct JobStatistics {
    StageCounts stages{};
    qint64 applications = 0; ///< all, withdrawn ones too
    qint64 lastSevenDays = 0;
    std::optional<double> medianDaysToDecision; ///< from application to Hired or Rejected
    std::optional<int> medianEligibility;
    std::vector<std::pair<QString, qint64>> sources; ///< most frequent first

    bool operator==(const JobStatistics &) const = default;
};

/// What the filters of a job board offer, from the jobs that the actor may see.
struct JobFacets {
    QStringList places;
    QStringList skills; ///< most frequent first, 200 at most

    bool operator==(const JobFacets &) const = default;
};

/// Jobs: guests and seekers see the open ones, recruiters also those they own or are a colleague of, experts those they
/// are assigned to, administrators all.
class JobService {
public:
    explicit JobService(access::Gate &gate) : m_gate(gate) {}

    [[nodiscard]] Result<Page<JobRow>> list(const access::Actor &actor, const JobFilter &filter,
                                            const PageRange &range);
    [[nodiscard]] Result<JobRow> job(const access::Actor &actor, JobId id);
    [[nodiscard]] Result<JobFacets> facets(const access::Actor &actor);

    /// A new one, in whatever state it says, belongs to the actor (an administrator may name another owner). Errors:
    /// InvalidField, FieldTooLong.
    [[nodiscard]] Result<Job> add(const access::Actor &actor, const Job &job);
    /// All fields but state and owner. Error: Conflict where somebody saved since.
    [[nodiscard]] Result<Job> save(const access::Actor &actor, const Job &job);
    /// Opens, pauses, closes, reopens, archives (JobStates.h says from where). Errors: Conflict, MoveNotAllowed
    /// ("job"), InvalidField for what an open job needs ("description: empty", "place: empty", "deadline: past").
    [[nodiscard]] Result<Job> setState(const access::Actor &actor, JobId id, JobState state, qint64 revision);
    /// Gives it to somebody else who may have jobs; for its owner and administrators. Who owned it stays as a
    /// colleague, where they still can. Errors: Conflict, InvalidField ("owner: unknown").
    [[nodiscard]] Result<JobRow> handOver(const access::Actor &actor, JobId id, AccountId owner, qint64 revision);
    /// Error: MoveNotAllowed ("job") where it is no draft any more, has applications or questions that are for it only.
    [[nodiscard]] Result<void> deleteDraft(const access::Actor &actor, JobId id);

    [[nodiscard]] Result<std::vector<JobMember>> members(const access::Actor &actor, JobId id);
    /// A recruiter as a colleague, a domain expert as an expert. Error: InvalidField ("member: unknown").
    [[nodiscard]] Result<void> addMember(const access::Actor &actor, JobId id, AccountId account, JobMemberKind kind);
    [[nodiscard]] Result<void> removeMember(const access::Actor &actor, JobId id, AccountId account);
    [[nodiscard]] Result<JobStatistics> statistics(const access::Actor &actor, JobId id);

    /// Adds many at once, all or nothing (an import). They belong to the actor; deadlines may have passed. An error of
    /// a field says of which job: "job 3, title: empty".
    [[nodiscard]] Result<std::vector<Job>> addAll(const access::Actor &actor, const std::vector<Job> &jobs);

private:
    access::Gate &m_gate;
};

} // namespace candor::hiring
