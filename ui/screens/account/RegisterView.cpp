// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/RegisterView.h"

#include "account/NewPasswordField.h"
#include "account/PersonForm.h"
#include "account/RegisterModel.h"
#include "account/Terms.h"
#include "account/TermsText.h"
#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/FormField.h"
#include "widgets/FormFoot.h"
#include "widgets/Label.h"
#include "widgets/Steps.h"
#include "widgets/TextInput.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int formWidth = 536;
constexpr int personStep = 0;
constexpr int credentialsStep = 1;
constexpr int termsStep = 2;

} // namespace

struct RegisterView::Parts {
    explicit Parts(ScreenContext &context) : access(*context.hiring), model(access) {}

    WorkspaceAccess &access;
    RegisterModel model;
    widgets::Steps *steps = nullptr;
    QStackedWidget *stack = nullptr;
    PersonForm *person = nullptr;
    widgets::TextInput *userName = nullptr;
    FieldErrors credentialErrors;
    NewPasswordField *password = nullptr;
    TermsText *terms = nullptr;
    widgets::CheckBox *agree = nullptr;
    widgets::StateLabel *failure = nullptr;
    Button *back = nullptr;
    Button *next = nullptr;
};

RegisterView::RegisterView(ScreenContext &context, QWidget *parent)
    : Page(tr("Register"), parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    parts.steps = new widgets::Steps({tr("Who you are"), tr("How you sign in"), tr("Terms")});
    parts.person = new PersonForm({Role::Seeker, Role::Recruiter, Role::DomainExpert});
    parts.stack = new QStackedWidget;
    parts.stack->addWidget(parts.person);
    parts.stack->addWidget(makeCredentials());
    parts.stack->addWidget(makeTerms());
    parts.stack->setMaximumWidth(formWidth);
    parts.failure = new widgets::StateLabel;
    parts.failure->setObjectName(QStringLiteral("registerFailure"));
    parts.failure->setWrapped();
    parts.failure->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(24);
    column->addWidget(parts.steps);
    column->addWidget(parts.failure);
    column->addWidget(parts.stack);
    column->addStretch();
    setContent(content);
    showContent();

    parts.back = new Button(tr("&Back"), ButtonRole::Outlined);
    parts.back->setObjectName(QStringLiteral("registerBack"));
    parts.next = new Button(tr("&Continue"), ButtonRole::Primary);
    parts.next->setObjectName(QStringLiteral("registerNext"));
    auto *foot = new widgets::FormFoot;
    foot->setRemark(tr("Nothing is kept before the last step."));
    foot->addButton(parts.back);
    foot->addButton(parts.next);
    setFoot(foot);

    connect(parts.back, &Button::clicked, this, &RegisterView::goBack);
    connect(parts.next, &Button::clicked, this, &RegisterView::goOn);
    connect(parts.agree, &QCheckBox::toggled, this, &RegisterView::fitButtons);
    connect(parts.person, &PersonForm::roleChanged, this,
            [this] { m_parts->agree->setChecked(false); }); // other terms apply
    connect(&parts.model, &RegisterModel::busyChanged, this, &RegisterView::fitButtons);
    connect(&parts.model, &RegisterModel::signedIn, this, &RegisterView::signedIn);
    connect(&parts.model, &RegisterModel::refused, this, &RegisterView::showRefusal);
    connect(&parts.model, &RegisterModel::awaitsApproval, this, [this] {
        m_parts->password->forget();
        showNotice(
            {tr("Your account waits for approval"),
             tr("An administrator of this workspace looks at it. You can sign in as soon as it is approved; until "
                "then the jobs can be read without an account."),
             {},
             tr("&To the jobs"),
             [this] {
                 reset();
                 emit boardRequested();
             }});
        m_parts->back->hide();
        m_parts->next->hide();
    });
    showStep(personStep);
}

RegisterView::~RegisterView() = default;

