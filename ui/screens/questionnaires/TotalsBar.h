// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/KnownQuestions.h"

#include <QWidget>

namespace candor::widgets {
class FlowLayout;
class Label;
} // namespace candor::widgets

namespace candor::screens {

/// How long a questionnaire takes, in all and by type of answer.
class TotalsBar : public QWidget {
    Q_OBJECT

public:
    explicit TotalsBar(QWidget *parent = nullptr);

    void show(const QuestionnaireTotals &totals);

private:
    widgets::Label *m_time;
    widgets::Label *m_questions;
    QWidget *m_types;
    widgets::FlowLayout *m_flow;
    QuestionnaireTotals m_shown;
};

} // namespace candor::screens
