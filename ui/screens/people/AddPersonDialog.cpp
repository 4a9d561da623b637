// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/AddPersonDialog.h"

#include "account/NewPasswordField.h"
#include "account/PersonForm.h"
#include "common/FieldErrors.h"
#include "people/PeopleModel.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int formWidth = 536;

} // namespace

AddPersonDialog::AddPersonDialog(PeopleModel &model, WorkspaceAccess &access, QWidget *parent)
    : QDialog(parent), m_model(model),
      m_person(new PersonForm({Role::Seeker, Role::Recruiter, Role::DomainExpert, Role::Admin})),
      m_password(new NewPasswordField(tr("First &password"), access)), m_failure(new widgets::StateLabel),
      m_add(new Button(tr("Add a&ccount"), ButtonRole::Primary)) {
    setObjectName(QStringLiteral("addPerson"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Add an account"));
    m_add->setObjectName(QStringLiteral("confirmAdd"));
    m_password->field().input()->setObjectName(QStringLiteral("firstPassword"));
    m_password->field().setHint(tr("The person should change it after signing in."));
    m_failure->setWrapped();
    m_failure->hide();
    auto *cancel = new Button(tr("Ca&ncel"), ButtonRole::Outlined);
    cancel->setObjectName(QStringLiteral("cancelAdd"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(16);
    column->addWidget(new widgets::Label(tr("Add an account"), theme::Text::Section));
    column->addWidget(m_failure);
    column->addWidget(m_person);
    column->addWidget(m_password);
    column->addLayout(buttons);
    setFixedWidth(formWidth + 64);
    m_person->setFocus();

    const auto fit = [this] { m_add->setEnabled(m_password->isGood() && !m_model.isBusy()); };
    connect(m_password, &NewPasswordField::changed, this, fit);
    connect(&m_model, &PeopleModel::busyChanged, this, fit);
    connect(&m_model, &PeopleModel::added, this, &QDialog::accept);
    connect(&m_model, &PeopleModel::refused, this, &AddPersonDialog::showRefusal);
    connect(m_add, &Button::clicked, this, &AddPersonDialog::tryToAdd);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    fit();
}

void AddPersonDialog::tryToAdd() {
    m_failure->hide();
    if (!m_person->check())
        return;
    const access::Registration person = m_person->registration();
    m_password->setAccountWords({person.email, person.fullName, person.company});
    if (m_password->isGood())
        m_model.addAccount(person, m_password->secret());
    else
        m_password->setFocus();
}

void AddPersonDialog::showRefusal(const Error &error) {
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
