// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/LiveControls.h"

#include "common/FigureLabel.h"
#include "interview/InterviewWords.h"
#include "interview/NoteList.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/ProgressBar.h"
#include "widgets/Rule.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonHeight;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr auto openingDelay = std::chrono::milliseconds(300);
constexpr auto finishDelay = std::chrono::milliseconds(800);

QWidget *makeWarningRow(FigureLabel &words) {
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 16);
    row->setSpacing(8);
    row->addWidget(new widgets::IconLabel(QStringLiteral("warning"), Ink::Caution), 0, Qt::AlignTop);
    words.setWordWrap(true);
    row->addWidget(&words, 1);
    return widget;
}

} // namespace

LiveControls::LiveControls(InterviewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_state(new widgets::ColumnHeading(QString())),
      m_alert(new widgets::IconLabel(QStringLiteral("error"), Ink::Alert)), m_headline(new Label(Text::Question)),
      m_remark(new Label(Text::Body)), m_bar(new widgets::ProgressBar(8)),
      m_amount(new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Quiet)),
      m_primary(new Button(QString(), ButtonRole::Primary)), m_secondary(new Button(QString(), ButtonRole::Outlined)),
      m_notes(new NoteList), m_diskWords(new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Caution)),
      m_standingWords(new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Caution)),
      m_overlay(new QCheckBox(tr("Show &overlay"))), m_leave(new Button(tr("&Leave\u2026"), ButtonRole::Plain)) {
    m_disk = makeWarningRow(*m_diskWords);
    m_standing = makeWarningRow(*m_standingWords);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_secondary->setObjectName(QStringLiteral("secondary"));
    m_overlay->setObjectName(QStringLiteral("overlay"));
    m_leave->setObjectName(QStringLiteral("leave"));
    m_headline->setObjectName(QStringLiteral("headline"));
    m_primary->setButtonHeight(ButtonHeight::Tall);
    m_secondary->setButtonHeight(ButtonHeight::Tall);
    m_headline->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_remark->setInk(Ink::Quiet);

    auto *headline = new QHBoxLayout;
    headline->setSpacing(8);
    headline->addWidget(m_alert, 0, Qt::AlignTop);
    headline->addWidget(m_headline, 1);

    auto *texts = new QWidget;
    auto *column = new QVBoxLayout(texts);
    // Room for focus rings beside the buttons.
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(0);
    column->addSpacing(16);
    column->addLayout(headline);
    column->addSpacing(8);
    column->addWidget(m_remark);
    column->addSpacing(16);
    column->addWidget(m_bar);
    column->addSpacing(4);
    column->addWidget(m_amount);
    column->addSpacing(16);
    column->addWidget(m_primary);
    column->addSpacing(8);
    column->addWidget(m_secondary);
    column->addSpacing(24);
    column->addWidget(m_standing);
    column->addWidget(m_disk);
    column->addWidget(m_notes);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(texts);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 8, 4, 8);
    foot->setSpacing(8);
    foot->addWidget(m_overlay);
    foot->addStretch();
    foot->addWidget(new widgets::IconLabel(QStringLiteral("keyboard"), Ink::Quiet));
    foot->addWidget(new Label(tr("Shortcuts F1"), Text::Caption, Ink::Quiet));
    foot->addWidget(m_leave);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(4, 0, 4, 0);
    heading->addWidget(m_state);
    whole->addLayout(heading);
    whole->addWidget(scroll, 1);
    auto *rule = new QHBoxLayout;
    rule->setContentsMargins(4, 0, 4, 0);
    rule->addWidget(new widgets::Rule);
    whole->addLayout(rule);
    whole->addLayout(foot);

    m_openingWord.setSingleShot(true);
    m_openingWord.setInterval(openingDelay);
    m_finishAllowed.setSingleShot(true);
    m_finishAllowed.setInterval(finishDelay);
    connect(&m_openingWord, &QTimer::timeout, this, &LiveControls::showWords);
    connect(&m_finishAllowed, &QTimer::timeout, this, &LiveControls::showButtons);
    connect(m_primary, &Button::clicked, this, &LiveControls::actPrimary);
    connect(m_secondary, &Button::clicked, this, &LiveControls::actSecondary);
    connect(m_leave, &Button::clicked, this, &LiveControls::leaveAsked);
    connect(m_overlay, &QCheckBox::toggled, this, &LiveControls::overlayChosen);
    connect(&model, &InterviewModel::phaseChanged, this, &LiveControls::showPhase);
    connect(&model, &InterviewModel::progressed, this, &LiveControls::showProgress);
    connect(&model, &InterviewModel::notesChanged, this, &LiveControls::showNotes);
    connect(&model, &InterviewModel::freeDiskBytesChanged, this, &LiveControls::showDisk);
    connect(&model, &InterviewModel::standingChanged, this, &LiveControls::showStanding);
    showPhase();
}

