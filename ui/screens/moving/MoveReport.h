// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Result.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// A candidate who stayed where they were, and why.
struct NotMoved {
    CandidateRow row;
    Error error;
    std::optional<Stage> standsIn; ///< where somebody else has moved them meanwhile

    bool operator==(const NotMoved &) const = default;
};

/// What came of a move of one or several candidates.
struct MoveReport {
    Stage to = Stage::Applied;
    std::vector<CandidateRow> moved; ///< as they were before
    std::vector<NotMoved> stayed;

    bool operator==(const MoveReport &) const = default;
};

/// "Elif Kaya is in Passed now.", "3 moved to Passed, 2 stayed."
[[nodiscard]] QString moveWords(const MoveReport &report);
/// Why each of those who stayed did, the reason once for all whom it concerns; empty where all moved.
[[nodiscard]] QString stayedWords(const MoveReport &report);

/// Why a candidate cannot go there; empty where they can.
[[nodiscard]] QString whyNot(Stage from, Stage to);

} // namespace candor::screens
