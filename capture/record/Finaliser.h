// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"
#include "record/Journal.h"
#include "record/MediaReader.h"
#include "record/SessionRecorder.h"

namespace candor::record {

/// What a session is finished with.
struct FinalisationInput {
    RecordingPlan plan;
    JournalEntry last;
    bool recovered = false; ///< marks the session and adds an event that says so
};

struct Finalisation {
    SessionManifest manifest;
    SessionSummary summary;
    std::uint64_t signalsWithoutPicture = 0;
    double lostSoundSeconds = 0;
};

/// Makes the files of a finished session of the working files, the same way after a recording and after a crash. Each
/// step can be repeated and leaves the original or the finished file whole; the working files go last, when the
/// manifest with all checksums is on the disk. The caller holds the lock. Errors: NothingRecorded, NotMedia,
/// SessionDamaged, NoSpace, NotPermitted, WriteFailed, DecodeFailed, Cancelled.
[[nodiscard]] Result<Finalisation> finalise(const Folder &folder, const FinalisationInput &input,
                                            const Progress &progress);

/// Removes the working files of a session whose manifest says that it is finished.
Result<void> removeWorkingFiles(const Folder &folder);

/// Errors: FileNotFound, NotPermitted, SessionDamaged.
[[nodiscard]] Result<SessionManifest> readManifest(const Folder &folder);
/// summary.json of a finished session. Error: SessionDamaged.
[[nodiscard]] Result<SessionSummary> readSummary(const Folder &folder);
Result<void> writeManifest(const Folder &folder, const SessionManifest &manifest);

} // namespace candor::record
