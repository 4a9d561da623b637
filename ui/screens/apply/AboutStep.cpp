// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/AboutStep.h"

#include "common/Amounts.h"
#include "common/HiringWords.h"
#include "model/FieldRules.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DateField.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>

namespace candor::screens {

using widgets::FormField;
using widgets::TextInput;

namespace {

constexpr double mostYears = 80;
constexpr qint64 mostSalary = 1'000'000'000'000;

/// A number as the locale writes it, or with a point.
std::optional<double> numberOf(const QString &text) {
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

AboutStep::AboutStep(QWidget *parent)
    : QWidget(parent), m_phone(new TextInput(mostInName)), m_years(new TextInput(8)),
      m_position(new TextInput(mostInName)), m_company(new TextInput(mostInName)), m_salary(new TextInput(20)),
      m_currency(new TextInput(3)), m_availability(new QComboBox), m_date(new widgets::DateField),
      m_source(new TextInput(mostInName)), m_letter(new widgets::TextArea(6)) {
    m_phone->setObjectName(QStringLiteral("phone"));
    m_years->setObjectName(QStringLiteral("years"));
    m_position->setObjectName(QStringLiteral("position"));
    m_company->setObjectName(QStringLiteral("company"));
    m_salary->setObjectName(QStringLiteral("salary"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_availability->setObjectName(QStringLiteral("availability"));
    m_date->setObjectName(QStringLiteral("availableFrom"));
    m_source->setObjectName(QStringLiteral("source"));
    m_letter->setObjectName(QStringLiteral("letter"));
    for (TextInput *number : {m_phone, m_years, m_salary, m_currency})
        number->setSize(theme::Text::Mono);
    for (const Availability value : {Availability::Unknown, Availability::AtOnce, Availability::TwoWeeks,
                                     Availability::OneMonth, Availability::ThreeMonths, Availability::OnDate})
        m_availability->addItem(value == Availability::Unknown  ? tr("Not said")
                                : value == Availability::OnDate ? tr("On a date")
                                                                : capitalised(availabilityWords(value)),
                                int(value));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    const auto add = [&](const char *key, const QString &label, QWidget *input, int row, int column, int span) {
        auto *field = new FormField(label, input);
        m_errors.add(QLatin1String(key), *field);
        grid->addWidget(field, row, column, 1, span, Qt::AlignTop);
        return field;
    };
    add("phone", tr("&Phone"), m_phone, 0, 0, 2);
    m_yearsField = add("years_of_experience", tr("&Years of experience"), m_years, 0, 2, 2);
    add("current_position", tr("Current p&osition"), m_position, 1, 0, 2);
    add("current_company", tr("Current co&mpany"), m_company, 1, 2, 2);
    m_salaryField = add("salary", tr("E&xpected salary a year"), m_salary, 2, 0, 1);
    m_currencyField = add("currency", tr("Curre&ncy"), m_currency, 2, 1, 1);
    add("availability", tr("A&vailable"), m_availability, 2, 2, 1);
    m_dateField = add("available_from", tr("&From"), m_date, 2, 3, 1);
    add("source", tr("Where did you &hear of this job?"), m_source, 3, 0, 4);
    add("cover_letter", tr("Cover &letter"), m_letter, 4, 0, 4);

    auto *heading = new widgets::ColumnHeading(tr("Questions about you"));
    heading->setRemark(tr("All of them optional"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addSpacing(12);
    column->addLayout(grid);
    column->addStretch();
    connect(m_availability, &QComboBox::currentIndexChanged, this, &AboutStep::showDate);
    showDate();
}

void AboutStep::showDate() {
    const bool onDate = m_availability->currentData().toInt() == int(Availability::OnDate);
    m_dateField->setEnabled(onDate);
    if (!onDate)
        m_dateField->setError({});
}

void AboutStep::setForm(const ApplicationForm &form) {
    m_errors.clear();
    m_given = form;
    m_phone->setText(form.phone);
    showYears(form.yearsOfExperience);
    m_position->setText(form.currentPosition);
    m_company->setText(form.currentCompany);
    m_salary->setText(form.expectedSalary ? QString::number(form.expectedSalary->amount) : QString());
    m_currency->setText(form.expectedSalary ? form.expectedSalary->currency : QString());
    m_availability->setCurrentIndex(m_availability->findData(int(form.availability)));
    m_date->setDate(form.availableFrom);
    m_source->setText(form.source);
    m_letter->setText(form.coverLetter);
}

void AboutStep::showYears(const std::optional<double> &years) {
    m_years->setText(years ? QLocale().toString(*years, 'g', 4) : QString());
}

void AboutStep::prefill(const ApplicationForm &form) {
    if (m_phone->text().trimmed() == m_given.phone)
        m_phone->setText(form.phone);
    const QString years = m_years->text().trimmed();
    if (years.isEmpty() ? !m_given.yearsOfExperience : numberOf(years) == m_given.yearsOfExperience)
        showYears(form.yearsOfExperience);
    m_given = form;
}

bool AboutStep::readYears(ApplicationForm &form) {
    const QString text = m_years->text().trimmed();
    if (text.isEmpty())
        return true;
    const auto years = numberOf(text);
    if (!years || !(*years >= 0 && *years <= mostYears)) {
        m_yearsField->setError(tr("Give a number from 0 to 80, or nothing."));
        return false;
    }
    form.yearsOfExperience = *years;
    return true;
}

bool AboutStep::readSalary(ApplicationForm &form) {
    const QString text = m_salary->text().trimmed();
    if (text.isEmpty())
        return true;
    const auto amount = wholeAmount(text);
    const bool isAmount = amount && *amount <= mostSalary;
    const QString currency = m_currency->text().trimmed().toUpper();
    if (!isAmount)
        m_salaryField->setError(tr("Give whole numbers, or nothing."));
    if (currency.size() != 3)
        m_currencyField->setError(tr("Three letters, as in EUR."));
    if (!isAmount || currency.size() != 3)
        return false;
    form.expectedSalary = Money{*amount, currency};
    return true;
}

bool AboutStep::readAvailability(ApplicationForm &form) {
    form.availability = static_cast<Availability>(m_availability->currentData().toInt());
    if (form.availability != Availability::OnDate)
        return true;
    form.availableFrom = m_date->date();
    if (!form.availableFrom)
        m_dateField->setError(tr("Give a day, as in 2026-11-30."));
    return form.availableFrom.has_value();
}

std::optional<ApplicationForm> AboutStep::form() {
    m_errors.clear();
    ApplicationForm form;
    form.phone = m_phone->text().trimmed();
    form.currentPosition = m_position->text().trimmed();
    form.currentCompany = m_company->text().trimmed();
    form.source = m_source->text().trimmed();
    form.coverLetter = m_letter->text();
    // All of them are looked at, so that everything that is wrong is said at once.
    const bool years = readYears(form);
    const bool salary = readSalary(form);
    const bool availability = readAvailability(form);
    if (!years)
        m_years->setFocus(Qt::OtherFocusReason);
    else if (!salary)
        (m_salaryField->error().isEmpty() ? m_currency : m_salary)->setFocus(Qt::OtherFocusReason);
    else if (!availability)
        m_date->setFocus(Qt::OtherFocusReason);
    return years && salary && availability ? std::optional(form) : std::nullopt;
}

bool AboutStep::showError(const Error &error) { return m_errors.show(error); }

void AboutStep::focusFirst() { m_phone->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
