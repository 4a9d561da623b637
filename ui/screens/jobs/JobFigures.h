// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hiring/JobService.h"

#include <QString>

#include <utility>
#include <vector>

namespace candor::screens {

/// A job's numbers as rows of name and figure.
[[nodiscard]] std::vector<std::pair<QString, QString>> jobFigures(const hiring::JobStatistics &statistics);
/// How many stand in each stage; empty stages are left out.
[[nodiscard]] std::vector<std::pair<QString, QString>> stageFigures(const hiring::JobStatistics &statistics);
/// Where candidates heard of the job, the most frequent five.
[[nodiscard]] std::vector<std::pair<QString, QString>> sourceFigures(const hiring::JobStatistics &statistics);

} // namespace candor::screens
