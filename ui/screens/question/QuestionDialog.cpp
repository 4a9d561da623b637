// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/QuestionDialog.h"

#include "common/QuestionWords.h"
#include "question/QuestionBody.h"
#include "question/ScrollPlace.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr int dialogWidth = 640;
constexpr int tallest = 640;

} // namespace

QuestionDialog::QuestionDialog(const QuestionRow &row, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("questionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Question %1").arg(row.question.id.value()));
    auto *body = new QuestionBody;
    body->show(row.question.newest.content, {row.uses, {}});
    auto *head = new QHBoxLayout;
    head->setContentsMargins(roomOfFocusRing, 0, 0, 0);
    head->setSpacing(16);
    head->addWidget(new widgets::Label(windowTitle(), theme::Text::Section), 1);
    const QuestionStatus status = row.question.newest.status;
    head->addWidget(new widgets::StateLabel(questionState(status), questionStatusWords(status)));
    auto *close = new widgets::Button(tr("&Close"), widgets::ButtonRole::Outlined);
    close->setDefault(true);
    connect(close, &widgets::Button::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32 - roomOfFocusRing, 24, 32, 24);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(new ScrollPlace(tr("The question"), body, true), 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const int room = parent ? parent->window()->height() - 64 : tallest;
    resize(dialogWidth, std::min(tallest, std::max(320, room)));
}

} // namespace candor::screens
