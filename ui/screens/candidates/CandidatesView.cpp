// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidatesView.h"

#include "candidates/CandidateBoard.h"
#include "candidates/CandidateFilters.h"
#include "candidates/CandidateMoving.h"
#include "candidates/CandidateTableView.h"
#include "candidates/CandidatesModel.h"
#include "candidates/CandidatesNotices.h"
#include "common/ReportStrip.h"
#include "common/Words.h"
#include "widgets/Button.h"
#include "widgets/Notice.h"

#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int rightMargin = 32;

} // namespace

struct CandidatesView::Parts {
    ScreenContext &context;
    FileChoice files;
    CandidatesModel model;

    Button *columns = new Button(tr("Co&lumns"), ButtonRole::Outlined);
    Button *exporting = new Button(tr("E&xport…"), ButtonRole::Outlined);
    Button *schedule = new Button(tr("&Schedule…"), ButtonRole::Outlined);
    Button *move = new Button(tr("&Move candidate…"), ButtonRole::Primary);
    ReportStrip *strip = new ReportStrip;
    CandidateFilters *filters;
    CandidateBoard *board;
    CandidateTableView *table;
    QWidget *tableRoom = new QWidget;
    QWidget *nothing = new QWidget;
    QVBoxLayout *nothingRoom = new QVBoxLayout(nothing);
    QWidget *place = new QWidget;
    QStackedLayout *shown = new QStackedLayout(place);
    CandidateMoving moving;
    std::vector<ApplicationId> selected; ///< kept over a reading anew
    bool filledOnce = false;

    Parts(ScreenContext &all, FileChoice choice, QWidget &over)
        : context(all), files(std::move(choice)), model(all), filters(new CandidateFilters(model)),
          board(new CandidateBoard(model)), table(new CandidateTableView(model)), moving(model, over, *strip) {}
};

CandidatesView::CandidatesView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("Candidates"), parent), m_parts(new Parts(context, std::move(files), *this)) {
    buildActions();
    buildContent();
    connectBoard();
    connectTable();
    CandidatesModel &model = m_parts->model;
    connect(&model, &CandidatesModel::changed, this, &CandidatesView::showListing);
    connect(&model, &CandidatesModel::jobsChanged, this, &CandidatesView::showListing);
    connect(&model, &CandidatesModel::fetchFailed, this,
            [this](const Error &error) { m_parts->strip->sayError(tr("More candidates could not be listed"), error); });
    connect(&model, &CandidatesModel::exported, this, [this](qint64 rows, const QString &path) {
        m_parts->strip->say(widgets::State::Good, tr("%n candidate(s) written", nullptr, static_cast<int>(rows)), path);
    });
    connect(&model, &CandidatesModel::exportFailed, this,
            [this](const Error &error) { m_parts->strip->sayError(tr("The table was not written"), error); });
    connect(&model.moves(), &MoveWork::busyChanged, this, &CandidatesView::fitActions);
    fitActions();
}

CandidatesView::~CandidatesView() {
    // They look at the model, which goes before a widget's children do.
    delete m_parts->filters;
    delete m_parts->board;
    delete m_parts->table;
}

void CandidatesView::open(std::optional<JobId> job) {
    m_parts->strip->dismiss();
    m_parts->model.open(job);
}

void CandidatesView::refresh() { m_parts->model.open(m_parts->model.filter().job); }

