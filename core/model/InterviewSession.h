// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Time.h"

#include <QString>

#include <optional>

namespace candor {

enum class InterviewKind { Interview, Practice };
[[nodiscard]] QString interviewKindName(InterviewKind value); ///< "interview", "practice"
[[nodiscard]] std::optional<InterviewKind> interviewKindFromName(const QString &name);

enum class InterviewState { Created, Recording, Completed, Failed, Recovered };
[[nodiscard]] QString interviewStateName(InterviewState value); ///< "created", "recording", ...
[[nodiscard]] std::optional<InterviewState> interviewStateFromName(const QString &name);

/// What a workspace knows of a recorded session; pictures, sound and signals stay in its folder.
struct InterviewSession {
    InterviewSessionId id;
    QString uuid;                             ///< the folder's name below "sessions"
    std::optional<ApplicationId> application; ///< empty: taken in from a folder that named none
    InterviewKind kind = InterviewKind::Interview;
    InterviewState state = InterviewState::Created;
    std::optional<AccountId> createdBy;
    WallTime startedAt{};
    std::optional<WallTime> endedAt;
    double seconds = 0;
    qint64 bytes = 0;
    QString container;
    int width = 0;
    int height = 0;
    double frameRate = 0;
    bool sound = false;
    bool telemetry = false;
    bool current = true; ///< the one that counts of an application's sessions
    QString failure;
    qint64 revision = 0;

    bool operator==(const InterviewSession &) const = default;
};

/// A session in a list, with whose it is.
struct InterviewSessionRow {
    InterviewSession session;
    std::optional<JobId> job;
    QString jobTitle;
    std::optional<AccountId> seeker;
    QString seekerName;

    bool operator==(const InterviewSessionRow &) const = default;
};

struct InterviewSessionFilter {
    QString text; ///< in the candidate's name or the job's title
    std::optional<ApplicationId> application;
    std::optional<InterviewState> state;

    bool operator==(const InterviewSessionFilter &) const = default;
};

} // namespace candor
