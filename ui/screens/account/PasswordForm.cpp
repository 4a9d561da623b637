// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PasswordForm.h"

#include "account/NewPasswordField.h"
#include "account/ProfileModel.h"
#include "common/FieldErrors.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/PasswordField.h"

#include <QGridLayout>

namespace candor::screens {

using widgets::Button;

PasswordForm::PasswordForm(ProfileModel &model, WorkspaceAccess &access, QWidget *parent)
    : QWidget(parent), m_model(model), m_old(new widgets::PasswordField),
      m_oldField(new widgets::FormField(tr("Present passwor&d"), m_old)),
      m_new(new NewPasswordField(tr("Ne&w password"), access)),
      m_change(new Button(tr("&Change password"), widgets::ButtonRole::Outlined)), m_outcome(new widgets::StateLabel) {
    m_old->setObjectName(QStringLiteral("oldPassword"));
    m_new->field().input()->setObjectName(QStringLiteral("newPassword"));
    m_change->setObjectName(QStringLiteral("changePassword"));
    m_outcome->setObjectName(QStringLiteral("passwordOutcome"));
    m_outcome->setWrapped();
    m_outcome->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(new widgets::ColumnHeading(tr("Password")), 0, 0, 1, 2);
    grid->addWidget(m_oldField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_new, 1, 1, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_change);
    foot->addWidget(m_outcome, 1);
    foot->addStretch();
    grid->addLayout(foot, 2, 0, 1, 2);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, 1);

    connect(m_old, &QLineEdit::textEdited, this, [this] {
        m_oldField->setError({});
        fit();
    });
    connect(m_new, &NewPasswordField::changed, this, &PasswordForm::fit);
    connect(m_change, &Button::clicked, this, &PasswordForm::change);
    connect(&m_model, &ProfileModel::loaded, this, [this] {
        const Account &account = m_model.account();
        m_new->setAccountWords({account.email, account.fullName, account.company});
    });
    connect(&m_model, &ProfileModel::passwordChanged, this, [this] {
        m_busy = false;
        m_old->forget();
        m_new->forget();
        m_outcome->setState(widgets::State::Good, tr("Changed. Elsewhere you are signed out."));
        m_outcome->show();
        fit();
    });
    connect(&m_model, &ProfileModel::passwordRefused, this, [this](const Error &error) {
        m_busy = false;
        fit();
        if (fieldOf(error) == u"password") {
            m_new->field().setError(wordsAndAdvice(error));
            m_new->setFocus();
        } else {
            m_oldField->setError(error.code == ErrorCode::SignInFailed ? tr("This is not your present password.")
                                                                       : wordsAndAdvice(error));
            m_old->setFocus();
            m_old->selectAll();
        }
    });
    fit();
}

void PasswordForm::fit() { m_change->setEnabled(!m_busy && !m_old->text().isEmpty() && m_new->isGood()); }

void PasswordForm::change() {
    m_busy = true;
    m_outcome->hide();
    fit();
    m_model.changePassword(sharedSecret(m_old->text()), m_new->secret());
}

} // namespace candor::screens
