// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountForm.h"

#include "account/ProfileModel.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>

namespace candor::screens {

using widgets::Button;
using widgets::FormField;
using widgets::TextInput;

AccountForm::AccountForm(ProfileModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_email(new TextInput), m_name(new TextInput), m_userName(new TextInput),
      m_company(new TextInput), m_phone(new TextInput), m_language(new QComboBox),
      m_save(new Button(tr("&Save account"), widgets::ButtonRole::Outlined)), m_outcome(new widgets::StateLabel) {
    m_name->setObjectName(QStringLiteral("accountName"));
    m_userName->setObjectName(QStringLiteral("accountUserName"));
    m_company->setObjectName(QStringLiteral("accountCompany"));
    m_phone->setObjectName(QStringLiteral("accountPhone"));
    m_save->setObjectName(QStringLiteral("saveAccount"));
    m_outcome->setObjectName(QStringLiteral("accountOutcome"));
    m_email->setReadOnly(true);
    m_language->addItem(tr("As the desktop"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));

    auto *email = new FormField(tr("Email"), m_email);
    email->setHint(tr("Your sign-in; it stays."));
    auto *name = new FormField(tr("&Name"), m_name);
    auto *userName = new FormField(tr("&User name"), m_userName);
    auto *company = new FormField(tr("Compan&y"), m_company);
    auto *phone = new FormField(tr("&Phone"), m_phone);
    auto *language = new FormField(tr("&Language"), m_language);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(new widgets::ColumnHeading(tr("Account")), 0, 0, 1, 2);
    const std::pair<FormField *, const char *> fields[] = {{name, "full_name"},     {email, ""},
                                                           {userName, "user_name"}, {company, "company"},
                                                           {phone, "phone"},        {language, "language"}};
    int place = 2;
    for (const auto &[field, key] : fields) {
        grid->addWidget(field, place / 2, place % 2, Qt::AlignTop);
        ++place;
        if (*key)
            m_errors.add(QLatin1String(key), *field);
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_save);
    foot->addWidget(m_outcome, 1);
    foot->addStretch();
    grid->addLayout(foot, 4, 0, 1, 2);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, 1);

    for (TextInput *input : {m_name, m_userName, m_company, m_phone})
        connect(input, &QLineEdit::textEdited, this, [this] {
            m_errors.clear();
            fit();
        });
    connect(m_language, &QComboBox::activated, this, &AccountForm::fit);
    connect(m_save, &Button::clicked, this, [this] {
        m_errors.clear();
        m_outcome->setWrapped();
        m_outcome->hide();
        m_save->setEnabled(false);
        m_model.saveAccount(edited());
    });
    connect(&m_model, &ProfileModel::loaded, this, &AccountForm::fill);
    connect(&m_model, &ProfileModel::accountSaved, this, [this] {
        fill();
        say(tr("Saved"), true);
    });
    connect(&m_model, &ProfileModel::accountRefused, this, [this](const Error &error) {
        fit();
        if (!m_errors.show(error))
            say(wordsAndAdvice(error), false);
    });
    connect(&m_model, &ProfileModel::accountConflict, this, &AccountForm::askVersion);
    m_outcome->hide();
    fit();
}

Account AccountForm::edited() const {
    Account account = m_model.account();
    account.fullName = m_name->text().trimmed();
    account.userName = m_userName->text().trimmed();
    account.company = m_company->text().trimmed();
    account.phone = m_phone->text().trimmed();
    account.language = m_language->currentData().toString();
    return account;
}

bool AccountForm::isChanged() const { return m_model.isLoaded() && edited() != m_model.account(); }

void AccountForm::fill() {
    const Account &account = m_model.account();
    m_email->setText(account.email);
    m_name->setText(account.fullName);
    m_userName->setText(account.userName);
    m_company->setText(account.company);
    m_phone->setText(account.phone);
    for (TextInput *input : {m_email, m_name, m_userName, m_company, m_phone})
        input->setCursorPosition(0); // a long one is read from its beginning
    if (m_language->findData(account.language) < 0)
        m_language->addItem(QLocale(account.language).nativeLanguageName(), account.language);
    m_language->setCurrentIndex(m_language->findData(account.language));
    m_errors.clear();
    m_outcome->hide();
    fit();
}

void AccountForm::fit() {
    m_save->setEnabled(isChanged());
    if (isChanged())
        m_outcome->hide();
}

void AccountForm::say(const QString &words, bool isGood) {
    m_outcome->setState(isGood ? widgets::State::Good : widgets::State::Alert, words);
    m_outcome->show();
}

void AccountForm::askVersion(const Account &mine, const Account &theirs) {
    fit();
    auto *dialog = new widgets::ConflictDialog(tr("Your account"),
                                               {{tr("Name"), mine.fullName, theirs.fullName},
                                                {tr("User name"), mine.userName, theirs.userName},
                                                {tr("Company"), mine.company, theirs.company},
                                                {tr("Phone"), mine.phone, theirs.phone},
                                                {tr("Language"), mine.language, theirs.language}},
                                               window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        Account again = mine;
        again.revision = theirs.revision;
        m_model.saveAccount(again);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, &m_model, &ProfileModel::load);
    dialog->open();
}

} // namespace candor::screens
