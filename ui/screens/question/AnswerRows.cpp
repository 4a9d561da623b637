// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/AnswerRows.h"

#include "question/QuestionTexts.h"
#include "theme/Figures.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QGridLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int markWidth = 24;
constexpr int padding = 8;

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QString orNothing(const QString &text) { return text.trimmed().isEmpty() ? theme::emptyFigure() : text.trimmed(); }

} // namespace

AnswerRows::AnswerRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, markWidth);
    m_grid->setColumnStretch(1, 1);
}

void AnswerRows::add(const QString &mark, const QString &text, const QString &remark, QWidget *atRight) {
    auto *before = new Label(mark, Text::BodyStrong);
    before->setContentsMargins(0, padding, 0, padding);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, padding, 16, padding);
    words->setSpacing(4);
    words->addWidget(wrapped(orNothing(text), Text::Body));
    if (!remark.isEmpty())
        words->addWidget(wrapped(remark, Text::Caption, Ink::Quiet));
    m_grid->addWidget(before, m_rows, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addLayout(words, m_rows, 1);
    if (atRight) {
        atRight->setContentsMargins(0, padding, 0, padding);
        m_grid->addWidget(atRight, m_rows, 2, Qt::AlignRight | Qt::AlignTop);
    }
    m_grid->addWidget(new widgets::Rule, m_rows + 1, 0, 1, 3);
    m_rows += 2;
}

QWidget *optionRows(const std::vector<AnswerOption> &options) {
    auto *rows = new AnswerRows;
    int index = 0;
    for (const AnswerOption &option : options) {
        QWidget *right =
            option.correct ? new widgets::StateLabel(widgets::State::Good, AnswerRows::tr("Right")) : nullptr;
        rows->add(optionLetter(index++), option.text, option.reason, right);
    }
    return rows;
}

QWidget *rubricRows(const Rubric &rubric) {
    auto *rows = new AnswerRows;
    const auto add = [rows](int anchor, const QString &text, int points) {
        auto *value = new Label(QString::number(points), Text::MonoCaption, Ink::Quiet);
        value->setAccessibleName(AnswerRows::tr("%1 points").arg(points));
        rows->add(QString::number(anchor), text, {}, value);
    };
    add(1, rubric.one, 0);
    add(3, rubric.three, 50);
    add(5, rubric.five, 100);
    return rows;
}

QWidget *keyPointRows(const QStringList &points) {
    auto *rows = new AnswerRows;
    int number = 0;
    for (const QString &point : points)
        rows->add(QString::number(++number), point);
    return rows;
}

} // namespace candor::screens
