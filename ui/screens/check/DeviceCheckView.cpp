// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceCheckView.h"

#include "check/CheckModel.h"
#include "check/ChecksPanel.h"
#include "check/Loudspeaker.h"
#include "check/PreviewPanel.h"
#include "check/TrialRecording.h"
#include "widgets/PictureView.h"

#include <QHBoxLayout>

namespace candor::screens {

struct DeviceCheckView::Parts {
    explicit Parts(ScreenContext &context) : model(context), trial(context, TrialFolder::usualParent()) {}

    CheckModel model;
    TrialRecording trial;
    Loudspeaker loudspeaker;
    PreviewPanel *preview = nullptr;
    ChecksPanel *checks = nullptr;
    bool trialWanted = false;
};

DeviceCheckView::DeviceCheckView(ScreenContext &context, QWidget *parent)
    : widgets::Page(tr("Device check"), parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    setSubline(tr("Nothing leaves this computer and nothing is kept. A network is not needed."));
    parts.preview = new PreviewPanel(parts.model);
    parts.checks = new ChecksPanel(parts.model, parts.trial);
    parts.checks->setMinimumWidth(344);
    parts.checks->setMaximumWidth(400);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(parts.preview, 608);
    row->addWidget(parts.checks, 400);
    setContent(content);

    widgets::PictureView *picture = &parts.preview->picture();
    connect(picture, &widgets::PictureView::imageSizeChanged, &parts.model, &CheckModel::setPreviewSize);
    connect(picture, &widgets::PictureView::imageSizeChanged, &parts.trial, &TrialRecording::setPreviewSize);
    connect(&parts.model, &CheckModel::pictureCame, this, &DeviceCheckView::showPicture);
    connect(&parts.model, &CheckModel::pictureLost, this, &DeviceCheckView::clearPicture);
    connect(&parts.model, &CheckModel::released, this, [this] {
        if (m_parts->trialWanted && m_parts->trial.phase() == TrialPhase::Idle)
            m_parts->trial.start(m_parts->model.choice());
    });
    connect(&parts.trial, &TrialRecording::pictureCame, this, &DeviceCheckView::showTrialPicture);
    connect(&parts.trial, &TrialRecording::phaseChanged, this, &DeviceCheckView::showTrialPhase);
    connect(&parts.trial, &TrialRecording::ended, this, [this] {
        m_parts->trialWanted = false;
        clearPicture();
        if (isVisible())
            m_parts->model.open();
    });
    connect(parts.checks, &ChecksPanel::trialAsked, this, [this] {
        m_parts->trialWanted = true;
        m_parts->model.close();
    });
    connect(parts.checks, &ChecksPanel::trialCancelled, &parts.trial, &TrialRecording::cancel);
    connect(parts.checks, &ChecksPanel::againAsked, this, [this] {
        m_parts->checks->setLoudspeaker(LoudspeakerState::Untested);
        m_parts->model.recheck();
    });
    connect(parts.checks, &ChecksPanel::doneAsked, this, [this] {
        m_parts->model.confirm();
        emit done();
    });
    connect(parts.checks, &ChecksPanel::tonesAsked, this, [this] {
        setLoudspeaker(LoudspeakerState::Playing);
        m_parts->loudspeaker.play();
    });
    connect(parts.checks, &ChecksPanel::tonesHeard, this,
            [this](bool heard) { setLoudspeaker(heard ? LoudspeakerState::Heard : LoudspeakerState::NotHeard); });
    connect(&parts.loudspeaker, &Loudspeaker::played, this, [this] { setLoudspeaker(LoudspeakerState::Asking); });
    connect(&parts.loudspeaker, &Loudspeaker::noOutput, this, [this] { setLoudspeaker(LoudspeakerState::NoOutput); });
    clearPicture();
}

DeviceCheckView::~DeviceCheckView() = default;

void DeviceCheckView::setLoudspeaker(LoudspeakerState state) {
    m_parts->model.setLoudspeaker(state);
    m_parts->checks->setLoudspeaker(state);
}

void DeviceCheckView::showPicture() {
    const auto &checked = m_parts->model.picture();
    if (!checked || m_parts->trialWanted)
        return;
    widgets::PictureView &picture = m_parts->preview->picture();
    picture.setMirrored(true);
    picture.setFramingMarks(true);
    const engine::PreviewPicture &preview = checked->preview;
    picture.show({preview.image, preview.pictureSize, preview.signal, preview.overlay});
}

void DeviceCheckView::showTrialPicture() {
    auto shown = m_parts->trial.takePicture();
    if (!shown)
        return;
    widgets::PictureView &picture = m_parts->preview->picture();
    // One's own recording is seen as others see it, not as in a mirror.
    picture.setMirrored(m_parts->trial.phase() != TrialPhase::Playing);
    picture.setFramingMarks(false);
    picture.show({std::move(shown->image), shown->size, {}, {}});
}

void DeviceCheckView::showTrialPhase() {
    const TrialPhase phase = m_parts->trial.phase();
    m_parts->preview->setSelectable(phase == TrialPhase::Idle);
    if (phase == TrialPhase::Preparing || phase == TrialPhase::Finishing)
        clearPicture();
}

void DeviceCheckView::clearPicture() {
    widgets::PictureView &picture = m_parts->preview->picture();
    picture.setFramingMarks(false);
    const bool wanted = !m_parts->model.choice().camera.isEmpty();
    const widgets::State camera = m_parts->model.reading(Check::Camera).state;
    if (m_parts->trialWanted)
        picture.clear(tr("One moment."));
    else if (!wanted)
        picture.clear(tr("No camera is chosen. Plug one in, or go on with sound alone."));
    else if (camera == widgets::State::Alert)
        picture.clear(tr("No picture comes."));
    else
        picture.clear(tr("The camera is opening."));
}

void DeviceCheckView::showEvent(QShowEvent *event) {
    widgets::Page::showEvent(event);
    if (m_parts->trial.phase() == TrialPhase::Idle && !m_parts->trialWanted)
        m_parts->model.open();
}

void DeviceCheckView::hideEvent(QHideEvent *event) {
    widgets::Page::hideEvent(event);
    m_parts->trialWanted = false;
    m_parts->trial.cancel();
    m_parts->model.close();
}

} // namespace candor::screens
