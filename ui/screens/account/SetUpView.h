// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

namespace candor {
struct Error;
}

namespace candor::widgets {
class Button;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class NewPasswordField;
class PersonForm;
class RegisterModel;

/// The first start of a workspace: whose it is, and its first administrator.
class SetUpView : public widgets::Page {
    Q_OBJECT

public:
    explicit SetUpView(ScreenContext &context, QWidget *parent = nullptr);

signals:
    void signedIn(); ///< as the administrator who was made

private:
    void tryToSetUp();
    void showRefusal(const Error &error);

    RegisterModel *m_model;
    widgets::TextInput *m_organisation;
    PersonForm *m_person;
    NewPasswordField *m_password;
    widgets::StateLabel *m_failure;
    widgets::Button *m_create;
};

} // namespace candor::screens
