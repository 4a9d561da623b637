// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/SessionsPanel.h"

#include "candidate/CandidateWords.h"
#include "candidate/FilePanel.h"
#include "common/HiringWords.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

bool canBeSeen(const InterviewSession &session) {
    return session.state == InterviewState::Completed || session.state == InterviewState::Recovered;
}

} // namespace

SessionsPanel::SessionsPanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void SessionsPanel::show(const std::vector<InterviewSessionRow> &sessions) {
    clearLayout(*m_column);
    auto *heading = new widgets::ColumnHeading(tr("Sessions"));
    if (!sessions.empty())
        heading->setRemark(QString::number(sessions.size()));
    m_column->addWidget(heading);
    if (sessions.empty()) {
        auto *none = new Label(tr("No interview was recorded yet."), Text::Body, Ink::Quiet);
        none->setWordWrap(true);
        m_column->addSpacing(8);
        m_column->addWidget(none);
    }
    for (const InterviewSessionRow &row : sessions)
        addSession(row.session);
}

void SessionsPanel::addSession(const InterviewSession &session) {
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 0, 0);
    head->addWidget(new Label(momentWords(session.startedAt), Text::Mono));
    head->addStretch();
    auto *state = new widgets::StateLabel(sessionState(session.state), interviewStateWords(session.state));
    state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    head->addWidget(state);
    m_column->addLayout(head);
    if (const QString line = sessionLine(session); !line.isEmpty())
        m_column->addWidget(new Label(line, Text::MonoCaption, Ink::Quiet));
    if (!session.current)
        m_column->addWidget(new Label(tr("Not the current one"), Text::Caption, Ink::Quiet));
    if (canBeSeen(session)) {
        auto *summary = new Button(tr("Summary"), ButtonRole::Outlined);
        auto *replay = new Button(tr("Replay"), ButtonRole::Outlined);
        summary->setAccessibleName(tr("Summary of the session of %1").arg(momentWords(session.startedAt)));
        replay->setAccessibleName(tr("Replay the session of %1").arg(momentWords(session.startedAt)));
        replay->setSymbol(QStringLiteral("play_arrow"));
        connect(summary, &Button::clicked, this, [this, uuid = session.uuid] { emit openAsked(uuid, false); });
        connect(replay, &Button::clicked, this, [this, uuid = session.uuid] { emit openAsked(uuid, true); });
        auto *buttons = new QHBoxLayout;
        buttons->setContentsMargins(0, 8, 0, 0);
        buttons->setSpacing(8);
        buttons->addWidget(summary);
        buttons->addWidget(replay);
        buttons->addStretch();
        m_column->addLayout(buttons);
    }
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::Rule);
}

} // namespace candor::screens
