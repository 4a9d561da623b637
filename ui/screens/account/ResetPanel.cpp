// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ResetPanel.h"

#include "account/NewPasswordField.h"
#include "common/FieldErrors.h"
#include "common/Words.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int lettersOfACode = 16;

} // namespace

ResetPanel::ResetPanel(SignInModel &model, WorkspaceAccess &access, QWidget *parent)
    : QWidget(parent), m_model(model), m_code(new widgets::TextInput(lettersOfACode)),
      m_codeField(new widgets::FormField(tr("One-time &code"), m_code)),
      m_password(new NewPasswordField(tr("&New password"), access)),
      m_replace(new Button(tr("&Replace password"), ButtonRole::Primary)) {
    m_code->setObjectName(QStringLiteral("resetCode"));
    m_code->setSize(theme::Text::Mono);
    m_replace->setObjectName(QStringLiteral("replacePassword"));
    m_replace->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_password->field().input()->setObjectName(QStringLiteral("resetPassword"));
    auto *words =
        new widgets::Label(tr("Ask an administrator of this workspace for a one-time code. It is valid for an "
                              "hour. Everywhere you are signed in, you are signed out."),
                           theme::Text::Caption, theme::Ink::Quiet);
    words->setWordWrap(true);
    auto *back = new Button(tr("&Back"), ButtonRole::Plain);
    back->setObjectName(QStringLiteral("leaveReset"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new widgets::ColumnHeading(tr("Forgotten password")));
    column->addWidget(words);
    column->addWidget(m_codeField);
    column->addWidget(m_password);
    column->addSpacing(4);
    column->addWidget(m_replace);
    column->addWidget(back, 0, Qt::AlignHCenter);
    column->addStretch();
    setFocusProxy(m_code);

    connect(m_code, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(static_cast<QLineEdit *>(m_password->field().input()), &QLineEdit::returnPressed, this,
            &ResetPanel::tryCode);
    connect(m_replace, &Button::clicked, this, &ResetPanel::tryCode);
    connect(back, &Button::clicked, this, &ResetPanel::left);
    connect(&m_model, &SignInModel::stateChanged, this, [this] {
        m_replace->setEnabled(!m_model.isBusy() && m_model.secondsToWait() == 0);
        if (m_model.secondsToWait() > 0)
            m_codeField->setError(
                candor::screens::words({ErrorCode::SignInDelayed, QString::number(m_model.secondsToWait())}));
    });
    connect(&m_model, &SignInModel::refused, this, [this](SignInModel::Way way, const Error &error) {
        if (way != SignInModel::Way::ResetCode)
            return;
        widgets::FormField &field = fieldOf(error) == u"password" ? m_password->field() : *m_codeField;
        if (error.code != ErrorCode::SignInDelayed)
            field.setError(wordsAndAdvice(error));
        field.setFocus(Qt::OtherFocusReason);
    });
}

void ResetPanel::reset() {
    m_code->clear();
    m_codeField->setError({});
    m_password->forget();
}

void ResetPanel::tryCode() {
    const QString code = m_code->text().trimmed();
    m_codeField->setError(code.isEmpty() ? tr("Enter the code that an administrator gave you.") : QString());
    if (code.isEmpty())
        m_code->setFocus();
    else if (!m_password->isGood())
        m_password->setFocus();
    else
        m_model.replacePassword(code, m_password->secret());
}

} // namespace candor::screens