void CandidatesView::buildActions() {
    Parts &parts = *m_parts;
    parts.columns->setSymbol(QStringLiteral("view_column"));
    parts.exporting->setSymbol(QStringLiteral("download"));
    parts.schedule->setSymbol(QStringLiteral("calendar_month"));
    parts.move->setToolTip(tr("Move candidate (M); Ctrl+Left and Ctrl+Right move a stage back and on"));
    for (Button *button : {parts.columns, parts.exporting, parts.schedule, parts.move})
        addButton(button);
    connect(parts.columns, &Button::clicked, this, [this] {
        QMenu *menu = m_parts->table->columnMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_parts->columns->mapToGlobal(QPoint(0, m_parts->columns->height() + 4)));
    });
    connect(parts.exporting, &Button::clicked, this, &CandidatesView::exportTable);
    connect(parts.schedule, &Button::clicked, this, [this] {
        const auto rows = selectedRows();
        if (rows.size() == 1)
            emit scheduleRequested(rows.front().application.id);
    });
    connect(parts.move, &Button::clicked, this, [this] { m_parts->moving.ask(selectedRows(), std::nullopt); });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &CandidatesView::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            [this] { m_parts->filters->focusSearch(); });
    auto *moveKey = new QShortcut(Qt::Key_M, parts.place, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(moveKey, &QShortcut::activated, this, [this] { m_parts->moving.ask(selectedRows(), std::nullopt); });
}

void CandidatesView::buildContent() {
    Parts &parts = *m_parts;
    parts.nothingRoom->setContentsMargins(0, 0, rightMargin, 0);
    auto *tableRoom = new QHBoxLayout(parts.tableRoom);
    tableRoom->setContentsMargins(0, 0, rightMargin, 0);
    tableRoom->addWidget(parts.table);
    for (QWidget *one : {static_cast<QWidget *>(parts.board), parts.tableRoom, parts.nothing})
        parts.shown->addWidget(one);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(0, 0, rightMargin, 0);
    top->setSpacing(12);
    top->addWidget(parts.strip);
    top->addWidget(parts.filters);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(parts.place, 1);
    parts.place->setMinimumHeight(200);
    setContent(content, Reach::Edge);
    connect(parts.filters, &CandidateFilters::jobChosen, this, &CandidatesView::open);
    connect(parts.filters, &CandidateFilters::left, this, [this] {
        if (m_parts->model.shape() == CandidatesModel::Shape::Board)
            m_parts->board->focusCards();
        else
            m_parts->table->setFocus(Qt::OtherFocusReason);
    });
}

void CandidatesView::connectBoard() {
    CandidateBoard *board = m_parts->board;
    connect(board, &CandidateBoard::selectionMoved, this, &CandidatesView::fitActions);
    connect(board, &CandidateBoard::opened, this, &CandidatesView::candidateRequested);
    connect(board, &CandidateBoard::moveAsked, &m_parts->moving, &CandidateMoving::move);
    connect(board, &CandidateBoard::refused, this,
            [this](const QString &why) { m_parts->strip->say(widgets::State::Information, tr("Not moved"), why); });
}

void CandidatesView::connectTable() {
    CandidateTableView *table = m_parts->table;
    connect(table, &CandidateTableView::selectionMoved, this, &CandidatesView::fitActions);
    connect(table, &CandidateTableView::sortChosen, m_parts->filters, &CandidateFilters::showSort);
    connect(table, &CandidateTableView::opened, this, [this](const QModelIndex &place) {
        emit candidateRequested(m_parts->model.table().row(place.row()).application.id);
    });
}

void CandidatesView::showListing() {
    Parts &parts = *m_parts;
    const CandidatesModel &model = parts.model;
    switch (model.listing()) {
    case CandidatesModel::Listing::Idle:
        parts.filledOnce = false;
        return;
    case CandidatesModel::Listing::Reading:
        if (!selectedRows().empty()) {
            parts.selected.clear();
            for (const CandidateRow &row : selectedRows())
                parts.selected.push_back(row.application.id);
        }
        // What was listed before stays in view while it is read anew.
        if (!model.wasRead())
            showProgress(tr("Reading the candidates"), 0, 0);
        return;
    case CandidatesModel::Listing::Failed:
        showFailure(*model.error());
        break;
    case CandidatesModel::Listing::Ready:
        if (!model.jobsWereRead() && model.total() == 0)
            return; // whether there is a job at all decides what is said
        if (model.jobs().empty() && model.total() == 0 && !model.isFiltered())
            showNoJob();
        else
            fill();
        break;
    }
    emit listed();
}

