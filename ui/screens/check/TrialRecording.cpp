// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/TrialRecording.h"

#include "common/AsyncRunner.h"

#include <QDir>

namespace candor::screens {

using engine::RecordingEngine;
using source::RecordingPlayer;

TrialRecording::TrialRecording(ScreenContext &context, QString folderParent, QObject *parent)
    : QObject(parent), m_context(context), m_folderParent(std::move(folderParent)) {
    m_context.jobs.run(
        this,
        [path = m_folderParent](const JobTicket &) {
            TrialFolder::removeLeftovers(path);
            return true;
        },
        [](bool) {});
}

TrialRecording::~TrialRecording() = default;

void TrialRecording::start(const source::SourceChoice &choice) {
    if (m_phase != TrialPhase::Idle)
        return;
    m_choice = choice;
    m_cancelled = false;
    m_failure.reset();
    m_position = {};
    setPhase(TrialPhase::Preparing);
    using Made = Result<std::shared_ptr<TrialFolder>>;
    m_context.jobs.run(
        this,
        [path = m_folderParent](const JobTicket &) -> Made {
            auto folder = TrialFolder::create(path);
            if (!folder)
                return candor::failure(folder.error());
            return std::shared_ptr<TrialFolder>(std::move(*folder));
        },
        [this](const Made &folder) {
            if (!folder)
                m_failure = folder.error();
            if (!folder || m_cancelled) {
                end();
                return;
            }
            m_folder = *folder;
            record();
        });
}

void TrialRecording::record() {
    engine::RecordingOptions options;
    options.folder = m_folder->session();
    options.telemetry = false;
    options.longest = length;
    options.preview = true;
    m_engine = std::make_unique<RecordingEngine>(m_context.makeSource(m_choice), std::move(options), m_context.clock);
    RecordingEngine *engine = m_engine.get();
    connect(engine, &RecordingEngine::opened, this, [this] {
        if (!m_cancelled)
            setPhase(TrialPhase::Recording);
    });
    connect(engine, &RecordingEngine::progressed, this, [this](const engine::RecordingProgress &progress) {
        if (m_cancelled)
            return;
        if (progress.phase == engine::RecordingProgress::Phase::Finalising)
            setPhase(TrialPhase::Finishing);
        m_position = progress.recorded;
        emit positionChanged();
    });
    connect(engine, &RecordingEngine::previewCame, this, &TrialRecording::pictureCame);
    connect(engine, &RecordingEngine::finished, this, &TrialRecording::recorded);
    engine->setPreviewSize(m_previewSize);
    engine->begin();
}

void TrialRecording::recorded(const engine::RecordingFinished &result) {
    // It emits this from a thread that may still be ending.
    m_engine->disconnect(this);
    m_engine.release()->deleteLater();
    if (!m_cancelled && result.failure)
        m_failure = result.failure;
    if (m_cancelled || !result.summary) {
        end();
        return;
    }
    play();
}

void TrialRecording::play() {
    m_player = std::make_unique<RecordingPlayer>();
    RecordingPlayer *player = m_player.get();
    connect(player, &RecordingPlayer::pictureCame, this, &TrialRecording::pictureCame);
    connect(player, &RecordingPlayer::positionChanged, this, [this](MediaTime position) {
        m_position = position;
        emit positionChanged();
    });
    connect(player, &RecordingPlayer::stateChanged, this, [this](RecordingPlayer::State state) {
        if (state == RecordingPlayer::State::Ended)
            end();
    });
    connect(player, &RecordingPlayer::failed, this, [this](const Error &error) {
        m_failure = error;
        end();
    });
    m_position = {};
    player->setImageSize(m_previewSize);
    setPhase(TrialPhase::Playing);
    player->open(QDir(m_folder->session()).filePath(QStringLiteral("recording.mp4")));
    player->play();
}

void TrialRecording::cancel() {
    if (m_phase == TrialPhase::Idle || m_cancelled)
        return;
    m_cancelled = true;
    if (m_engine)
        m_engine->stop();
    else if (m_player)
        end();
}

void TrialRecording::end() {
    if (m_player) {
        m_player->disconnect(this);
        m_player->close();
        m_player.release()->deleteLater();
    }
    if (!m_folder) {
        setPhase(TrialPhase::Idle);
        emit ended();
        return;
    }
    // The last owner of the folder deletes it, so that happens in the job.
    m_context.jobs.run(
        this,
        [folder = std::exchange(m_folder, nullptr)](const JobTicket &) mutable {
            folder.reset();
            return true;
        },
        [this](bool) {
            setPhase(TrialPhase::Idle);
            emit ended();
        });
}

void TrialRecording::setPreviewSize(QSize size) {
    m_previewSize = size;
    if (m_engine)
        m_engine->setPreviewSize(size);
    if (m_player)
        m_player->setImageSize(size);
}

std::optional<TrialRecording::Shown> TrialRecording::takePicture() {
    if (m_player) {
        if (auto picture = m_player->takePicture())
            return Shown{std::move(picture->image), picture->pictureSize};
    } else if (m_engine) {
        if (auto picture = m_engine->takePreview())
            return Shown{std::move(picture->image), picture->pictureSize};
    }
    return std::nullopt;
}

void TrialRecording::setPhase(TrialPhase phase) {
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged(phase);
}

} // namespace candor::screens
