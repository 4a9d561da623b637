// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/MatchPanel.h"

#include "candidate/FilePanel.h"
#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

Label *wrapped(const QString &words, Text size, Ink ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

MatchPanel::MatchPanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void MatchPanel::show(const std::optional<Match> &match) {
    clearLayout(*m_column);
    auto *heading = new widgets::ColumnHeading(tr("Match of profile and job"));
    if (match && match->score)
        heading->setRemark(tr("%1 of 100").arg(*match->score));
    m_column->addWidget(heading);
    if (!match || !match->score) {
        m_column->addSpacing(8);
        m_column->addWidget(wrapped(tr("Nothing to compare: profile or job says too little."), Text::Body, Ink::Quiet));
        return;
    }
    for (const MatchReason &reason : match->reasons)
        addReason(reason);
    m_column->addSpacing(8);
    m_column->addWidget(wrapped(tr("A hint for people to look at. It decides nothing."), Text::Caption, Ink::Quiet));
}

void MatchPanel::addReason(const MatchReason &reason) {
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 0, 0);
    head->addWidget(new Label(matchAspectWords(reason.aspect), Text::BodyStrong));
    head->addStretch();
    const QString share =
        reason.fit ? QString(theme::percent(reason.fit, 0) % QChar(0xa0) % u'%') : theme::emptyFigure();
    head->addWidget(new Label(share, Text::Mono, Ink::Quiet));
    m_column->addLayout(head);
    if (!reason.fit) {
        m_column->addWidget(wrapped(tr("Not compared: one side says nothing."), Text::Caption, Ink::Quiet));
    } else {
        if (!reason.fits.isEmpty())
            m_column->addWidget(
                wrapped(tr("Fits: %1").arg(reason.fits.join(QStringLiteral(", "))), Text::Caption, Ink::Ink));
        if (!reason.lacks.isEmpty())
            m_column->addWidget(
                wrapped(tr("Lacks: %1").arg(reason.lacks.join(QStringLiteral(", "))), Text::Caption, Ink::Quiet));
    }
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::Rule);
}

} // namespace candor::screens
