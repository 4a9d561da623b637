// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Benchmarks.h"

#include <QByteArray>

#include <vector>

namespace candor::bench {

/// Where bench/resumes builds its documents: beside the programs, since what is there is not made again.
[[nodiscard]] QString resumesOutput(const Setting &setting);

/// The PDFs among the resumes of bench/resumes that hold text, built where they are not there yet; in the same order
/// each time. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<std::vector<QByteArray>> printedResumes(const Setting &setting);

} // namespace candor::bench
