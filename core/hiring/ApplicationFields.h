// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Result.h"

namespace candor::hiring {

/// Whether a form can be kept. Errors: InvalidField, FieldTooLong.
[[nodiscard]] Result<void> checkForm(const ApplicationForm &form);
/// The same for what somebody looks for.
[[nodiscard]] Result<void> checkFilter(const CandidateFilter &filter);
/// A reason may be empty where the move needs none.
[[nodiscard]] Result<void> checkReason(const QString &reason);

} // namespace candor::hiring
