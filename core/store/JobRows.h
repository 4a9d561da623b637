// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "store/Rows.h"
#include "store/Values.h"

#include <QString>

namespace candor::store {

/// How a Job lies in the table job, without its skills.

/// The columns of readJob(), for "SELECT ... FROM job".
extern const QString jobColumns;
/// How many they are.
inline constexpr int jobColumnCount = 24;
[[nodiscard]] Job readJob(const Rows &rows, int firstColumn);

/// The columns that a save changes, parted by ", ", and the values of a job in their order.
[[nodiscard]] QStringList savedJobColumns();
[[nodiscard]] Values savedJobValues(const Job &job);

} // namespace candor::store