void CandidatesView::showNoJob() {
    setSubline({});
    fitActions();
    showNotice(noJobNotice(m_parts->model.mayMove(), [this] { emit jobsRequested(); }));
}

void CandidatesView::showFailure(const Error &error) {
    const QString then = advice(error);
    if (m_parts->model.wasRead()) {
        // What was listed before is still there to look at.
        m_parts->strip->sayError(tr("The candidates could not be read again"), error);
        return;
    }
    setSubline({});
    fitActions();
    showError({tr("The candidates cannot be listed"),
               then.isEmpty() ? words(error) : QString(words(error) % u' ' % then),
               {},
               tr("&Try again"),
               [this] { refresh(); }});
}

void CandidatesView::fill() {
    Parts &parts = *m_parts;
    CandidatesModel &model = parts.model;
    const bool board = model.shape() == CandidatesModel::Shape::Board;
    parts.table->setColumnHidden(CandidateTable::Job, model.filter().job.has_value());
    parts.board->setMovable(model.mayMove());
    setSubline(candidatesSubline(model));
    if (model.total() == 0)
        fillNothing();
    else
        parts.shown->setCurrentWidget(board ? static_cast<QWidget *>(parts.board) : parts.tableRoom);
    showContent();
    restoreSelection();
    if (!parts.filledOnce && model.total() > 0) {
        parts.filledOnce = true;
        if (isVisible() && board)
            parts.board->focusCards();
        else if (isVisible())
            parts.table->setFocus(Qt::OtherFocusReason);
    }
    fitActions();
}

void CandidatesView::fillNothing() {
    Parts &parts = *m_parts;
    while (QLayoutItem *item = parts.nothingRoom->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto notice = parts.model.isFiltered() ? nothingFoundNotice(parts.model.hidden(),
                                                                      [filters = parts.filters] {
                                                                          filters->clear();
                                                                          filters->focusSearch();
                                                                      })
                                                 : noApplicationNotice([this] { emit jobsRequested(); });
    parts.nothingRoom->addWidget(new widgets::Notice(notice, widgets::Notice::Kind::FirstUse));
    parts.nothingRoom->addStretch();
    parts.shown->setCurrentWidget(parts.nothing);
}

void CandidatesView::fitActions() {
    Parts &parts = *m_parts;
    const CandidatesModel &model = parts.model;
    const auto rows = selectedRows();
    const bool listed = model.listing() != CandidatesModel::Listing::Failed && model.total() > 0;
    const bool table = model.shape() == CandidatesModel::Shape::Table;
    parts.columns->setVisible(listed && table);
    parts.exporting->setVisible(listed && table);
    parts.schedule->setVisible(listed && model.mayMove());
    parts.move->setVisible(listed && model.mayMove());
    parts.schedule->setEnabled(rows.size() == 1 && rows.front().application.stage < Stage::Hired);
    const bool busy = parts.model.moves().isBusy();
    parts.move->setEnabled(!rows.empty() && !busy);
    parts.move->setText(rows.size() > 1 ? tr("&Move %n candidates…", nullptr, static_cast<int>(rows.size()))
                                        : tr("&Move candidate…"));
}

std::vector<CandidateRow> CandidatesView::selectedRows() const {
    if (m_parts->model.shape() == CandidatesModel::Shape::Board)
        return m_parts->board->selectedRows();
    return m_parts->table->selectedCandidates();
}

void CandidatesView::restoreSelection() {
    Parts &parts = *m_parts;
    if (parts.model.shape() == CandidatesModel::Shape::Board)
        parts.board->select(parts.selected);
    else
        parts.table->select(parts.selected);
}

void CandidatesView::exportTable() {
    m_parts->files.toSave(this, {tr("Export the candidates"), QStringLiteral("candidates.csv"), tr("CSV (*.csv)")},
                          [this](const QString &path) { m_parts->model.exportCsv(path); });
}

} // namespace candor::screens
