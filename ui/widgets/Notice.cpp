// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Notice.h"

#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::widgets {

namespace {

constexpr int widest = 560;

QLayout *stepRow(int number, const PageNotice::Step &step) {
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *figure = new Label(QString::number(number), theme::Text::Mono, theme::Ink::Quiet);
    figure->setFixedWidth(32);
    figure->setMinimumHeight(39);
    auto *words = new Label(step.words, theme::Text::Body);
    words->setWordWrap(true);
    row->addWidget(figure);
    row->addWidget(words, 1);
    if (!step.remark.isEmpty()) {
        row->addSpacing(16);
        auto *remark = new Label(step.remark, theme::Text::Caption, theme::Ink::Quiet);
        remark->setWordWrap(true);
        remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(remark);
    }
    return row;
}

} // namespace

Notice::Notice(const PageNotice &notice, Kind kind, QWidget *parent) : QWidget(parent) {
    setMaximumWidth(widest);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    if (kind == Kind::Error)
        head->addWidget(new IconLabel(iconOf(State::Alert), theme::Ink::Alert, 24), 0, Qt::AlignVCenter);
    auto *title = new Label(notice.title, theme::Text::Section);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    column->addLayout(head);
    if (!notice.text.isEmpty()) {
        column->addSpacing(8);
        auto *text = new Label(notice.text, theme::Text::Body, theme::Ink::Quiet);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    if (!notice.steps.empty()) {
        column->addSpacing(16);
        column->addWidget(new Rule);
        int number = 0;
        for (const PageNotice::Step &step : notice.steps) {
            column->addLayout(stepRow(++number, step));
            column->addWidget(new Rule);
        }
    }
    if (!notice.action.isEmpty()) {
        column->addSpacing(24);
        auto *action = new Button(notice.action, ButtonRole::Primary);
        connect(action, &Button::clicked, this, [act = notice.act] {
            if (act)
                act();
        });
        column->addWidget(action, 0, Qt::AlignLeft);
    }
    column->addStretch();
}

} // namespace candor::widgets
