// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionBank.h"

#include "common/ReportStrip.h"
#include "common/WorkspaceAccess.h"
#include "questions/ChosenQuestion.h"
#include "questions/QuestionHistory.h"
#include "questions/QuestionListView.h"
#include "questions/QuestionPanel.h"
#include "questions/QuestionsFilters.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FilterField.h"
#include "widgets/Notice.h"

#include <QHBoxLayout>
#include <QStackedLayout>

namespace candor::screens {

namespace {

constexpr int listWidth = 376;
constexpr int narrowListWidth = 288;
constexpr int narrowPanelWidth = 320;
constexpr int columnGap = 24;
constexpr int leastHeight = 320;

} // namespace

struct QuestionBank::Parts {
    ScreenContext &context;
    ReportStrip &strip;
    BankModel model;
    ChosenQuestion chosen;
    QuestionMoves moves;
    QuestionsFilters *filters = new QuestionsFilters;
    widgets::ColumnHeading *count = new widgets::ColumnHeading(QString());
    widgets::FilterField *sort = new widgets::FilterField(tr("Order"));
    QuestionListView *list;
    QWidget *nothing = new QWidget;
    QWidget *nothingReturned = new QWidget;
    QStackedLayout *place = new QStackedLayout;
    QuestionPanel *panel;
    std::optional<QuestionId> wanted; ///< to be chosen once the list was read
    bool filling = false;

    Parts(ScreenContext &all, ReportStrip &reports)
        : context(all), strip(reports), model(all), chosen(all), moves(all),
          list(new QuestionListView(model.list(), tr("Questions"))), panel(new QuestionPanel(all)) {}
};

QuestionBank::QuestionBank(ScreenContext &context, ReportStrip &strip, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, strip)) {
    build();
    connectModel();
    connectMoves();
}

QuestionBank::~QuestionBank() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->list;
}

