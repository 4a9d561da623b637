// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/ReplaySession.h"
#include "widgets/Page.h"

namespace candor::screens {

/// What stands in the place of a replay that cannot be shown.
[[nodiscard]] widgets::PageNotice noSessionNotice();
[[nodiscard]] widgets::PageNotice hindranceNotice(const ReplayHindrance &hindrance);
/// "12 Nov 2026, 14:03, session 7f3ac21e".
[[nodiscard]] QString sessionLine(const SessionManifest &manifest);
/// Why a session has nothing measured, or no picture.
[[nodiscard]] QString noTelemetryWords();
[[nodiscard]] QString noPictureWords();
[[nodiscard]] QString noLandmarksWords();
[[nodiscard]] QString pauseWords(MediaTime length);
/// The files that a replay does without, a line each.
[[nodiscard]] QString damageWords(const std::vector<Error> &damages);

} // namespace candor::screens
