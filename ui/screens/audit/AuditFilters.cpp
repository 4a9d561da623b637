// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditFilters.h"

#include "audit/AuditTable.h"
#include "widgets/Button.h"
#include "widgets/DateField.h"
#include "widgets/FilterField.h"
#include "widgets/FlowLayout.h"
#include "widgets/SearchField.h"

#include <QDateTime>

namespace candor::screens {

using widgets::FilterField;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(150);
constexpr int any = -1;
constexpr int searchWidth = 208;
constexpr int dateWidth = 112;
constexpr int outcomeWidth = 144;

WallTime startOf(QDate day) { return WallTime(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch())); }

} // namespace

AuditFilters::AuditFilters(QWidget *parent)
    : QWidget(parent), m_action(new widgets::SearchField), m_object(new FilterField(tr("Object"))),
      m_person(new FilterField(tr("Person"))), m_outcome(new FilterField(tr("Outcome"))),
      m_from(new widgets::DateField), m_to(new widgets::DateField),
      m_clear(new widgets::Button(tr("Cl&ear"), widgets::ButtonRole::Plain)) {
    m_action->setObjectName(QStringLiteral("actionFilter"));
    m_object->setObjectName(QStringLiteral("objectFilter"));
    m_person->setObjectName(QStringLiteral("personFilter"));
    m_outcome->setObjectName(QStringLiteral("outcomeFilter"));
    m_from->setObjectName(QStringLiteral("fromFilter"));
    m_to->setObjectName(QStringLiteral("toFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_action->setAccessibleName(tr("Action begins with"));
    m_action->setPlaceholderText(tr("Action, as in job"));
    m_action->setKeyHint(QStringLiteral("Ctrl+F"));
    m_action->setFixedWidth(searchWidth);
    m_from->setAccessibleName(tr("From day"));
    m_from->setPlaceholderText(tr("From day"));
    m_to->setAccessibleName(tr("To day"));
    m_to->setPlaceholderText(tr("To day"));
    for (widgets::DateField *field : {m_from, m_to})
        field->setFixedWidth(dateWidth);
    QList<std::pair<QString, QVariant>> objects{{tr("any"), QString()}};
    // What services name their objects in the log.
    for (const char *kind : {"account", "application", "audit", "job", "session", "setting", "slot"})
        objects.append({QLatin1String(kind), QLatin1String(kind)});
    m_object->setChoices(objects);
    QList<std::pair<QString, QVariant>> outcomes{{tr("any"), any}};
    for (const AuditOutcome outcome : {AuditOutcome::Done, AuditOutcome::Refused, AuditOutcome::Failed})
        outcomes.append({auditOutcomeWords(outcome), static_cast<int>(outcome)});
    m_outcome->setChoices(outcomes);
    m_outcome->setMinimumWidth(outcomeWidth);
    setPeople({});

    auto *row = new widgets::FlowLayout(8, this);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_action, m_object, m_person, m_outcome, m_from, m_to, m_clear})
        row->addWidget(part);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilters::changed);
    connect(m_action, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    for (FilterField *field : {m_object, m_person, m_outcome})
        connect(field, &QComboBox::currentIndexChanged, this, &AuditFilters::changed);
    for (widgets::DateField *field : {m_from, m_to})
        connect(field, &widgets::DateField::dateChanged, this, &AuditFilters::changed);
    connect(m_clear, &widgets::Button::clicked, this, &AuditFilters::clear);
}

void AuditFilters::setPeople(const std::vector<Account> &people) {
    QList<std::pair<QString, QVariant>> choices{{tr("any"), qint64(any)}};
    for (const Account &person : people)
        choices.append({person.fullName, person.id.value()});
    m_person->setChoices(choices);
}

AuditFilter AuditFilters::filter() const {
    AuditFilter filter;
    filter.action = m_action->text().trimmed();
    filter.objectKind = m_object->currentData().toString();
    if (const qint64 person = m_person->currentData().toLongLong(); person != any)
        filter.account = AccountId(person);
    if (const int outcome = m_outcome->currentData().toInt(); outcome != any)
        filter.outcome = static_cast<AuditOutcome>(outcome);
    if (const auto day = m_from->date())
        filter.from = startOf(*day);
    if (const auto day = m_to->date()) // that day as a whole
        filter.to = startOf(day->addDays(1)) - std::chrono::milliseconds(1);
    return filter;
}

void AuditFilters::clear() {
    m_action->clear();
    for (FilterField *field : {m_object, m_person, m_outcome})
        field->setCurrentIndex(0);
    m_from->setDate({});
    m_to->setDate({});
    m_action->setFocus();
    emit changed();
}

} // namespace candor::screens
