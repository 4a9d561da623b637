// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/PeopleService.h"
#include "common/FieldErrors.h"

#include <QWidget>

class QButtonGroup;

namespace candor::widgets {
class FormField;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// Who somebody is, for a new account: name, email, phone, company, and which role they want or get.
class PersonForm : public QWidget {
    Q_OBJECT

public:
    /// No roles to choose among: the person is an administrator, and phone and company are not asked for.
    explicit PersonForm(const std::vector<Role> &roles, QWidget *parent = nullptr);

    /// Without user name and terms.
    [[nodiscard]] access::Registration registration() const;
    /// Marks what is missing and has the keyboard there; false where something is.
    bool check();
    /// Whether the error is about one of the fields.
    bool showError(const Error &error) { return m_errors.show(error); }
    void clear();

signals:
    void roleChanged();

private:
    [[nodiscard]] QWidget *makeRoles(const std::vector<Role> &roles);

    widgets::TextInput *m_name;
    widgets::TextInput *m_email;
    widgets::TextInput *m_phone;
    widgets::TextInput *m_company;
    widgets::FormField *m_nameField;
    widgets::FormField *m_emailField;
    QButtonGroup *m_roles;
    bool m_isForSomebodyElse = false;
    FieldErrors m_errors;
};

} // namespace candor::screens
