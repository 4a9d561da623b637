// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/SetUpView.h"

#include "account/NewPasswordField.h"
#include "account/PersonForm.h"
#include "account/RegisterModel.h"
#include "common/FieldErrors.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/FormFoot.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QDir>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int formWidth = 536;

} // namespace

SetUpView::SetUpView(ScreenContext &context, QWidget *parent)
    : Page(tr("A new workspace"), parent), m_model(new RegisterModel(*context.hiring, this)),
      m_organisation(new widgets::TextInput), m_person(new PersonForm({})),
      m_password(new NewPasswordField(tr("&Password"), *context.hiring)), m_failure(new widgets::StateLabel),
      m_create(new Button(tr("&Make workspace"), ButtonRole::Primary)) {
    setSubline(tr("It keeps jobs, people and interviews in %1. Nothing leaves this computer.")
                   .arg(QDir::toNativeSeparators(context.workspace)));
    m_organisation->setObjectName(QStringLiteral("organisation"));
    m_password->field().input()->setObjectName(QStringLiteral("setUpPassword"));
    m_create->setObjectName(QStringLiteral("makeWorkspace"));
    m_failure->setWrapped();
    m_failure->hide();
    auto *organisation = new widgets::FormField(tr("&Organisation"), m_organisation);
    organisation->setRemark(tr("optional"));
    organisation->setHint(tr("Shown at the foot of the window to everyone who uses this workspace."));

    auto *form = new QWidget;
    form->setMaximumWidth(formWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_failure);
    column->addWidget(new widgets::ColumnHeading(tr("Whose it is")));
    column->addWidget(organisation);
    column->addSpacing(8);
    column->addWidget(new widgets::ColumnHeading(tr("Its first administrator")));
    column->addWidget(m_person);
    column->addWidget(m_password);
    column->addStretch();
    setContent(form);
    showContent();
    form->setMaximumWidth(formWidth);
    auto *foot = new widgets::FormFoot;
    foot->setRemark(tr("The administrator approves the accounts of others, and can name more administrators."));
    foot->addButton(m_create);
    setFoot(foot);
    setFocusProxy(m_organisation);

    const auto fit = [this] { m_create->setEnabled(m_password->isGood() && !m_model->isBusy()); };
    connect(m_password, &NewPasswordField::changed, this, fit);
    connect(m_model, &RegisterModel::busyChanged, this, fit);
    connect(m_model, &RegisterModel::signedIn, this, &SetUpView::signedIn);
    connect(m_model, &RegisterModel::refused, this, &SetUpView::showRefusal);
    connect(m_create, &Button::clicked, this, &SetUpView::tryToSetUp);
    connect(static_cast<QLineEdit *>(m_password->field().input()), &QLineEdit::returnPressed, this,
            &SetUpView::tryToSetUp);
    fit();
}

void SetUpView::tryToSetUp() {
    m_failure->hide();
    if (!m_person->check())
        return;
    const access::Registration person = m_person->registration();
    m_password->setAccountWords({person.email, person.fullName, m_organisation->text()});
    if (!m_password->isGood()) {
        m_password->setFocus();
        return;
    }
    m_model->setUp(m_organisation->text().trimmed(), person, m_password->secret());
}

void SetUpView::showRefusal(const Error &error) {
    if (m_person->showError(error))
        return;
    if (fieldOf(error) == u"password") {
        m_password->field().setError(wordsAndAdvice(error));
        m_password->setFocus();
        return;
    }
    m_failure->setState(widgets::State::Alert, wordsAndAdvice(error));
    m_failure->show();
}

} // namespace candor::screens
