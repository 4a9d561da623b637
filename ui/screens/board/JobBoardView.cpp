// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobBoardView.h"

#include "account/SignInPanel.h"
#include "board/BoardFilters.h"
#include "board/JobBoardModel.h"
#include "board/JobDetail.h"
#include "board/JobListView.h"
#include "common/Words.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FilterField.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>

namespace candor::screens {

using widgets::Button;
using widgets::Label;

namespace {

constexpr int columnGap = 24;
constexpr int listWidth = 328;
constexpr int narrowListWidth = 264;
constexpr int signInWidth = 248;

} // namespace

struct JobBoardView::Parts {
    ScreenContext &context;
    JobBoardModel model;
    BoardFilters *filters = new BoardFilters;
    widgets::ColumnHeading *count = new widgets::ColumnHeading(QString());
    widgets::FilterField *sort = new widgets::FilterField(tr("Order"));
    JobListView *list;
    QStackedLayout *place = new QStackedLayout;
    QWidget *nothingFound = new QWidget;
    Label *nothingWords = new Label(theme::Text::Body);
    JobDetail *detail = new JobDetail;
    SignInPanel *signIn;
    QScrollArea *signInPlace = new QScrollArea;

    explicit Parts(ScreenContext &all)
        : context(all), model(all), list(new JobListView(model.jobs())),
          signIn(new SignInPanel(tr("Sign in to apply"), *all.hiring)) {}
};

JobBoardView::JobBoardView(ScreenContext &context, QWidget *parent)
    : widgets::Page(tr("Jobs"), parent), m_parts(new Parts(context)) {
    buildContent();
    connectKeys();
    Parts &parts = *m_parts;
    connect(&parts.model, &JobBoardModel::listed, this, &JobBoardView::showListing);
    connect(&parts.model, &JobBoardModel::chosenChanged, this, &JobBoardView::showChosen);
    connect(&parts.model, &JobBoardModel::facetsChanged, this, [this] {
        m_parts->filters->setFacets(m_parts->model.facets());
        showCount();
    });
    connect(parts.filters, &BoardFilters::changed, this, &JobBoardView::followQuery);
    connect(parts.sort, &QComboBox::currentIndexChanged, this, &JobBoardView::followQuery);
    connect(parts.list, &JobListView::chosen, &parts.model, &JobBoardModel::choose);
    connect(parts.list, &JobListView::opened, this, [this] {
        if (m_parts->context.hiring->isSignedIn())
            m_parts->detail->act();
        else
            m_parts->signIn->setFocus(Qt::OtherFocusReason);
    });
    connect(parts.detail, &JobDetail::applyAsked, this, &JobBoardView::applyRequested);
    connect(parts.detail, &JobDetail::applicationAsked, this, &JobBoardView::applicationRequested);
    connect(parts.signIn, &SignInPanel::registerRequested, this, &JobBoardView::registerRequested);
    connect(parts.signIn, &SignInPanel::codeAccepted, this, &JobBoardView::codeAccepted);
    connect(context.hiring, &WorkspaceAccess::actorChanged, this, &JobBoardView::offerSorts);
    offerSorts();
}

JobBoardView::~JobBoardView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->list;
}

void JobBoardView::refresh() { m_parts->model.refresh(); }

void JobBoardView::buildContent() {
    Parts &parts = *m_parts;
    parts.sort->setObjectName(QStringLiteral("sort"));
    parts.sort->setFrame(false);
    parts.count->addControl(parts.sort);

    auto *clear = new Button(tr("&Clear filters"), widgets::ButtonRole::Outlined);
    clear->setObjectName(QStringLiteral("clearFilters"));
    connect(clear, &Button::clicked, this, [this] {
        m_parts->filters->clear();
        m_parts->filters->search().setFocus();
    });
    parts.nothingWords->setWordWrap(true);
    parts.nothingWords->setInk(theme::Ink::Quiet);
    auto *nothing = new QVBoxLayout(parts.nothingFound);
    nothing->setContentsMargins(0, 16, 0, 0);
    nothing->setSpacing(16);
    nothing->addWidget(parts.nothingWords);
    nothing->addWidget(clear, 0, Qt::AlignLeft);
    nothing->addStretch();

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
    parts.place->addWidget(parts.nothingFound);
    parts.signInPlace->setFrameShape(QFrame::NoFrame);
    parts.signInPlace->setWidgetResizable(true);
    parts.signInPlace->setFocusPolicy(Qt::NoFocus);
    parts.signInPlace->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.signInPlace->setWidget(parts.signIn);
    parts.signInPlace->setFixedWidth(signInWidth);
    parts.detail->setMinimumWidth(240);
    parts.list->setMinimumHeight(176);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(listColumn, 4);
    columns->addWidget(parts.detail, 5);
    columns->addWidget(parts.signInPlace);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.filters);
    column->addLayout(columns, 1);
    setContent(content);
    setFocusProxy(&parts.filters->search());
}

