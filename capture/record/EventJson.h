// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/SessionEvent.h"

#include <QByteArray>

namespace candor::record {

/// One event of events.json on one line, without a line break.
[[nodiscard]] QByteArray eventToJson(const SessionEvent &event);

/// Errors: SessionDamaged, with the member that is missing or wrong.
[[nodiscard]] Result<SessionEvent> eventFromJson(const QByteArray &line);

} // namespace candor::record
