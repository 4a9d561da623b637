// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/ConsentPanel.h"

#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QCheckBox>
#include <QDir>
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

constexpr int widestText = 640;

} // namespace

ConsentPanel::ConsentPanel(const QString &workspace, QWidget *parent)
    : QWidget(parent), m_recording(new QCheckBox(tr("I agree to be &recorded"))),
      m_measurement(new QCheckBox(tr("I agree to be &measured (optional)"))), m_subject(new Label(Text::LeadStrong)),
      m_readers(new Label(Text::Body)), m_devices(new Label(Text::Body)),
      m_continue(new Button(tr("&Continue"), ButtonRole::Primary)),
      m_missing(new Label(tr("An interview needs your consent to the recording."), Text::Caption, Ink::Quiet)) {
    m_recording->setObjectName(QStringLiteral("consentRecording"));
    m_measurement->setObjectName(QStringLiteral("consentMeasurement"));
    m_continue->setObjectName(QStringLiteral("continue"));

    auto *texts = new QWidget;
    texts->setMaximumWidth(widestText);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Before the interview"), Text::Title));
    column->addSpacing(8);
    m_subject->setWordWrap(true);
    m_subject->hide();
    column->addWidget(m_subject);
    auto *lead = new Label(tr("Nothing is recorded and no device is opened until you agree."), Text::Lead, Ink::Quiet);
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(24);
    addStatement(*column, tr("Recording"), *m_recording,
                 {tr("Picture and sound of this interview are recorded."),
                  tr("They are kept on this computer, in %1. Nothing is sent anywhere.")
                      .arg(QDir::toNativeSeparators(workspace)),
                  tr("They stay until somebody deletes the session. Nothing deletes it by itself.")},
                 m_readers);
    m_readers->setText(tr("Whoever may open that folder on this computer can see and hear them."));
    column->addSpacing(24);
    addStatement(*column, tr("Measurement"), *m_measurement,
                 {tr("Beside the recording, numbers are kept: how many faces are seen, whether the eyes are open, "
                     "where eyes and head point, when somebody speaks, and when this window is left."),
                  tr("They mark moments for a person to look at. They score nobody, and emotions are not measured."),
                  tr("Without your consent the interview is the same, only without these numbers.")});
    column->addSpacing(24);
    auto *devices = new QHBoxLayout;
    devices->setSpacing(8);
    devices->addWidget(new widgets::IconLabel(QStringLiteral("videocam")));
    m_devices->setWordWrap(true);
    devices->addWidget(m_devices, 1);
    column->addLayout(devices);
    auto *hint = new Label(tr("The device check chooses others and tries them."), Text::Caption, Ink::Quiet);
    hint->setContentsMargins(28, 0, 0, 0);
    column->addWidget(hint);
    column->addStretch();

    auto *room = new QWidget;
    auto *roomRow = new QHBoxLayout(room);
    roomRow->setContentsMargins(32, 24, 32, 24);
    roomRow->addWidget(texts, 1);
    roomRow->addStretch();
    roomRow->setStretch(0, 1000);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(room);

    auto *leave = new Button(tr("&Leave"), ButtonRole::Plain);
    leave->setObjectName(QStringLiteral("leaveConsents"));
    leave->setButtonHeight(ButtonHeight::Tall);
    m_continue->setButtonHeight(ButtonHeight::Tall);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 12, 32, 12); // the plain button has 16 of its own
    foot->setSpacing(16);
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_missing);
    foot->addWidget(m_continue);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(new widgets::Rule);
    whole->addLayout(foot);

    for (QCheckBox *box : {m_recording, m_measurement}) {
        connect(box, &QCheckBox::toggled, this, [this] {
            refresh();
            emit consentsChanged();
        });
    }
    connect(m_continue, &Button::clicked, this, &ConsentPanel::agreed);
    connect(leave, &Button::clicked, this, &ConsentPanel::leaveAsked);
    refresh();
}

void ConsentPanel::setSubject(const QString &words) {
    m_subject->setText(words);
    m_subject->setVisible(!words.isEmpty());
    m_readers->setText(
        words.isEmpty()
            ? tr("Whoever may open that folder on this computer can see and hear them.")
            : tr("You can see what was recorded; people of this job, administrators, and whoever may open that folder "
                 "on this computer can see and hear all of it."));
}

void ConsentPanel::addStatement(QVBoxLayout &column, const QString &title, QCheckBox &box, const QStringList &lines,
                                widgets::Label *last) {
    column.addWidget(new widgets::ColumnHeading(title));
    column.addSpacing(8);
    for (const QString &line : lines) {
        auto *label = new Label(line, Text::Body);
        label->setWordWrap(true);
        column.addWidget(label);
        column.addSpacing(4);
    }
    if (last) {
        last->setWordWrap(true);
        column.addWidget(last);
        column.addSpacing(4);
    }
    column.addSpacing(8);
    box.setAccessibleDescription(lines.join(u' '));
    box.setMinimumHeight(24);
    column.addWidget(&box, 0, Qt::AlignLeft);
}

void ConsentPanel::setConsents(const InterviewConsents &consents) {
    m_recording->setChecked(consents.recording);
    m_measurement->setChecked(consents.measurement);
}

InterviewConsents ConsentPanel::consents() const { return {m_recording->isChecked(), m_measurement->isChecked()}; }

void ConsentPanel::setDevices(const QString &words) { m_devices->setText(words); }

void ConsentPanel::focusFirst() { m_recording->setFocus(Qt::OtherFocusReason); }

void ConsentPanel::refresh() {
    m_continue->setEnabled(m_recording->isChecked());
    m_missing->setVisible(!m_recording->isChecked());
}

} // namespace candor::screens
