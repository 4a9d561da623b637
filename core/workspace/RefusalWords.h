// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

namespace candor::workspace {

/// What a workspace refused, in a sentence for a person: the codes of database, people and rules. The window and the
/// command line share these, so that both say the same of the same. Empty for codes of other parts.
[[nodiscard]] QString refusalWords(const Error &error);
/// What is safe and what to do about it; may be empty.
[[nodiscard]] QString refusalAdvice(const Error &error);

} // namespace candor::workspace
