// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSlot.h"
#include "model/Result.h"

namespace candor::hiring {

/// Whether a slot can be kept: minutes from 5 to 480, a venue that is named (a meeting's is an http or https address),
/// each participant once. Errors: InvalidField, FieldTooLong.
[[nodiscard]] Result<void> checkSlot(const InterviewSlot &slot);

} // namespace candor::hiring
