// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"

#include <QByteArray>

namespace candor::record {

/// manifest.json. Times are ISO 8601, UTC, with milliseconds.
[[nodiscard]] QByteArray manifestToJson(const SessionManifest &manifest);

/// Errors: SessionDamaged, with the member that is missing or wrong, also for a file name that leads out of the folder.
[[nodiscard]] Result<SessionManifest> manifestFromJson(const QByteArray &text);

} // namespace candor::record
