// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Confirmation.h"

#include "widgets/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::widgets {

Confirmation::Confirmation(const QString &title, const QString &text, const QString &action, ButtonRole role,
                           const QString &refusal, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("confirmation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(title);

    auto *heading = new Label(title, theme::Text::Section, theme::Ink::Ink, this);
    auto *body = new Label(text, theme::Text::Body, theme::Ink::Ink, this);
    heading->setWordWrap(true);
    body->setWordWrap(true);
    body->setMinimumWidth(400);
    auto *refuse = new Button(refusal, ButtonRole::Outlined, this);
    refuse->setObjectName(QStringLiteral("refuse"));
    auto *act = new Button(action, role, this);
    act->setObjectName(QStringLiteral("confirm"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(act);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(body);
    layout->addSpacing(16);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);

    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    // What cannot be taken back is not one careless Enter away, but Enter on a button presses that button.
    act->setAutoDefault(true);
    refuse->setAutoDefault(true);
    refuse->setDefault(true);
    refuse->setFocus();
}

} // namespace candor::widgets
