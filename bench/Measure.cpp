// SPDX-License-Identifier: GPL-3.0-or-later
#include "Measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace candor::bench {

namespace {

double seconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void add(Cost &sum, const Cost &cost) {
    sum.wallSeconds += cost.wallSeconds;
    sum.cpuSeconds += cost.cpuSeconds;
}

} // namespace

Result<Cost> measured(const std::function<Result<void>()> &work) {
    const double wall = seconds(CLOCK_MONOTONIC);
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    if (auto done = work(); !done)
        return failure(done.error());
    return Cost{seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu};
}

Result<PairedCosts> measureInTurns(int rounds, int turns, const Turn &own, const Turn &peer) {
    PairedCosts costs;
    for (int round = 0; round < rounds; ++round) {
        Cost &ownSum = costs.own.emplace_back();
        Cost &peerSum = costs.peer.emplace_back();
        for (int turn = 0; turn < turns; ++turn) {
            const auto ownCost = own(turn);
            if (!ownCost)
                return failure(ownCost.error());
            const auto peerCost = peer(turn);
            if (!peerCost)
                return failure(peerCost.error());
            add(ownSum, *ownCost);
            add(peerSum, *peerCost);
        }
    }
    return costs;
}

std::size_t beginOfTurn(int turn, int turns, std::size_t count) {
    return count * static_cast<std::size_t>(turn) / static_cast<std::size_t>(turns);
}

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

double median(const std::vector<Cost> &costs, double Cost::*number) {
    std::vector<double> values;
    for (const Cost &cost : costs)
        values.push_back(cost.*number);
    return median(std::move(values));
}

double medianRatio(const PairedCosts &costs, double Cost::*number) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < costs.own.size(); ++round)
        ratios.push_back(costs.own[round].*number / costs.peer[round].*number);
    return median(std::move(ratios));
}

} // namespace candor::bench
