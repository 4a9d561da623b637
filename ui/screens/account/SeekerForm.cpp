// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/SeekerForm.h"

#include "account/ProfileModel.h"
#include "common/Amounts.h"
#include "common/HiringWords.h"
#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/ColumnHeading.h"
#include "widgets/ConflictDialog.h"
#include "widgets/DateField.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QGridLayout>

namespace candor::screens {

using widgets::Button;
using widgets::FormField;

namespace {

constexpr int lettersOfAnAmount = 12;
constexpr int lettersOfACurrency = 3;

QString modesOf(const SeekerProfile &profile) {
    QStringList words;
    for (const auto &[wanted, mode] :
         {std::pair(profile.onSite, WorkMode::OnSite), std::pair(profile.hybrid, WorkMode::Hybrid),
          std::pair(profile.remote, WorkMode::Remote)})
        if (wanted)
            words << workModeWords(mode);
    return words.join(QStringLiteral(", "));
}

} // namespace

SeekerForm::SeekerForm(ProfileModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_targetRole(new widgets::TextInput), m_level(new QComboBox),
      m_skills(new widgets::SkillEditor(tr("Skills"))), m_places(new widgets::SkillEditor(tr("Places"))),
      m_onSite(new widgets::CheckBox(capitalised(workModeWords(WorkMode::OnSite)))),
      m_hybrid(new widgets::CheckBox(capitalised(workModeWords(WorkMode::Hybrid)))),
      m_remote(new widgets::CheckBox(capitalised(workModeWords(WorkMode::Remote)))),
      m_salary(new widgets::TextInput(lettersOfAnAmount)), m_currency(new widgets::TextInput(lettersOfACurrency)),
      m_availability(new QComboBox), m_from(new widgets::DateField),
      m_save(new Button(tr("Sa&ve profile"), widgets::ButtonRole::Outlined)), m_outcome(new widgets::StateLabel) {
    m_targetRole->setObjectName(QStringLiteral("targetRole"));
    m_salary->setObjectName(QStringLiteral("expectedSalary"));
    m_currency->setObjectName(QStringLiteral("salaryCurrency"));
    m_availability->setObjectName(QStringLiteral("availability"));
    m_save->setObjectName(QStringLiteral("saveProfile"));
    m_outcome->setObjectName(QStringLiteral("profileOutcome"));
    m_outcome->setWrapped();
    m_outcome->hide();
    m_salary->setSize(theme::Text::Mono);
    m_currency->setSize(theme::Text::Mono);
    m_level->addItem(tr("Not said"), -1);
    for (const JobLevel level :
         {JobLevel::Entry, JobLevel::Junior, JobLevel::Mid, JobLevel::Senior, JobLevel::Lead, JobLevel::Executive})
        m_level->addItem(capitalised(jobLevelWords(level)), static_cast<int>(level));
    m_availability->addItem(tr("Not said"), static_cast<int>(Availability::Unknown));
    for (const Availability value : {Availability::AtOnce, Availability::TwoWeeks, Availability::OneMonth,
                                     Availability::ThreeMonths, Availability::OnDate})
        m_availability->addItem(value == Availability::OnDate ? tr("From a day on")
                                                              : capitalised(availabilityWords(value)),
                                static_cast<int>(value));
    arrange();
    follow();
    fit();
}

void SeekerForm::arrange() {
    auto *targetRole = new FormField(tr("Role you loo&k for"), m_targetRole);
    auto *level = new FormField(tr("L&evel"), m_level);
    m_salaryField = new FormField(tr("Expected salary a &year"), m_salary);
    auto *currency = new FormField(tr("Currenc&y"), m_currency);
    currency->setFixedWidth(80);
    auto *availability = new FormField(tr("You could sta&rt"), m_availability);
    m_fromField = new FormField(tr("Da&y"), m_from);
    auto *skills = new FormField(tr("S&kills"), m_skills);
    auto *places = new FormField(tr("Where you would &work"), m_places);
    auto *modes = new QHBoxLayout;
    modes->setSpacing(16);
    for (QCheckBox *box : {m_onSite, m_hybrid, m_remote})
        modes->addWidget(box);
    modes->addStretch();
    auto *salary = new QHBoxLayout;
    salary->setSpacing(8);
    salary->addWidget(m_salaryField, 1);
    salary->addWidget(currency, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_save);
    foot->addWidget(m_outcome, 1);
    foot->addStretch();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(new widgets::ColumnHeading(tr("What you look for")), 0, 0, 1, 2);
    grid->addWidget(targetRole, 1, 0, Qt::AlignTop);
    grid->addWidget(level, 1, 1, Qt::AlignTop);
    grid->addWidget(skills, 2, 0, 1, 2);
    grid->addWidget(places, 3, 0, 1, 2);
    grid->addLayout(modes, 4, 0, 1, 2);
    grid->addLayout(salary, 5, 0, Qt::AlignTop);
    grid->addWidget(availability, 5, 1, Qt::AlignTop);
    grid->addWidget(m_fromField, 6, 1, Qt::AlignTop);
    grid->addLayout(foot, 7, 0, 1, 2);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, 1);
    m_errors.add(QStringLiteral("target_role"), *targetRole);
    m_errors.add(QStringLiteral("skills"), *skills);
    m_errors.add(QStringLiteral("place"), *places);
    m_errors.add(QStringLiteral("places"), *places);
    m_errors.add(QStringLiteral("salary"), *m_salaryField);
    m_errors.add(QStringLiteral("currency"), *currency);
    m_errors.add(QStringLiteral("available_from"), *m_fromField);
}

void SeekerForm::follow() {
    const auto changed = [this] {
        m_errors.clear();
        fit();
    };
    for (QLineEdit *input : {static_cast<QLineEdit *>(m_targetRole), static_cast<QLineEdit *>(m_salary),
                             static_cast<QLineEdit *>(m_currency), static_cast<QLineEdit *>(m_from)})
        connect(input, &QLineEdit::textChanged, this, changed);
    for (QComboBox *box : {m_level, m_availability})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    for (QCheckBox *box : {m_onSite, m_hybrid, m_remote})
        connect(box, &QCheckBox::toggled, this, changed);
    for (widgets::SkillEditor *editor : {m_skills, m_places})
        connect(editor, &widgets::SkillEditor::changed, this, changed);
    connect(m_save, &Button::clicked, this, &SeekerForm::save);
    connect(&m_model, &ProfileModel::loaded, this, &SeekerForm::fill);
    connect(&m_model, &ProfileModel::profileSaved, this, [this] {
        fill();
        m_outcome->setState(widgets::State::Good, tr("Saved"));
        m_outcome->show();
    });
    connect(&m_model, &ProfileModel::profileRefused, this, [this](const Error &error) {
        fit();
        if (m_errors.show(error))
            return;
        m_outcome->setState(widgets::State::Alert, wordsAndAdvice(error));
        m_outcome->show();
    });
    connect(&m_model, &ProfileModel::profileConflict, this, &SeekerForm::askVersion);
}

SeekerProfile SeekerForm::edited() const {
    SeekerProfile profile = m_model.profile().value_or(SeekerProfile());
    profile.targetRole = m_targetRole->text().trimmed();
    profile.level.reset();
    if (const int level = m_level->currentData().toInt(); level >= 0)
        profile.level = static_cast<JobLevel>(level);
    profile.skills = m_skills->skills();
    profile.places = m_places->skills();
    profile.onSite = m_onSite->isChecked();
    profile.hybrid = m_hybrid->isChecked();
    profile.remote = m_remote->isChecked();
    profile.expectedSalary.reset();
    if (const QString amount = m_salary->text().trimmed(); !amount.isEmpty())
        profile.expectedSalary = Money{wholeAmount(amount).value_or(-1), m_currency->text().trimmed().toUpper()};
    profile.availability = static_cast<Availability>(m_availability->currentData().toInt());
    profile.availableFrom.reset();
    if (profile.availability == Availability::OnDate)
        profile.availableFrom = m_from->date();
    return profile;
}

bool SeekerForm::check() {
    const SeekerProfile profile = edited();
    if (profile.expectedSalary && profile.expectedSalary->amount < 0)
        return !m_errors.show({ErrorCode::InvalidField, QStringLiteral("salary: form")});
    if (profile.availability == Availability::OnDate && !profile.availableFrom)
        return !m_errors.show({ErrorCode::InvalidField, QStringLiteral("available_from: form")});
    return true;
}

void SeekerForm::fill() {
    const auto &kept = m_model.profile();
    setVisible(kept.has_value());
    if (!kept)
        return;
    m_targetRole->setText(kept->targetRole);
    m_level->setCurrentIndex(m_level->findData(kept->level ? static_cast<int>(*kept->level) : -1));
    m_skills->setSkills(kept->skills);
    m_places->setSkills(kept->places);
    m_onSite->setChecked(kept->onSite);
    m_hybrid->setChecked(kept->hybrid);
    m_remote->setChecked(kept->remote);
    m_salary->setText(kept->expectedSalary ? QString::number(kept->expectedSalary->amount) : QString());
    m_currency->setText(kept->expectedSalary ? kept->expectedSalary->currency : QString());
    m_availability->setCurrentIndex(m_availability->findData(static_cast<int>(kept->availability)));
    m_from->setDate(kept->availableFrom);
    m_errors.clear();
    m_outcome->hide();
    fit();
}

bool SeekerForm::isChanged() const { return m_model.profile() && edited() != *m_model.profile(); }

void SeekerForm::fit() {
    m_fromField->setVisible(m_availability->currentData().toInt() == static_cast<int>(Availability::OnDate));
    m_save->setEnabled(isChanged());
    if (isChanged())
        m_outcome->hide();
}

void SeekerForm::save() {
    if (!check())
        return;
    m_save->setEnabled(false);
    m_model.saveProfile(edited());
}

void SeekerForm::askVersion(const SeekerProfile &mine, const SeekerProfile &theirs) {
    fit();
    const auto level = [](const SeekerProfile &profile) {
        return profile.level ? jobLevelWords(*profile.level) : QString();
    };
    const auto salary = [](const SeekerProfile &profile) {
        return profile.expectedSalary ? moneyWords(*profile.expectedSalary) : QString();
    };
    const auto start = [](const SeekerProfile &profile) {
        return availabilityWords(profile.availability, profile.availableFrom);
    };
    const QString comma = QStringLiteral(", ");
    auto *dialog = new widgets::ConflictDialog(tr("Your profile"),
                                               {{tr("Role"), mine.targetRole, theirs.targetRole},
                                                {tr("Level"), level(mine), level(theirs)},
                                                {tr("Skills"), mine.skills.join(comma), theirs.skills.join(comma)},
                                                {tr("Places"), mine.places.join(comma), theirs.places.join(comma)},
                                                {tr("Work mode"), modesOf(mine), modesOf(theirs)},
                                                {tr("Expected salary"), salary(mine), salary(theirs)},
                                                {tr("Start"), start(mine), start(theirs)}},
                                               window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        SeekerProfile again = mine;
        again.revision = theirs.revision;
        m_model.saveProfile(again);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, &m_model, &ProfileModel::load);
    dialog->open();
}

} // namespace candor::screens
