// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"
#include "SessionFiles.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace candor::ctl {

/// A test with a recording of the longer flash and click clip (9 s, 30 pictures a second) that is paced as live.
class LiveRecordingTest : public testing::Test {
protected:
    Program startRecording(const QStringList &options = {}) const {
        return Program(candorctlPath(), QStringList{QStringLiteral("record"), QStringLiteral("--camera"),
                                                    QStringLiteral("file:") + ownClip(QStringLiteral("flash-long.mkv")),
                                                    QStringLiteral("--out"), folder} +
                                            options);
    }
    /// Waits until the signals of so many frames are on the disk.
    [[nodiscard]] bool awaitSignals(Program &recording, qsizetype frames) const {
        return recording.await([&] { return linesOf(files.path(QStringLiteral("signals.jsonl"))) >= frames; });
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(QStringLiteral("session"));
    SessionFiles files{folder};
};

} // namespace candor::ctl
