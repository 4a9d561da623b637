// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SyntheticMedia.h"

#include "record/SessionRecorder.h"

namespace candor::test {

/// Writes what belongs to one thirtieth of a second: a picture, its sound, its signal; sound flashes with the picture
/// at each whole second. What the plan does not have is left out.
Result<void> writeStep(record::SessionRecorder &recorder, const RecordingPlan &plan, std::uint64_t number);

/// Records and finishes a session of a number of such steps, ticked as if live, with a speech and a blink event.
Result<SessionSummary> recordSession(const QString &folder, const RecordingPlan &plan, std::uint64_t steps,
                                     const record::Progress &progress = {});

} // namespace candor::test
