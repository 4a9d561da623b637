// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"

#include <QWidget>

class QComboBox;

namespace candor {
struct Error;
}

namespace candor::widgets {
class Button;
class ColumnHeading;
class FormField;
class Label;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class PeopleModel;

/// One account beside the list: who it is, and what an administrator can do with it. A one-time code is shown once.
class PersonPanel : public QWidget {
    Q_OBJECT

public:
    explicit PersonPanel(PeopleModel &model, QWidget *parent = nullptr);

    void show(const Account &account);
    /// Nobody is chosen.
    void clear();

private:
    [[nodiscard]] QWidget *makeCode();
    void arrange();
    void fill();
    void fit();
    void askRole();
    void askState(AccountState state);
    void say(const Error &error);

    PeopleModel &m_model;
    std::optional<Account> m_account;
    widgets::ColumnHeading *m_heading;
    QWidget *m_body;
    widgets::Label *m_name;
    widgets::Label *m_facts;
    widgets::StateLabel *m_state;
    QComboBox *m_role;
    widgets::Button *m_setRole;
    widgets::Button *m_approve;
    widgets::Button *m_refuse;
    widgets::Button *m_deactivate;
    widgets::Button *m_activate;
    widgets::Button *m_issueCode;
    widgets::TextInput *m_code = nullptr; ///< before the row that makes it
    QWidget *m_codeRow;
    widgets::StateLabel *m_failure;
    widgets::Label *m_nobody;
};

} // namespace candor::screens
