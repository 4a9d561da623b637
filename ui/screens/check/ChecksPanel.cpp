// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/ChecksPanel.h"

#include "check/CheckRow.h"
#include "common/FigureLabel.h"
#include "common/Words.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/ProgressBar.h"

#include <QHBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonHeight;
using widgets::ButtonRole;
using widgets::Label;

ChecksPanel::ChecksPanel(const CheckModel &model, const TrialRecording &trial, QWidget *parent)
    : QWidget(parent), m_model(model), m_trial(trial), m_heading(new widgets::ColumnHeading(tr("Checks"))),
      m_play(new widgets::SymbolButton(QStringLiteral("play_arrow"), tr("Play three tones"))),
      m_yes(new Button(tr("&Yes"), ButtonRole::Outlined)), m_no(new Button(tr("&No"), ButtonRole::Outlined)),
      m_trialWords(new FigureLabel(Text::Body, Text::Mono, Ink::Quiet)), m_trialBar(new widgets::ProgressBar),
      m_record(new Button(QString(), ButtonRole::Primary)),
      m_again(new Button(tr("Check &again"), ButtonRole::Outlined)),
      m_done(new Button(tr("&Done"), ButtonRole::Outlined)), m_remark(new Label(Text::Caption)) {
    m_play->setObjectName(QStringLiteral("play"));
    m_yes->setObjectName(QStringLiteral("heard"));
    m_no->setObjectName(QStringLiteral("notHeard"));
    m_record->setObjectName(QStringLiteral("record"));
    m_again->setObjectName(QStringLiteral("again"));
    m_done->setObjectName(QStringLiteral("done"));
    for (Button *button : {static_cast<Button *>(m_play), m_yes, m_no, m_record, m_again, m_done})
        button->setButtonHeight(ButtonHeight::Tall);
    m_trialWords->setWordWrap(true);
    m_remark->setInk(Ink::Quiet);
    m_remark->setWordWrap(true);

    const std::array<std::pair<QString, QString>, checkCount> names = {
        {{QStringLiteral("videocam"), tr("Camera")},
         {QStringLiteral("frame_person"), tr("Framing")},
         {QStringLiteral("light_mode"), tr("Light")},
         {QStringLiteral("mic"), tr("Sound")},
         {QStringLiteral("volume_up"), tr("Loudspeaker")},
         {QStringLiteral("hard_drive"), tr("Disk")}}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(m_heading);
    for (std::size_t i = 0; i < checkCount; ++i) {
        m_rows[i] = new CheckRow(names[i].first, names[i].second);
        column->addWidget(m_rows[i]);
    }
    CheckRow *loudspeaker = m_rows[static_cast<std::size_t>(Check::Loudspeaker)];
    loudspeaker->addControl(m_play);
    loudspeaker->addControl(m_yes);
    loudspeaker->addControl(m_no);

    column->addSpacing(24);
    column->addWidget(new Label(tr("Try a recording"), Text::BodyStrong));
    column->addSpacing(4);
    column->addWidget(m_trialWords);
    column->addSpacing(8);
    column->addWidget(m_trialBar);
    column->addSpacing(8);
    column->addWidget(m_record);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_again, 1);
    buttons->addWidget(m_done, 1);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_remark);
    column->addStretch();

    connect(m_play, &Button::clicked, this, &ChecksPanel::tonesAsked);
    connect(m_yes, &Button::clicked, this, [this] { emit tonesHeard(true); });
    connect(m_no, &Button::clicked, this, [this] { emit tonesHeard(false); });
    connect(m_record, &Button::clicked, this, [this] {
        if (m_trial.phase() == TrialPhase::Idle)
            emit trialAsked();
        else
            emit trialCancelled();
    });
    connect(m_again, &Button::clicked, this, &ChecksPanel::againAsked);
    connect(m_done, &Button::clicked, this, &ChecksPanel::doneAsked);
    connect(&model, &CheckModel::readingsChanged, this, &ChecksPanel::showReadings);
    connect(&model, &CheckModel::optionsChanged, this, &ChecksPanel::showTrial);
    connect(&trial, &TrialRecording::phaseChanged, this, &ChecksPanel::showTrial);
    connect(&trial, &TrialRecording::positionChanged, this, &ChecksPanel::showTrial);
    connect(&trial, &TrialRecording::ended, this, &ChecksPanel::showTrial);
    setLoudspeaker(LoudspeakerState::Untested);
    showReadings();
    showTrial();
}

