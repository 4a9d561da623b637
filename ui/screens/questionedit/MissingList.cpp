// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/MissingList.h"

#include "common/QuestionWords.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"

#include <QVBoxLayout>

namespace candor::screens {

MissingList::MissingList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout) {
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::ColumnHeading(tr("Before it is submitted")));
    column->addLayout(m_rows);
    show({});
}

void MissingList::show(const std::vector<FieldProblem> &missing) {
    if (m_isFilled && missing == m_shown)
        return;
    m_isFilled = true;
    m_shown = missing;
    widgets::clearLayout(*m_rows);
    if (missing.empty()) {
        auto *whole = new widgets::StateLabel(widgets::State::Good, tr("Nothing is missing"));
        whole->setMinimumHeight(32);
        m_rows->addWidget(whole);
        return;
    }
    for (const FieldProblem &problem : missing) {
        const QString name = questionFieldWords(problem.field);
        auto *row =
            new widgets::Button(isOnlyEmpty(problem) ? tr("%1: missing").arg(name) : tr("%1: not right yet").arg(name),
                                widgets::ButtonRole::Plain);
        row->setSymbol(QStringLiteral("chevron_right"));
        row->setToolTip(tr("Go to the field"));
        connect(row, &widgets::Button::clicked, this, [this, field = problem.field] { emit chosen(field); });
        m_rows->addWidget(row, 0, Qt::AlignLeft);
    }
}

} // namespace candor::screens
