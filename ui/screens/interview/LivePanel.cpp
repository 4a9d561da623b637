// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/LivePanel.h"

#include "common/FigureLabel.h"
#include "interview/InterviewWords.h"
#include "interview/LiveControls.h"
#include "widgets/InstrumentStrip.h"
#include "widgets/Label.h"
#include "widgets/PictureView.h"

#include <QHBoxLayout>

namespace candor::screens {

namespace {

constexpr int leastPictureWidth = 320;
constexpr int leastPictureHeight = 200;
constexpr int leastControls = 312;
constexpr int widestControls = 448;

} // namespace

LivePanel::LivePanel(InterviewModel &model, const MeasurementSettings &settings, QWidget *parent)
    : QWidget(parent), m_model(model), m_picture(new widgets::PictureView),
      m_recorded(new FigureLabel(theme::Text::Caption, theme::Text::MonoCaption, theme::Ink::Quiet)),
      m_recordedIcon(new widgets::IconLabel(QStringLiteral("save"), theme::Ink::Quiet)),
      m_controls(new LiveControls(model)), m_instruments(new widgets::InstrumentStrip(settings)) {
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->setMirrored(true);
    m_picture->setOverlayVisible(false);
    m_picture->setMinimumSize(leastPictureWidth, leastPictureHeight);
    m_picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_recorded->setObjectName(QStringLiteral("recorded"));
    m_recorded->setWordWrap(true);
    m_controls->setMinimumWidth(leastControls);
    m_controls->setMaximumWidth(widestControls);

    auto *recorded = new QHBoxLayout;
    recorded->setContentsMargins(0, 8, 0, 0);
    recorded->setSpacing(8);
    recorded->addWidget(m_recordedIcon);
    recorded->addWidget(m_recorded, 1);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 12);
    left->setSpacing(0);
    left->addWidget(m_picture, 1);
    left->addLayout(recorded);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(32, 24, 28, 0);
    row->setSpacing(36); // 4 more are inside the controls on each side, for focus rings
    row->addLayout(left, 736);
    row->addWidget(m_controls, 448);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_instruments);

    connect(&model, &InterviewModel::phaseChanged, this, &LivePanel::showPhase);
    connect(&model, &InterviewModel::previewCame, this, &LivePanel::showPicture);
    connect(&model, &InterviewModel::signalRecorded, m_instruments, [this](const SignalFrame &signal) {
        if (m_model.phase() == InterviewPhase::Recording)
            m_instruments->setSignal(signal);
    });
    connect(&model, &InterviewModel::soundMeasured, m_instruments, [this](const SoundMeasurement &sound) {
        if (m_model.phase() == InterviewPhase::Recording)
            m_instruments->setSound(sound);
    });
    connect(&model, &InterviewModel::notesChanged, this, &LivePanel::noticeLostCamera);
    connect(m_picture, &widgets::PictureView::imageSizeChanged, &model, &InterviewModel::setPreviewSize);
    connect(m_controls, &LiveControls::overlayChosen, m_picture, &widgets::PictureView::setOverlayVisible);
    connect(m_controls, &LiveControls::leaveAsked, this, &LivePanel::leaveAsked);
    connect(m_controls, &LiveControls::sessionAsked, this, &LivePanel::sessionAsked);
    connect(m_controls, &LiveControls::sessionsAsked, this, &LivePanel::sessionsAsked);
    model.setPreviewSize(m_picture->imageSize());
    showPhase();
}

void LivePanel::showPhase() {
    const QString recorded = recordedWords(m_model);
    m_recorded->setSentence(recorded);
    m_recordedIcon->setVisible(!recorded.isEmpty());
    const bool measures = m_model.consents().measurement;
    switch (m_model.phase()) {
    case InterviewPhase::Recording:
        m_instruments->setNotMeasured(measures ? tr("No measurement yet") : tr("As you chose"));
        break;
    case InterviewPhase::Paused:
        m_instruments->setNotMeasured(tr("Paused"));
        break;
    case InterviewPhase::Finalising:
        m_picture->clear(tr("The camera is off."));
        m_instruments->setNotMeasured(tr("The recording has ended"));
        break;
    case InterviewPhase::Opening:
        break;
    default:
        m_picture->clear(m_model.phase() == InterviewPhase::Failed ? tr("The camera is off.")
                                                                   : tr("The camera opens when you start."));
        m_instruments->setNotMeasured(measures ? tr("Not started") : tr("As you chose"));
    }
}

/// The last picture of a camera that is gone would look like a person sitting still.
void LivePanel::noticeLostCamera() {
    if (m_model.notes().isCameraLost())
        m_picture->clear(tr("No picture comes."));
}

void LivePanel::showPicture() {
    if (m_model.phase() != InterviewPhase::Recording && m_model.phase() != InterviewPhase::Paused)
        return;
    if (auto picture = m_model.takePreview())
        m_picture->show(
            {std::move(picture->image), picture->pictureSize, picture->signal, std::move(picture->overlay)});
}

} // namespace candor::screens