void ChecksPanel::setLoudspeaker(LoudspeakerState state) {
    const bool asking = state == LoudspeakerState::Asking;
    m_yes->setVisible(asking);
    m_no->setVisible(asking);
    m_play->setVisible(!asking);
    m_play->setEnabled(state != LoudspeakerState::Playing);
    m_rows[static_cast<std::size_t>(Check::Loudspeaker)]->setStateVisible(!asking);
}

void ChecksPanel::showReadings() {
    for (std::size_t i = 0; i < checkCount; ++i)
        m_rows[i]->show(m_model.reading(static_cast<Check>(i)));
    m_heading->setRemark(tr("%1 of %2 are good").arg(m_model.goodCount()).arg(checkCount));
    const bool dim = m_model.reading(Check::Light).state == widgets::State::Caution;
    const bool framed = m_model.reading(Check::Framing).state != widgets::State::Caution;
    if (dim)
        m_remark->setText(tr("The light does not stop you. It can make eyes and gaze not measurable, and that is never "
                             "held against you."));
    else if (!framed)
        m_remark->setText(tr("The framing does not stop you. It can make some values not measurable, and that is never "
                             "held against you."));
    else
        m_remark->clear();
}

void ChecksPanel::showTrial() {
    const TrialPhase phase = m_trial.phase();
    const bool idle = phase == TrialPhase::Idle;
    const QString whole = theme::figure(toSeconds(TrialRecording::length), 0);
    const QString now = theme::figure(toSeconds(std::min(m_trial.position(), TrialRecording::length)), 1);
    switch (phase) {
    case TrialPhase::Idle:
        m_trialWords->setSentence(m_trial.failure()
                                      ? QString(words(*m_trial.failure()) % u' ' % tr("Nothing was kept."))
                                      : tr("Say your name and what you ate today. You see and hear it as an "
                                           "interviewer will, then it is gone."));
        break;
    case TrialPhase::Preparing:
        m_trialWords->setSentence(tr("Camera and microphone are opening."));
        break;
    case TrialPhase::Recording:
        m_trialWords->setSentence(tr("Recording: %1 of %2 seconds. Speak now.").arg(now, whole));
        break;
    case TrialPhase::Finishing:
        m_trialWords->setSentence(tr("One moment."));
        break;
    case TrialPhase::Playing:
        m_trialWords->setSentence(tr("Playing: %1 of %2 seconds. It is deleted after that.").arg(now, whole));
        break;
    }
    m_trialBar->setVisible(phase == TrialPhase::Recording || phase == TrialPhase::Playing);
    m_trialBar->setAmount(static_cast<std::uint64_t>(m_trial.position().count()),
                          static_cast<std::uint64_t>(TrialRecording::length.count()));
    const bool playing = phase == TrialPhase::Playing;
    m_record->setText(idle ? tr("&Record 5 seconds and play back") : playing ? tr("&Stop and delete") : tr("&Cancel"));
    m_record->setSymbol(idle ? QStringLiteral("fiber_manual_record-fill") : QStringLiteral("close"));
    m_again->setEnabled(idle);
    const source::SourceChoice &choice = m_model.choice();
    m_record->setEnabled(!idle || !choice.camera.isEmpty() || !choice.microphone.isEmpty());
    m_play->setEnabled(idle);
}

} // namespace candor::screens
