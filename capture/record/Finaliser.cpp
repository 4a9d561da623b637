// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Finaliser.h"

#include "record/FileDigest.h"
#include "record/FinalRecords.h"
#include "record/ManifestJson.h"
#include "record/Remuxer.h"
#include "record/SummaryJson.h"
#include "record/WavFile.h"

#include <algorithm>
#include <cmath>

namespace candor::record {

namespace {

constexpr std::uint64_t manifestLimit = 4 * 1024 * 1024;
constexpr std::uint64_t summaryLimit = 1024 * 1024;

ByteProgress step(const Progress &progress, const char *name) {
    if (!progress)
        return {};
    return [&progress, label = QString::fromLatin1(name)](std::uint64_t done, std::uint64_t total) {
        return progress(label, done, total);
    };
}

/// The packets of what was recorded: of recording.mkv, or of the finished file where that is all there is.
Result<MediaScan> scanRecording(const Folder &folder, Container container, const Progress &progress) {
    const bool working = folder.holds(names::workingMedia);
    const auto name = working ? names::workingMedia : recordingName(container);
    auto file = folder.openForReading(name);
    if (!file)
        return failure(file.error().code == ErrorCode::FileNotFound ? Error{ErrorCode::NothingRecorded, name}
                                                                    : file.error());
    auto scan = scanMedia(std::move(*file), working ? MediaFormat::Matroska : mediaFormat(container), name,
                          step(progress, "read"));
    if (!scan && scan.error().code == ErrorCode::NotMedia)
        return failure(ErrorCode::NothingRecorded, scan.error().detail);
    if (scan && scan->isEmpty())
        return failure(ErrorCode::NothingRecorded, name);
    return scan;
}

Result<void> makeRecording(const Folder &folder, const MediaScan &media, Container container,
                           const Progress &progress) {
    if (!folder.holds(names::workingMedia))
        return {};
    // A kill after the renaming: the finished file is there already, and checked again.
    const auto name = recordingName(container);
    if (folder.holds(name) && compareMedia(folder, name, container, media, {}))
        return {};
    return remux(folder, media, container, step(progress, "copy"));
}

Result<double> soundFileSeconds(const Folder &folder) {
    const auto file = folder.openForWriting(names::sound);
    if (!file)
        return file.error().code == ErrorCode::FileNotFound ? Result<double>(0.0) : failure(file.error());
    const auto samples = fixWavHeader(*file, names::sound);
    if (!samples && samples.error().code != ErrorCode::SessionDamaged)
        return failure(samples.error());
    return samples ? static_cast<double>(*samples) / soundSampleRate : 0.0;
}

Result<std::vector<ManifestFile>> digestFiles(const Folder &folder, Container container, const Progress &progress) {
    std::vector<ManifestFile> files;
    for (const auto &name : {recordingName(container), names::sound, names::signalRecords, names::events,
                             names::landmarks, names::summary}) {
        if (!folder.holds(name))
            continue;
        auto digest = digestFile(folder, name, step(progress, "checksum"));
        if (!digest)
            return failure(digest.error());
        files.push_back(std::move(*digest));
    }
    return files;
}

} // namespace

Result<SessionManifest> readManifest(const Folder &folder) {
    const auto text = folder.read(names::manifest, manifestLimit);
    if (!text)
        return failure(text.error());
    auto manifest = manifestFromJson(*text);
    if (!manifest)
        manifest.error().detail.prepend(names::manifest + QStringLiteral(": "));
    return manifest;
}

Result<SessionSummary> readSummary(const Folder &folder) {
    const auto text = folder.read(names::summary, summaryLimit);
    if (!text)
        return failure(ErrorCode::SessionDamaged, text.error().detail);
    auto summary = summaryFromJson(*text);
    if (!summary)
        return failure(ErrorCode::SessionDamaged, QString(names::summary + u": " + summary.error().detail));
    return summary;
}

Result<void> writeManifest(const Folder &folder, const SessionManifest &manifest) {
    if (auto replaced = replaceFile(folder, names::manifest, manifestToJson(manifest)); !replaced)
        return replaced;
    return folder.sync();
}

Result<void> removeWorkingFiles(const Folder &folder) {
    const auto entries = folder.entries();
    if (!entries)
        return failure(entries.error());
    // The media goes first: beside it, what is left of the rest would be taken for all that was recorded.
    if (folder.holds(names::workingMedia)) {
        if (auto removed = folder.remove(names::workingMedia); !removed)
            return removed;
        if (auto synced = folder.sync(); !synced)
            return synced;
    }
    for (const auto &name : *entries) {
        const bool working = name == names::signalLines || name == names::eventLines || name == names::journal;
        const bool part = name.endsWith(names::partSuffix) && (name.startsWith(QStringLiteral("recording.")) ||
                                                               name.endsWith(QStringLiteral(".json.part")));
        if (!working && !part)
            continue;
        if (auto removed = folder.remove(name); !removed)
            return removed;
    }
    return folder.sync();
}

Result<Finalisation> finalise(const Folder &folder, const FinalisationInput &input, const Progress &progress) {
    const auto &plan = input.plan;
    const auto soundSeconds = soundFileSeconds(folder);
    if (!soundSeconds)
        return failure(soundSeconds.error());
    auto media = scanRecording(folder, plan.container, progress);
    if (!media)
        return failure(media.error());
    media->frameRate = plan.picture ? plan.picture->frameRate : 0; // a file's own is a guess
    const double duration = media->duration();
    if (auto made = makeRecording(folder, *media, plan.container, progress); !made)
        return failure(made.error());

    Finalisation result;
    if (plan.sound)
        result.lostSoundSeconds = std::abs(*soundSeconds - media->soundEnd);
    SummaryBuilder builder;
    auto counters = input.last.counters;
    if (auto events = makeEvents(folder, duration, input.recovered, builder); !events)
        return failure(events.error());
    if (plan.telemetry) {
        const auto cut = makeSignals(folder, *media, builder);
        if (!cut)
            return failure(cut.error());
        if (auto landmarks = cutLandmarks(folder, *cut); !landmarks)
            return failure(landmarks.error());
        result.signalsWithoutPicture = cut->withoutPicture;
        counters.analysed = cut->kept;
    }
    counters.recorded = media->pictureTimes.size();
    counters.captured = std::max(counters.captured, counters.recorded);
    result.summary = builder.summary(plan, duration, counters, input.last.cost);
    result.summary.synchrony = input.last.synchrony;
    if (auto written = replaceFile(folder, names::summary, summaryToJson(result.summary)); !written)
        return failure(written.error());

    auto files = digestFiles(folder, plan.container, progress);
    if (!files)
        return failure(files.error());
    const auto ended = plan.startedAt + std::chrono::duration_cast<std::chrono::milliseconds>(fromSeconds(duration));
    result.manifest.plan = plan;
    result.manifest.state = input.recovered ? SessionState::Recovered : SessionState::Completed;
    result.manifest.endedAt = input.last.endedAt.value_or(ended);
    result.manifest.durationSeconds = duration;
    result.manifest.files = std::move(*files);
    // The names of the finished files must be on the disk before a manifest says that they are there.
    if (auto synced = folder.sync(); !synced)
        return failure(synced.error());
    if (auto written = writeManifest(folder, result.manifest); !written)
        return failure(written.error());
    if (auto removed = removeWorkingFiles(folder); !removed)
        return failure(removed.error());
    return result;
}

} // namespace candor::record
