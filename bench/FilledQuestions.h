// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Time.h"

#include <QStringList>

namespace candor::store {
class Connection;
}

namespace candor::bench {

inline constexpr int questionCount = 10'000;
inline constexpr int questionnaireCount = 500;

/// Fills a new database with questions, seven in eight of them approved, and questionnaires of ten of them; the same
/// each time.
[[nodiscard]] Result<void> fillQuestions(store::Connection &connection, WallTime now);

/// What people type when they look for a question, each with what stands in the field before it is whole, from the
/// second letter on; the same each time.
[[nodiscard]] QStringList typedQuestionSearches();

} // namespace candor::bench
