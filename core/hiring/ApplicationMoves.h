// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hiring/ApplicationAccess.h"
#include "hiring/StageRules.h"

namespace candor::hiring {

/// Moves an application within a call, by the rules of the stages: its row, its history, the audit log. Whether the
/// person may is the caller's. Returns the application as it is then. Errors: those of checkMove(), Conflict.
[[nodiscard]] Result<Application> moveInCall(access::Call &call, const ApplicationAccess &found, Stage to, Mover mover,
                                             const QString &reason = {});

} // namespace candor::hiring
