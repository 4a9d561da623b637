// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChildProcess.h"

#include <QJsonObject>

namespace candor::bench {

/// A run of candorctl that wrote a session, and what the session's summary.json says.
struct SessionRun {
    ChildResult process;
    QJsonObject summary;

    [[nodiscard]] double seconds() const; ///< of the recording
    [[nodiscard]] qint64 recordedFrames() const;
    [[nodiscard]] qint64 droppedFrames() const; ///< by any queue
};

/// Runs `candorctl ARGUMENTS --out` into a folder below `scratchFolder` that is removed afterwards. Errors: those of
/// runChild(); NothingRecorded with candorctl's own words.
[[nodiscard]] Result<SessionRun> runSession(const QString &programFolder, const QString &scratchFolder,
                                            const QStringList &arguments);

} // namespace candor::bench
