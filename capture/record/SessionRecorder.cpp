// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionRecorder.h"

#include "record/AppendedFile.h"
#include "record/EventJson.h"
#include "record/Finaliser.h"
#include "record/LandmarkFile.h"
#include "record/MediaWriter.h"
#include "record/SessionLock.h"
#include "record/SignalJson.h"
#include "record/SoundTimeline.h"
#include "record/WavFile.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace candor::record {

namespace {

constexpr MonotonicTime mediaFlushInterval = std::chrono::milliseconds(100);
constexpr MonotonicTime recordFlushInterval = std::chrono::milliseconds(200);
constexpr MonotonicTime syncInterval = std::chrono::seconds(1);
constexpr int largestSide = 16384;

bool isRecordable(const RecordingPlan &plan) {
    if (!plan.picture)
        return plan.sound;
    const auto size = plan.picture->size;
    return size.width > 0 && size.height > 0 && size.width % 2 == 0 && size.height % 2 == 0 &&
           size.width <= largestSide && size.height <= largestSide;
}

/// Whether an interval has passed; `last` then starts the next one.
bool isDue(std::optional<MonotonicTime> &last, MonotonicTime now, MonotonicTime interval) {
    if (last && now - *last < interval)
        return false;
    last = now;
    return true;
}

} // namespace

struct SessionRecorder::State {
    RecordingPlan plan;
    std::optional<Folder> folder;
    std::optional<SessionLock> lock;
    std::unique_ptr<MediaWriter> media;
    SoundTimeline soundTimeline;
    std::optional<WavFile> sound;
    LandmarkHeader landmarkHeader;
    std::optional<AppendedFile> landmarks;
    std::optional<AppendedFile> signalLines;
    std::optional<AppendedFile> eventLines;
    std::optional<AppendedFile> journal;
    std::optional<MonotonicTime> lastMediaFlush;
    std::optional<MonotonicTime> lastRecordFlush;
    std::optional<MonotonicTime> lastSync;
    RecordedSoFar soFar;
    std::optional<Error> error;
    bool closed = false;
    bool madeFolder = false;

    Result<void> start(const QString &path);
    Result<void> createFiles();
    void removeFiles(bool folderToo);
    /// Keeps the first error that is not the caller's, and hands the result on.
    Result<void> noted(Result<void> result);
    [[nodiscard]] Result<void> ready() const;
    Result<void> flushRecords();
    Result<void> syncAll();
    Result<void> closeFiles(const JournalEntry &last);
};

Result<void> SessionRecorder::State::start(const QString &path) {
    auto encoders = MediaWriter::open(plan);
    if (!encoders)
        return failure(encoders.error());
    media = std::move(*encoders);
    madeFolder = !QFileInfo::exists(path);
    auto made = Folder::make(path);
    if (!made)
        return failure(made.error());
    folder.emplace(std::move(*made));
    auto taken = SessionLock::take(*folder);
    if (!taken)
        return failure(taken.error());
    lock.emplace(std::move(*taken));
    auto created = createFiles();
    if (!created)
        removeFiles(madeFolder);
    return created;
}

Result<void> SessionRecorder::State::createFiles() {
    SessionManifest manifest;
    manifest.plan = plan;
    if (auto written = writeManifest(*folder, manifest); !written)
        return written;
    if (auto created = media->createFile(*folder); !created)
        return created;
    if (plan.sound) {
        auto file = WavFile::create(*folder, names::sound);
        if (!file)
            return failure(file.error());
        sound.emplace(std::move(*file));
    }
    const auto open = [this](std::optional<AppendedFile> &place, const QString &name) -> Result<void> {
        auto file = AppendedFile::create(*folder, name);
        if (!file)
            return failure(file.error());
        place.emplace(std::move(*file));
        return {};
    };
    if (auto opened = open(eventLines, names::eventLines); !opened)
        return opened;
    if (auto opened = open(journal, names::journal); !opened)
        return opened;
    if (plan.telemetry) {
        if (auto opened = open(signalLines, names::signalLines); !opened)
            return opened;
    }
    if (plan.telemetry && plan.picture) {
        if (auto opened = open(landmarks, names::landmarks); !opened)
            return opened;
        landmarkHeader = record::landmarkHeader(plan.picture->size);
        if (auto written = landmarks->append(encodeLandmarkHeader(landmarkHeader)); !written)
            return written;
        if (auto written = landmarks->flush(); !written)
            return written;
    }
    return folder->sync();
}

