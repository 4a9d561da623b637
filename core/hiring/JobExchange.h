// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

#include <QByteArray>

#include <vector>

namespace candor::hiring {

/// schema.org JobPosting as JSON-LD: one object, or an array or "@graph" of several.
[[nodiscard]] QByteArray toJsonLd(const std::vector<Job> &jobs);
/// Errors: InvalidField with the place ("posting 3, title: empty"), FileTooLarge.
[[nodiscard]] Result<std::vector<Job>> jobsFromJsonLd(const QByteArray &json);

/// RFC 4180 with a header row of the fields' names; lists are parted by ';'.
[[nodiscard]] QByteArray jobsToCsv(const std::vector<Job> &jobs);
/// Columns in any order, unknown ones refused. Errors: InvalidField with line and column's name.
[[nodiscard]] Result<std::vector<Job>> jobsFromCsv(const QByteArray &csv);

} // namespace candor::hiring
