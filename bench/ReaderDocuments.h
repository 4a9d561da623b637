// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace candor::bench {

/// Invented resumes of two A4 pages each, as a word processor prints them: fonts embedded, headings, lists.
[[nodiscard]] std::vector<QByteArray> printedResumes(int count);

} // namespace candor::bench