void LiveControls::showPhase() {
    const InterviewPhase phase = m_model.phase();
    if (phase == InterviewPhase::Opening)
        m_openingWord.start();
    else
        m_openingWord.stop();
    if (phase == InterviewPhase::Recording)
        m_finishAllowed.start();
    if (phase == InterviewPhase::Ready)
        m_overlay->setChecked(false); // the candidate's own view begins without it
    if (phase != InterviewPhase::Opening)
        showWords();
    showButtons();
    showProgress();
    showNotes();
    showDisk();
    showStanding();
}

void LiveControls::showWords() {
    const InterviewText text = interviewText(m_model);
    m_state->setWords(text.state);
    m_headline->setText(text.headline);
    m_remark->setText(text.remark);
    m_remark->setVisible(!text.remark.isEmpty());
    m_alert->setVisible(m_model.phase() == InterviewPhase::Failed);
}

void LiveControls::showButtons() {
    const InterviewPhase phase = m_model.phase();
    const auto set = [](Button &button, const QString &words, bool enabled, const QString &symbol = {}) {
        button.setText(words);
        button.setVisible(!words.isEmpty());
        button.setEnabled(enabled);
        button.setSymbol(symbol);
    };
    const auto &failure = m_model.failure();
    switch (phase) {
    case InterviewPhase::Ready:
        set(*m_primary, tr("&Start interview"), true);
        set(*m_secondary, tr("&Back"), true);
        break;
    case InterviewPhase::Opening:
        set(*m_primary, tr("&Start interview"), false);
        set(*m_secondary, tr("&Cancel"), true);
        break;
    case InterviewPhase::Recording:
        set(*m_primary, tr("&Finish interview"), !m_finishAllowed.isActive());
        set(*m_secondary, tr("&Pause"), true, QStringLiteral("pause"));
        break;
    case InterviewPhase::Paused:
        set(*m_primary, tr("&Finish interview"), true);
        set(*m_secondary, tr("&Resume"), true, QStringLiteral("fiber_manual_record"));
        break;
    case InterviewPhase::Failed:
        if (failure && failure->begun) {
            set(*m_primary, failure->complete ? tr("&Show the session") : tr("&Show the sessions"), true);
            set(*m_secondary, {}, false);
        } else {
            set(*m_primary, tr("&Try again"), true);
            set(*m_secondary, tr("&Back"), true);
        }
        break;
    case InterviewPhase::Finished:
        set(*m_primary, tr("&Show the session"), true);
        set(*m_secondary, {}, false);
        break;
    default:
        set(*m_primary, {}, false);
        set(*m_secondary, {}, false);
    }
    const bool measures = m_model.consents().measurement;
    m_overlay->setVisible(measures && (phase == InterviewPhase::Recording || phase == InterviewPhase::Paused));
    m_leave->setVisible(!m_model.isRecording());
}

void LiveControls::showProgress() {
    const bool finalising = m_model.phase() == InterviewPhase::Finalising;
    m_bar->setVisible(finalising);
    m_amount->setVisible(finalising);
    if (!finalising)
        return;
    const engine::RecordingProgress &progress = m_model.progress();
    m_bar->setAmount(progress.finalised, progress.toFinalise);
    m_amount->setSentence(
        progress.toFinalise == 0
            ? tr("Closing the files")
            : tr("%1 of %2").arg(theme::bytes(progress.finalised), theme::bytes(progress.toFinalise)));
}

void LiveControls::showNotes() {
    m_notes->show(m_model.notes());
    m_notes->setVisible(m_model.phase() != InterviewPhase::Ready);
}

void LiveControls::showDisk() {
    const QString words = diskWords(m_model);
    m_diskWords->setSentence(words);
    m_disk->setVisible(!words.isEmpty());
}

void LiveControls::showStanding() {
    const QString words = standingWords(m_model);
    m_standingWords->setSentence(words);
    m_standing->setVisible(!words.isEmpty());
}

void LiveControls::actPrimary() {
    const auto &failure = m_model.failure();
    switch (m_model.phase()) {
    case InterviewPhase::Ready:
        m_model.start();
        break;
    case InterviewPhase::Recording:
    case InterviewPhase::Paused:
        m_model.finish();
        break;
    case InterviewPhase::Failed:
        if (!failure || !failure->begun)
            m_model.start();
        else if (failure->complete)
            emit sessionAsked();
        else
            emit sessionsAsked();
        break;
    case InterviewPhase::Finished:
        emit sessionAsked();
        break;
    default:
        break;
    }
}

void LiveControls::actSecondary() {
    switch (m_model.phase()) {
    case InterviewPhase::Ready:
    case InterviewPhase::Failed:
        m_model.reconsider();
        break;
    case InterviewPhase::Opening:
        m_model.finish();
        break;
    case InterviewPhase::Recording:
    case InterviewPhase::Paused:
        m_model.togglePause();
        break;
    default:
        break;
    }
}

} // namespace candor::screens
