// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/HistoryPanel.h"

#include "candidate/CandidateWords.h"
#include "candidate/FilePanel.h"
#include "common/HiringWords.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

HistoryPanel::HistoryPanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void HistoryPanel::show(const std::vector<StageTransition> &history) {
    clearLayout(*m_column);
    m_column->addWidget(new widgets::ColumnHeading(tr("History")));
    for (auto step = history.rbegin(); step != history.rend(); ++step) {
        auto *words = new Label(transitionWords(*step), Text::Body);
        words->setWordWrap(true);
        auto *remarks = new QHBoxLayout;
        remarks->setSpacing(8);
        remarks->addWidget(new Label(momentWords(step->at), Text::MonoCaption, Ink::Quiet));
        auto *who = new Label(byWhom(*step), Text::Caption, Ink::Quiet);
        who->setElided(true);
        remarks->addWidget(who, 1);
        m_column->addSpacing(8);
        m_column->addWidget(words);
        m_column->addLayout(remarks);
        if (!step->reason.isEmpty()) {
            auto *why = new Label(step->reason, Text::Caption);
            why->setWordWrap(true);
            m_column->addSpacing(2);
            m_column->addWidget(why);
        }
        m_column->addSpacing(8);
        m_column->addWidget(new widgets::Rule);
    }
}

} // namespace candor::screens
