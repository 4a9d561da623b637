// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Result.h"

#include <vector>

namespace candor::hiring {

/// Who moves an application.
enum class Mover { Decider, Seeker, Rule };

/// The rules of the stages: forward moves are free to whoever may decide; backwards or to Rejected needs a reason;
/// Withdrawn is the seeker's alone; Hired and Rejected are reopened by who decides, with a reason; Withdrawn by the
/// seeker while the job is open; a rule moves from Applied (screening) and to Interviewed (an interview's end).
/// Errors: MoveNotAllowed, ReasonRequired, JobNotOpen.
[[nodiscard]] Result<void> checkMove(Stage from, Stage to, Mover mover, const QString &reason, bool jobIsOpen);
[[nodiscard]] bool needsReason(Stage from, Stage to);
/// Where an application can go from here.
[[nodiscard]] std::vector<Stage> movesFrom(Stage from, Mover mover, bool jobIsOpen);

} // namespace candor::hiring
