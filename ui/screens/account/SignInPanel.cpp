// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/SignInPanel.h"

#include "account/ResetPanel.h"
#include "common/FieldErrors.h"
#include "common/Words.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/PasswordField.h"
#include "widgets/Rule.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::FormField;
using widgets::Label;

namespace {

constexpr int failuresBeforeTheWarning = 3;
constexpr int lettersOfACode = 16;

/// A button over the whole width of a column.
Button *wideButton(const QString &words, ButtonRole role, const char *name) {
    auto *button = new Button(words, role);
    button->setObjectName(QLatin1String(name));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

SignInPanel::SignInPanel(const QString &heading, WorkspaceAccess &access, QWidget *parent)
    : QWidget(parent), m_model(access), m_stack(new QStackedWidget), m_reset(new ResetPanel(m_model, access)) {
    auto *first = new QWidget;
    auto *column = new QVBoxLayout(first);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(24);
    column->addWidget(makeSignIn(heading));
    column->addWidget(new widgets::Rule);
    column->addWidget(makeCode());
    column->addStretch();
    m_stack->addWidget(first);
    m_stack->addWidget(m_reset);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_name);

    connect(&m_model, &SignInModel::stateChanged, this, &SignInPanel::showState);
    connect(&m_model, &SignInModel::refused, this, &SignInPanel::showRefusal);
    connect(&m_model, &SignInModel::signedIn, this, &SignInPanel::signedIn);
    connect(&m_model, &SignInModel::codeAccepted, this, &SignInPanel::codeAccepted);
    connect(&m_model, &SignInModel::passwordReplaced, this, [this] {
        m_stack->setCurrentIndex(0);
        m_news->setText(tr("Your password was replaced. Sign in with the new one."));
        m_news->show();
        m_password->forget();
        (m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_password)->setFocus();
    });
    connect(m_reset, &ResetPanel::left, this, [this] {
        m_stack->setCurrentIndex(0);
        m_name->setFocus();
    });
}

QWidget *SignInPanel::makeSignIn(const QString &heading) {
    auto *part = new QWidget;
    m_name = new widgets::TextInput;
    m_name->setObjectName(QStringLiteral("signInName"));
    m_name->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_password = new widgets::PasswordField;
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_nameField = new FormField(tr("&Email or user name"), m_name);
    m_passwordField = new FormField(tr("&Password"), m_password);
    m_news = new Label(theme::Text::Caption);
    m_news->setWordWrap(true);
    m_news->hide();
    m_signIn = wideButton(tr("&Sign in"), ButtonRole::Primary, "signIn");
    auto *registering = wideButton(tr("&Register"), ButtonRole::Outlined, "register");
    auto *forgotten = new Button(tr("&Forgot password…"), ButtonRole::Plain);
    forgotten->setObjectName(QStringLiteral("forgotten"));

    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new widgets::ColumnHeading(heading));
    column->addWidget(m_news);
    column->addWidget(m_nameField);
    column->addWidget(m_passwordField);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_signIn);
    buttons->addWidget(registering);
    buttons->addWidget(forgotten, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(buttons);

    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::trySignIn);
    connect(m_signIn, &Button::clicked, this, &SignInPanel::trySignIn);
    connect(registering, &Button::clicked, this, &SignInPanel::registerRequested);
    connect(forgotten, &Button::clicked, this, [this] {
        m_reset->reset();
        m_stack->setCurrentWidget(m_reset);
        m_reset->setFocus();
    });
    return part;
}

QWidget *SignInPanel::makeCode() {
    auto *part = new QWidget;
    auto *words = new Label(tr("The code in your invitation opens it without a password."), theme::Text::Caption,
                            theme::Ink::Quiet);
    words->setWordWrap(true);
    m_code = new widgets::TextInput(lettersOfACode);
    m_code->setObjectName(QStringLiteral("interviewCode"));
    m_code->setSize(theme::Text::Mono);
    m_code->setPlaceholderText(QStringLiteral("XXXX-XXXX"));
    m_codeField = new FormField(tr("Interview &code"), m_code);
    m_open = new Button(tr("&Open"), ButtonRole::Outlined);
    m_open->setObjectName(QStringLiteral("openByCode"));
    m_open->setSymbol(QStringLiteral("key"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_codeField, 1, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    side->addSpacing(theme::lineHeight(theme::Text::Caption) + 4); // beside the input, not its label
    side->addWidget(m_open);
    side->addStretch();
    row->addLayout(side);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(tr("Invited to an interview?"), theme::Text::BodyStrong));
    column->addWidget(words);
    column->addSpacing(4);
    column->addLayout(row);
    connect(m_code, &QLineEdit::returnPressed, this, &SignInPanel::tryCode);
    connect(m_open, &Button::clicked, this, &SignInPanel::tryCode);
    return part;
}

void SignInPanel::reset() {
    m_name->clear();
    m_password->forget();
    m_code->clear();
    m_news->hide();
    for (FormField *field : {m_nameField, m_passwordField, m_codeField})
        field->setError({});
    m_reset->reset();
    m_stack->setCurrentIndex(0);
}

void SignInPanel::trySignIn() {
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("Enter your email address or user name.")
                                                             : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Enter your password.") : QString());
    if (!m_nameField->error().isEmpty())
        m_name->setFocus();
    else if (!m_passwordField->error().isEmpty())
        m_password->setFocus();
    else
        m_model.signIn(m_name->text().trimmed(), sharedSecret(m_password->text()));
}

void SignInPanel::tryCode() {
    const QString code = m_code->text().trimmed();
    m_codeField->setError(code.isEmpty() ? tr("Enter the code of your invitation.") : QString());
    if (code.isEmpty())
        m_code->setFocus();
    else
        m_model.openByCode(code);
}

void SignInPanel::showState() {
    const int wait = m_model.secondsToWait();
    const bool free = !m_model.isBusy() && wait == 0;
    // A button that has the keyboard keeps it, so that a wrong try leads nowhere else.
    m_signIn->setEnabled(free);
    m_open->setEnabled(free);
    if (wait > 0) {
        m_waited = true;
        m_passwordField->setError(words({ErrorCode::SignInDelayed, QString::number(wait)}));
    } else if (m_waited && free) {
        m_waited = false;
        m_passwordField->setError({});
        m_news->setText(tr("You can try again now."));
        m_news->show();
        m_password->setFocus();
    }
}

void SignInPanel::showRefusal(SignInModel::Way way, const Error &error) {
    m_news->hide();
    if (way == SignInModel::Way::ResetCode)
        return; // that panel's own
    FormField *field = way == SignInModel::Way::Password ? m_passwordField : m_codeField;
    QString text = wordsAndAdvice(error);
    if (error.code == ErrorCode::SignInFailed && m_model.failures() >= failuresBeforeTheWarning)
        text += u' ' + tr("After five wrong tries each further one has to wait.");
    if (error.code != ErrorCode::SignInDelayed)
        field->setError(text);
    if (way == SignInModel::Way::Password) {
        m_password->setFocus();
        m_password->selectAll();
    } else {
        m_code->setFocus();
        m_code->selectAll();
    }
}

} // namespace candor::screens
