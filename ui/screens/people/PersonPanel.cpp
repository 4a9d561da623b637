// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/PersonPanel.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "people/PeopleModel.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Confirmation.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;
using widgets::State;

namespace {

Button *named(const QString &words, ButtonRole role, const char *name) {
    auto *button = new Button(words, role);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

PersonPanel::PersonPanel(PeopleModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_heading(new widgets::ColumnHeading(tr("Person"))), m_body(new QWidget),
      m_name(new Label(theme::Text::Section)), m_facts(new Label(theme::Text::Body)), m_state(new widgets::StateLabel),
      m_role(new QComboBox), m_setRole(named(tr("C&hange"), ButtonRole::Outlined, "setRole")),
      m_approve(named(tr("&Approve"), ButtonRole::Primary, "approve")),
      m_refuse(named(tr("&Refuse"), ButtonRole::Outlined, "refuse")),
      m_deactivate(named(tr("&Deactivate"), ButtonRole::Destructive, "deactivate")),
      m_activate(named(tr("Ac&tivate"), ButtonRole::Outlined, "activate")),
      m_issueCode(named(tr("&Issue one-time code"), ButtonRole::Outlined, "issueCode")), m_codeRow(makeCode()),
      m_failure(new widgets::StateLabel), m_nobody(new Label(theme::Text::Body)) {
    m_role->setObjectName(QStringLiteral("role"));
    m_name->setObjectName(QStringLiteral("personName"));
    m_state->setObjectName(QStringLiteral("personState"));
    m_failure->setWrapped();
    m_failure->setObjectName(QStringLiteral("personFailure"));
    for (const Role role : {Role::Seeker, Role::Recruiter, Role::DomainExpert, Role::Admin})
        m_role->addItem(roleWords(role), static_cast<int>(role));
    m_nobody->setInk(theme::Ink::Quiet);
    m_nobody->setWordWrap(true);
    m_nobody->setText(tr("Choose somebody in the list to see who they are, to change their role, or to help them in."));
    for (Label *label : {m_name, m_facts})
        label->setWordWrap(true);
    m_facts->setInk(theme::Ink::Quiet);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    arrange();

    connect(m_role, &QComboBox::currentIndexChanged, this, &PersonPanel::fit);
    connect(m_setRole, &Button::clicked, this, &PersonPanel::askRole);
    connect(m_approve, &Button::clicked, this, [this] { m_model.setState(m_account->id, AccountState::Active); });
    connect(m_refuse, &Button::clicked, this, [this] { askState(AccountState::Inactive); });
    connect(m_deactivate, &Button::clicked, this, [this] { askState(AccountState::Inactive); });
    connect(m_activate, &Button::clicked, this, [this] { m_model.setState(m_account->id, AccountState::Active); });
    connect(m_issueCode, &Button::clicked, this, [this] { m_model.issueResetCode(m_account->id); });
    connect(&m_model, &PeopleModel::busyChanged, this, &PersonPanel::fit);
    connect(&m_model, &PeopleModel::changed, this, [this](const Account &account) {
        if (m_account && m_account->id == account.id)
            show(account);
    });
    connect(&m_model, &PeopleModel::codeIssued, this, [this](AccountId account, const QString &code) {
        if (!m_account || m_account->id != account)
            return;
        m_code->setText(code);
        m_codeRow->show();
        m_issueCode->hide();
        m_code->setFocus();
        m_code->selectAll();
    });
    connect(&m_model, &PeopleModel::refused, this, &PersonPanel::say);
    clear();
}

QWidget *PersonPanel::makeCode() {
    auto *row = new QWidget;
    m_code = new widgets::TextInput;
    m_code->setObjectName(QStringLiteral("issuedCode"));
    m_code->setSize(theme::Text::Mono);
    m_code->setReadOnly(true);
    auto *field = new widgets::FormField(tr("One-time code"), m_code);
    field->setHint(tr("Hand it over yourself; valid for an hour, once. It is not shown again."));
    auto *copy = named(tr("&Copy"), ButtonRole::Outlined, "copyCode");
    copy->setSymbol(QStringLiteral("content_copy"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(field, 1);
    auto *side = new QVBoxLayout;
    side->addSpacing(theme::lineHeight(theme::Text::Caption) + 4);
    side->addWidget(copy);
    side->addStretch();
    line->addLayout(side);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    return row;
}

void PersonPanel::arrange() {
    auto *role = new QHBoxLayout;
    role->setSpacing(8);
    role->addWidget(new widgets::FormField(tr("R&ole"), m_role), 1);
    role->addWidget(m_setRole, 0, Qt::AlignBottom);
    auto *states = new QHBoxLayout;
    states->setSpacing(8);
    for (Button *button : {m_approve, m_refuse, m_activate, m_deactivate})
        states->addWidget(button);
    states->addStretch();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(12);
    body->addWidget(m_name);
    body->addWidget(m_facts);
    body->addWidget(m_state);
    body->addWidget(m_failure);
    body->addSpacing(4);
    body->addLayout(role);
    body->addLayout(states);
    body->addSpacing(12);
    body->addWidget(new widgets::ColumnHeading(tr("Forgotten password")));
    body->addWidget(m_issueCode, 0, Qt::AlignLeft);
    body->addWidget(m_codeRow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_nobody);
    column->addWidget(m_body);
    column->addStretch();
}

void PersonPanel::show(const Account &account) {
    const bool another = !m_account || m_account->id != account.id;
    m_account = account;
    if (another) {
        // The code of somebody else must not stay in view.
        m_code->clear();
        m_codeRow->hide();
        m_issueCode->show();
    }
    m_failure->hide();
    fill();
}

void PersonPanel::clear() {
    m_account.reset();
    m_code->clear();
    fill();
}

void PersonPanel::fill() {
    m_body->setVisible(m_account.has_value());
    m_nobody->setVisible(!m_account);
    if (!m_account)
        return;
    m_name->setText(m_account->fullName);
    QStringList facts{m_account->email};
    for (const QString &fact : {m_account->userName, m_account->phone, m_account->company})
        if (!fact.isEmpty())
            facts << fact;
    facts << tr("since %1").arg(dateWords(localDate(m_account->createdAt)));
    m_facts->setText(facts.join(u'\n'));
    const AccountState state = m_account->state;
    m_state->setState(state == AccountState::Active             ? State::Good
                      : state == AccountState::AwaitingApproval ? State::Information
                                                                : State::Quiet,
                      accountStateWords(state));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(m_account->role)));
    m_approve->setVisible(state == AccountState::AwaitingApproval);
    m_refuse->setVisible(state == AccountState::AwaitingApproval);
    m_deactivate->setVisible(state == AccountState::Active);
    m_activate->setVisible(state == AccountState::Inactive);
    fit();
}

void PersonPanel::fit() {
    const bool free = m_account && !m_model.isBusy();
    m_setRole->setEnabled(free && m_role->currentData().toInt() != static_cast<int>(m_account->role));
    for (Button *button : {m_approve, m_refuse, m_deactivate, m_activate})
        button->setEnabled(free);
    m_issueCode->setEnabled(free && m_account->state == AccountState::Active);
}

void PersonPanel::askRole() {
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    auto *question =
        new widgets::Confirmation(tr("Change the role of %1?").arg(m_account->fullName),
                                  tr("From %1 to %2. It counts at once, everywhere the person is signed in.")
                                      .arg(roleWords(m_account->role), roleWords(role)),
                                  tr("&Change role"), ButtonRole::Primary, tr("&Leave it"), window());
    connect(question, &QDialog::accepted, this, [this, role, id = m_account->id] { m_model.setRole(id, role); });
    question->open();
}

void PersonPanel::askState(AccountState state) {
    const bool refuses = m_account->state == AccountState::AwaitingApproval;
    auto *question = new widgets::Confirmation(
        refuses ? tr("Refuse the account of %1?").arg(m_account->fullName)
                : tr("Deactivate the account of %1?").arg(m_account->fullName),
        refuses ? tr("The person cannot sign in. The account can be activated later.")
                : tr("The person is signed out everywhere and cannot sign in. Nothing of theirs is deleted, and the "
                     "account can be activated again."),
        refuses ? tr("&Refuse account") : tr("&Deactivate account"), ButtonRole::Destructive, tr("&Leave it"),
        window());
    connect(question, &QDialog::accepted, this, [this, state, id = m_account->id] { m_model.setState(id, state); });
    question->open();
}

void PersonPanel::say(const Error &error) {
    m_failure->setState(State::Alert, error.code == ErrorCode::NotAllowed
                                          ? tr("This is refused: a workspace keeps at least one active administrator.")
                                          : wordsAndAdvice(error));
    m_failure->show();
}

} // namespace candor::screens
