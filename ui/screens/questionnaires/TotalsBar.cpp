// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/TotalsBar.h"

#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "theme/Figures.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int typeGap = 12;
constexpr int iconSize = 16;

QWidget *typeWidget(const TypeTotal &total) {
    auto *type = new QWidget;
    auto *row = new QHBoxLayout(type);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(new widgets::IconLabel(answerIcon(total.type), Ink::Quiet, iconSize));
    row->addWidget(new Label(TotalsBar::tr("%1 × %2").arg(total.questions).arg(questionTypeWords(total.type)),
                             Text::Caption, Ink::Quiet));
    row->addWidget(new Label(durationWords(total.seconds), Text::MonoCaption));
    return type;
}

} // namespace

TotalsBar::TotalsBar(QWidget *parent)
    : QWidget(parent), m_time(new Label(Text::MonoValue)), m_questions(new Label(Text::Body)), m_types(new QWidget),
      m_flow(new widgets::FlowLayout(typeGap, m_types)) {
    m_time->setObjectName(QStringLiteral("totalTime"));
    m_questions->setInk(Ink::Quiet);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_time);
    head->addWidget(m_questions, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new widgets::Rule(Ink::Ink));
    column->addLayout(head);
    column->addWidget(m_types);
    show({});
}

void TotalsBar::show(const QuestionnaireTotals &totals) {
    if (totals == m_shown && !m_time->text().isEmpty())
        return;
    m_shown = totals;
    m_time->setText(totals.questions > 0 ? lengthWords(totals.seconds) : theme::emptyFigure());
    m_questions->setText(questionsWords(totals.questions));
    widgets::clearLayout(*m_flow);
    QStringList sentence{m_questions->text(), m_time->text()};
    for (const TypeTotal &total : totals.types) {
        m_flow->addWidget(typeWidget(total));
        sentence << tr("%1 × %2").arg(total.questions).arg(questionTypeWords(total.type));
    }
    m_types->setVisible(!totals.types.empty());
    setAccessibleName(sentence.join(QStringLiteral(", ")));
}

} // namespace candor::screens
