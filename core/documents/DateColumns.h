// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeLines.h"

#include <QDate>

#include <vector>

namespace candor::documents {

/// Puts a column of dates, labels and headings that was read before or after the column beside it back into its rows,
/// so that each date stands beside what it is about. A column that holds anything else (a sidebar) stays where it is.
void interleaveDateColumns(std::vector<ResumeLine> &lines, const QDate &today);

} // namespace candor::documents
