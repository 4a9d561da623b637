// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/DrawRuleForm.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "widgets/CheckBox.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::CheckBox;
using widgets::Label;

namespace {

constexpr auto pause = std::chrono::milliseconds(150);
constexpr int mostOfAType = 50;
constexpr int mostMinutes = 600;
constexpr int countWidth = 80;
constexpr int iconSize = 20;
constexpr int secondsAMinute = 60;
/// What questions are likely to be written in; others are offered where a rule names them.
constexpr std::array languages{"en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "nb", "da", "fi", "tr", "uk"};

QString languageWords(const QString &code) {
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name;
}

} // namespace

DrawRuleForm::DrawRuleForm(QWidget *parent) : QWidget(parent), m_minutes(new QSpinBox), m_language(new QComboBox) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 12, 4);
    column->setSpacing(4);
    addCounts(*column);
    addDomains(*column);
    addDifficulties(*column);
    addLimits(*column);
    column->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DrawRuleForm::changed);
}

void DrawRuleForm::addCounts(QVBoxLayout &column) {
    column.addWidget(new widgets::ColumnHeading(tr("How many of each type")));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 4, 0, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const QuestionType type :
         {QuestionType::Mcq, QuestionType::Text, QuestionType::Code, QuestionType::Audio, QuestionType::Video}) {
        auto *count = new QSpinBox;
        count->setObjectName(QStringLiteral("count-") + questionTypeName(type));
        count->setFont(theme::font(Text::Mono));
        count->setRange(0, mostOfAType);
        count->setFixedWidth(countWidth);
        count->setAccessibleName(capitalised(questionTypeWords(type)));
        const int row = grid->rowCount();
        grid->addWidget(new widgets::IconLabel(answerIcon(type), Ink::Quiet, iconSize), row, 0);
        grid->addWidget(new Label(capitalised(questionTypeWords(type)), Text::Body), row, 1);
        grid->addWidget(count, row, 2);
        m_counts.emplace_back(type, count);
        connect(count, &QSpinBox::valueChanged, this, [this] { m_soon.start(); });
    }
    column.addLayout(grid);
}

void DrawRuleForm::addDomains(QVBoxLayout &column) {
    auto *heading = new widgets::ColumnHeading(tr("Domain"));
    heading->setRemark(tr("none: all"));
    column.addWidget(heading);
    for (const JobDomain domain :
         {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity, JobDomain::General}) {
        auto *box = new CheckBox(jobDomainWords(domain));
        box->setObjectName(QStringLiteral("domain-") + jobDomainName(domain));
        column.addWidget(box);
        m_domains.emplace_back(domain, box);
        connect(box, &QCheckBox::toggled, this, [this] { m_soon.start(); });
    }
    column.addSpacing(12);
}

void DrawRuleForm::addDifficulties(QVBoxLayout &column) {
    auto *heading = new widgets::ColumnHeading(tr("Difficulty"));
    heading->setRemark(tr("none: all, evenly"));
    column.addWidget(heading);
    for (const Difficulty difficulty : {Difficulty::Beginner, Difficulty::Intermediate, Difficulty::Advanced}) {
        auto *box = new CheckBox(capitalised(difficultyWords(difficulty)));
        box->setObjectName(QStringLiteral("difficulty-") + difficultyName(difficulty));
        column.addWidget(box);
        m_difficulties.emplace_back(difficulty, box);
        connect(box, &QCheckBox::toggled, this, [this] { m_soon.start(); });
    }
    column.addSpacing(12);
}

void DrawRuleForm::addLimits(QVBoxLayout &column) {
    m_minutes->setObjectName(QStringLiteral("mostMinutes"));
    m_minutes->setRange(0, mostMinutes);
    m_minutes->setSpecialValueText(tr("No limit"));
    m_minutes->setSuffix(tr(" min", "minutes"));
    m_minutes->setSingleStep(5);
    m_language->setObjectName(QStringLiteral("drawLanguage"));
    m_language->addItem(tr("Any language"), QString());
    for (const char *code : languages)
        m_language->addItem(languageWords(QLatin1String(code)), QString::fromLatin1(code));
    column.addWidget(new widgets::FormField(tr("Time at &most"), m_minutes));
    column.addSpacing(8);
    column.addWidget(new widgets::FormField(tr("&Language"), m_language));
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] { m_soon.start(); });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] { m_soon.start(); });
}

void DrawRuleForm::setRule(const DrawRule &rule) {
    for (const auto &[type, count] : m_counts) {
        const QSignalBlocker quiet(count);
        const auto wanted = std::ranges::find(rule.types, type, &DrawCount::type);
        count->setValue(wanted == rule.types.end() ? 0 : wanted->count);
    }
    const auto check = [](auto &boxes, const auto &values) {
        for (const auto &[value, box] : boxes) {
            const QSignalBlocker quiet(box);
            box->setChecked(std::ranges::find(values, value) != values.end());
        }
    };
    check(m_domains, rule.domains);
    check(m_difficulties, rule.difficulties);
    const QSignalBlocker quietMinutes(m_minutes);
    const QSignalBlocker quietLanguage(m_language);
    m_minutes->setValue(rule.mostSeconds.value_or(0) / secondsAMinute);
    if (m_language->findData(rule.language) < 0)
        m_language->addItem(languageWords(rule.language), rule.language);
    m_language->setCurrentIndex(m_language->findData(rule.language));
}

template<typename Value>
std::vector<Value> DrawRuleForm::checkedOf(const std::vector<std::pair<Value, CheckBox *>> &boxes) {
    std::vector<Value> values;
    for (const auto &[value, box] : boxes) {
        if (box->isChecked())
            values.push_back(value);
    }
    return values;
}

DrawRule DrawRuleForm::rule() const {
    DrawRule rule;
    rule.domains = checkedOf(m_domains);
    rule.difficulties = checkedOf(m_difficulties);
    for (const auto &[type, count] : m_counts)
        rule.types.push_back({type, count->value()});
    if (m_minutes->value() > 0)
        rule.mostSeconds = m_minutes->value() * secondsAMinute;
    rule.language = m_language->currentData().toString();
    return rule;
}

void DrawRuleForm::focusFirst() { m_counts.front().second->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