void QuestionBank::build() {
    Parts &parts = *m_parts;
    parts.sort->setObjectName(QStringLiteral("questionSort"));
    parts.sort->setFrame(false);
    const auto sort = [](QuestionSort value) { return QVariant(static_cast<int>(value)); };
    parts.sort->setChoices({{tr("newest"), sort(QuestionSort::Newest)},
                            {tr("best match"), sort(QuestionSort::Relevance)},
                            {tr("difficulty"), sort(QuestionSort::Difficulty)},
                            {tr("most asked"), sort(QuestionSort::Uses)}});
    parts.count->addControl(parts.sort);
    auto *nothing = new QVBoxLayout(parts.nothing);
    nothing->setContentsMargins(0, 0, 0, 0);
    nothing->addWidget(new widgets::Notice({tr("No question is like that"),
                                            tr("The search or a filter hides all of them."),
                                            {},
                                            tr("&Clear filters"),
                                            [this] { m_parts->filters->clear(); }},
                                           widgets::Notice::Kind::FirstUse));
    auto *nothingReturned = new QVBoxLayout(parts.nothingReturned);
    nothingReturned->setContentsMargins(0, 0, 0, 0);
    nothingReturned->addWidget(new widgets::Notice({tr("Nothing was returned to you"),
                                                    tr("What an expert returns stands here, with what should change, "
                                                       "until you submit it again."),
                                                    {},
                                                    {},
                                                    {}},
                                                   widgets::Notice::Kind::FirstUse));
    auto *listColumn = new QWidget;
    listColumn->setMinimumWidth(narrowListWidth);
    listColumn->setMaximumWidth(listWidth);
    auto *list = new QVBoxLayout(listColumn);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(parts.count);
    list->addLayout(parts.place, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.place->addWidget(parts.list);
    parts.place->addWidget(parts.nothing);
    parts.place->addWidget(parts.nothingReturned);
    parts.list->setObjectName(QStringLiteral("questionList"));
    parts.panel->setMinimumWidth(narrowPanelWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(listColumn, 3);
    columns->addWidget(parts.panel, 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.filters);
    column->addLayout(columns, 1);
    setMinimumHeight(leastHeight);
}

void QuestionBank::connectModel() {
    Parts &parts = *m_parts;
    connect(parts.filters, &QuestionsFilters::changed, this, &QuestionBank::follow);
    connect(parts.filters, &QuestionsFilters::left, this, &QuestionBank::focusList);
    connect(parts.sort, &QComboBox::currentIndexChanged, this, &QuestionBank::follow);
    connect(&parts.model, &BankModel::changed, this, [this] {
        fill();
        emit listed();
    });
    connect(&parts.model, &BankModel::facetsChanged, this, [this] {
        m_parts->filters->setFacets(m_parts->model.facets());
        fill();
        emit counted();
    });
    connect(parts.list, &QuestionListView::selectionMoved, this, &QuestionBank::showChosen);
    connect(parts.list, &QuestionListView::opened, this, &QuestionBank::editChosen);
    connect(&parts.chosen, &ChosenQuestion::changed, this, [this] {
        m_parts->panel->show(m_parts->chosen.details());
        emit primaryChanged();
    });
    connect(&parts.chosen, &ChosenQuestion::failed, this, [this](const Error &error) {
        // What is wrong with the whole list is said once.
        if (!m_parts->model.list().error())
            m_parts->strip.sayError(tr("The question cannot be shown"), error);
    });
}

void QuestionBank::connectMoves() {
    Parts &parts = *m_parts;
    connect(parts.panel, &QuestionPanel::editAsked, this, &QuestionBank::editAsked);
    connect(parts.panel, &QuestionPanel::exportAsked, this, &QuestionBank::exportAsked);
    connect(parts.panel, &QuestionPanel::questionAsked, this,
            [this](const QuestionRow &row) { select(row.question.id); });
    connect(parts.panel, &QuestionPanel::moveAsked, &parts.moves, &QuestionMoves::make);
    connect(parts.panel, &QuestionPanel::commentAsked, &parts.moves, &QuestionMoves::comment);
    connect(&parts.moves, &QuestionMoves::busyChanged, parts.panel, &QuestionPanel::setBusy);
    connect(&parts.moves, &QuestionMoves::made, this, [this](QuestionMove move, const Question &question) {
        m_parts->strip.say(widgets::State::Good, moveReport(move, question));
        refresh();
        emit moved();
    });
    connect(&parts.moves, &QuestionMoves::commented, this, [this](QuestionId question) {
        m_parts->panel->history().forgetComment(question);
        m_parts->chosen.refresh();
    });
    connect(&parts.moves, &QuestionMoves::commentRefused, this,
            [this](const Error &error) { m_parts->panel->history().showError(error); });
    connect(&parts.moves, &QuestionMoves::refused, this,
            [this](QuestionMove move, const Question &, const Error &error) {
                m_parts->strip.sayError(refusalReport(move), error);
                refresh();
            });
    connect(&parts.moves, &QuestionMoves::overtaken, this,
            [this](const Question &, const std::optional<questions::QuestionFile> &file) {
                m_parts->strip.say(widgets::State::Caution, tr("Somebody was quicker"), overtakenReport(file));
                refresh();
                emit moved();
            });
}

void QuestionBank::refresh() {
    m_parts->model.refresh();
    m_parts->chosen.refresh();
}

void QuestionBank::follow() {
    const auto &account = m_parts->context.hiring->account();
    QuestionFilter filter = m_parts->filters->filter(account ? std::optional(account->id) : std::nullopt);
    filter.sort = static_cast<QuestionSort>(m_parts->sort->currentData().toInt());
    m_parts->model.setFilter(filter);
}

void QuestionBank::fill() {
    Parts &parts = *m_parts;
    const QuestionList &list = parts.model.list();
    if (!list.wasRead())
        return;
    const auto total = static_cast<std::uint64_t>(list.total());
    const auto all = static_cast<std::uint64_t>(std::max(parts.model.all(), list.total()));
    const bool returned = parts.model.filter().returned;
    parts.count->setWords(parts.model.isFiltered() && !returned
                              ? tr("%1 of %2 questions").arg(theme::count(total), theme::count(all))
                          : total == 1 ? tr("1 question")
                                       : tr("%1 questions").arg(theme::count(total)));
    parts.place->setCurrentWidget(total > 0                              ? static_cast<QWidget *>(parts.list)
                                  : returned && parts.filters->isEmpty() ? parts.nothingReturned
                                                                         : parts.nothing);
    if (!parts.wanted && !parts.list->chosen().empty())
        return; // what is chosen stays
    const QuestionId wanted = parts.wanted.value_or(parts.chosen.id());
    parts.filling = true;
    const bool isListed = wanted.isValid() && parts.list->select(wanted);
    if (!isListed && parts.wanted)
        parts.list->clearSelection();
    else if (!isListed && list.rowCount() > 0)
        parts.list->select(list.row(0).question.id);
    parts.filling = false;
    if (parts.wanted && !isListed)
        parts.chosen.choose(wanted);
    else
        showChosen();
    parts.wanted.reset();
}

void QuestionBank::showChosen() {
    Parts &parts = *m_parts;
    if (parts.filling)
        return;
    const auto questions = parts.list->chosen();
    if (questions.size() > 1) {
        parts.panel->showSeveral(static_cast<int>(questions.size()));
    } else if (questions.size() == 1) {
        parts.chosen.choose(questions.front());
        parts.panel->show(parts.chosen.details());
    } else if (parts.model.list().rowCount() == 0) {
        parts.chosen.choose({});
    }
    emit primaryChanged();
}

void QuestionBank::select(QuestionId question) {
    m_parts->wanted = question;
    fill();
}

void QuestionBank::editChosen() {
    const auto &details = m_parts->chosen.details();
    if (details && details->file.rights.edit && m_parts->list->chosen().size() == 1)
        emit editAsked(details->question(), details->file.rights.discard);
}

const BankModel &QuestionBank::model() const { return m_parts->model; }

std::vector<QuestionId> QuestionBank::chosen() const { return m_parts->list->chosen(); }

bool QuestionBank::hasComment() const { return m_parts->panel->history().hasComment(); }

bool QuestionBank::hasPrimary() const { return m_parts->panel->hasPrimary(); }

void QuestionBank::showReturned(bool returned) { m_parts->filters->setReturned(returned); }

void QuestionBank::focusSearch() { m_parts->filters->focusSearch(); }

void QuestionBank::focusList() { m_parts->list->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
