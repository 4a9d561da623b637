// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to its painted window, warm, against a program that shows an empty Qt window of that
// size.
#include "Benchmarks.h"
#include "ChildProcess.h"

#include <QDir>

namespace candor::bench {

namespace {

constexpr double mostTimes = 3;
constexpr int fewestRounds = 10;

} // namespace

Result<Row> measureFirstWindow(const Setting &setting) {
    const QString program = QDir(setting.programFolder).filePath(QStringLiteral("candor-bench-window"));
    const QString workspace = QDir(setting.scratchFolder).filePath(QStringLiteral("workspace"));
    const auto show = [&program](const QString &argument) -> Result<Cost> {
        auto ran = runChild(program, {argument});
        if (!ran)
            return failure(ran.error());
        if (ran->exitCode != 0)
            return failure(ErrorCode::InvalidArgument, ran->lastWords);
        return ran->cost;
    };
    // Once each for the disk cache.
    if (auto warm = show(workspace); !warm)
        return failure(warm.error());
    if (auto warm = show(QStringLiteral("--empty")); !warm)
        return failure(warm.error());
    const auto costs = measureInTurns(
        std::max(setting.rounds, fewestRounds), 1, [&](int) { return show(workspace); },
        [&](int) { return show(QStringLiteral("--empty")); });
    if (!costs)
        return failure(costs.error());
    const double ratio = medianRatio(*costs, &Cost::wallSeconds);
    Row row;
    row.what = QStringLiteral("first window, warm");
    row.value = QStringLiteral("%1 ms").arg(text(median(costs->own, &Cost::wallSeconds) * 1000, 0));
    row.peer = QStringLiteral("an empty Qt window: %1 ms").arg(text(median(costs->peer, &Cost::wallSeconds) * 1000, 0));
    row.ratio = text(ratio, 2);
    row.goal = QStringLiteral("at most %1").arg(text(mostTimes, 0));
    row.reached = ratio <= mostTimes;
    row.numbers = {{QStringLiteral("ratio"), ratio}};
    return row;
}

} // namespace candor::bench
