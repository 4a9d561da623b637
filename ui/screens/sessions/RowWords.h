// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/SessionWork.h"
#include "sessions/SessionRow.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// "Delete 3 sessions".
[[nodiscard]] QString deletionAction(std::size_t count);
/// The question before it.
[[nodiscard]] QString deletionTitle(const std::vector<SessionRow> &rows);
/// What goes, and how many were asked for that stay because another program works on them.
[[nodiscard]] QString deletionText(const std::vector<SessionRow> &rows, std::size_t inUse);
/// Said where nothing of what was chosen may go.
[[nodiscard]] WorkReport deletionRefused();
/// Why a session's summary and replay are not there; empty where they are.
[[nodiscard]] std::optional<WorkReport> whyNotOpened(const SessionRow &row);

} // namespace candor::screens