void SessionRecorder::State::removeFiles(bool folderToo) {
    // Nothing was recorded: the next attempt finds the folder as this one did.
    for (const auto &name : {names::manifest, names::workingMedia, names::sound, names::eventLines, names::journal,
                             names::signalLines, names::landmarks})
        static_cast<void>(folder->remove(name));
    lock->release(*folder);
    if (folderToo)
        rmdir(QFile::encodeName(folder->path()).constData());
}

Result<void> SessionRecorder::State::noted(Result<void> result) {
    if (!result && !error && result.error().code != ErrorCode::InvalidArgument)
        error = result.error();
    return result;
}

Result<void> SessionRecorder::State::ready() const {
    if (error)
        return failure(*error);
    if (closed)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the recording is finished"));
    return {};
}

Result<void> SessionRecorder::State::flushRecords() {
    // Landmarks first: whatever a kill leaves, a signal record's landmarks are there.
    if (landmarks) {
        if (auto flushed = landmarks->flush(); !flushed)
            return flushed;
    }
    if (signalLines) {
        if (auto flushed = signalLines->flush(); !flushed)
            return flushed;
    }
    if (sound) {
        if (auto flushed = sound->flush(); !flushed)
            return flushed;
    }
    return eventLines->flush();
}

Result<void> SessionRecorder::State::syncAll() {
    if (auto synced = media->sync(); !synced)
        return synced;
    if (sound) {
        if (auto synced = sound->sync(); !synced)
            return synced;
    }
    for (auto *file : {&landmarks, &signalLines, &eventLines, &journal}) {
        if (!*file)
            continue;
        if (auto synced = (*file)->sync(); !synced)
            return synced;
    }
    return {};
}

Result<void> SessionRecorder::State::closeFiles(const JournalEntry &last) {
    const auto write = [&]() -> Result<void> {
        if (error)
            return failure(*error);
        if (auto closedMedia = media->close(); !closedMedia)
            return closedMedia;
        soFar.framesWritten = media->picturesHandedOver();
        soFar.end = media->end();
        if (auto appended = journal->append(journalLine(last)); !appended)
            return appended;
        if (auto flushed = flushRecords(); !flushed)
            return flushed;
        for (auto *file : {&landmarks, &signalLines, &eventLines, &journal}) {
            if (!*file)
                continue;
            if (auto synced = (*file)->sync(); !synced)
                return synced;
        }
        return sound ? sound->sync() : Result<void>();
    };
    auto written = noted(write());
    if (!written) {
        // Each file for itself: what still fits is kept.
        static_cast<void>(flushRecords());
        if (sound)
            static_cast<void>(sound->sync());
    }
    closed = true;
    media.reset();
    sound.reset();
    landmarks.reset();
    signalLines.reset();
    eventLines.reset();
    journal.reset();
    return written;
}

SessionRecorder::SessionRecorder(std::unique_ptr<State> state) : m_state(std::move(state)) {}

SessionRecorder::~SessionRecorder() {
    // Not finished: what is held back goes to the disk for a recovery. The lock ends with its file.
    if (!m_state->closed && !m_state->error) {
        static_cast<void>(m_state->media->flush());
        static_cast<void>(m_state->flushRecords());
    }
}

Result<std::unique_ptr<SessionRecorder>> SessionRecorder::create(const QString &folder, const RecordingPlan &plan) {
    if (!isRecordable(plan))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("neither sound nor a picture of even size"));
    auto state = std::make_unique<State>();
    state->plan = plan;
    if (auto started = state->start(folder); !started)
        return failure(started.error());
    return std::unique_ptr<SessionRecorder>(new SessionRecorder(std::move(state)));
}

