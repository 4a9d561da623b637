// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "model/InterviewSession.h"
#include "model/Result.h"

#include <functional>
#include <optional>

namespace candor::screens {

/// Whose a session is; empty for a folder that the workspace does not know of.
using SessionHolder = std::optional<InterviewSessionRow>;

/// Asks the workspace whether who is signed in may see the session in a folder, which is an audited event. Folders that
/// the workspace does not know of are for administrators. `done` is called on the thread of `context`. Without
/// a workspace everybody may.
JobTicket openSession(const ScreenContext &screen, QObject *context, const QString &folder,
                      std::function<void(Result<SessionHolder>)> done);

/// Whether who is signed in may delete sessions, looked up anew: a folder goes before its row, and a role that was
/// taken away counts at once.
void askWhetherMayDelete(const ScreenContext &screen, QObject *context, std::function<void(Result<void>)> done);

/// "Jonas Weidmann, Backend engineer"; empty for nobody's.
[[nodiscard]] QString holderWords(const SessionHolder &holder);

} // namespace candor::screens
