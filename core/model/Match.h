// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Job.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace candor {

/// What a match looks at.
enum class MatchAspect { RequiredSkills, DesiredSkills, Level, PlaceAndMode, Salary };
[[nodiscard]] QString matchAspectName(MatchAspect value); ///< "required_skills", ..., "place_and_mode", "salary"

/// One reason of a match: how well one aspect fits and what that rests on.
struct MatchReason {
    MatchAspect aspect = MatchAspect::RequiredSkills;
    std::optional<double> fit; ///< 0 to 1; empty: one side says nothing, so it does not count
    QStringList fits;  ///< what fits, as the job spells it; of level and salary the job's value and the person's
    QStringList lacks; ///< what does not, likewise

    bool operator==(const MatchReason &) const = default;
};

/// How well a seeker's profile and a job fit; a hint for people to look at, never a decision.
struct Match {
    std::optional<int> score; ///< 0 to 100; empty: nothing could be compared
    std::vector<MatchReason> reasons;

    bool operator==(const Match &) const = default;
};

} // namespace candor
