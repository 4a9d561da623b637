// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnaireList.h"

#include "common/QuestionnaireWords.h"
#include "common/ReportStrip.h"
#include "questionnaires/QuestionnairePanel.h"
#include "questionnaires/QuestionnairesFilters.h"
#include "widgets/Confirmation.h"
#include "widgets/DataTable.h"
#include "widgets/Notice.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>

namespace candor::screens {

using widgets::ButtonRole;
using widgets::DataTable;

namespace {

constexpr int panelWidth = 304;
constexpr int leastTable = 200;

} // namespace

struct QuestionnaireList::Parts {
    QuestionnairesModel model;
    ReportStrip *strip = new ReportStrip;
    QuestionnairesFilters *filters = new QuestionnairesFilters;
    DataTable *table = new DataTable(tr("Questionnaires"));
    QWidget *nothing = new QWidget;
    QStackedLayout *place = new QStackedLayout;
    QuestionnairePanel *panel = new QuestionnairePanel;
    QuestionnaireId wanted; ///< to be chosen once it is listed

    explicit Parts(ScreenContext &context) : model(context) {}
};

QuestionnaireList::QuestionnaireList(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_parts(new Parts(context)) {
    build();
    connectModel();
    connectPanel();
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    key(QKeySequence::Refresh, [this] { m_parts->model.refresh(); });
    key(QKeySequence::Find, [this] { m_parts->filters->focusSearch(); });
}

QuestionnaireList::~QuestionnaireList() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->table;
}

QuestionnairesModel &QuestionnaireList::model() { return m_parts->model; }
ReportStrip &QuestionnaireList::strip() { return *m_parts->strip; }
void QuestionnaireList::want(QuestionnaireId id) { m_parts->wanted = id; }
void QuestionnaireList::clearFilters() { m_parts->filters->clear(); }
void QuestionnaireList::focusList() { m_parts->table->setFocus(Qt::OtherFocusReason); }

void QuestionnaireList::build() {
    Parts &parts = *m_parts;
    parts.table->setObjectName(QStringLiteral("questionnaires"));
    parts.table->setModel(&parts.model.table());
    parts.table->setSelectionMode(QAbstractItemView::SingleSelection);
    parts.table->setSortingEnabled(false);
    parts.table->horizontalHeader()->setSortIndicatorShown(false);
    parts.table->setColumnsChoosable(true);
    parts.table->setWidths({160, 88, 72, 56, 64, 128});
    parts.table->horizontalHeader()->setStretchLastSection(false);
    parts.table->horizontalHeader()->setSectionResizeMode(QuestionnaireTable::Title, QHeaderView::Stretch);
    auto *nothing = new QVBoxLayout(parts.nothing);
    nothing->setContentsMargins(0, 0, 0, 0);
    nothing->addWidget(new widgets::Notice({tr("No questionnaire is like that"),
                                            tr("The search, or the switch to archived ones, hides all of them."),
                                            {},
                                            tr("&Clear filters"),
                                            [this] { m_parts->filters->clear(); }},
                                           widgets::Notice::Kind::FirstUse));
    parts.panel->setFixedWidth(panelWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(parts.place, 1);
    columns->addWidget(parts.panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addWidget(parts.filters);
    column->addLayout(columns, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.place->addWidget(parts.table);
    parts.place->addWidget(parts.nothing);
    parts.table->setMinimumHeight(leastTable);
    connect(parts.filters, &QuestionnairesFilters::changed, this,
            [this] { m_parts->model.setFilter(m_parts->filters->filter()); });
    connect(parts.filters, &QuestionnairesFilters::left, this, &QuestionnaireList::focusList);
    connect(parts.table, &DataTable::selectionMoved, this, &QuestionnaireList::choose);
    connect(parts.table, &DataTable::opened, this, &QuestionnaireList::openChosen);
}

void QuestionnaireList::connectModel() {
    QuestionnairesModel &model = m_parts->model;
    connect(&model, &QuestionnairesModel::detailsChanged, this,
            [this] { m_parts->panel->show(m_parts->model.details(), m_parts->model.mayCreate()); });
    connect(&model, &QuestionnairesModel::archivedChanged, this, [this](const Questionnaire &questionnaire) {
        const QString title = questionnaireWords(questionnaire.content);
        m_parts->strip->say(widgets::State::Good, questionnaire.archived ? tr("\"%1\" is archived").arg(title)
                                                                         : tr("\"%1\" is back").arg(title));
    });
    connect(&model, &QuestionnairesModel::removed, this, [this](const QString &title) {
        m_parts->wanted = {};
        m_parts->strip->say(widgets::State::Good, tr("\"%1\" is removed").arg(title));
    });
    connect(&model, &QuestionnairesModel::refused, this,
            [this](const QString &what, const Error &error) { m_parts->strip->sayError(what, error); });
}

void QuestionnaireList::connectPanel() {
    QuestionnairePanel *panel = m_parts->panel;
    connect(panel, &QuestionnairePanel::editAsked, this, &QuestionnaireList::editAsked);
    connect(panel, &QuestionnairePanel::copyAsked, this, &QuestionnaireList::copyAsked);
    connect(panel, &QuestionnairePanel::previewAsked, &m_parts->model, &QuestionnairesModel::readVersion);
    connect(panel, &QuestionnairePanel::archiveAsked, this, &QuestionnaireList::askArchive);
    connect(panel, &QuestionnairePanel::removeAsked, this, &QuestionnaireList::askRemove);
}

QuestionnaireList::Listing QuestionnaireList::listing() const {
    const QuestionnaireTable &table = m_parts->model.table();
    if (!table.wasRead())
        return table.error() ? Listing::Failed : Listing::Reading;
    return table.total() == 0 && !m_parts->model.isFiltered() ? Listing::Nothing : Listing::Rows;
}

QString QuestionnaireList::countWords() const {
    const int total = static_cast<int>(m_parts->model.table().total());
    if (m_parts->model.filter().archived)
        return total == 1 ? tr("1 archived questionnaire.") : tr("%n archived questionnaires.", nullptr, total);
    return total == 1 ? tr("1 questionnaire.") : tr("%n questionnaires.", nullptr, total);
}

void QuestionnaireList::fill() {
    Parts &parts = *m_parts;
    const QuestionnaireTable &table = parts.model.table();
    if (const auto &error = table.error())
        parts.strip->sayError(tr("The questionnaires could not be read again"), *error);
    const bool any = table.total() > 0;
    parts.place->setCurrentWidget(any ? static_cast<QWidget *>(parts.table) : parts.nothing);
    parts.panel->setVisible(any);
    const int wanted = table.find(parts.wanted);
    if (parts.wanted.isValid() && wanted < 0) {
        // It is archived, or further down than was read: its details stand beside the list all the same.
        parts.table->clearSelection();
        parts.model.choose(parts.wanted);
        return;
    }
    const int row = std::max(0, parts.wanted.isValid() ? wanted : table.find(parts.model.chosen()));
    if (any && parts.table->selectedRows() != QList<int>{row})
        parts.table->setCurrentIndex(table.index(row, 0));
    choose();
}

void QuestionnaireList::choose() {
    const auto rows = m_parts->table->selectedRows();
    if (rows.size() == 1) {
        m_parts->wanted = {};
        m_parts->model.choose(m_parts->model.table().row(rows.front()).questionnaire.id);
    } else if (!m_parts->wanted.isValid()) {
        m_parts->model.choose({});
    }
}

void QuestionnaireList::openChosen() {
    const auto &details = m_parts->model.details();
    if (!details)
        return;
    if (details->file.mayEdit)
        emit editAsked(details->file.questionnaire.id);
    else
        m_parts->model.readVersion(details->file.questionnaire);
}

void QuestionnaireList::askArchive(const Questionnaire &questionnaire, bool archived) {
    if (!archived) {
        m_parts->model.setArchived(questionnaire, false);
        return;
    }
    auto *question = new widgets::Confirmation(
        tr("Archive \"%1\"?").arg(questionnaireWords(questionnaire.content)),
        tr("It leaves the list and is offered to no job. Jobs that use it go on, and it can be brought back."),
        tr("&Archive 1 questionnaire"), ButtonRole::Primary, tr("&Cancel"), this);
    connect(question, &QDialog::accepted, this,
            [this, questionnaire] { m_parts->model.setArchived(questionnaire, true); });
    question->open();
}

void QuestionnaireList::askRemove(const Questionnaire &questionnaire) {
    auto *question = new widgets::Confirmation(
        tr("Remove \"%1\"?").arg(questionnaireWords(questionnaire.content)),
        tr("No job uses it and nobody has begun it. Its questions stay in the bank. This cannot be taken back."),
        tr("&Remove 1 questionnaire"), ButtonRole::Destructive, tr("&Cancel"), this);
    connect(question, &QDialog::accepted, this, [this, questionnaire] { m_parts->model.remove(questionnaire); });
    question->open();
}

} // namespace candor::screens
