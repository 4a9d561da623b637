// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"

#include <QString>

#include <vector>

namespace candor::shell {

/// Where the window can be. The rail leads to most of them; Apply, Candidate, Interview and Summary are reached from a
/// page.
enum class Place {
    SetUp,
    Jobs,
    SignIn,
    Register,
    Applications,
    Candidates,
    Questions,
    Schedule,
    Questionnaires,
    Sessions,
    Replay,
    DeviceCheck,
    Interview,
    People,
    Audit,
    Workspace,
    Profile,
    Apply,
    Candidate,
    Summary,
};

/// What the rail offers to somebody, from the top. `byCode`: signed in by an interview's code, for that interview
/// alone.
[[nodiscard]] std::vector<Place> destinationsOf(Role role, bool byCode);
/// Whether somebody may be at a place at all: a destination, or one that is reached from one of them.
[[nodiscard]] bool isOpenTo(Place place, Role role, bool byCode);
/// The destination that the rail marks while one is at a place.
[[nodiscard]] Place destinationOf(Place place, Role role);

[[nodiscard]] QString titleOf(Place place);
[[nodiscard]] QString iconOf(Place place);
/// For the memory of the window and for tests: "sessions".
[[nodiscard]] QString nameOf(Place place);
[[nodiscard]] std::optional<Place> placeFromName(const QString &name);

} // namespace candor::shell