void JobBoardView::connectKeys() {
    Parts &parts = *m_parts;
    widgets::SearchField *search = &parts.filters->search();
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &JobBoardView::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [search] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    auto *leave = new QShortcut(Qt::Key_Escape, search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, search, &QLineEdit::clear);
    const auto toList = [this] { m_parts->list->setFocus(); };
    for (const auto key : {Qt::Key_Down, Qt::Key_Return}) {
        auto *down = new QShortcut(key, search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(down, &QShortcut::activated, this, toList);
    }
}

void JobBoardView::offerSorts() {
    Parts &parts = *m_parts;
    QList<std::pair<QString, QVariant>> sorts{{tr("Newest"), int(BoardSort::Newest)},
                                              {tr("Relevance"), int(BoardSort::Relevance)},
                                              {tr("Deadline"), int(BoardSort::Deadline)},
                                              {tr("Salary"), int(BoardSort::Salary)}};
    const bool seeker = parts.model.isSeeker();
    if (seeker)
        sorts.insert(1, {tr("Fits you best"), int(BoardSort::BestFit)});
    parts.sort->setChoices(sorts);
    const bool guest = parts.context.hiring->role() == Role::Guest;
    if (!guest)
        parts.signIn->reset();
    parts.signInPlace->setVisible(guest);
    setSubline(parts.context.hiring->isSignedIn() ? tr("Open jobs. Nobody sees what you look at.")
                                                  : tr("Read freely. Sign in when you apply. Nothing about you is kept "
                                                       "before that."));
}

void JobBoardView::followQuery() {
    BoardQuery query = m_parts->filters->query();
    query.sort = static_cast<BoardSort>(m_parts->sort->currentData().toInt());
    m_parts->model.setQuery(query);
}

void JobBoardView::showListing() {
    Parts &parts = *m_parts;
    const JobBoardModel &model = parts.model;
    if (model.listing() == JobBoardModel::Listing::Reading) {
        // What was listed before stays in view while it is read anew.
        if (!model.wasRead())
            showProgress(tr("Reading the jobs"), 0, 0);
        return;
    }
    if (model.listing() == JobBoardModel::Listing::Failed) {
        const QString then = advice(*model.error());
        showError({tr("The jobs cannot be listed"),
                   then.isEmpty() ? words(*model.error()) : QString(words(*model.error()) % u' ' % then),
                   {},
                   tr("&Try again"),
                   [this] { refresh(); }});
        emit listed();
        return;
    }
    const bool found = !parts.model.jobs().rows().empty();
    if (!found && !restricts(model.query())) {
        showNotice({tr("No open job yet"),
                    tr("The jobs of this organisation stand here as soon as one is open. Look again later."),
                    {},
                    tr("&Look again"),
                    [this] { refresh(); }});
        emit listed();
        return;
    }
    parts.nothingWords->setText(tr("No open job fits all of this. Leave something out."));
    parts.place->setCurrentWidget(found ? static_cast<QWidget *>(parts.list) : parts.nothingFound);
    showCount();
    showChosen();
    showContent();
    emit listed();
}

void JobBoardView::showCount() {
    Parts &parts = *m_parts;
    const qint64 shown = parts.model.jobs().total();
    const qint64 all = std::max(shown, parts.model.openJobs());
    const QString total = theme::count(static_cast<std::uint64_t>(all));
    parts.count->setWords(restricts(parts.model.query())
                              ? tr("%1 of %2 jobs").arg(theme::count(static_cast<std::uint64_t>(shown)), total)
                          : all == 1 ? tr("1 job")
                                     : tr("%1 jobs").arg(total));
}

void JobBoardView::showChosen() {
    Parts &parts = *m_parts;
    const auto &chosen = parts.model.chosen();
    parts.detail->setVisible(chosen.has_value());
    if (!chosen)
        return;
    parts.list->select(chosen->job.id);
    const Application *application = parts.model.chosenApplication();
    parts.detail->show({*chosen, parts.model.isChosenGone(), parts.model.isSeeker(),
                        application ? std::optional(*application) : std::nullopt, parts.model.chosenMatch(),
                        parts.context.clock.wallNow()});
}

} // namespace candor::screens
