// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/SharedSecret.h"
#include "crypto/PasswordPolicy.h"

#include <QWidget>

namespace candor::widgets {
class FormField;
class PasswordField;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class WorkspaceAccess;

/// A new password with what the workspace asks of it, in words that change as one types: it is judged here as the
/// services judge it.
class NewPasswordField : public QWidget {
    Q_OBJECT

public:
    NewPasswordField(const QString &label, WorkspaceAccess &access, QWidget *parent = nullptr);

    /// What others know of the person; such a password is refused.
    void setAccountWords(const crypto::AccountWords &words);
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] SharedSecret secret() const;
    [[nodiscard]] widgets::FormField &field() const { return *m_field; }
    void forget();

signals:
    void changed();

private:
    void judge();

    widgets::PasswordField *m_password;
    widgets::FormField *m_field;
    widgets::StateLabel *m_verdict;
    crypto::PasswordPolicy m_policy;
    crypto::AccountWords m_words;
    bool m_good = false;
};

} // namespace candor::screens
