// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewHeader.h"

#include "theme/Figures.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::IconLabel;
using widgets::Label;

InterviewHeader::InterviewHeader(QWidget *parent)
    : QWidget(parent), m_title(new Label(Text::LeadStrong)), m_devices(new Label(Text::Body)),
      m_mark(new IconLabel(QString(), Ink::Alert)), m_word(new Label(Text::BodyStrong)),
      m_time(new Label(Text::MonoStrong)) {
    setFixedHeight(56);
    m_devices->setInk(Ink::Quiet);
    m_devices->setElided(true);
    m_title->setElided(true);
    m_title->setObjectName(QStringLiteral("subject"));
    m_time->setAccessibleDescription(tr("Time recorded"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(32, 0, 32, 0);
    row->setSpacing(16);
    row->addWidget(m_title, 2);
    row->addWidget(m_devices, 1);
    row->addWidget(m_mark);
    row->setSpacing(8);
    row->addWidget(m_word);
    row->addWidget(m_time);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(new widgets::Rule);
    setSubject({});
    setPhase(InterviewPhase::Consents);
}

void InterviewHeader::setSubject(const QString &words) {
    m_title->setText(words.isEmpty() ? tr("Interview") : tr("Interview: %1").arg(words));
}

void InterviewHeader::setDevices(const QString &words) { m_devices->setText(words); }

void InterviewHeader::setPhase(InterviewPhase phase) {
    const bool recording = phase == InterviewPhase::Recording;
    const bool paused = phase == InterviewPhase::Paused;
    const bool finalising = phase == InterviewPhase::Finalising;
    m_mark->setVisible(recording || paused);
    m_mark->setIcon(recording ? QStringLiteral("fiber_manual_record-fill") : QStringLiteral("pause"),
                    recording ? Ink::Alert : Ink::Ink);
    m_word->setVisible(recording || paused || finalising);
    m_word->setText(recording ? tr("Recording") : paused ? tr("Paused") : tr("Saving"));
    m_time->setVisible(recording || paused || finalising);
}

void InterviewHeader::setElapsed(MediaTime elapsed) { m_time->setText(theme::clockTime(elapsed)); }

} // namespace candor::screens
