// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace candor::bench {

/// What a piece of work took, in seconds.
struct Cost {
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< of all threads
};

/// Runs `work` and measures this process's clocks around it. Errors: those of `work`.
[[nodiscard]] Result<Cost> measured(const std::function<Result<void>()> &work);

/// The costs of the same rounds of two pieces of work.
struct PairedCosts {
    std::vector<Cost> own;
    std::vector<Cost> peer;
};

/// One turn of a round's work: turn 0 begins anew, the others go on.
using Turn = std::function<Result<Cost>(int turn)>;

/// Lets the two work in turns (A B A B ...), so that what disturbs the machine disturbs both; a round's cost is the sum
/// over its turns. Errors: those of the two.
[[nodiscard]] Result<PairedCosts> measureInTurns(int rounds, int turns, const Turn &own, const Turn &peer);

/// Where the share of turn number `turn` of `turns` in `count` things begins; turn number `turns` is the end.
[[nodiscard]] std::size_t beginOfTurn(int turn, int turns, std::size_t count);

/// Median; 0 of nothing.
[[nodiscard]] double median(std::vector<double> values);

/// The smallest value that at least this share of all are not above (nearest rank); 0 of nothing.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// Median over rounds of one number of a cost.
[[nodiscard]] double median(const std::vector<Cost> &costs, double Cost::*number);

/// Median of the rounds' ratios own / peer: each ratio is of two neighbours in time.
[[nodiscard]] double medianRatio(const PairedCosts &costs, double Cost::*number);

} // namespace candor::bench
