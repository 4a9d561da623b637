// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSession.h"
#include "record/SessionIndex.h"
#include "widgets/Label.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace candor::screens {

/// How a session in the list stands.
enum class SessionCondition {
    Completed,
    Recovered,
    InUse,
    Interrupted,
    Failed,
    Damaged,
    Elsewhere, ///< the workspace knows of it; its folder is not on this computer
};

/// One session as the table shows it. What is not known or was not measured is empty.
struct SessionRow {
    QString folder;
    QString uuid;          ///< the folder's name
    bool isTakenIn = true; ///< the workspace knows of it
    std::optional<ApplicationId> application;
    QString candidate;
    QString job;
    QString name; ///< date, time and short id; the folder's name where the manifest cannot be read
    QString id;   ///< short
    std::optional<WallTime> startedAt;
    std::optional<double> lengthSeconds;
    QString picture; ///< "HD", "Sound only"
    int pixels = -1; ///< to sort the pictures by; 0 for sound only
    std::optional<double> measurableShare;
    std::optional<int> flags;
    std::uint64_t bytes = 0;
    SessionCondition condition = SessionCondition::Damaged;
    QString remark;     ///< why, for a damaged or failed one
    QString searchText; ///< candidate, job, date, id, devices and state, in lower case

    bool operator==(const SessionRow &) const = default;
};

/// A folder by itself.
[[nodiscard]] SessionRow rowOf(const record::SessionEntry &entry);
/// What the workspace knows of a session, with its folder below `sessions` where it is on this computer.
[[nodiscard]] SessionRow rowOf(const InterviewSessionRow &session, const std::optional<record::SessionEntry> &entry,
                               const QString &sessions);

/// The condition in words, with why where there is a reason.
[[nodiscard]] QString conditionWords(const SessionRow &row);
[[nodiscard]] widgets::State conditionState(SessionCondition condition);
/// Whether its summary and replay can be opened.
[[nodiscard]] bool isFinished(SessionCondition condition);

} // namespace candor::screens
