// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor::ctl {

/// What a session is expected to hold.
struct Expected {
    bool picture = true;
    bool sound = true;
    bool telemetry = true;
    QString container = QStringLiteral("mp4");
    QString state = QStringLiteral("completed");
};

/// Holds a finished session against the formats and against what ffprobe finds in its recording: every frame, its
/// record, its time. Failures are GoogleTest's.
void expectSession(const QString &folder, const Expected &expected);
/// Runs `candorctl verify`, which must find nothing.
void expectVerified(const QString &folder);

} // namespace candor::ctl
