// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "store/ConnectionSettings.h"
#include "store/JobStore.h"
#include "store/SqlClause.h"

namespace candor::store {

/// Conditions on the table job, for the selects of JobStore.

/// Jobs whose applications the viewer sees.
[[nodiscard]] SqlClause isOfViewer(const JobViewer &viewer);
/// Jobs that the viewer sees.
[[nodiscard]] SqlClause isVisible(const JobViewer &viewer);
/// What the filter asks for beside its text: " AND ... AND ...".
[[nodiscard]] SqlClause passesFilter(const JobFilter &filter);
/// The columns to order by; `rank` is the search's or empty.
[[nodiscard]] QString jobOrder(JobSort sort, const QString &rank, Dialect dialect);

} // namespace candor::store
