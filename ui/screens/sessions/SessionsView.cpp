// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsView.h"

#include "common/Words.h"
#include "common/WorkPanel.h"
#include "sessions/RowWords.h"
#include "sessions/SessionList.h"
#include "sessions/SessionsModel.h"
#include "sessions/TakeInDialog.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;
using widgets::SearchField;

struct SessionsView::Parts {
    ScreenContext &context;
    FolderShower showFolder;
    SessionsModel model;
    SessionFilter rows;
    SessionList *list;

    Button *refresh = new Button(tr("Re&fresh"), ButtonRole::Outlined);
    Button *open = new Button(tr("&Open summary"), ButtonRole::Primary);
    SearchField *search = new SearchField;
    Button *replay = new Button(tr("Repla&y"), ButtonRole::Outlined);
    Button *verify = new Button(tr("&Verify"), ButtonRole::Outlined);
    Button *recover = new Button(tr("&Recover"), ButtonRole::Outlined);
    Button *show = new Button(tr("S&how in file manager"), ButtonRole::Outlined);
    Button *takeIn = new Button(tr("&Take in..."), ButtonRole::Outlined);
    Button *remove = new Button(tr("&Delete"), ButtonRole::Destructive);

    QWidget *offer = new QWidget;
    widgets::StateLabel *offerWords = new widgets::StateLabel;
    Button *recoverAll = new Button(tr("Recover"), ButtonRole::Outlined);
    WorkPanel *panel;
    QStackedLayout *place = new QStackedLayout;
    QWidget *nothingFound = new QWidget;
    Label *nothingWords = new Label(theme::Text::Body);
    QStringList selected; ///< folders, kept over a reading anew
    QString wanted;       ///< folder to select once it is listed
    bool filledOnce = false;

    Parts(ScreenContext &all, FolderShower shower)
        : context(all), showFolder(std::move(shower)), model(all), rows(model.table()), list(new SessionList(rows)),
          panel(new WorkPanel(model.work())) {}
};

SessionsView::SessionsView(ScreenContext &context, QWidget *parent, FolderShower showFolder)
    : widgets::Page(tr("Sessions"), parent), m_parts(new Parts(context, std::move(showFolder))) {
    buildActions();
    buildContent();
    Parts &parts = *m_parts;
    connect(&parts.model, &SessionsModel::changed, this, &SessionsView::showListing);
    connect(&parts.model, &SessionsModel::refused, parts.panel, &WorkPanel::say);
    connect(&parts.model, &SessionsModel::reported, parts.panel, &WorkPanel::say);
    // To sort by something else all rows must be here.
    connect(parts.list->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &parts.model, &SessionsModel::fetchAll);
    connect(&parts.model.table(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_parts->selected.clear();
        for (const SessionRow &row : m_parts->list->selectedRows())
            m_parts->selected << row.folder;
    });
    connect(&parts.model.table(), &QAbstractItemModel::modelReset, this, [this] {
        m_parts->list->selectFolders(m_parts->selected);
        select(m_parts->wanted);
    });
}

SessionsView::~SessionsView() {
    // They look at the model, which goes before a widget's children do.
    delete m_parts->list;
    delete m_parts->panel;
}

void SessionsView::refresh() { m_parts->model.refresh(); }

void SessionsView::buildActions() {
    Parts &parts = *m_parts;
    parts.refresh->setSymbol(QStringLiteral("refresh"));
    parts.open->setSymbol(QStringLiteral("summarize"));
    parts.replay->setSymbol(QStringLiteral("play_arrow"));
    parts.verify->setSymbol(QStringLiteral("fact_check"));
    parts.recover->setSymbol(QStringLiteral("healing"));
    parts.show->setSymbol(QStringLiteral("folder_open"));
    parts.takeIn->setSymbol(QStringLiteral("download"));
    parts.remove->setSymbol(QStringLiteral("delete"));
    addButton(parts.refresh);
    addButton(parts.open);
    parts.refresh->setToolTip(tr("Refresh (F5)"));
    parts.open->setToolTip(tr("Open summary (Enter)"));
    parts.replay->setToolTip(tr("Replay (Space or R)"));
    parts.remove->setToolTip(tr("Delete (Del)"));

    connect(parts.refresh, &Button::clicked, this, &SessionsView::refresh);
    connect(parts.open, &Button::clicked, this, [this] { openSelected(false); });
    connect(parts.replay, &Button::clicked, this, [this] { openSelected(true); });
    connect(parts.verify, &Button::clicked, this, &SessionsView::verifySelected);
    connect(parts.recover, &Button::clicked, this, &SessionsView::recoverSelected);
    connect(parts.recoverAll, &Button::clicked, &parts.model, &SessionsModel::recoverAll);
    connect(parts.show, &Button::clicked, this, &SessionsView::showSelected);
    connect(parts.takeIn, &Button::clicked, this, &SessionsView::takeInSelected);
    connect(parts.remove, &Button::clicked, this, &SessionsView::deleteSelected);
    connect(parts.list, &SessionList::openAsked, this, [this] { openSelected(false); });
    connect(parts.list, &SessionList::replayAsked, this, [this] { openSelected(true); });
    connect(parts.list, &SessionList::deleteAsked, this, &SessionsView::deleteSelected);
    connect(parts.list, &SessionList::selectionMoved, this, &SessionsView::fitActions);
    connect(parts.list, &SessionList::menuAsked, this, &SessionsView::popUpMenu);

    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &SessionsView::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_parts->search->setFocus(Qt::ShortcutFocusReason);
        m_parts->search->selectAll();
    });
}

