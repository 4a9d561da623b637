// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measure.h"

#include "model/Result.h"

#include <QString>
#include <QStringList>

namespace candor::bench {

/// What a program did and took.
struct ChildResult {
    int exitCode = 0; ///< 128 and the signal's number when a signal ended it
    Cost cost;
    double peakResidentMebibytes = 0; ///< asked for ten times a second
    QString lastWords;                ///< the end of what it wrote to its standard error
};

/// Runs a program (found by PATH where `program` has no folder) to its end, without input; its standard output is not
/// read. Errors: FileNotFound when it cannot be started.
[[nodiscard]] Result<ChildResult> runChild(const QString &program, const QStringList &arguments);

} // namespace candor::bench
