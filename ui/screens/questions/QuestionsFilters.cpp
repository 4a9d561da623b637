// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionsFilters.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "widgets/Button.h"
#include "widgets/FilterField.h"
#include "widgets/FlowLayout.h"
#include "widgets/SearchField.h"

#include <QShortcut>

namespace candor::screens {

using widgets::FilterField;

namespace {

using Choices = QList<std::pair<QString, QVariant>>;

constexpr auto typingPause = std::chrono::milliseconds(150);
constexpr int searchWidth = 248;
constexpr int authorMe = 1;

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

template<typename Value>
std::vector<Value> chosen(const FilterField &field) {
    const QVariant value = field.currentData();
    return value.isValid() ? std::vector{static_cast<Value>(value.toInt())} : std::vector<Value>();
}

QString statusWords(QuestionStatus value) { return questionStatusWords(value).toLower(); }

} // namespace

QuestionsFilters::QuestionsFilters(QWidget *parent)
    : QWidget(parent), m_search(new widgets::SearchField), m_domain(new FilterField(tr("Domain"))),
      m_type(new FilterField(tr("Type"))), m_kind(new FilterField(tr("Kind"))),
      m_difficulty(new FilterField(tr("Difficulty"))), m_status(new FilterField(tr("Status"))),
      m_competency(new FilterField(tr("Competency"))), m_skill(new FilterField(tr("Skill"))),
      m_author(new FilterField(tr("Written by"))),
      m_clear(new widgets::Button(tr("Cl&ear"), widgets::ButtonRole::Plain)) {
    m_search->setObjectName(QStringLiteral("questionSearch"));
    m_domain->setObjectName(QStringLiteral("domainFilter"));
    m_type->setObjectName(QStringLiteral("typeFilter"));
    m_kind->setObjectName(QStringLiteral("kindFilter"));
    m_difficulty->setObjectName(QStringLiteral("difficultyFilter"));
    m_status->setObjectName(QStringLiteral("statusFilter"));
    m_competency->setObjectName(QStringLiteral("competencyFilter"));
    m_skill->setObjectName(QStringLiteral("skillFilter"));
    m_author->setObjectName(QStringLiteral("authorFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setToolTip(tr("Clear search and filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    fillChoices();
    auto *row = new widgets::FlowLayout(8, this);
    m_search->setFixedSize(searchWidth, 32);
    row->addWidget(m_search);
    for (FilterField *field : fields()) {
        row->addWidget(field);
        connect(field, &QComboBox::currentIndexChanged, this, &QuestionsFilters::tell);
    }
    row->addWidget(m_clear);
    m_clear->setEnabled(false);
    connect(m_clear, &widgets::Button::clicked, this, [this] {
        clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connectSearch();
}

std::array<FilterField *, 8> QuestionsFilters::fields() const {
    return {m_domain, m_type, m_kind, m_difficulty, m_status, m_competency, m_skill, m_author};
}

void QuestionsFilters::fillChoices() {
    using enum QuestionType;
    using enum QuestionStatus;
    const QString any = tr("any");
    m_domain->setChoices(choicesOf(
        any, {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity, JobDomain::General}, jobDomainWords));
    m_type->setChoices(choicesOf(any, {Mcq, Text, Audio, Video, Code}, questionTypeWords));
    m_kind->setChoices(choicesOf(any, {QuestionKind::Technical, QuestionKind::Behavioral, QuestionKind::Situational},
                                 questionKindWords));
    m_difficulty->setChoices(
        choicesOf(any, {Difficulty::Beginner, Difficulty::Intermediate, Difficulty::Advanced}, difficultyWords));
    m_status->setChoices(choicesOf(tr("not retired"), {Draft, AwaitingApproval, Approved, Retired}, statusWords));
    m_competency->setChoices(choicesOf(any, QStringList()));
    m_skill->setChoices(choicesOf(any, QStringList()));
    m_author->setChoices({{tr("anybody"), {}}, {tr("me"), authorMe}});
}

void QuestionsFilters::connectSearch() {
    m_search->setPlaceholderText(tr("Words of a question"));
    m_search->setAccessibleName(tr("Search the questions"));
    m_search->setToolTip(tr("Search (Ctrl+F)"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &QuestionsFilters::tell);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (const auto key : {Qt::Key_Escape, Qt::Key_Down, Qt::Key_Return}) {
        auto *leave = new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, [this, key] {
            if (key == Qt::Key_Escape)
                m_search->clear();
            emit left();
        });
    }
}

QuestionFilter QuestionsFilters::filter(std::optional<AccountId> me) const {
    QuestionFilter filter;
    filter.text = m_search->text().simplified();
    filter.domains = chosen<JobDomain>(*m_domain);
    filter.types = chosen<QuestionType>(*m_type);
    filter.kinds = chosen<QuestionKind>(*m_kind);
    filter.difficulties = chosen<Difficulty>(*m_difficulty);
    filter.statuses = chosen<QuestionStatus>(*m_status);
    filter.competency = m_competency->currentData().toString();
    filter.skill = m_skill->currentData().toString();
    if (m_author->currentData().isValid())
        filter.author = me;
    if (m_returned) {
        filter.returned = true;
        filter.author = me;
        filter.statuses.clear();
    }
    return filter;
}

void QuestionsFilters::setReturned(bool returned) {
    if (returned == m_returned)
        return;
    m_returned = returned;
    // That they are one's own drafts is said by where they stand.
    m_status->setVisible(!returned);
    m_author->setVisible(!returned);
    tell();
}

bool QuestionsFilters::isEmpty() const {
    const AccountId me(1);
    QuestionFilter none;
    none.returned = m_returned;
    if (m_returned)
        none.author = me;
    return filter(me) == none;
}

void QuestionsFilters::setFacets(const BankFacets &facets) {
    const QVariant competency = m_competency->currentData();
    const QVariant skill = m_skill->currentData();
    m_competency->setChoices(choicesOf(tr("any"), facets.competencies));
    m_skill->setChoices(choicesOf(tr("any"), facets.skills));
    // What is not offered any more restricts nothing.
    if (competency != m_competency->currentData() || skill != m_skill->currentData())
        tell();
}

void QuestionsFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuestionsFilters::clear() {
    m_clearing = true;
    m_search->clear();
    m_typing.stop();
    for (FilterField *field : fields())
        field->setCurrentIndex(0);
    m_clearing = false;
    tell();
}

void QuestionsFilters::tell() {
    if (m_clearing)
        return;
    m_clear->setEnabled(!isEmpty());
    emit changed();
}

} // namespace candor::screens