void SessionsView::buildContent() {
    Parts &parts = *m_parts;
    auto *offerRow = new QHBoxLayout(parts.offer);
    offerRow->setContentsMargins(0, 0, 0, 0);
    offerRow->setSpacing(16);
    offerRow->addWidget(parts.offerWords);
    offerRow->addWidget(parts.recoverAll);
    offerRow->addStretch();
    parts.offerWords->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    parts.offer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    parts.offer->hide();

    parts.search->setPlaceholderText(tr("Candidate, job, date or id"));
    parts.search->setAccessibleName(tr("Search the sessions"));
    parts.search->setToolTip(tr("Search (Ctrl+F)"));
    parts.search->setMinimumWidth(144);
    parts.search->setMaximumWidth(280);
    parts.search->setFixedHeight(32);
    connect(parts.search, &QLineEdit::textChanged, this, &SessionsView::search);
    auto *leave = new QShortcut(Qt::Key_Escape, parts.search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_parts->search->clear();
        m_parts->list->setFocus();
    });
    auto *down = new QShortcut(Qt::Key_Down, parts.search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (m_parts->list->selectedRows().empty())
            m_parts->list->selectFirst();
        m_parts->list->setFocus();
    });

    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(parts.search, 1);
    tools->addStretch();
    for (Button *button : {parts.takeIn, parts.recover, parts.replay, parts.verify, parts.show, parts.remove})
        tools->addWidget(button);

    auto *nothing = new QVBoxLayout(parts.nothingFound);
    auto *clear = new Button(tr("&Clear search"), ButtonRole::Outlined);
    parts.nothingWords->setInk(theme::Ink::Quiet);
    parts.nothingWords->setWordWrap(true);
    nothing->setContentsMargins(0, 16, 0, 0);
    nothing->setSpacing(16);
    nothing->addWidget(parts.nothingWords);
    nothing->addWidget(clear, 0, Qt::AlignLeft);
    nothing->addStretch();
    connect(clear, &Button::clicked, this, [this] {
        m_parts->search->clear();
        m_parts->search->setFocus();
    });

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.offer);
    column->addWidget(parts.panel);
    column->addLayout(tools);
    column->addLayout(parts.place, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.place->addWidget(parts.list);
    parts.place->addWidget(parts.nothingFound);
    parts.list->setMinimumHeight(152);
    setContent(content);
    setFocusProxy(parts.list);
}

void SessionsView::select(const QString &folder) {
    Parts &parts = *m_parts;
    const auto &rows = parts.model.table().rows();
    const bool listed =
        std::any_of(rows.begin(), rows.end(), [&](const SessionRow &row) { return row.folder == folder; });
    parts.wanted = listed ? QString() : folder;
    if (listed)
        parts.list->selectFolders({folder});
}

void SessionsView::showListing() {
    Parts &parts = *m_parts;
    if (parts.model.listing() == SessionsModel::Listing::Reading) {
        // What was listed before stays in view while it is read anew.
        if (!parts.model.wasRead())
            showProgress(tr("Reading the workspace"), 0, 0, [this] { m_parts->model.stopReading(); });
        return;
    }
    if (parts.model.listing() == SessionsModel::Listing::Failed) {
        showFailure(*parts.model.error());
    } else if (parts.model.table().rows().empty() && !parts.model.work().isBusy()) {
        showFirstUse();
    } else {
        fillList();
        showContent();
    }
    emit listed();
}

void SessionsView::showFirstUse() {
    m_parts->open->hide();
    m_parts->filledOnce = false;
    setSubline({});
    showNotice({tr("No session yet"),
                tr("A session is one recorded interview: picture, sound, what was measured, and a summary. "
                   "It stays on this computer. Candidates record theirs from their applications."),
                {{tr("Invite a candidate"), tr("to an interview")},
                 {tr("The interview is recorded"), tr("after consent")},
                 {tr("Replay it"), tr("frame by frame")}},
                tr("&Look again"),
                [this] { refresh(); }});
}

void SessionsView::showFailure(const Error &error) {
    m_parts->open->hide();
    setSubline(m_parts->context.workspace);
    if (error.code == ErrorCode::Cancelled) {
        showNotice({tr("The workspace was not read"),
                    tr("Reading it was cancelled. Nothing was changed."),
                    {},
                    tr("&Read it now"),
                    [this] { refresh(); }});
        return;
    }
    const QString then = advice(error);
    showError({tr("The sessions cannot be listed"),
               then.isEmpty() ? words(error) : QString(words(error) % u' ' % then),
               {},
               tr("&Try again"),
               [this] { refresh(); }});
}

