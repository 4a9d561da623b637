// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace candor {
struct Error;
}

namespace candor::widgets {
class Button;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class NewPasswordField;
class PeopleModel;
class PersonForm;
class WorkspaceAccess;

/// An account that an administrator makes for somebody, of any role, active at once. Deletes itself.
class AddPersonDialog : public QDialog {
    Q_OBJECT

public:
    AddPersonDialog(PeopleModel &model, WorkspaceAccess &access, QWidget *parent);

private:
    void tryToAdd();
    void showRefusal(const Error &error);

    PeopleModel &m_model;
    PersonForm *m_person;
    NewPasswordField *m_password;
    widgets::StateLabel *m_failure;
    widgets::Button *m_add;
};

} // namespace candor::screens
