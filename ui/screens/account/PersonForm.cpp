// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PersonForm.h"

#include "common/HiringWords.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using widgets::FormField;
using widgets::TextInput;

namespace {

QString wishWords(Role role) {
    switch (role) {
    case Role::Recruiter:
        return PersonForm::tr("I am &hiring");
    case Role::DomainExpert:
        return PersonForm::tr("I judge &answers in my field");
    case Role::Seeker:
    case Role::Guest:
    case Role::Admin:
        break;
    }
    return PersonForm::tr("I look for &work");
}

/// What the role is for; who makes the account for somebody else need not be approved.
QString wishHint(Role role, bool isForSomebodyElse) {
    QString hint;
    switch (role) {
    case Role::Recruiter:
        hint = PersonForm::tr("Jobs, candidates, interviews, decisions.");
        break;
    case Role::DomainExpert:
        hint = PersonForm::tr("Reads and scores what candidates answered.");
        break;
    case Role::Admin:
        return PersonForm::tr("People, audit log, backup, and everything else.");
    case Role::Seeker:
    case Role::Guest:
        return PersonForm::tr("Apply for jobs and be interviewed.");
    }
    return isForSomebodyElse ? hint : QString(hint % u' ' % PersonForm::tr("An administrator approves it first."));
}

/// "a@b" is enough of a form here; whether it is an address only mail can tell.
bool looksLikeEmail(const QString &text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size() && !text.contains(u' ');
}

} // namespace

PersonForm::PersonForm(const std::vector<Role> &roles, QWidget *parent)
    : QWidget(parent), m_name(new TextInput), m_email(new TextInput), m_phone(new TextInput), m_company(new TextInput),
      m_nameField(new FormField(tr("&Name"), m_name)), m_emailField(new FormField(tr("&Email"), m_email)),
      m_roles(new QButtonGroup(this)) {
    m_name->setObjectName(QStringLiteral("personName"));
    m_email->setObjectName(QStringLiteral("personEmail"));
    m_phone->setObjectName(QStringLiteral("personPhone"));
    m_company->setObjectName(QStringLiteral("personCompany"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    auto *phone = new FormField(tr("&Phone"), m_phone);
    auto *company = new FormField(tr("Compan&y"), m_company);
    for (FormField *field : {phone, company})
        field->setRemark(tr("optional"));
    // Nobody registers as an administrator: one of them makes the account of somebody else.
    m_isForSomebodyElse = std::ranges::count(roles, Role::Admin) > 0;
    m_emailField->setHint(m_isForSomebodyElse ? tr("The person signs in with it.")
                                              : tr("You sign in with it. Nothing is mailed to it."));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(m_nameField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_emailField, 0, 1, Qt::AlignTop);
    grid->addWidget(phone, 1, 0, Qt::AlignTop);
    grid->addWidget(company, 1, 1, Qt::AlignTop);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, 1);
    phone->setVisible(!roles.empty());
    company->setVisible(!roles.empty());
    if (!roles.empty())
        grid->addWidget(makeRoles(roles), 2, 0, 1, 2);
    setFocusProxy(m_name);

    m_errors.add(QStringLiteral("full_name"), *m_nameField);
    m_errors.add(QStringLiteral("email"), *m_emailField);
    m_errors.add(QStringLiteral("phone"), *phone);
    m_errors.add(QStringLiteral("company"), *company);
    for (const auto &[input, field] : {std::pair(m_name, m_nameField), std::pair(m_email, m_emailField),
                                       std::pair(m_phone, phone), std::pair(m_company, company)})
        connect(input, &QLineEdit::textEdited, this, [field = field] { field->setError({}); });
}

QWidget *PersonForm::makeRoles(const std::vector<Role> &roles) {
    auto *part = new QWidget;
    part->setAccessibleName(tr("What for"));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::Label(m_isForSomebodyElse ? tr("Role") : tr("What for"), theme::Text::BodyStrong));
    for (const Role role : roles) {
        auto *choice = new QRadioButton(m_isForSomebodyElse ? roleWords(role) : wishWords(role));
        const QString words = wishHint(role, m_isForSomebodyElse);
        choice->setObjectName(QStringLiteral("wish-") + roleName(role));
        choice->setFont(theme::font(theme::Text::Body));
        choice->setAccessibleDescription(words);
        auto *hint = new widgets::Label(words, theme::Text::Caption, theme::Ink::Quiet);
        hint->setWordWrap(true);
        hint->setContentsMargins(24, 0, 0, 0);
        column->addSpacing(8);
        column->addWidget(choice, 0, Qt::AlignLeft);
        column->addWidget(hint);
        m_roles->addButton(choice, static_cast<int>(role));
    }
    m_roles->button(static_cast<int>(roles.front()))->setChecked(true);
    connect(m_roles, &QButtonGroup::idClicked, this, &PersonForm::roleChanged);
    return part;
}

access::Registration PersonForm::registration() const {
    access::Registration person;
    person.fullName = m_name->text().trimmed();
    person.email = m_email->text().trimmed();
    person.phone = m_phone->text().trimmed();
    person.company = m_company->text().trimmed();
    person.role = m_roles->checkedId() < 0 ? Role::Admin : static_cast<Role>(m_roles->checkedId());
    return person;
}

bool PersonForm::check() {
    const access::Registration person = registration();
    m_nameField->setError(person.fullName.isEmpty() ? tr("Enter a name.") : QString());
    m_emailField->setError(looksLikeEmail(person.email) ? QString()
                                                        : tr("Enter an email address, as in name@example.org."));
    for (FormField *field : {m_nameField, m_emailField}) {
        if (field->error().isEmpty())
            continue;
        field->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void PersonForm::clear() {
    for (TextInput *input : {m_name, m_email, m_phone, m_company})
        input->clear();
    m_errors.clear();
}

} // namespace candor::screens
