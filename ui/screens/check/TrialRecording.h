// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/TrialFolder.h"
#include "common/ScreenContext.h"
#include "engine/RecordingEngine.h"
#include "source/RecordingPlayer.h"

#include <QObject>

#include <memory>
#include <optional>

namespace candor::screens {

enum class TrialPhase { Idle, Preparing, Recording, Finishing, Playing };

/// Records five seconds into a private folder, plays them, and deletes them, whatever happens. Nothing is measured.
class TrialRecording : public QObject {
    Q_OBJECT

public:
    static constexpr MediaTime length = std::chrono::seconds(5);

    /// `parent` of the folders; leftovers in it are deleted at once.
    TrialRecording(ScreenContext &context, QString folderParent, QObject *parent = nullptr);
    ~TrialRecording() override;

    [[nodiscard]] TrialPhase phase() const { return m_phase; }
    /// How far the recording or the playing is.
    [[nodiscard]] MediaTime position() const { return m_position; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    /// The devices must be free. ended() follows.
    void start(const source::SourceChoice &choice);
    /// Gives up; ended() follows when nothing is left of it.
    void cancel();
    void setPreviewSize(QSize size);
    /// The newest picture to show, of the recording or of the playing.
    struct Shown {
        QImage image;
        PictureSize size;
    };
    [[nodiscard]] std::optional<Shown> takePicture();

signals:
    void phaseChanged(candor::screens::TrialPhase phase);
    void positionChanged();
    void pictureCame();
    void ended();

private:
    void setPhase(TrialPhase phase);
    void record();
    void recorded(const engine::RecordingFinished &result);
    void play();
    void end();

    ScreenContext &m_context;
    QString m_folderParent;
    TrialPhase m_phase = TrialPhase::Idle;
    source::SourceChoice m_choice;
    MediaTime m_position{};
    std::optional<Error> m_failure;
    bool m_cancelled = false;
    QSize m_previewSize;
    // The folder goes after what works in it.
    std::shared_ptr<TrialFolder> m_folder;
    std::unique_ptr<engine::RecordingEngine> m_engine;
    std::unique_ptr<source::RecordingPlayer> m_player;
};

} // namespace candor::screens
