// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Application.h"
#include "model/Job.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QDate>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace candor::store {

class Connection;

/// Which jobs somebody reaches in every state; open ones before their deadline are reached by everybody.
enum class JobReach {
    Open,
    OwnJobs,      ///< those that the account owns or is a colleague of
    AssignedJobs, ///< those that the account is an expert of
    Everything,
};

/// Whose eyes jobs are for.
struct JobViewer {
    JobReach reach = JobReach::Open;
    AccountId account;
    QDate today; ///< a deadline before it has passed

    bool operator==(const JobViewer &) const = default;
};

/// What permissions of a job rest on.
struct JobStanding {
    JobState state = JobState::Draft;
    std::optional<QDate> deadline;
    AccountId owner;
    std::optional<JobMemberKind> membership; ///< of the account that was asked for

    bool operator==(const JobStanding &) const = default;
};

/// How many of a job's applications came from where, or stand where.
struct JobNumbers {
    StageCounts stages{};
    qint64 since = 0;                                ///< made since a point in time
    std::vector<WallTime::duration> untilDecision;   ///< of those that were hired or rejected, shortest first
    std::vector<int> eligibilities;                  ///< lowest first
    std::vector<std::pair<QString, qint64>> sources; ///< most frequent first; those that are known

    bool operator==(const JobNumbers &) const = default;
};

/// Jobs with their skills, members and search documents.
class JobStore {
public:
    explicit JobStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<Page<JobRow>> list(const JobViewer &viewer, const JobFilter &filter, const PageRange &range);
    /// Whether or not the viewer reaches it; the numbers of applications are those that the viewer may see.
    [[nodiscard]] Result<std::optional<JobRow>> find(const JobViewer &viewer, JobId id);
    /// The same of several, in their order; those that are not there are left out.
    [[nodiscard]] Result<std::vector<JobRow>> rows(const JobViewer &viewer, const std::vector<JobId> &ids);
    [[nodiscard]] Result<std::optional<JobStanding>> standing(JobId id, AccountId account);
    /// Places in alphabetical order, each once however it is spelled.
    [[nodiscard]] Result<QStringList> places(const JobViewer &viewer);
    /// Most frequent first.
    [[nodiscard]] Result<QStringList> skills(const JobViewer &viewer, int most);

    /// All fields but id and revision.
    [[nodiscard]] Result<JobId> insert(const Job &job);
    /// All fields but owner, state, and the times of making and publishing. Error: Conflict.
    [[nodiscard]] Result<void> update(const Job &job);
    /// `publishedAt` counts where the job was not published before. Error: Conflict.
    [[nodiscard]] Result<void> setState(JobId id, qint64 revision, JobState state, WallTime at,
                                        const std::optional<WallTime> &publishedAt);
    /// Error: Conflict.
    [[nodiscard]] Result<void> setOwner(JobId id, qint64 revision, AccountId owner, WallTime at);
    [[nodiscard]] Result<void> remove(JobId id);
    [[nodiscard]] Result<bool> hasApplications(JobId id);
    /// Whether a question, in any version, is for this job only: such a job stays.
    [[nodiscard]] Result<bool> hasQuestions(JobId id);

    [[nodiscard]] Result<std::vector<JobMember>> members(JobId id);
    /// Changes the kind of somebody who is a member already.
    [[nodiscard]] Result<void> putMember(JobId id, AccountId account, JobMemberKind kind);
    /// Whether there was one.
    [[nodiscard]] Result<bool> removeMember(JobId id, AccountId account);
    /// The role of an account that can sign in.
    [[nodiscard]] Result<std::optional<Role>> activeRole(AccountId account);
    [[nodiscard]] Result<JobNumbers> numbers(JobId id, WallTime since);

private:
    [[nodiscard]] Result<void> putSkills(JobId id, const Job &job);
    [[nodiscard]] Result<void> loadSkills(std::span<JobRow> rows);

    Connection &m_connection;
};

} // namespace candor::store
