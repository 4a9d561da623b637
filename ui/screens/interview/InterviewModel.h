// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "engine/RecordingEngine.h"
#include "interview/LiveNotes.h"
#include "interview/SessionReport.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace candor::screens {

/// Where an interview stands.
enum class InterviewPhase {
    Consents, ///< nothing may be touched yet
    Ready,    ///< agreed; devices are closed
    Opening,  ///< devices and models are being opened
    Recording,
    Paused,
    Finalising, ///< devices are closed, the session is being made complete
    Failed,     ///< see InterviewModel::failure()
    Finished,
};

/// What a person agreed to; both begin unticked.
struct InterviewConsents {
    bool recording = false;
    bool measurement = false;

    bool operator==(const InterviewConsents &) const = default;
};

/// An interview that did not begin, or did not end as it should.
struct InterviewFailure {
    Error error;
    bool begun = false;    ///< something had been recorded
    bool complete = false; ///< and what was recorded is a finished session
};

/// Whose interview it is.
struct InterviewSubject {
    ApplicationId application;
    QString jobTitle;
    QString company;
    QString candidate; ///< empty where the candidate sits here

    bool operator==(const InterviewSubject &) const = default;
};

/// One live interview: consents, then a RecordingEngine from its beginning to its finished folder. Signals come on the
/// thread that it lives on.
class InterviewModel : public QObject {
    Q_OBJECT

public:
    explicit InterviewModel(ScreenContext &context, QObject *parent = nullptr);
    ~InterviewModel() override;

    [[nodiscard]] InterviewPhase phase() const { return m_phase; }
    /// From begin of the opening until the session is complete.
    [[nodiscard]] bool isRecording() const;
    [[nodiscard]] const InterviewConsents &consents() const { return m_consents; }
    [[nodiscard]] std::optional<WallTime> agreedAt() const { return m_agreedAt; }
    /// What will be recorded from.
    [[nodiscard]] source::SourceChoice choice() const;
    [[nodiscard]] const RecordingPlan &plan() const { return m_plan; }
    [[nodiscard]] const engine::RecordingProgress &progress() const { return m_progress; }
    [[nodiscard]] const std::optional<InterviewFailure> &failure() const { return m_failure; }
    [[nodiscard]] const LiveNotes &notes() const { return m_notes; }
    /// Of the disk that the workspace is on; empty where it is not known.
    [[nodiscard]] std::optional<std::uint64_t> freeDiskBytes() const { return m_freeBytes; }
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Of what the workspace was told; Silent where there is no workspace.
    [[nodiscard]] SessionReport::Standing standing() const;
    [[nodiscard]] SessionReport *report() { return m_report.get(); }

    /// Whose interview follows; ignored while recording. In a workspace nothing is recorded without it.
    void setSubject(const std::optional<InterviewSubject> &subject);
    [[nodiscard]] const std::optional<InterviewSubject> &subject() const { return m_subject; }

    void reset(); ///< back to unticked consents; ignored while recording
    void setConsents(const InterviewConsents &consents);
    [[nodiscard]] bool canAgree() const;
    void agree();      ///< Consents to Ready
    void reconsider(); ///< Ready or Failed back to Consents, with what was ticked
    void start();      ///< Ready or Failed to Opening
    void togglePause();
    void finish(); ///< ends in any phase that records
    /// The window is not in front any more; noted where the person agreed to measurement.
    void noteWindowLeft();

    void setPreviewSize(QSize size);
    [[nodiscard]] std::optional<engine::PreviewPicture> takePreview();

signals:
    void phaseChanged(candor::screens::InterviewPhase phase);
    void progressed();
    void notesChanged();
    void freeDiskBytesChanged();
    void standingChanged();
    void previewCame();
    void signalRecorded(const candor::SignalFrame &signal);
    void soundMeasured(const candor::SoundMeasurement &sound);
    /// With a complete session. Where the workspace does not answer it is not said by itself: a person reads first.
    void finished(const QString &folder);

private:
    void setPhase(InterviewPhase phase);
    [[nodiscard]] engine::RecordingOptions optionsOfAnother() const;
    void launch(const engine::RecordingOptions &options);
    void begunInWorkspace(const Result<void> &begun, const engine::RecordingOptions &options);
    void connectEngine();
    void engineOpened(const RecordingPlan &plan);
    void engineProgressed(const engine::RecordingProgress &progress);
    void engineFinished(const engine::RecordingFinished &result);
    void takeTold();
    void lookAtDisk();
    [[nodiscard]] std::vector<SessionEvent> openingEvents() const;

    ScreenContext &m_context;
    InterviewPhase m_phase = InterviewPhase::Consents;
    InterviewConsents m_consents;
    std::optional<WallTime> m_agreedAt;
    RecordingPlan m_plan;
    engine::RecordingProgress m_progress;
    std::optional<InterviewFailure> m_failure;
    LiveNotes m_notes;
    std::optional<std::uint64_t> m_freeBytes;
    QString m_folder;
    QSize m_previewSize;
    bool m_finishAsked = false;
    bool m_lookingAtDisk = false;
    QTimer m_diskTimer;
    std::optional<InterviewSubject> m_subject;
    std::unique_ptr<SessionReport> m_report; ///< none without a workspace
    QTimer m_patience;                       ///< with a workspace that does not answer at the end
    std::unique_ptr<engine::RecordingEngine> m_engine;
};

} // namespace candor::screens
