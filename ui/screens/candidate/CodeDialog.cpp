// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CodeDialog.h"

#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

CodeDialog::CodeDialog(const QString &name, const QString &code, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("interviewCode"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Interview code"));
    auto *heading = new Label(tr("Interview code for %1").arg(name), theme::Text::Section);
    heading->setWordWrap(true);
    auto *shown = new Label(code, theme::Text::MonoLarge);
    shown->setObjectName(QStringLiteral("code"));
    shown->setAccessibleName(tr("Code %1").arg(code.split(QString(), Qt::SkipEmptyParts).join(u' ')));
    auto *text = new Label(tr("Give it to the candidate: it opens their interview once, without a password. Earlier "
                              "codes of this application no longer work. It is shown only now and kept nowhere."),
                           theme::Text::Body);
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    auto *copy = new Button(tr("&Copy"), ButtonRole::Outlined);
    auto *close = new Button(tr("&Done"), ButtonRole::Primary);
    close->setDefault(true);
    connect(copy, &Button::clicked, this, [code] { QGuiApplication::clipboard()->setText(code); });
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addSpacing(8);
    column->addWidget(shown);
    column->addSpacing(8);
    column->addWidget(text);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    close->setFocus();
}

} // namespace candor::screens
