// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobForm.h"

#include "common/Amounts.h"
#include "jobs/JobFields.h"
#include "theme/Figures.h"
#include "widgets/DateField.h"
#include "widgets/FormField.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

namespace candor::screens {

namespace {

template<typename Value>
void choose(QComboBox &box, Value value) {
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(value))));
}

template<typename Value>
Value chosen(const QComboBox &box) {
    return static_cast<Value>(box.currentData().toInt());
}

QString amountText(const std::optional<qint64> &amount) {
    return amount ? theme::count(static_cast<std::uint64_t>(std::max<qint64>(0, *amount))) : QString();
}

} // namespace

JobForm::JobForm(QWidget *parent) : QWidget(parent), m_fields(std::make_unique<JobFields>(*this, m_errors)) {
    setJob({});
}

JobForm::~JobForm() = default;

void JobForm::setJob(const Job &job) {
    m_job = job;
    m_errors.clear();
    m_fields->salaryToField->setError({});
    m_fields->title->setText(job.title);
    m_fields->company->setText(job.company);
    m_fields->department->setText(job.department);
    m_fields->place->setText(job.place);
    choose(*m_fields->domain, job.domain);
    choose(*m_fields->mode, job.mode);
    choose(*m_fields->type, job.type);
    choose(*m_fields->level, job.level);
    m_fields->salaryFrom->setText(job.salary ? amountText(job.salary->from) : QString());
    m_fields->salaryTo->setText(job.salary ? amountText(job.salary->to) : QString());
    m_fields->currency->setText(job.salary ? job.salary->currency : QString());
    choose(*m_fields->period, job.salary ? job.salary->period : SalaryPeriod::Year);
    m_fields->deadline->setDate(job.deadline);
    m_fields->threshold->setValue(job.interviewThreshold);
    m_fields->scores->setValue(job.scoresNeeded);
    m_fields->required->setSkills(job.requiredSkills);
    m_fields->desired->setSkills(job.desiredSkills);
    m_fields->values->setSkills(job.values);
    m_fields->description->setText(job.description);
}

std::optional<Job> JobForm::job() {
    m_errors.clear();
    m_fields->salaryToField->setError({});
    Job job = m_job;
    job.title = m_fields->title->text().trimmed();
    job.company = m_fields->company->text().trimmed();
    job.department = m_fields->department->text().trimmed();
    job.place = m_fields->place->text().trimmed();
    job.domain = chosen<JobDomain>(*m_fields->domain);
    job.mode = chosen<WorkMode>(*m_fields->mode);
    job.type = chosen<JobType>(*m_fields->type);
    job.level = chosen<JobLevel>(*m_fields->level);
    job.requiredSkills = m_fields->required->skills();
    job.desiredSkills = m_fields->desired->skills();
    job.values = m_fields->values->skills();
    job.description = m_fields->description->text();
    const bool salary = readSalary(job);
    const bool numbers = readNumbers(job);
    return salary && numbers ? std::optional(job) : std::nullopt;
}

bool JobForm::readSalary(Job &job) {
    SalaryRange range;
    const auto read = [](const widgets::TextInput &input, widgets::FormField &field, std::optional<qint64> &amount) {
        if (input.text().trimmed().isEmpty())
            return true;
        amount = wholeAmount(input.text());
        if (!amount)
            field.setError(tr("Give a whole number."));
        return amount.has_value();
    };
    const bool from = read(*m_fields->salaryFrom, *m_fields->salaryFromField, range.from);
    const bool to = read(*m_fields->salaryTo, *m_fields->salaryToField, range.to);
    range.currency = m_fields->currency->text().trimmed().toUpper();
    range.period = chosen<SalaryPeriod>(*m_fields->period);
    if (!from || !to)
        return false;
    if (range.from && range.to && *range.from > *range.to) {
        m_fields->salaryToField->setError(tr("This is less than where it begins."));
        return false;
    }
    job.salary = range.from || range.to ? std::optional(range) : std::nullopt;
    return true;
}

bool JobForm::readNumbers(Job &job) {
    job.interviewThreshold = m_fields->threshold->value();
    job.scoresNeeded = m_fields->scores->value();
    if (!m_fields->deadline->isReadable()) {
        m_fields->deadlineField->setError(tr("Give a day, as in \"30 Nov 2026\"."));
        return false;
    }
    job.deadline = m_fields->deadline->date();
    return true;
}

bool JobForm::isChanged() {
    const auto written = job();
    return !written || *written != m_job;
}

void JobForm::setSuggestions(const QStringList &skills) {
    m_fields->required->setSuggestions(skills);
    m_fields->desired->setSuggestions(skills);
}

bool JobForm::showError(const Error &error) { return m_errors.show(error); }

void JobForm::focusFirst() { m_fields->title->setFocus(); }

} // namespace candor::screens
