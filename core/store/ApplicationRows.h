// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "store/Rows.h"

#include <QString>

namespace candor::store {

/// How an Application lies in the tables application and resume_file.

/// The columns of readApplication(), for a select that joins with applicationJoin. The cover letter is one of them only
/// in the first: lists do without it.
extern const QString applicationColumns;
extern const QString applicationListColumns;
extern const QString applicationJoin; ///< " LEFT JOIN resume_file ..."
/// How many they are.
inline constexpr int applicationColumnCount = 26;
[[nodiscard]] Application readApplication(const Rows &rows, int firstColumn);

} // namespace candor::store
