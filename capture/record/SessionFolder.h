// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Result.h"
#include "model/Session.h"
#include "record/SessionRecorder.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace candor::record {

class Folder;

/// What recoverSession() found and did.
struct Recovery {
    SessionManifest manifest;
    SessionSummary summary;
    bool wasFinished = false;                ///< nothing had to be done
    std::uint64_t signalsWithoutPicture = 0; ///< signal records whose frame did not reach the disk; removed
    double lostSoundSeconds = 0;             ///< sound in audio.wav but not in the recording, or the other way round
};

/// Makes a finished session of whatever a crash left in a folder; safe to repeat and to be killed in. Nothing that can
/// be read is thrown away. Errors: NotASession, SessionInUse (its recorder lives), NothingRecorded, NoSpace,
/// NotPermitted, WriteFailed, SessionDamaged.
[[nodiscard]] Result<Recovery> recoverSession(const QString &folder, const Progress &progress = {});

/// One thing that does not fit, in a fixed word and its particulars.
struct Mismatch {
    QString
        kind; ///< "checksum", "missing_file", "unknown_file", "frame_count", "frame_time", "duration", "signals", ...
    QString file;
    QString detail;
};

/// What verifySession() looked at and what does not fit.
struct Verification {
    std::vector<Mismatch> mismatches;
    std::uint64_t framesDecoded = 0;
    std::uint64_t signalRecords = 0;
    double pictureSeconds = 0;
    double soundSeconds = 0;
    std::uint64_t filesChecked = 0;

    [[nodiscard]] bool sound() const { return mismatches.empty(); }
};

/// Checks a finished session: checksums, every frame decoded and held against the signals, durations, landmark records.
/// Errors: NotASession, SessionInUse, SessionDamaged (no manifest that can be read), NotPermitted, Cancelled.
[[nodiscard]] Result<Verification> verifySession(const QString &folder, const Progress &progress = {});

/// A session's manifest and summary. Errors: NotASession, SessionDamaged, NotPermitted.
struct SessionOverview {
    SessionManifest manifest;
    std::optional<SessionSummary> summary; ///< empty where it was not finished
    bool inUse = false;                    ///< a living process records into it
};
[[nodiscard]] Result<SessionOverview> readSession(const QString &folder);
[[nodiscard]] Result<SessionOverview> readSession(const Folder &folder);

/// The events of a finished session. Errors: NotASession, SessionDamaged.
[[nodiscard]] Result<std::vector<SessionEvent>> readEvents(const QString &folder);

/// The signal records of a finished session, one after the other in one pass over the file. Errors: NotASession,
/// SessionDamaged (with the record's number).
[[nodiscard]] Result<void> readSignals(const QString &folder, const std::function<void(const SignalFrame &)> &each);

} // namespace candor::record
