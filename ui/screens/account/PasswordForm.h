// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::widgets {
class Button;
class FormField;
class PasswordField;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class NewPasswordField;
class ProfileModel;
class WorkspaceAccess;

/// A new password in place of one's own; ends one's other sign-ins.
class PasswordForm : public QWidget {
    Q_OBJECT

public:
    PasswordForm(ProfileModel &model, WorkspaceAccess &access, QWidget *parent = nullptr);

private:
    void fit();
    void change();

    ProfileModel &m_model;
    widgets::PasswordField *m_old;
    widgets::FormField *m_oldField;
    NewPasswordField *m_new;
    widgets::Button *m_change;
    widgets::StateLabel *m_outcome;
    bool m_busy = false;
};

} // namespace candor::screens
