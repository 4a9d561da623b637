// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobFields.h"

#include "common/HiringWords.h"
#include "jobs/JobForm.h"
#include "model/FieldRules.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DateField.h"
#include "widgets/FormField.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

namespace candor::screens {

using widgets::FormField;
using widgets::SkillEditor;
using widgets::TextInput;

namespace {

constexpr int whole = 4;
constexpr int half = 2;

template<typename Value, typename Words>
void fill(QComboBox &box, std::initializer_list<Value> values, Words words) {
    for (const Value value : values)
        box.addItem(capitalised(words(value)), static_cast<int>(value));
}

QSpinBox *numberField(int least, int most) {
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setFont(theme::font(theme::Text::Mono));
    return field;
}

} // namespace

JobFields::JobFields(QWidget &form, FieldErrors &errors)
    : title(new TextInput(mostInName)), company(new TextInput(mostInName)), department(new TextInput(mostInName)),
      place(new TextInput(mostInName)), domain(new QComboBox), mode(new QComboBox), type(new QComboBox),
      level(new QComboBox), salaryFrom(new TextInput(20)), salaryTo(new TextInput(20)), currency(new TextInput(3)),
      period(new QComboBox), deadline(new widgets::DateField), threshold(numberField(0, 100)),
      scores(numberField(1, 9)), required(new SkillEditor(JobForm::tr("Required skills"))),
      desired(new SkillEditor(JobForm::tr("Desired skills"))),
      values(new SkillEditor(JobForm::tr("Values of the rubric"))), description(new widgets::TextArea(10)) {
    for (TextInput *figure : {salaryFrom, salaryTo, currency})
        figure->setSize(theme::Text::Mono);
    fillChoices();
    auto *grid = new QGridLayout(&form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    for (int column = 0; column < whole; ++column)
        grid->setColumnStretch(column, 1);
    lay(*grid, errors);
}

void JobFields::fillChoices() {
    fill(*domain, {JobDomain::General, JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity},
         jobDomainWords);
    fill(*mode, {WorkMode::OnSite, WorkMode::Hybrid, WorkMode::Remote}, workModeWords);
    fill(*type, {JobType::FullTime, JobType::PartTime, JobType::Contract, JobType::Temporary, JobType::Internship},
         jobTypeWords);
    fill(*level,
         {JobLevel::Entry, JobLevel::Junior, JobLevel::Mid, JobLevel::Senior, JobLevel::Lead, JobLevel::Executive},
         jobLevelWords);
    fill(*period, {SalaryPeriod::Year, SalaryPeriod::Month, SalaryPeriod::Hour}, salaryPeriodWords);
}

FormField *JobFields::add(QGridLayout &grid, const QString &label, QWidget *input, int row, int column, int span) {
    auto *field = new FormField(label, input);
    grid.addWidget(field, row, column, 1, span, Qt::AlignTop);
    return field;
}

void JobFields::lay(QGridLayout &grid, FieldErrors &errors) {
    const auto heading = [&](const QString &words, int row) {
        grid.addWidget(new widgets::ColumnHeading(words), row, 0, 1, whole);
    };
    const auto field = [&](const char *key, const QString &label, QWidget *input, int row, int column, int span) {
        FormField *added = add(grid, label, input, row, column, span);
        errors.add(QLatin1String(key), *added);
        return added;
    };
    heading(JobForm::tr("The job"), 0);
    field("title", JobForm::tr("&Title"), title, 1, 0, half);
    field("company", JobForm::tr("&Company"), company, 1, half, 1);
    field("department", JobForm::tr("&Department"), department, 1, 3, 1);
    field("place", JobForm::tr("&Place"), place, 2, 0, 1);
    field("mode", JobForm::tr("&Work mode"), mode, 2, 1, 1);
    field("type", JobForm::tr("T&ype"), type, 2, 2, 1);
    field("level", JobForm::tr("Le&vel"), level, 2, 3, 1);
    salaryFromField = field("salary", JobForm::tr("Salary &from"), salaryFrom, 3, 0, 1);
    salaryToField = add(grid, JobForm::tr("Salary t&o"), salaryTo, 3, 1, 1);
    field("currency", JobForm::tr("C&urrency"), currency, 3, 2, 1);
    add(grid, JobForm::tr("Pa&id"), period, 3, 3, 1);
    field("description", JobForm::tr("D&escription"), description, 4, 0, whole);
    heading(JobForm::tr("Whom it looks for"), 5);
    field("skills", JobForm::tr("&Required skills"), required, 6, 0, half);
    add(grid, JobForm::tr("Desired s&kills"), desired, 6, half, half);
    heading(JobForm::tr("How it is decided"), 7);
    field("domain", JobForm::tr("Do&main"), domain, 8, 0, 1)->setHint(JobForm::tr("Chooses the questions"));
    deadlineField = field("deadline", JobForm::tr("Deadli&ne"), deadline, 8, 1, 1);
    deadlineField->setHint(JobForm::tr("The last day that takes applications"));
    field("interview_threshold", JobForm::tr("Interview from eligi&bility"), threshold, 8, 2, 1)
        ->setHint(JobForm::tr("0 to 100"));
    field("scores_needed", JobForm::tr("Scores an ans&wer needs"), scores, 8, 3, 1)
        ->setHint(JobForm::tr("How many people score it"));
    field("values", JobForm::tr("Va&lues of the rubric"), values, 9, 0, half);
    grid.setRowStretch(10, 1);
}

} // namespace candor::screens
