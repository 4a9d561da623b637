// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionFolder.h"

#include "record/FileDigest.h"
#include "record/Finaliser.h"
#include "record/JsonLines.h"
#include "record/Remuxer.h"
#include "record/SessionLock.h"
#include "record/SignalJson.h"

#include <QUuid>

#include <optional>

#include <sys/stat.h>

namespace candor::record {

namespace {

constexpr int linesToLookAt = 100;

bool isFinished(const SessionManifest &manifest) {
    return manifest.state == SessionState::Completed || manifest.state == SessionState::Recovered;
}

/// When the recording started: as its signal records tell, else its file's last change less its length.
WallTime startOf(const Folder &folder, const FileDescriptor &media, double durationSeconds) {
    if (auto file = folder.openForReading(names::signalLines)) {
        LineReader lines(std::move(*file), names::signalLines);
        for (int count = 0; count < linesToLookAt; ++count) {
            const auto line = lines.next();
            if (!line || !*line)
                break;
            if (const auto record = signalFromJson(**line))
                return record->startedAt;
        }
    }
    struct stat status {};
    if (fstat(media.get(), &status) != 0)
        return {};
    const std::chrono::duration<double> changed(static_cast<double>(status.st_mtim.tv_sec));
    return WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(
        changed - std::chrono::duration<double>(durationSeconds)));
}

/// A manifest for a folder that lost its own: what the media and the other files tell.
Result<SessionManifest> rebuiltManifest(const Folder &folder, const Progress &progress) {
    const auto media = folder.openForReading(names::workingMedia);
    if (!media)
        return failure(ErrorCode::SessionDamaged, names::manifest);
    auto again = folder.openForReading(names::workingMedia);
    if (!again)
        return failure(again.error());
    const auto report = [&progress](std::uint64_t done, std::uint64_t total) {
        return !progress || progress(QStringLiteral("read"), done, total);
    };
    const auto scan = scanMedia(std::move(*again), MediaFormat::Matroska, names::workingMedia, report);
    if (!scan)
        return failure(scan.error().code == ErrorCode::NotMedia ? Error{ErrorCode::NothingRecorded, scan.error().detail}
                                                                : scan.error());
    SessionManifest manifest;
    auto &plan = manifest.plan;
    plan.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    plan.startedAt = startOf(folder, *media, scan->duration());
    if (scan->hasPictureStream)
        plan.picture = PictureFormat{{scan->width, scan->height}, scan->frameRate};
    plan.sound = scan->hasSoundStream;
    plan.telemetry = folder.holds(names::signalLines) || folder.holds(names::signalRecords);
    plan.container = scan->isVp8 ? Container::WebM : Container::Mp4;
    return manifest;
}

/// The first file that is not there as a finished session's manifest lists it; only where there is none may the
/// originals go.
std::optional<QString> firstNotWhole(const Folder &folder, const SessionManifest &manifest) {
    for (const auto &file : manifest.files) {
        const auto digest = digestFile(folder, file.name);
        if (!digest || *digest != file)
            return file.name;
    }
    return manifest.files.empty() ? std::optional(names::manifest) : std::nullopt;
}

/// A session that was finished, less what a kill during its finishing left beside it.
Result<Recovery> finished(const Folder &folder, const SessionManifest &manifest) {
    auto summary = readSummary(folder);
    if (!summary)
        return failure(summary.error());
    if (auto removed = removeWorkingFiles(folder); !removed)
        return failure(removed.error());
    return Recovery{manifest, std::move(*summary), true, 0, 0};
}

Result<Recovery> recoverLocked(const Folder &folder, const Progress &progress) {
    auto manifest = readManifest(folder);
    if (!manifest && manifest.error().code == ErrorCode::NotPermitted)
        return failure(manifest.error());
    if (manifest && isFinished(*manifest)) {
        const auto damaged = firstNotWhole(folder, *manifest);
        if (!damaged)
            return finished(folder, *manifest);
        if (!folder.holds(names::workingMedia)) // nothing to make it anew from
            return failure(ErrorCode::SessionDamaged, *damaged);
    }
    if (!manifest)
        manifest = rebuiltManifest(folder, progress);
    if (!manifest)
        return failure(manifest.error());

    auto last = lastJournalEntry(folder);
    if (!last)
        return failure(last.error());
    auto done = finalise(folder, {manifest->plan, *last, true}, progress);
    if (!done) {
        if (done.error().code == ErrorCode::NothingRecorded) {
            manifest->state = SessionState::Failed;
            manifest->failure = done.error().detail;
            if (auto written = writeManifest(folder, *manifest); !written)
                return failure(written.error());
        }
        return failure(done.error());
    }
    return Recovery{std::move(done->manifest), std::move(done->summary), false, done->signalsWithoutPicture,
                    done->lostSoundSeconds};
}

} // namespace

Result<Recovery> recoverSession(const QString &path, const Progress &progress) {
    const auto folder = Folder::open(path);
    if (!folder)
        return failure(folder.error());
    if (!folder->holds(names::manifest) && !folder->holds(names::workingMedia))
        return failure(ErrorCode::NotASession, path);
    auto lock = SessionLock::take(*folder);
    if (!lock)
        return failure(lock.error());
    auto recovery = recoverLocked(*folder, progress);
    lock->release(*folder);
    return recovery;
}

} // namespace candor::record
