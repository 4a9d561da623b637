// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Job.h"
#include "model/Result.h"

#include <optional>
#include <vector>

namespace candor::store {

class Connection;

/// An application and what permissions for it rest on.
struct ApplicationStanding {
    Application application;
    AccountId jobOwner;
    std::optional<JobMemberKind> membership; ///< in the job, of the account that was asked for
    JobState jobState = JobState::Draft;
    std::optional<QDate> deadline;

    bool operator==(const ApplicationStanding &) const = default;
};

/// Applications with their resumes' facts and their way through the stages.
class ApplicationStore {
public:
    explicit ApplicationStore(Connection &connection) : m_connection(connection) {}

    /// `account` is whose membership in the job is asked for.
    [[nodiscard]] Result<std::optional<ApplicationStanding>> standing(ApplicationId id, AccountId account);
    [[nodiscard]] Result<bool> has(JobId job, AccountId seeker);
    /// All but id and revision.
    [[nodiscard]] Result<ApplicationId> insert(const Application &application);
    /// Error: Conflict.
    [[nodiscard]] Result<void> setStage(ApplicationId id, qint64 revision, Stage stage, WallTime at);

    [[nodiscard]] Result<void> addTransition(const StageTransition &transition);
    [[nodiscard]] Result<std::vector<StageTransition>> history(ApplicationId id); ///< oldest first

private:
    Connection &m_connection;
};

} // namespace candor::store
