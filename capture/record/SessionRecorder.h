// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"
#include "model/Result.h"
#include "model/Session.h"

#include <QString>

#include <functional>
#include <memory>

namespace candor::record {

/// How far a long job is: done and total in one unit (bytes or frames); total 0 where it is not known. Return false to
/// give up.
using Progress = std::function<bool(const QString &step, std::uint64_t done, std::uint64_t total)>;

/// What has reached the disk so far.
struct RecordedSoFar {
    std::uint64_t framesAccepted = 0; ///< pictures given to writePicture
    std::uint64_t framesWritten = 0;  ///< pictures whose packet is in the file
    MediaTime end{};                  ///< end of the last thing written
};

/// Writes one session folder so that what is on disk can be read at any moment: recording.mkv (packets flushed, key
/// frame each second, at most 200 ms to a cluster, fdatasync each second), audio.wav, landmarks.bin, signals.jsonl and
/// events.jsonl (flushed each 200 ms). finish() turns them into the files of a finished session. One thread at a time.
/// After an error nothing more is taken; what was written stays, and finish() may still be called.
class SessionRecorder {
public:
    /// Makes the folder (parents included), takes its lock, and writes manifest.json with state "recording".
    /// Errors: FolderNotEmpty, NotAFolder, NotPermitted, NoSpace, WriteFailed, EncodeFailed, SessionInUse.
    [[nodiscard]] static Result<std::unique_ptr<SessionRecorder>> create(const QString &folder,
                                                                         const RecordingPlan &plan);
    ~SessionRecorder();

    /// Encodes and appends the next picture; its stamp's media time must increase. Its size is the plan's.
    Result<void> writePicture(const VideoFrame &frame);
    /// Appends sound; holes before it are filled with silence, what overlaps or lies before 0 is cut.
    Result<void> writeSound(const AudioBlock &block);
    Result<void> writeSignal(const SignalFrame &signal, const FaceOverlay &overlay);
    Result<void> writeEvent(const SessionEvent &event);
    /// Flushes and syncs what is due; call at least each 100 ms. The counters are kept for a recovery.
    Result<void> tick(MonotonicTime now, const FrameCounters &counters);

    [[nodiscard]] RecordedSoFar recordedSoFar() const;

    /// Finalises: writes what the encoders hold, remuxes, makes the JSON files and the manifest with checksums, removes
    /// the working files. `counters.recorded` is taken from the file. On an error (NoSpace, ...) the working files stay
    /// whole and recoverSession() can go on.
    Result<SessionSummary> finish(const FrameCounters &counters, const ProcessingCost &cost, WallTime endedAt,
                                  const Progress &progress = {}, const std::optional<SoundSynchrony> &synchrony = {});

private:
    struct State;
    explicit SessionRecorder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::record