void SessionsView::fillList() {
    Parts &parts = *m_parts;
    parts.open->show();
    setSubline(parts.model.mayDelete() ? tr("%1, in %2").arg(parts.model.totals(), parts.context.workspace)
                                       : parts.model.totals());
    const auto interrupted = static_cast<int>(parts.model.interrupted().size());
    parts.offer->setVisible(interrupted > 0);
    parts.offerWords->setState(widgets::State::Caution,
                               interrupted == 1
                                   ? tr("1 interrupted recording can be recovered")
                                   : tr("%n interrupted recordings can be recovered", nullptr, interrupted));
    if (!parts.filledOnce) {
        parts.filledOnce = true;
        if (parts.list->selectedRows().empty())
            parts.list->selectFirst();
        if (isVisible())
            parts.list->setFocus();
    }
    search();
    fitActions();
}

void SessionsView::search() {
    Parts &parts = *m_parts;
    parts.rows.search(parts.search->text());
    if (!parts.search->text().trimmed().isEmpty())
        parts.model.fetchAll();
    parts.nothingWords->setText(
        tr("No session has \"%1\" in its candidate, job, date, id, devices or state.").arg(parts.search->text()));
    const bool found = parts.rows.rowCount() > 0;
    parts.place->setCurrentWidget(found ? static_cast<QWidget *>(parts.list) : parts.nothingFound);
    // The selected one may not be among what was found, and no button acts on nothing.
    if (found && parts.list->selectedRows().empty())
        parts.list->selectFirst();
    fitActions();
}

void SessionsView::fitActions() {
    Parts &parts = *m_parts;
    const auto rows = parts.list->selectedRows();
    const bool one = rows.size() == 1;
    for (Button *button : {parts.open, parts.replay, parts.verify, parts.show})
        button->setEnabled(one);
    parts.remove->setVisible(parts.model.mayDelete());
    parts.remove->setEnabled(!rows.empty());
    parts.takeIn->setVisible(
        parts.context.hiring && parts.model.mayTakeIn() &&
        std::any_of(rows.begin(), rows.end(), [](const SessionRow &row) { return !row.isTakenIn; }));
    parts.takeIn->setEnabled(one && isFinished(rows.front().condition));
    parts.remove->setText(rows.size() > 1 ? deletionAction(rows.size()) : tr("&Delete"));
    parts.recover->setVisible(std::any_of(rows.begin(), rows.end(), [](const SessionRow &row) {
        return row.condition == SessionCondition::Interrupted;
    }));
}

void SessionsView::openSelected(bool replay) {
    const auto rows = m_parts->list->selectedRows();
    if (rows.size() != 1)
        return;
    const SessionRow &row = rows.front();
    if (const auto refusal = whyNotOpened(row)) {
        m_parts->panel->say(*refusal);
        return;
    }
    if (replay)
        emit replayRequested(row.folder, 0);
    else
        emit summaryRequested(row.folder);
}

void SessionsView::verifySelected() {
    const auto rows = m_parts->list->selectedRows();
    if (rows.size() == 1)
        m_parts->model.verify(rows.front());
}

void SessionsView::recoverSelected() {
    auto rows = m_parts->list->selectedRows();
    std::erase_if(rows, [](const SessionRow &row) { return row.condition != SessionCondition::Interrupted; });
    m_parts->model.recover(rows);
}

void SessionsView::takeInSelected() {
    const auto rows = m_parts->list->selectedRows();
    if (rows.size() != 1 || rows.front().isTakenIn)
        return;
    auto *dialog = new TakeInDialog(m_parts->context, rows.front().name, this);
    connect(dialog, &TakeInDialog::chosen, this, [this, row = rows.front()](std::optional<ApplicationId> application) {
        m_parts->model.takeIn(row, application);
    });
    dialog->open();
}

void SessionsView::deleteSelected() {
    if (!m_parts->model.mayDelete())
        return;
    auto rows = m_parts->list->selectedRows();
    const auto used =
        std::erase_if(rows, [](const SessionRow &row) { return row.condition == SessionCondition::InUse; });
    if (rows.empty()) {
        if (used > 0)
            m_parts->panel->say(deletionRefused());
        return;
    }
    auto *question = new widgets::Confirmation(deletionTitle(rows), deletionText(rows, used),
                                               deletionAction(rows.size()), ButtonRole::Destructive, tr("&Keep"), this);
    connect(question, &QDialog::accepted, this, [this, rows] { m_parts->model.remove(rows); });
    question->open();
}

void SessionsView::showSelected() {
    const auto rows = m_parts->list->selectedRows();
    if (rows.size() == 1)
        m_parts->showFolder(rows.front().folder);
}

void SessionsView::popUpMenu(const QPoint &global) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Button *button : {m_parts->open, m_parts->replay, m_parts->takeIn, m_parts->verify, m_parts->recover,
                           m_parts->show, m_parts->remove}) {
        if (button->isHidden())
            continue;
        QAction *action = menu->addAction(button->text(), button, [button] { button->click(); });
        action->setEnabled(button->isEnabled());
    }
    menu->popup(global);
}

} // namespace candor::screens
