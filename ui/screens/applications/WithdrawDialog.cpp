// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/WithdrawDialog.h"

#include "common/FieldErrors.h"
#include "model/FieldRules.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

WithdrawDialog::WithdrawDialog(const QString &jobTitle, QWidget *parent)
    : QDialog(parent), m_reason(new widgets::TextArea(3)), m_field(new widgets::FormField(tr("&Reason"), m_reason)) {
    setObjectName(QStringLiteral("withdrawDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Withdraw application"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_field->setRemark(tr("optional"));
    m_field->setHint(tr("People of this job can read it."));

    auto *title = new widgets::Label(tr("Withdraw your application?"), theme::Text::Section);
    auto *text = new widgets::Label(
        tr("\"%1\": nobody goes on with it. You can take that back while the job is open.").arg(jobTitle),
        theme::Text::Body);
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    auto *keep = new Button(tr("&Keep application"), ButtonRole::Outlined);
    keep->setObjectName(QStringLiteral("refuse"));
    auto *act = new Button(tr("&Withdraw application"), ButtonRole::Destructive);
    act->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(m_field);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(keep, &Button::clicked, this, &QDialog::reject);
    connect(act, &Button::clicked, this, &WithdrawDialog::confirm);
    m_reason->setFocus();
}

void WithdrawDialog::confirm() {
    const QString reason = m_reason->text().trimmed();
    if (const auto checked = checkText(QStringLiteral("reason"), reason, mostInReason, Presence::Optional); !checked) {
        m_field->setError(wordsAndAdvice(checked.error()));
        m_reason->setFocus();
        return;
    }
    emit confirmed(reason);
    accept();
}

} // namespace candor::screens
