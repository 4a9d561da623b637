// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Clock.h"
#include "model/Id.h"
#include "model/Result.h"

#include <QStringList>

namespace candor::store {
class Connection;
}

namespace candor::bench {

inline constexpr int candidateCount = 10'000;
inline constexpr int jobCount = 1'000;
inline constexpr int applicationCount = 10'000;
inline constexpr int applicationsOfBoard = 500;

/// Who is in a filled workspace.
struct FilledWorkspace {
    access::Actor administrator;
    access::Actor recruiter; ///< owns the job of the board, and one in fifty of the others
    JobId boardJob;          ///< has 500 of the 10,000 applications
};

/// Fills a new database with people, jobs and applications; the same each time. Nobody in it is real.
[[nodiscard]] Result<FilledWorkspace> fill(store::Connection &connection, const Clock &clock);

/// What people type when they look for somebody, each with what stands in the field before it is whole, from the second
/// letter on; the same each time.
[[nodiscard]] QStringList typedCandidateSearches();
[[nodiscard]] QStringList typedJobSearches();

} // namespace candor::bench
