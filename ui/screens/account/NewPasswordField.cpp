// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/NewPasswordField.h"

#include "access/Settings.h"
#include "common/WorkspaceAccess.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/PasswordField.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::State;

NewPasswordField::NewPasswordField(const QString &label, WorkspaceAccess &access, QWidget *parent)
    : QWidget(parent), m_password(new widgets::PasswordField), m_field(new widgets::FormField(label, m_password)),
      m_verdict(new widgets::StateLabel) {
    m_verdict->setWrapped();
    m_verdict->setObjectName(QStringLiteral("passwordVerdict"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    column->addWidget(m_verdict);
    setFocusProxy(m_password);
    connect(m_password, &QLineEdit::textChanged, this, [this] {
        m_field->setError({});
        judge();
        emit changed();
    });
    access.ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.settings().settings(actor);
        },
        [this](const Result<access::WorkspaceSettings> &settings) {
            if (settings)
                m_policy.fewestCharacters = settings->passwordLeastCharacters;
            judge();
        });
    judge();
}

void NewPasswordField::setAccountWords(const crypto::AccountWords &words) {
    m_words = words;
    judge();
}

SharedSecret NewPasswordField::secret() const { return sharedSecret(m_password->text()); }

void NewPasswordField::forget() { m_password->forget(); }

void NewPasswordField::judge() {
    const QString text = m_password->text();
    const auto letters = static_cast<int>(text.toUcs4().size());
    const auto flaw = crypto::passwordFlaw(crypto::Secret(text), m_policy, m_words);
    m_good = !flaw;
    if (text.isEmpty()) {
        m_verdict->setState(State::Quiet,
                            tr("At least %1 characters; a few words in a row do well.").arg(m_policy.fewestCharacters));
    } else if (!flaw) {
        m_verdict->setState(State::Good, tr("This will do."));
    } else {
        switch (*flaw) {
        case crypto::PasswordFlaw::TooShort:
            m_verdict->setState(State::Information,
                                tr("%1 more characters.").arg(std::max(1, m_policy.fewestCharacters - letters)));
            break;
        case crypto::PasswordFlaw::TooLong:
            m_verdict->setState(State::Caution, tr("Too long."));
            break;
        case crypto::PasswordFlaw::Common:
            m_verdict->setState(State::Caution, tr("Among the first that anybody would try."));
            break;
        case crypto::PasswordFlaw::NamesAccount:
            m_verdict->setState(State::Caution, tr("It names you or your company."));
            break;
        }
    }
}

} // namespace candor::screens
