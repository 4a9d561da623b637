// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/BoardFilters.h"

#include "common/HiringWords.h"
#include "widgets/Button.h"
#include "widgets/FilterField.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>

namespace candor::screens {

using widgets::FilterField;

namespace {

using Choices = QList<std::pair<QString, QVariant>>;

template<typename Value>
std::optional<Value> chosen(const FilterField &field) {
    const QVariant value = field.currentData();
    return value.isValid() ? std::optional(static_cast<Value>(value.toInt())) : std::nullopt;
}

template<typename Value>
Choices choicesOf(const QString &any, std::initializer_list<Value> values, QString (*words)(Value)) {
    Choices choices{{any, {}}};
    for (const Value value : values)
        choices.emplace_back(words(value), int(value));
    return choices;
}

Choices choicesOf(const QString &any, const QStringList &values) {
    Choices choices{{any, {}}};
    for (const QString &value : values)
        choices.emplace_back(value, value);
    return choices;
}

} // namespace

BoardFilters::BoardFilters(QWidget *parent)
    : QWidget(parent), m_search(new widgets::SearchField), m_place(new FilterField(tr("Place"))),
      m_mode(new FilterField(tr("Mode"))), m_level(new FilterField(tr("Level"))), m_type(new FilterField(tr("Type"))),
      m_skill(new FilterField(tr("Skills"))), m_clear(new widgets::Button(tr("Cl&ear"), widgets::ButtonRole::Plain)) {
    m_search->setObjectName(QStringLiteral("search"));
    m_place->setObjectName(QStringLiteral("place"));
    m_mode->setObjectName(QStringLiteral("mode"));
    m_level->setObjectName(QStringLiteral("level"));
    m_type->setObjectName(QStringLiteral("type"));
    m_skill->setObjectName(QStringLiteral("skills"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_search->setAccessibleName(tr("Search the jobs"));
    m_search->setToolTip(tr("Search (Ctrl+F)"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_search->setFixedHeight(32);
    m_search->setMinimumWidth(144);
    const QString any = tr("any");
    m_place->setChoices(choicesOf(any, QStringList()));
    m_skill->setChoices(choicesOf(any, QStringList()));
    m_mode->setChoices(choicesOf(any, {WorkMode::OnSite, WorkMode::Hybrid, WorkMode::Remote}, workModeWords));
    m_level->setChoices(choicesOf(
        any, {JobLevel::Entry, JobLevel::Junior, JobLevel::Mid, JobLevel::Senior, JobLevel::Lead, JobLevel::Executive},
        jobLevelWords));
    m_type->setChoices(choicesOf(
        any, {JobType::FullTime, JobType::PartTime, JobType::Contract, JobType::Temporary, JobType::Internship},
        jobTypeWords));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 2);
    for (FilterField *field : {m_place, m_mode, m_level, m_type, m_skill}) {
        row->addWidget(field, 1);
        connect(field, &QComboBox::currentIndexChanged, this, &BoardFilters::tell);
    }
    row->addWidget(m_clear);
    connect(m_search, &QLineEdit::textChanged, this, &BoardFilters::tell);
    connect(m_clear, &widgets::Button::clicked, this, [this] {
        clear();
        m_search->setFocus();
    });
    m_clear->setEnabled(false);
}

void BoardFilters::setFacets(const hiring::JobFacets &facets) {
    m_place->setChoices(choicesOf(tr("any"), facets.places));
    m_skill->setChoices(choicesOf(tr("any"), facets.skills));
    // A place that is not offered any more restricts nothing.
    tell();
}

BoardQuery BoardFilters::query() const {
    BoardQuery query;
    query.text = m_search->text();
    query.place = m_place->currentData().toString();
    query.mode = chosen<WorkMode>(*m_mode);
    query.level = chosen<JobLevel>(*m_level);
    query.type = chosen<JobType>(*m_type);
    query.skill = m_skill->currentData().toString();
    return query;
}

void BoardFilters::clear() {
    m_clearing = true;
    m_search->clear();
    for (FilterField *field : {m_place, m_mode, m_level, m_type, m_skill})
        field->setCurrentIndex(0);
    m_clearing = false;
    tell();
}

void BoardFilters::tell() {
    if (m_clearing)
        return;
    m_clear->setEnabled(restricts(query()));
    emit changed();
}

} // namespace candor::screens
