// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"

namespace candor::hiring {

/// Whether people are, or may soon be, asked to apply: such a job keeps what an advertisement needs.
[[nodiscard]] constexpr bool isAdvertised(JobState state) {
    return state == JobState::Open || state == JobState::Paused;
}

/// A draft opens; an open job pauses and goes on, and closes; a closed one opens again; every one can be archived, and
/// an archived one comes back closed, so that opening it is a decision of its own.
[[nodiscard]] constexpr bool canMove(JobState from, JobState to) {
    switch (to) {
    case JobState::Draft:
        return false;
    case JobState::Open:
        return from == JobState::Draft || from == JobState::Paused || from == JobState::Closed;
    case JobState::Paused:
        return from == JobState::Open;
    case JobState::Closed:
        return from == JobState::Open || from == JobState::Paused || from == JobState::Archived;
    case JobState::Archived:
        return from != JobState::Archived;
    }
    return false;
}

/// When a job in this state was first opened: what it says itself (an import), but not later than now.
[[nodiscard]] constexpr std::optional<WallTime> publishedAt(const Job &job, WallTime now) {
    if (job.state == JobState::Draft)
        return std::nullopt;
    if (job.publishedAt)
        return *job.publishedAt < now ? *job.publishedAt : now;
    return job.state == JobState::Archived ? std::nullopt : std::optional(now);
}

} // namespace candor::hiring
