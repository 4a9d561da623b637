// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/Application.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace candor::widgets {
class DateField;
class FormField;
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// The second step: the form's questions about the person. None of them must be answered.
class AboutStep : public QWidget {
    Q_OBJECT

public:
    explicit AboutStep(QWidget *parent = nullptr);

    void setForm(const ApplicationForm &form);
    /// Takes over what the resume says of phone and years, where the person has typed nothing else than was given last.
    void prefill(const ApplicationForm &form);
    /// What is filled in; empty where something cannot be read, and then it is said at its field.
    [[nodiscard]] std::optional<ApplicationForm> form();
    /// Whether the error is about one of the fields; it shows it then and has the keyboard.
    bool showError(const Error &error);
    void focusFirst();

private:
    void showYears(const std::optional<double> &years);
    void showDate();
    /// False: something is written there that is no number in the range.
    bool readYears(ApplicationForm &form);
    bool readSalary(ApplicationForm &form);
    bool readAvailability(ApplicationForm &form);

    FieldErrors m_errors;
    ApplicationForm m_given;
    widgets::TextInput *m_phone;
    widgets::TextInput *m_years;
    widgets::TextInput *m_position;
    widgets::TextInput *m_company;
    widgets::TextInput *m_salary;
    widgets::TextInput *m_currency;
    QComboBox *m_availability;
    widgets::DateField *m_date;
    widgets::TextInput *m_source;
    widgets::TextArea *m_letter;
    widgets::FormField *m_yearsField;
    widgets::FormField *m_salaryField;
    widgets::FormField *m_currencyField;
    widgets::FormField *m_dateField;
};

} // namespace candor::screens
