// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSession.h"
#include "model/Result.h"
#include "model/Session.h"

namespace candor::interview {

/// What a workspace keeps of a recorded session, out of its manifest; whose it is, nobody knows yet. Errors:
/// SessionInUse (it is being recorded, or waits to be recovered), SessionDamaged ("uuid": it has no proper one).
[[nodiscard]] Result<InterviewSession> sessionFacts(const SessionManifest &manifest);

} // namespace candor::interview
