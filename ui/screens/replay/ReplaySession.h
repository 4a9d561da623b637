// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"
#include "record/LandmarkIndex.h"
#include "replay/SignalTable.h"
#include "widgets/PreparedTimeline.h"

#include <memory>
#include <vector>

namespace candor::screens {

class JobTicket;

/// Why a session is not replayed, or what a replay does without.
struct ReplayHindrance {
    enum class Kind {
        Unfinished, ///< it can be recovered
        InUse,      ///< it is being recorded
        NothingRecorded,
        Failed, ///< see the error
    };
    Kind kind = Kind::Failed;
    Error error{ErrorCode::NotASession, {}};
};

/// What was read of a finished session. Picture and sound stay in their file.
struct ReplaySession {
    QString folder;
    QString mediaFile;
    SessionManifest manifest;
    std::vector<SessionEvent> events; ///< in the order of their start
    SignalTable records;
    std::shared_ptr<const widgets::PreparedTimeline> timeline; ///< its events are in the same order
    std::shared_ptr<record::LandmarkIndex> landmarks;          ///< null: there are none, or they cannot be read
    std::vector<Error> damages;                                ///< files that the replay does without
};

/// Reads a session's folder; takes time, for a thread of jobs.
[[nodiscard]] tl::expected<ReplaySession, ReplayHindrance> readReplaySession(const QString &folder,
                                                                             const JobTicket &ticket);

} // namespace candor::screens
