// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/PreviewPicture.h"
#include "inference/InferenceRuntime.h"
#include "model/Clock.h"
#include "model/Measurement.h"
#include "model/MeasurementSettings.h"
#include "model/Result.h"
#include "model/Session.h"
#include "source/MediaSource.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <optional>
#include <vector>

namespace candor::engine {

/// What to record and how.
struct RecordingOptions {
    QString folder;        ///< the session's own; new or empty
    QString uuid;          ///< the session's; empty: a new one
    bool telemetry = true; ///< measure face, eyes, gaze, head and voice
    Container container = Container::Mp4;
    std::optional<MediaTime> longest; ///< stop by itself
    QString camera;                   ///< kept in the manifest
    QString microphone;
    bool preview = false; ///< previewCame() and takePreview() are wanted
    inference::ModelLocation models;
    MeasurementSettings measurement;
    std::vector<SessionEvent> openingEvents; ///< written first, for example the consents that were given
};

/// How far a recording is.
struct RecordingProgress {
    enum class Phase { Recording, Finalising };
    Phase phase = Phase::Recording;
    MediaTime recorded{};
    std::optional<MediaTime> expected; ///< what the source's header claims, cut at RecordingOptions::longest
    std::uint64_t frames = 0;
    std::uint64_t finalised = 0;  ///< of the current step of finalising, in bytes
    std::uint64_t toFinalise = 0; ///< 0 where it is not known
};

/// How a recording ended. With a failure, what was recorded stays: the summary is there where the session could be
/// finished all the same, else recovery goes on from the working files.
struct RecordingFinished {
    QString folder;
    std::optional<SessionSummary> summary;
    std::optional<Error> failure;
};

/// One recording from its source to its finished folder: source, vision, voice, recorder and preview on a thread each,
/// with bounded queues between them. Signals come on the thread of the engine's owner, which must run an event loop.
class RecordingEngine : public QObject {
    Q_OBJECT

public:
    RecordingEngine(std::unique_ptr<source::MediaSource> source, RecordingOptions options, const Clock &clock,
                    QObject *parent = nullptr);
    ~RecordingEngine() override;

    /// Opens the source, loads the models, makes the folder and starts the threads. Errors: those of MediaSource::open,
    /// InferenceRuntime and SessionRecorder::create, Cancelled where stop() came first; nothing is left behind then.
    Result<void> start();
    /// The same on a thread of the engine, for owners that must not wait: opened() follows, or finished() with a
    /// failure.
    void begin();
    /// Keeps nothing of what comes until resume(): media time goes on, the pause is one event, picture and sound of it
    /// are not in the recording, and nothing is measured. The preview goes on.
    void pause();
    void resume();
    /// Whether a pause is wanted; pausedChanged() says when it has begun or ended.
    [[nodiscard]] bool isPaused() const;
    /// Writes an event at the present media time (a bookmark, a window that was left). Ignored when not recording.
    void addEvent(EventKind kind, const EventValue &value);
    /// Ends the recording; finished() follows when the folder is complete.
    void stop();

    /// The newest picture that was not taken yet, with its own measurement where there is telemetry.
    [[nodiscard]] std::optional<PreviewPicture> takePreview();
    /// Into what preview pictures are fitted, in device pixels; empty: their own size.
    void setPreviewSize(QSize size);
    [[nodiscard]] FrameCounters counters() const;
    /// What is being recorded; known after start().
    [[nodiscard]] const RecordingPlan &plan() const;

signals:
    /// The devices deliver, the folder is there, and recording begins.
    void opened(const candor::RecordingPlan &plan);
    void pausedChanged(bool paused);
    /// The first frame (or sample) is in the file.
    void recordingStarted();
    void progressed(const candor::engine::RecordingProgress &progress);
    void eventRecorded(const candor::SessionEvent &event);
    void signalRecorded(const candor::SignalFrame &signal);
    /// Each window of sound, as soon as it is measured; not while paused.
    void soundMeasured(const candor::SoundMeasurement &sound);
    /// takePreview() has a picture; not said again before it was taken.
    void previewCame();
    void finished(const candor::engine::RecordingFinished &finished);

private:
    struct Session;

    Result<void> open();
    Result<void> loadAnalysers();
    void makeQueues();
    void startThreads();
    void runRecorder();
    void runSource();

    RecordingOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace candor::engine
