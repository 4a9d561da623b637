// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"
#include "summary/MeasurableSpans.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// One kind of flag in a session. What is not known or was not measured is empty.
struct FlagRow {
    EventKind kind = EventKind::FaceAbsent;
    std::optional<int> count;
    std::optional<double> totalSeconds;
    std::optional<double> longestSeconds;
    std::optional<MediaTime> first; ///< where the first one starts

    bool operator==(const FlagRow &) const = default;
};

/// What a session's folder says, as far as it can be read.
struct SummaryContent {
    QString folder;
    SessionManifest manifest;
    std::optional<SessionSummary> summary; ///< empty where it was not finished or cannot be read
    bool inUse = false;
    std::vector<FlagRow> flags;
    std::vector<SessionEvent> problems; ///< problems and gaps, in the order of time
    std::vector<MeasurableSpan> spans;  ///< empty where nothing was measured in a picture
    std::vector<Error> unreadable;      ///< what is missing from the above because its file cannot be read

    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool wasRecovered() const { return manifest.state == SessionState::Recovered; }
    [[nodiscard]] double lengthSeconds() const;
};

/// Reads a session's folder; may take seconds for a long one. A summary, events or signals that cannot be read are
/// left out and named in `unreadable`. Errors: those of record::readSession where there is no manifest.
[[nodiscard]] Result<SummaryContent> readSummaryContent(const QString &folder);

/// The flags of a session: all that are measured, and others where there were any. `events` are empty where they cannot
/// be read; the longest and first are not known then.
[[nodiscard]] std::vector<FlagRow> flagRows(const RecordingPlan &plan, const std::optional<SessionSummary> &summary,
                                            const std::optional<std::vector<SessionEvent>> &events);

} // namespace candor::screens