Result<void> SessionRecorder::writePicture(const VideoFrame &frame) {
    if (auto ready = m_state->ready(); !ready)
        return ready;
    auto written = m_state->noted(m_state->media->writePicture(frame));
    if (written)
        ++m_state->soFar.framesAccepted;
    return written;
}

Result<void> SessionRecorder::writeSound(const AudioBlock &block) {
    if (auto ready = m_state->ready(); !ready)
        return ready;
    if (!m_state->sound)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no sound was planned"));
    const auto placement = m_state->soundTimeline.place(block);
    const auto write = [&]() -> Result<void> {
        if (auto filled = m_state->sound->appendSilence(placement.silence); !filled)
            return filled;
        if (auto appended = m_state->sound->append(placement.samples); !appended)
            return appended;
        if (auto filled = m_state->media->writeSilence(placement.silence); !filled)
            return filled;
        return m_state->media->writeSound(placement.samples);
    };
    return m_state->noted(write());
}

Result<void> SessionRecorder::writeSignal(const SignalFrame &signal, const FaceOverlay &overlay) {
    if (auto ready = m_state->ready(); !ready)
        return ready;
    if (!m_state->signalLines)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no telemetry was planned"));
    const auto write = [&]() -> Result<void> {
        if (m_state->landmarks && (signal.face.detected || !overlay.faces.empty())) {
            auto record = overlay;
            record.frameNumber = signal.frameNumber;
            if (auto appended = m_state->landmarks->append(encodeLandmarks(record, m_state->landmarkHeader)); !appended)
                return appended;
        }
        return m_state->signalLines->append(QByteArray(signalToJson(signal, m_state->plan.startedAt) + '\n'));
    };
    return m_state->noted(write());
}

Result<void> SessionRecorder::writeEvent(const SessionEvent &event) {
    if (auto ready = m_state->ready(); !ready)
        return ready;
    return m_state->noted(m_state->eventLines->append(QByteArray(eventToJson(event) + '\n')));
}

Result<void> SessionRecorder::tick(MonotonicTime now, const FrameCounters &counters) {
    if (auto ready = m_state->ready(); !ready)
        return ready;
    const auto work = [&]() -> Result<void> {
        if (isDue(m_state->lastMediaFlush, now, mediaFlushInterval)) {
            if (auto flushed = m_state->media->flush(); !flushed)
                return flushed;
        }
        if (isDue(m_state->lastRecordFlush, now, recordFlushInterval)) {
            if (auto flushed = m_state->flushRecords(); !flushed)
                return flushed;
        }
        if (!isDue(m_state->lastSync, now, syncInterval))
            return {};
        auto current = counters;
        current.recorded = m_state->soFar.framesAccepted;
        if (auto appended = m_state->journal->append(journalLine({current, std::nullopt, std::nullopt, std::nullopt}));
            !appended)
            return appended;
        return m_state->syncAll();
    };
    return m_state->noted(work());
}

RecordedSoFar SessionRecorder::recordedSoFar() const {
    auto soFar = m_state->soFar;
    if (m_state->media) {
        soFar.framesWritten = m_state->media->picturesHandedOver();
        soFar.end = m_state->media->end();
    }
    return soFar;
}

Result<SessionSummary> SessionRecorder::finish(const FrameCounters &counters, const ProcessingCost &cost,
                                               WallTime endedAt, const Progress &progress,
                                               const std::optional<SoundSynchrony> &synchrony) {
    auto &state = *m_state;
    if (state.closed)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the recording is finished"));
    auto last = JournalEntry{counters, cost, endedAt, synchrony};
    last.counters.recorded = state.soFar.framesAccepted;
    auto closed = state.closeFiles(last);
    if (!closed) {
        state.lock->release(*state.folder);
        return failure(closed.error());
    }
    auto done = finalise(*state.folder, {state.plan, last, false}, progress);
    if (!done && done.error().code == ErrorCode::NothingRecorded && state.soFar.framesAccepted == 0)
        state.removeFiles(state.madeFolder);
    else
        state.lock->release(*state.folder);
    if (!done)
        return failure(done.error());
    return done->summary;
}

} // namespace candor::record
