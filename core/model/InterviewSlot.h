// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Time.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace candor {

/// Where an interview is held.
enum class VenueKind { Place, Room, MeetingLink };
[[nodiscard]] QString venueKindName(VenueKind value); ///< "place", "room", "link"
[[nodiscard]] std::optional<VenueKind> venueKindFromName(const QString &name);

/// Who takes part besides the candidate.
struct SlotParticipant {
    AccountId account;
    QString fullName;
    QString email;

    bool operator==(const SlotParticipant &) const = default;
};

/// An appointment for an interview. Room, candidate and participants can have one at a time.
inline constexpr std::chrono::minutes longestSlot{480};

struct InterviewSlot {
    SlotId id;
    QString uuid; ///< the calendar entry's identity
    ApplicationId application;
    WallTime startsAt{};
    std::chrono::minutes length{45};
    VenueKind venueKind = VenueKind::Room;
    QString venue; ///< the place's or room's name, or the meeting's address
    std::vector<SlotParticipant> participants;
    bool cancelled = false;
    WallTime createdAt{};
    qint64 revision = 0;

    bool operator==(const InterviewSlot &) const = default;
};

/// A slot in a list of the day.
struct SlotRow {
    InterviewSlot slot;
    JobId job;
    QString jobTitle;
    QString company; ///< the job's
    AccountId seeker;
    QString seekerName;

    bool operator==(const SlotRow &) const = default;
};

/// Which slots a list shows; empty members do not restrict.
struct SlotFilter {
    std::optional<WallTime> from; ///< that end after it
    std::optional<WallTime> to;   ///< that start before it
    QString room;
    std::optional<ApplicationId> application;
    std::optional<JobId> job;
    std::optional<AccountId> person; ///< candidate or participant
    bool cancelledToo = false;

    bool operator==(const SlotFilter &) const = default;
};

} // namespace candor
