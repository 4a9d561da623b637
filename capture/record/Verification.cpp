// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionFolder.h"

#include "record/EventJson.h"
#include "record/FileDigest.h"
#include "record/FinalRecords.h"
#include "record/Finaliser.h"
#include "record/RecordArray.h"
#include "record/Remuxer.h"
#include "record/SessionLock.h"
#include "record/SummaryJson.h"
#include "record/VerifiedSignals.h"
#include "record/WavFile.h"

#include <cmath>

namespace candor::record {

namespace {

constexpr double lengthTolerance = 0.05; // seconds
// A kill reaches the sound's two files at different moments of their buffers.
constexpr double recoveredLengthTolerance = 0.5;
constexpr std::uint64_t summaryLimit = 1024 * 1024;

/// One check of a session after the other.
class Check {
public:
    Check(const Folder &folder, SessionManifest manifest, const Progress &progress)
        : m_folder(folder), m_manifest(std::move(manifest)), m_progress(progress) {}

    Result<Verification> run();

private:
    void note(const char *kind, const QString &file, const QString &detail = {}) {
        m_result.mismatches.push_back({QString::fromLatin1(kind), file, detail});
    }
    [[nodiscard]] double tolerance() const {
        return m_manifest.state == SessionState::Recovered ? recoveredLengthTolerance : lengthTolerance;
    }
    Result<void> checkFiles();
    Result<void> checkUnknownFiles();
    Result<void> checkSummary();
    Result<void> checkMedia();
    Result<void> checkPictures(const MediaScan &media);
    void checkSound(const MediaScan &media);
    void checkEvents();

