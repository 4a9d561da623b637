// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/PeopleView.h"

#include "common/HiringWords.h"
#include "common/Words.h"
#include "people/AddPersonDialog.h"
#include "people/PeopleModel.h"
#include "people/PersonPanel.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DataTable.h"
#include "widgets/FilterField.h"
#include "widgets/SearchField.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::FilterField;

namespace {

constexpr int panelWidth = 296;
constexpr int stateWidth = 128;
constexpr int columnGap = 24;
constexpr auto typingPause = std::chrono::milliseconds(150);
constexpr int any = -1;

} // namespace

struct PeopleView::Parts {
    explicit Parts(ScreenContext &screenContext) : context(screenContext), model(*screenContext.hiring) {}

    ScreenContext &context;
    PeopleModel model;
    QTimer typing;
    widgets::SearchField *search = new widgets::SearchField;
    FilterField *role = new FilterField(PeopleView::tr("Role"));
    FilterField *state = new FilterField(PeopleView::tr("State"));
    Button *clear = new Button(PeopleView::tr("Cl&ear"), ButtonRole::Plain);
    Button *waiting = new Button(QString(), ButtonRole::Outlined);
    widgets::ColumnHeading *count = new widgets::ColumnHeading(QString());
    widgets::DataTable *table = new widgets::DataTable(PeopleView::tr("People"));
    PersonPanel *panel = nullptr;
    std::optional<AccountId> wanted; ///< selected again when the list was read
};

PeopleView::PeopleView(ScreenContext &context, QWidget *parent)
    : Page(tr("People"), parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    setSubline(
        tr("Who may use this workspace, and as what. Each change counts at once and is written to the audit log."));
    auto *add = new Button(tr("&Add account…"), ButtonRole::Primary);
    add->setObjectName(QStringLiteral("addAccount"));
    add->setSymbol(QStringLiteral("person_add"));
    addButton(parts.waiting);
    addButton(add);
    parts.panel = new PersonPanel(parts.model);
    buildContent();
    connectKeys();

    connect(add, &Button::clicked, this,
            [this] { (new AddPersonDialog(m_parts->model, *m_parts->context.hiring, window()))->open(); });
    connect(parts.waiting, &Button::clicked, this,
            [this] { m_parts->state->choose(static_cast<int>(AccountState::AwaitingApproval)); });
    connect(&parts.model, &PeopleModel::listed, this, &PeopleView::showList);
    connect(&parts.model, &PeopleModel::failed, this, [this](const Error &error) {
        showError({tr("The people cannot be listed"),
                   QString(words(error) % u' ' % advice(error)),
                   {},
                   tr("&Try again"),
                   [this] { refresh(); }});
        emit listed();
    });
    connect(&parts.model, &PeopleModel::added, this, [this](const Account &account) {
        m_parts->wanted = account.id;
        m_parts->panel->show(account);
    });
    connect(parts.table, &widgets::DataTable::selectionMoved, this, &PeopleView::showChosen);
    parts.typing.setSingleShot(true);
    connect(&parts.typing, &QTimer::timeout, this, &PeopleView::followFilter);
    connect(parts.search, &QLineEdit::textChanged, this, [this] { m_parts->typing.start(typingPause); });
    connect(parts.role, &QComboBox::currentIndexChanged, this, &PeopleView::followFilter);
    connect(parts.state, &QComboBox::currentIndexChanged, this, &PeopleView::followFilter);
    connect(parts.clear, &Button::clicked, this, [this] {
        m_parts->search->clear();
        m_parts->role->setCurrentIndex(0);
        m_parts->state->setCurrentIndex(0);
        m_parts->search->setFocus();
    });
    parts.waiting->hide();
    refresh();
}

PeopleView::~PeopleView() {
    // It looks at the model, which goes before a widget's children do.
    m_parts->table->setModel(nullptr);
}

