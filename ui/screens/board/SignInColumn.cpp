// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/SignInColumn.h"

#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

SignInColumn::SignInColumn(QWidget *parent) : QWidget(parent) {
    auto *words = new widgets::Label(tr("With an account you hand in your resume and see how your application goes."),
                                     theme::Text::Body);
    words->setWordWrap(true);
    auto *signIn = new Button(tr("&Sign in"), ButtonRole::Primary);
    auto *enrol = new Button(tr("&Register as candidate"), ButtonRole::Outlined);
    signIn->setObjectName(QStringLiteral("signIn"));
    enrol->setObjectName(QStringLiteral("register"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new widgets::ColumnHeading(tr("Sign in to apply")));
    column->addSpacing(4);
    column->addWidget(words);
    column->addSpacing(8);
    column->addWidget(signIn);
    column->addWidget(enrol);
    column->addStretch();
    connect(signIn, &Button::clicked, this, &SignInColumn::signInAsked);
    connect(enrol, &Button::clicked, this, &SignInColumn::registerAsked);
}

} // namespace candor::screens