    const Folder &m_folder;
    SessionManifest m_manifest;
    const Progress &m_progress;
    std::optional<SessionSummary> m_summary;
    Verification m_result;
};

Result<void> Check::checkFiles() {
    for (const auto &file : m_manifest.files) {
        const auto report = [this](std::uint64_t done, std::uint64_t total) {
            return !m_progress || m_progress(QStringLiteral("checksum"), done, total);
        };
        const auto digest = digestFile(m_folder, file.name, report);
        if (!digest) {
            if (digest.error().code == ErrorCode::Cancelled || digest.error().code == ErrorCode::NotPermitted)
                return failure(digest.error());
            note("missing_file", file.name, digest.error().detail);
            continue;
        }
        ++m_result.filesChecked;
        if (digest->bytes != file.bytes)
            note("size", file.name, QStringLiteral("%1 bytes instead of %2").arg(digest->bytes).arg(file.bytes));
        if (digest->sha256 != file.sha256)
            note("checksum", file.name, QStringLiteral("%1 instead of %2").arg(digest->sha256, file.sha256));
    }
    return checkUnknownFiles();
}

Result<void> Check::checkUnknownFiles() {
    QStringList listed{names::manifest};
    for (const auto &file : m_manifest.files)
        listed.append(file.name);
    QStringList expected{recordingName(m_manifest.plan.container), names::events, names::summary};
    if (m_manifest.plan.sound)
        expected.append(names::sound);
    if (m_manifest.plan.telemetry)
        expected.append(names::signalRecords);
    if (m_manifest.plan.telemetry && m_manifest.plan.picture)
        expected.append(names::landmarks);
    for (const auto &name : expected) {
        if (!listed.contains(name))
            note("missing_file", name, QStringLiteral("not in the manifest"));
    }
    const auto entries = m_folder.entries();
    if (!entries)
        return failure(entries.error());
    for (const auto &name : *entries) {
        // An unlocked lock is what a crash or another check leaves, and says nothing.
        if (!listed.contains(name) && name != names::lock)
            note("unknown_file", name);
    }
    return {};
}

Result<void> Check::checkSummary() {
    const auto text = m_folder.read(names::summary, summaryLimit);
    if (!text)
        return text.error().code == ErrorCode::NotPermitted ? failure(text.error()) : Result<void>();
    auto summary = summaryFromJson(*text);
    if (!summary)
        note("summary", names::summary, summary.error().detail);
    else
        m_summary = std::move(*summary);
    return {};
}

Result<void> Check::checkMedia() {
    const auto name = recordingName(m_manifest.plan.container);
    auto file = m_folder.openForReading(name);
    if (!file)
        return {}; // noted as missing
    const auto report = [this](std::uint64_t done, std::uint64_t total) {
        return !m_progress || m_progress(QStringLiteral("read"), done, total);
    };
    auto media = scanMedia(std::move(*file), mediaFormat(m_manifest.plan.container), name, report);
    if (!media) {
        if (media.error().code == ErrorCode::Cancelled)
            return failure(media.error());
        note("media", name, media.error().detail);
        return {};
    }
    media->frameRate = m_manifest.plan.picture ? m_manifest.plan.picture->frameRate : 0; // a file's own is a guess
    m_result.pictureSeconds = media->pictureEnd();
    m_result.soundSeconds = media->soundEnd;
    const double said = m_summary ? m_summary->durationSeconds : m_manifest.durationSeconds;
    if (std::abs(media->duration() - said) > lengthTolerance ||
        std::abs(m_manifest.durationSeconds - said) > lengthTolerance)
        note("duration", name,
             QStringLiteral("%1 s; summary %2 s, manifest %3 s")
                 .arg(media->duration())
                 .arg(said)
                 .arg(m_manifest.durationSeconds));
    checkSound(*media);
    return checkPictures(*media);
}

void Check::checkSound(const MediaScan &media) {
    if (!m_manifest.plan.sound)
        return;
    const auto file = m_folder.openForReading(names::sound);
    if (!file)
        return; // noted as missing
    const auto samples = wavSamples(*file, names::sound);
    if (!samples)
        return note("sound", names::sound, samples.error().detail);
    const double seconds = static_cast<double>(*samples) / soundSampleRate;
    if (std::abs(seconds - media.soundEnd) > tolerance() || seconds > media.duration() + tolerance())
        note(
            "duration", names::sound,
            QStringLiteral("%1 s; in the recording %2 of %3 s").arg(seconds).arg(media.soundEnd).arg(media.duration()));
}

Result<void> Check::checkPictures(const MediaScan &media) {
    const auto name = recordingName(m_manifest.plan.container);
    VerifiedSignals records(m_folder, m_manifest, media.hasPictureStream, media.duration());
    auto file = m_folder.openForReading(name);
    if (!file)
        return failure(file.error());
    auto reader = MediaReader::open(std::move(*file), mediaFormat(m_manifest.plan.container), name);
    if (!reader)
        return failure(reader.error());
    bool cancelled = false;
    if (const auto *stream = (*reader)->pictureStream()) {
        const auto seconds = av_q2d(stream->time_base);
        const auto decoded = (*reader)->decodePictures(0, [&](const AVFrame &frame) {
            records.addPicture(static_cast<double>(frame.pts) * seconds);
            ++m_result.framesDecoded;
            cancelled = m_progress && m_result.framesDecoded % 64 == 0 &&
                        !m_progress(QStringLiteral("decode"), m_result.framesDecoded, media.pictureTimes.size());
            return !cancelled;
        });
        if (cancelled)
            return failure(ErrorCode::Cancelled);
        if (!decoded)
            note("media", name, decoded.error().detail);
    }
    const auto said = m_summary ? m_summary->frames.recorded : media.pictureTimes.size();
    if (m_result.framesDecoded != said || m_result.framesDecoded != media.pictureTimes.size())
        note("frame_count", name,
             QStringLiteral("%1 decoded, %2 in the file, %3 recorded")
                 .arg(m_result.framesDecoded)
                 .arg(media.pictureTimes.size())
                 .arg(said));
    records.finish();
    m_result.signalRecords = records.count();
    for (auto &mismatch : records.mismatches())
        m_result.mismatches.push_back(mismatch);
    return {};
}

void Check::checkEvents() {
    auto records = RecordArrayReader::open(m_folder, names::events);
    if (!records)
        return; // noted as missing
    const double duration = m_summary ? m_summary->durationSeconds : m_manifest.durationSeconds;
    MediaTime last{};
    for (;;) {
        const auto record = records->next();
        if (!record)
            return note("events", names::events, record.error().detail);
        if (!*record)
            return;
        const auto at = QStringLiteral("record %1").arg(records->count() - 1);
        const auto event = eventFromJson(**record);
        if (!event)
            return note("events", names::events, QString(at + QStringLiteral(": ") + event.error().detail));
        const bool inside = toSeconds(event->start) <= duration + lengthTolerance &&
                            (mayOutlastMedia(event->kind) || toSeconds(event->end) <= duration + lengthTolerance);
        const bool ordered = event->start >= last && event->end >= event->start;
        if (!inside || !ordered)
            note("events", names::events,
                 QString(at + (inside ? QStringLiteral(": out of order") : QStringLiteral(": outside the recording"))));
        last = event->start;
    }
}

Result<Verification> Check::run() {
    const auto state = m_manifest.state;
    if (state != SessionState::Completed && state != SessionState::Recovered) {
        note("state", names::manifest, sessionStateName(state));
        return m_result;
    }
    if (auto checked = checkFiles(); !checked)
        return failure(checked.error());
    if (auto checked = checkSummary(); !checked)
        return failure(checked.error());
    if (auto checked = checkMedia(); !checked)
        return failure(checked.error());
    checkEvents();
    return m_result;
}

} // namespace

Result<Verification> verifySession(const QString &path, const Progress &progress) {
    const auto folder = Folder::open(path);
    if (!folder)
        return failure(folder.error());
    if (!folder->holds(names::manifest) && !folder->holds(names::workingMedia))
        return failure(ErrorCode::NotASession, path);
    if (SessionLock::isHeld(*folder))
        return failure(ErrorCode::SessionInUse, path);
    auto manifest = readManifest(*folder);
    if (!manifest)
        return failure(manifest.error().code == ErrorCode::NotPermitted
                           ? manifest.error()
                           : Error{ErrorCode::SessionDamaged, manifest.error().detail});
    return Check(*folder, std::move(*manifest), progress).run();
}

} // namespace candor::record
