// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"

#include <QString>

#include <optional>

namespace candor::screens {

/// The orders of the board. BestFit is for a signed-in seeker: the jobs that fit the profile best come first.
enum class BoardSort { Newest, Relevance, Deadline, Salary, BestFit };

/// What a person looks for on the board; empty members do not restrict.
struct BoardQuery {
    QString text;
    QString place;
    std::optional<WorkMode> mode;
    std::optional<JobLevel> level;
    std::optional<JobType> type;
    QString skill;
    BoardSort sort = BoardSort::Newest;

    bool operator==(const BoardQuery &) const = default;
};

/// Whether it leaves something out.
[[nodiscard]] bool restricts(const BoardQuery &query);
/// As JobService takes it; for BestFit in the order of Newest.
[[nodiscard]] JobFilter filterOf(const BoardQuery &query);

} // namespace candor::screens
