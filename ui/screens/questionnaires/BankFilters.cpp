// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BankFilters.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "widgets/FilterField.h"
#include "widgets/FlowLayout.h"
#include "widgets/SearchField.h"

#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::FilterField;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(200);

template<typename Value>
void choose(std::vector<Value> &values, const FilterField &field) {
    if (const QVariant chosen = field.currentData(); chosen.isValid())
        values = {static_cast<Value>(chosen.toInt())};
}

} // namespace

BankFilters::BankFilters(QWidget *parent)
    : QWidget(parent), m_search(new widgets::SearchField), m_domain(new FilterField(tr("Domain"))),
      m_type(new FilterField(tr("Type"))), m_difficulty(new FilterField(tr("Difficulty"))) {
    m_search->setObjectName(QStringLiteral("bankSearch"));
    m_search->setPlaceholderText(tr("Words, skill, tag"));
    m_search->setAccessibleName(tr("Search the bank"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_search->setMinimumWidth(136);
    m_search->setFixedHeight(32);
    QList<std::pair<QString, QVariant>> domains{{tr("any", "domain"), {}}};
    for (const JobDomain domain : {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity, JobDomain::General})
        domains.append({jobDomainWords(domain), static_cast<int>(domain)});
    m_domain->setChoices(domains);
    QList<std::pair<QString, QVariant>> types{{tr("any", "type"), {}}};
    for (const QuestionType type :
         {QuestionType::Mcq, QuestionType::Text, QuestionType::Code, QuestionType::Audio, QuestionType::Video})
        types.append({questionTypeWords(type), static_cast<int>(type)});
    m_type->setChoices(types);
    QList<std::pair<QString, QVariant>> difficulties{{tr("any", "difficulty"), {}}};
    for (const Difficulty difficulty : {Difficulty::Beginner, Difficulty::Intermediate, Difficulty::Advanced})
        difficulties.append({difficultyWords(difficulty), static_cast<int>(difficulty)});
    m_difficulty->setChoices(difficulties);
    auto *fields = new QWidget;
    auto *flow = new widgets::FlowLayout(8, fields);
    for (FilterField *field : {m_domain, m_type, m_difficulty})
        flow->addWidget(field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(fields);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &BankFilters::changed);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (FilterField *field : {m_domain, m_type, m_difficulty})
        connect(field, &QComboBox::currentIndexChanged, this, &BankFilters::changed);
    for (const auto key : {Qt::Key_Escape, Qt::Key_Down}) {
        auto *leave = new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, [this, key] {
            if (key == Qt::Key_Escape)
                m_search->clear();
            emit left();
        });
    }
}

QuestionFilter BankFilters::filter() const {
    QuestionFilter filter;
    filter.approvedOnly = true;
    filter.text = m_search->text().simplified();
    filter.sort = filter.text.isEmpty() ? QuestionSort::Difficulty : QuestionSort::Relevance;
    choose(filter.domains, *m_domain);
    choose(filter.types, *m_type);
    choose(filter.difficulties, *m_difficulty);
    return filter;
}

bool BankFilters::isRestricting() const {
    return !m_search->text().simplified().isEmpty() || m_domain->currentData().isValid() ||
           m_type->currentData().isValid() || m_difficulty->currentData().isValid();
}

void BankFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BankFilters::clear() {
    m_search->clear();
    m_typing.stop();
    for (FilterField *field : {m_domain, m_type, m_difficulty}) {
        const QSignalBlocker quiet(field);
        field->setCurrentIndex(0);
        field->update();
    }
    emit changed();
}

} // namespace candor::screens
