// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/RecordingEngine.h"
#include "model/Result.h"

#include <QCoreApplication>

#include <memory>

namespace candor::ctl {

/// Whether to say `recording` on standard error when the first frame is in the file.
enum class Announce { No, Yes };

/// One recording from start to finished folder, with its progress on the terminal. A termination signal ends the
/// recording early and in order.
class RecordingRun {
    Q_DECLARE_TR_FUNCTIONS(RecordingRun)

public:
    /// Returns the summary; a failure after the start is an error although the folder may hold a finished session. What
    /// is announced is a recording, whose user ends it by a signal; a clip that was cut short by one is an error.
    [[nodiscard]] static Result<SessionSummary> record(std::unique_ptr<source::MediaSource> source,
                                                       engine::RecordingOptions options, Announce announce);
};

} // namespace candor::ctl
