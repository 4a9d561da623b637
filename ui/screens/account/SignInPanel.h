// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/SignInModel.h"

#include <QWidget>

class QStackedWidget;

namespace candor::widgets {
class Button;
class FormField;
class Label;
class PasswordField;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class ResetPanel;

/// One column, from 240 wide: sign in by email or user name, the way to a new password, registration, and the code of
/// an invitation to an interview. Stands by itself and beside the job board.
class SignInPanel : public QWidget {
    Q_OBJECT

public:
    SignInPanel(const QString &heading, WorkspaceAccess &access, QWidget *parent = nullptr);

    /// Empties every field.
    void reset();

signals:
    void signedIn();
    void registerRequested();
    void codeAccepted(ApplicationId application);

private:
    QWidget *makeSignIn(const QString &heading);
    QWidget *makeCode();
    void trySignIn();
    void tryCode();
    void showState();
    void showRefusal(SignInModel::Way way, const Error &error);

    SignInModel m_model;
    QStackedWidget *m_stack = nullptr;
    widgets::TextInput *m_name = nullptr;
    widgets::PasswordField *m_password = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_passwordField = nullptr;
    widgets::Label *m_news = nullptr;
    widgets::Button *m_signIn = nullptr;
    widgets::TextInput *m_code = nullptr;
    widgets::FormField *m_codeField = nullptr;
    widgets::Button *m_open = nullptr;
    ResetPanel *m_reset = nullptr;
    bool m_waited = false;
};

} // namespace candor::screens
