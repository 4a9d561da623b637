// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/SessionFolder.h"

#include <QString>

namespace candor::screens {

/// "12 Nov 2026 14:02", in the time zone of the desk.
[[nodiscard]] QString dateAndTime(WallTime time);
/// The first eight characters of a session's id.
[[nodiscard]] QString shortId(const QString &uuid);
/// What a session is called while it has no person's name: "12 Nov 2026 14:02, 7f3ac21e".
[[nodiscard]] QString sessionTitle(const RecordingPlan &plan);
/// The same for a folder whose manifest cannot be read: its name.
[[nodiscard]] QString folderTitle(const QString &folder);
/// "HD", "Sound only".
[[nodiscard]] QString pictureWords(const RecordingPlan &plan);
/// What was recorded from: "Logitech C920, built-in microphone"; says what was left out.
[[nodiscard]] QString deviceWords(const RecordingPlan &plan);
/// One thing that a verification found, as a sentence.
[[nodiscard]] QString mismatchWords(const record::Mismatch &mismatch);
/// A step of a long job on a session ("checksum", "decode", ...).
[[nodiscard]] QString stepWords(const QString &step);

} // namespace candor::screens
