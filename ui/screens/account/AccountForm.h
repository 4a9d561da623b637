// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"

#include <QWidget>

class QComboBox;

namespace candor {
struct Account;
}

namespace candor::widgets {
class Button;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class ProfileModel;

/// One's own account: names, company, phone, language. The email address is the sign-in and stays.
class AccountForm : public QWidget {
    Q_OBJECT

public:
    explicit AccountForm(ProfileModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isChanged() const;

private:
    [[nodiscard]] Account edited() const;
    void fill();
    void fit();
    void say(const QString &words, bool isGood);
    void askVersion(const Account &mine, const Account &theirs);

    ProfileModel &m_model;
    widgets::TextInput *m_email;
    widgets::TextInput *m_name;
    widgets::TextInput *m_userName;
    widgets::TextInput *m_company;
    widgets::TextInput *m_phone;
    QComboBox *m_language;
    widgets::Button *m_save;
    widgets::StateLabel *m_outcome;
    FieldErrors m_errors;
};

} // namespace candor::screens
