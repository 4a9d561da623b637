// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayHead.h"

#include "replay/ReplayWords.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QHBoxLayout>

namespace candor::screens {

ReplayHead::ReplayHead(QWidget *parent)
    : QWidget(parent), m_line(new widgets::Label(QString(), theme::Text::Body, theme::Ink::Quiet)),
      m_recovered(new widgets::StateLabel(widgets::State::Information, tr("Recovered"))),
      m_damaged(new widgets::StateLabel(widgets::State::Caution, tr("Parts cannot be read"))),
      m_summary(new widgets::Button(tr("S&ummary"), widgets::ButtonRole::Outlined)) {
    m_line->setElided(true);
    m_line->setObjectName(QStringLiteral("sessionLine"));
    m_recovered->setObjectName(QStringLiteral("recovered"));
    m_damaged->setObjectName(QStringLiteral("damaged"));
    m_recovered->setToolTip(tr("The recording broke off and was recovered. What could be read is here."));
    m_summary->setSymbol(QStringLiteral("summarize"));
    m_summary->setObjectName(QStringLiteral("summary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(new widgets::Label(tr("Replay"), theme::Text::Title));
    row->addWidget(m_line, 1);
    row->addWidget(m_damaged);
    row->addWidget(m_recovered);
    row->addWidget(m_summary);
    setFixedHeight(36);
    connect(m_summary, &QPushButton::clicked, this, &ReplayHead::summaryRequested);
    show(nullptr);
}

void ReplayHead::show(const ReplaySession *session) {
    m_line->setText(session ? sessionLine(session->manifest) : QString());
    m_recovered->setVisible(session && session->manifest.state == SessionState::Recovered);
    m_damaged->setVisible(session && !session->damages.empty());
    m_damaged->setToolTip(session ? damageWords(session->damages) : QString());
    m_damaged->setAccessibleDescription(m_damaged->toolTip());
    m_summary->setVisible(session != nullptr);
}

} // namespace candor::screens
