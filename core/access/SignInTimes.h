// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Settings.h"
#include "store/SignInStore.h"

#include <chrono>

namespace candor::access {

/// How far a moment lies from now. A clock that was set back by as much as a limit counts like one that ran past it: it
/// must not make a session last.
[[nodiscard]] inline std::chrono::milliseconds distance(WallTime moment, WallTime now) {
    return moment < now ? now - moment : moment - now;
}

[[nodiscard]] inline bool hasEnded(const store::StoredSignIn &signIn, WallTime now, const WorkspaceSettings &settings) {
    return signIn.endedAt || distance(signIn.startedAt, now) >= settings.longestSignIn;
}

[[nodiscard]] inline bool isLocked(const store::StoredSignIn &signIn, WallTime now, const WorkspaceSettings &settings) {
    return distance(signIn.lastSeenAt, now) >= settings.idleBeforeLock;
}

} // namespace candor::access
