// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"
#include "model/Time.h"

#include <vector>

namespace candor::store {
class Connection;
}

namespace candor::questions {

/// The questions that come with Candor (resources/questions).
[[nodiscard]] Result<std::vector<ExchangedQuestion>> builtInQuestions();

/// Grows with each release that changes them; of two programs on one database the older one brings nothing in.
inline constexpr int builtInBankNumber = 1;

/// Whether these, or those of a newer program, are in.
[[nodiscard]] Result<bool> hasBuiltIn(store::Connection &connection);

/// Brings them in, approved, in the caller's transaction: those that the workspace has not, and a new version of those
/// that Candor changed since and the workspace did not. Whatever a workspace changed, retired or drafted stays as it
/// is. Does nothing where they are in already. How many questions were brought in or changed.
[[nodiscard]] Result<int> bringInBuiltIn(store::Connection &connection, WallTime now);

} // namespace candor::questions
