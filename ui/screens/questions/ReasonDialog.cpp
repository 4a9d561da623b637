// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ReasonDialog.h"

#include "model/FieldRules.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int dialogWidth = 480;

} // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion &question, QWidget *parent)
    : QDialog(parent), m_missing(question.missing), m_reason(new widgets::TextArea(4)),
      m_field(new widgets::FormField(question.label, m_reason)) {
    setObjectName(QStringLiteral("reasonDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(question.title);
    setFixedWidth(dialogWidth);
    m_reason->setObjectName(QStringLiteral("reason"));
    auto *heading = new widgets::Label(question.title, theme::Text::Section);
    auto *text = new widgets::Label(question.text, theme::Text::Body);
    for (widgets::Label *label : {heading, text})
        label->setWordWrap(true);
    auto *cancel = new Button(tr("&Cancel"), ButtonRole::Outlined);
    auto *act = new Button(question.action, ButtonRole::Primary);
    act->setObjectName(QStringLiteral("giveReason"));
    act->setToolTip(tr("Ctrl+Enter"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(m_field);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_field->setError({}); });
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(act, &Button::clicked, this, &ReasonDialog::give);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &ReasonDialog::give);
    m_reason->setFocus();
}

void ReasonDialog::give() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty() || reason.toUcs4().size() > mostInReason) {
        m_field->setError(reason.isEmpty() ? m_missing : tr("This is longer than %1 characters.").arg(mostInReason));
        m_reason->setFocus();
        return;
    }
    emit reasonGiven(reason);
    accept();
}

} // namespace candor::screens
