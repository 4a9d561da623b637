// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Result.h"

#include <QString>

#include <chrono>

namespace candor::store {
class Connection;
}

namespace candor::access {

class Gate;

/// What an administrator can set for a whole workspace, with defaults and ranges in one table (Settings.cpp).
struct WorkspaceSettings {
    QString organisation; ///< shown at the rail's foot
    int passwordLeastCharacters = 10;
    std::chrono::minutes idleBeforeLock{15};
    std::chrono::hours longestSignIn{8};
    std::chrono::hours interviewCodeLife{72};
    qint64 largestResumeBytes = 10 * 1024 * 1024;
    qint64 revision = 0; ///< counts the changes; a save with an older one is refused as Conflict

    bool operator==(const WorkspaceSettings &) const = default;
};

/// What a setting that is a number may be.
struct SettingRange {
    qint64 least = 0;
    qint64 most = 0;

    bool operator==(const SettingRange &) const = default;
};

/// By the setting's name, as in "idle_before_lock_minutes"; both 0 where there is none of that name.
[[nodiscard]] SettingRange settingRange(const QString &name);

/// For services, which have them from their Call. A stored value that is out of its range counts as the default.
[[nodiscard]] Result<WorkspaceSettings> readSettings(store::Connection &connection);

/// Reads and changes the settings of a workspace.
class SettingsService {
public:
    explicit SettingsService(Gate &gate) : m_gate(gate) {}

    /// For everybody, also for guests.
    [[nodiscard]] Result<WorkspaceSettings> settings(const Actor &actor);
    /// For administrators; as they are then. Errors: Conflict where somebody saved since, InvalidField
    /// ("idle_before_lock_minutes: range").
    [[nodiscard]] Result<WorkspaceSettings> save(const Actor &actor, const WorkspaceSettings &settings);

private:
    Gate &m_gate;
};

} // namespace candor::access
