// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

#include <QByteArray>

#include <vector>

namespace candor::hiring {

/// Jobs as files. What was written is read as the same jobs, but for what a row has by itself: id, owner, times of
/// making and changing, and revision. Reading checks the fields as JobService does; an Open job's deadline may have
/// passed. At most 64 MiB (FileTooLarge) and 10,000 jobs (InvalidField "postings: range").

/// schema.org JobPosting as JSON-LD: one object, or a "@graph" of none or several. The description is HTML; what
/// schema.org has no word for is under "candor:".
[[nodiscard]] QByteArray toJsonLd(const std::vector<Job> &jobs);
/// The same, and what others write: an object, an array or a "@graph", in which other things than postings are passed
/// over. What is missing has its default; all their skills are required ones; they come as drafts. Errors: InvalidField
/// with the place ("posting 3, title: empty", "line 7: form"), FieldTooLong likewise, FileTooLarge.
[[nodiscard]] Result<std::vector<Job>> jobsFromJsonLd(const QByteArray &json);

/// RFC 4180 with a header row of the fields' names; lists are parted by ';', and a backslash stands before what is
/// meant literally.
[[nodiscard]] QByteArray jobsToCsv(const std::vector<Job> &jobs);
/// Columns in any order, unknown ones refused; an empty field has its default. Errors: InvalidField with line and
/// column's name ("line 4, salary_from: form"), FieldTooLong likewise, FileTooLarge.
[[nodiscard]] Result<std::vector<Job>> jobsFromCsv(const QByteArray &csv);

} // namespace candor::hiring