QWidget *RegisterView::makeCredentials() {
    Parts &parts = *m_parts;
    parts.userName = new widgets::TextInput;
    parts.userName->setObjectName(QStringLiteral("registerUserName"));
    auto *userName = new widgets::FormField(tr("&User name"), parts.userName);
    userName->setRemark(tr("optional"));
    userName->setHint(tr("Shorter to type than the email address; both sign you in."));
    parts.password = new NewPasswordField(tr("&Password"), parts.access);
    parts.password->field().input()->setObjectName(QStringLiteral("registerPassword"));
    parts.credentialErrors.add(QStringLiteral("user_name"), *userName);
    parts.credentialErrors.add(QStringLiteral("password"), parts.password->field());
    connect(parts.userName, &QLineEdit::textEdited, userName, [userName] { userName->setError({}); });
    connect(parts.password, &NewPasswordField::changed, this, &RegisterView::fitButtons);
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(userName);
    column->addWidget(parts.password);
    column->addStretch();
    return part;
}

QWidget *RegisterView::makeTerms() {
    Parts &parts = *m_parts;
    parts.terms = new TermsText;
    parts.agree = new widgets::CheckBox(tr("I have read this and &agree"));
    parts.agree->setObjectName(QStringLiteral("agreeToTerms"));
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.terms);
    column->addWidget(parts.agree);
    column->addStretch();
    return part;
}

void RegisterView::reset() {
    Parts &parts = *m_parts;
    parts.person->clear();
    parts.userName->clear();
    parts.password->forget();
    parts.agree->setChecked(false);
    parts.back->show();
    parts.next->show();
    showContent();
    showStep(personStep);
}

int RegisterView::step() const { return m_parts->stack->currentIndex(); }

void RegisterView::showStep(int step) {
    Parts &parts = *m_parts;
    parts.failure->hide();
    const access::Registration person = parts.person->registration();
    if (step == credentialsStep)
        parts.password->setAccountWords({person.email, person.fullName, person.company});
    else if (step == termsStep)
        parts.terms->setTerms(termsFor(person.role));
    parts.steps->setCurrent(step);
    parts.stack->setCurrentIndex(step);
    parts.back->setText(step == personStep ? tr("Cance&l") : tr("&Back"));
    parts.next->setText(step == termsStep ? tr("&Register") : tr("&Continue"));
    fitButtons();
    QWidget *const first[] = {parts.person, parts.userName, parts.terms};
    first[step]->setFocus(Qt::OtherFocusReason);
}

void RegisterView::fitButtons() {
    Parts &parts = *m_parts;
    const bool ready = step() == personStep || (step() == credentialsStep && parts.password->isGood()) ||
                       (step() == termsStep && parts.agree->isChecked());
    parts.next->setEnabled(ready && !parts.model.isBusy());
    parts.back->setEnabled(!parts.model.isBusy());
}

void RegisterView::goOn() {
    Parts &parts = *m_parts;
    if (step() == personStep) {
        if (parts.person->check())
            showStep(credentialsStep);
    } else if (step() == credentialsStep) {
        showStep(termsStep);
    } else {
        access::Registration person = parts.person->registration();
        person.userName = parts.userName->text().trimmed();
        person.acceptedTerms = termsFor(person.role).version;
        parts.model.registerAccount(person, parts.password->secret());
    }
}

void RegisterView::goBack() {
    if (step() == personStep)
        emit boardRequested();
    else
        showStep(step() - 1);
}

/// Goes back to the step that the refusal is about.
void RegisterView::showRefusal(const Error &error) {
    Parts &parts = *m_parts;
    const QString key = fieldOf(error);
    if (key == u"password" || key == u"user_name") {
        showStep(credentialsStep);
        parts.credentialErrors.show(error);
    } else if (!key.isEmpty()) {
        showStep(personStep);
        if (parts.person->showError(error))
            return;
    }
    if (key.isEmpty()) {
        parts.failure->setState(widgets::State::Alert, wordsAndAdvice(error));
        parts.failure->show();
    }
}

} // namespace candor::screens
