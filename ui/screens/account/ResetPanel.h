// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/SignInModel.h"

#include <QWidget>

namespace candor::widgets {
class Button;
class FormField;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class NewPasswordField;

/// A new password in place of a forgotten one, by the one-time code that an administrator has handed over.
class ResetPanel : public QWidget {
    Q_OBJECT

public:
    ResetPanel(SignInModel &model, WorkspaceAccess &access, QWidget *parent = nullptr);

    void reset();

signals:
    void left();

private:
    void tryCode();

    SignInModel &m_model;
    widgets::TextInput *m_code;
    widgets::FormField *m_codeField;
    NewPasswordField *m_password;
    widgets::Button *m_replace;
};

} // namespace candor::screens