void PeopleView::buildContent() {
    Parts &parts = *m_parts;
    parts.search->setObjectName(QStringLiteral("peopleSearch"));
    parts.search->setAccessibleName(tr("Search people"));
    parts.search->setPlaceholderText(tr("Name, email or company"));
    parts.search->setKeyHint(QStringLiteral("Ctrl+F"));
    parts.role->setObjectName(QStringLiteral("roleFilter"));
    parts.state->setObjectName(QStringLiteral("stateFilter"));
    parts.state->setMinimumWidth(stateWidth);
    parts.clear->setObjectName(QStringLiteral("clearFilters"));
    parts.waiting->setObjectName(QStringLiteral("showWaiting"));
    QList<std::pair<QString, QVariant>> roles{{tr("any"), any}};
    for (const Role role : {Role::Seeker, Role::Recruiter, Role::DomainExpert, Role::Admin})
        roles.append({roleWords(role), static_cast<int>(role)});
    parts.role->setChoices(roles);
    QList<std::pair<QString, QVariant>> states{{tr("any"), any}};
    for (const AccountState state : {AccountState::Active, AccountState::AwaitingApproval, AccountState::Inactive})
        states.append({accountStateWords(state), static_cast<int>(state)});
    parts.state->setChoices(states);
    parts.table->setObjectName(QStringLiteral("peopleTable"));
    parts.table->setModel(&parts.model.table());
    parts.table->setSortingEnabled(false);
    parts.table->setSelectionMode(QAbstractItemView::SingleSelection);
    parts.table->setWidths({136, 200, 112, 144});
    parts.table->horizontalHeader()->setStretchLastSection(true);
    parts.table->setMinimumHeight(180);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(parts.search, 2);
    filters->addWidget(parts.role);
    filters->addWidget(parts.state);
    filters->addWidget(parts.clear);
    filters->addStretch(1);
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(parts.count);
    list->addWidget(parts.table, 1);
    auto *side = new QScrollArea;
    side->setFrameShape(QFrame::NoFrame);
    side->setWidgetResizable(true);
    side->setFocusPolicy(Qt::NoFocus);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setWidget(parts.panel);
    side->setFixedWidth(panelWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addLayout(list, 1);
    columns->addWidget(side);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(filters);
    column->addLayout(columns, 1);
    setContent(content);
    setFocusProxy(parts.search);
}

void PeopleView::connectKeys() {
    widgets::SearchField *search = m_parts->search;
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &PeopleView::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [search] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    for (const auto key : {Qt::Key_Down, Qt::Key_Return})
        connect(new QShortcut(key, search, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
                [this] { m_parts->table->setFocus(Qt::OtherFocusReason); });
}

void PeopleView::refresh() {
    if (!m_parts->model.wasRead())
        showProgress(tr("Reading the accounts"), 0, 0);
    m_parts->model.refresh();
}

void PeopleView::followFilter() {
    Parts &parts = *m_parts;
    AccountFilter filter;
    filter.text = parts.search->text().trimmed();
    if (const int role = parts.role->currentData().toInt(); role != any)
        filter.role = static_cast<Role>(role);
    if (const int state = parts.state->currentData().toInt(); state != any)
        filter.state = static_cast<AccountState>(state);
    parts.model.setFilter(filter);
}

void PeopleView::showList() {
    Parts &parts = *m_parts;
    const auto total = static_cast<int>(parts.model.table().total());
    parts.count->setWords(total == 0   ? tr("Nobody is found")
                          : total == 1 ? tr("1 person")
                                       : tr("%1 people").arg(theme::count(static_cast<std::uint64_t>(total))));
    parts.clear->setEnabled(parts.model.filter() != AccountFilter());
    const auto awaiting = static_cast<int>(parts.model.awaiting());
    parts.waiting->setText(tr("&Show %n waiting for approval", nullptr, awaiting));
    parts.waiting->setVisible(awaiting > 0 && parts.model.filter().state != AccountState::AwaitingApproval);
    if (parts.wanted) {
        if (const QModelIndex place = parts.model.table().placeOf(*parts.wanted); place.isValid())
            parts.table->setCurrentIndex(place);
    }
    showContent();
    emit listed();
}

void PeopleView::showChosen() {
    Parts &parts = *m_parts;
    const QList<int> rows = parts.table->selectedRows();
    // A list that is read anew chooses nobody for a moment; who was chosen stays beside it.
    if (rows.isEmpty())
        return;
    if (const Account *account = parts.model.table().accountAt(parts.model.table().index(rows.first(), 0))) {
        parts.wanted = account->id;
        parts.panel->show(*account);
    }
}

} // namespace candor::screens
