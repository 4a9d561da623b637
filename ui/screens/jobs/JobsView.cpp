// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobsView.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "common/WorkspaceAccess.h"
#include "jobs/JobEditor.h"
#include "jobs/JobFilesActions.h"
#include "jobs/JobPanel.h"
#include "jobs/JobsFilters.h"
#include "jobs/JobsModel.h"
#include "jobs/MembersDialog.h"
#include "jobs/QuestionnaireDialog.h"
#include "jobs/ThresholdDialog.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/DataTable.h"
#include "widgets/Notice.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::DataTable;

struct JobsView::Parts {
    ScreenContext &context;
    JobsModel model;

    Button *importing = new Button(tr("&Import…"), ButtonRole::Outlined);
    Button *exporting = new Button(tr("E&xport…"), ButtonRole::Outlined);
    Button *create = new Button(tr("&Create job"), ButtonRole::Primary);
    ReportStrip *strip = new ReportStrip;
    JobsFilters *filters = new JobsFilters;
    DataTable *table = new DataTable(tr("Jobs"));
    QWidget *nothing = new QWidget;
    QStackedLayout *place = new QStackedLayout;
    JobPanel *panel = new JobPanel;
    JobEditor *editor;
    QWidget *list = new QWidget;
    QWidget *content = new QWidget;
    QStackedLayout *pages = new QStackedLayout(content);
    JobFilesActions exchange;
    JobId wanted; ///< to be chosen once it is listed
    bool editing = false;

    Parts(ScreenContext &all, FileChoice files, QWidget &over)
        : context(all), model(all), editor(new JobEditor(all)), exchange(all, std::move(files), over, *strip) {}

    /// The page that is not shown asks for no room, so that the list does not scroll for the form.
    void turnTo(QWidget &page) {
        for (QWidget *one : {list, static_cast<QWidget *>(editor)})
            one->setSizePolicy(QSizePolicy::Preferred, one == &page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        pages->setCurrentWidget(&page);
    }
};

JobsView::JobsView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("Jobs"), parent), m_parts(new Parts(context, std::move(files), *this)) {
    buildActions();
    buildContent();
    connectModel();
    connectPanel();
}

JobsView::~JobsView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->table;
}

void JobsView::refresh() { m_parts->model.refresh(); }

bool JobsView::hasUnsavedChanges() const { return m_parts->editing && m_parts->editor->isChanged(); }

void JobsView::create() {
    Job job;
    if (m_parts->context.hiring && m_parts->context.hiring->account())
        job.company = m_parts->context.hiring->account()->company;
    edit(job);
}

void JobsView::buildActions() {
    Parts &parts = *m_parts;
    parts.importing->setSymbol(QStringLiteral("upload_file"));
    parts.exporting->setSymbol(QStringLiteral("download"));
    parts.create->setToolTip(tr("Create job (Ctrl+N)"));
    for (Button *button : {parts.importing, parts.exporting, parts.create})
        addButton(button);
    connect(parts.create, &Button::clicked, this, &JobsView::create);
    connect(parts.importing, &Button::clicked, &parts.exchange, &JobFilesActions::askImport);
    connect(parts.exporting, &Button::clicked, this,
            [this] { m_parts->exchange.askExport([this] { return m_parts->model.filter(); }); });
    connect(&parts.exchange, &JobFilesActions::imported, this, &JobsView::refresh);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &JobsView::refresh);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this, [this] {
        if (!m_parts->editing)
            create();
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            [this] { m_parts->filters->focusSearch(); });
}

void JobsView::buildContent() {
    Parts &parts = *m_parts;
    parts.table->setModel(&parts.model.table());
    parts.table->setSelectionMode(QAbstractItemView::SingleSelection);
    parts.table->setSortingEnabled(false);
    parts.table->horizontalHeader()->setSortIndicatorShown(false);
    parts.table->setColumnsChoosable(true);
    parts.table->setWidths({208, 104, 112, 104, 64, 112, 120});
    auto *nothing = new QVBoxLayout(parts.nothing);
    nothing->setContentsMargins(0, 0, 0, 0);
    nothing->addWidget(new widgets::Notice({tr("No job is like that"),
                                            tr("The search or the state hides all of them."),
                                            {},
                                            tr("&Clear filters"),
                                            [this] { m_parts->filters->clear(); }},
                                           widgets::Notice::Kind::FirstUse));
    parts.panel->setFixedWidth(304);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(parts.place, 1);
    columns->addWidget(parts.panel);
    auto *column = new QVBoxLayout(parts.list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addWidget(parts.filters);
    column->addLayout(columns, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.place->addWidget(parts.table);
    parts.place->addWidget(parts.nothing);
    parts.table->setMinimumHeight(200);
    parts.pages->addWidget(parts.list);
    parts.pages->addWidget(parts.editor);
    parts.turnTo(*parts.list);
    setContent(parts.content);
    connect(parts.filters, &JobsFilters::changed, this,
            [this] { m_parts->model.setFilter(m_parts->filters->filter()); });
    connect(parts.filters, &JobsFilters::left, this, [this] { m_parts->table->setFocus(Qt::OtherFocusReason); });
    connect(parts.table, &DataTable::selectionMoved, this, &JobsView::choose);
    connect(parts.table, &DataTable::opened, this, [this] {
        if (const auto &details = m_parts->model.details())
            edit(details->row.job);
    });
    connect(parts.editor, &JobEditor::left, this, &JobsView::endEditing);
    connect(parts.editor, &JobEditor::saved, this, [this](const Job &job, bool isNew) {
        m_parts->wanted = job.id;
        endEditing();
        m_parts->strip->say(widgets::State::Good, tr("\"%1\" is saved").arg(job.title),
                            isNew ? tr("It is a draft: nobody sees it until you open it.") : QString());
        refresh();
    });
}

void JobsView::connectModel() {
    Parts &parts = *m_parts;
    connect(&parts.model, &JobsModel::changed, this, &JobsView::showListing);
    connect(&parts.model, &JobsModel::detailsChanged, this, [this] { m_parts->panel->show(m_parts->model.details()); });
    connect(&parts.model, &JobsModel::stateChanged, this, [this](const Job &job) {
        m_parts->strip->say(widgets::State::Good, tr("\"%1\": %2").arg(job.title, jobStateWords(job.state).toLower()));
    });
    connect(&parts.model, &JobsModel::deleted, this, [this](const QString &title) {
        m_parts->strip->say(widgets::State::Good, tr("The draft \"%1\" is deleted").arg(title));
    });
    connect(&parts.model, &JobsModel::refused, this,
            [this](const QString &what, const Error &error) { m_parts->strip->sayError(what, error); });
}

void JobsView::connectPanel() {
    JobPanel *panel = m_parts->panel;
    connect(panel, &JobPanel::candidatesAsked, this, &JobsView::candidatesRequested);
    connect(panel, &JobPanel::editAsked, this, &JobsView::edit);
    connect(panel, &JobPanel::stateAsked, this, &JobsView::setState);
    connect(panel, &JobPanel::deleteAsked, this, &JobsView::askDelete);
    connect(panel, &JobPanel::membersAsked, this, [this](const JobDetails &details) {
        auto *dialog = new MembersDialog(m_parts->context, details.row.job, this);
        connect(dialog, &QDialog::finished, this, &JobsView::refresh);
        dialog->open();
    });
    connect(panel, &JobPanel::questionnaireOpened, this, &JobsView::questionnaireRequested);
    connect(panel, &JobPanel::questionnaireAsked, this, [this](const JobDetails &details) {
        auto *dialog = new QuestionnaireDialog(m_parts->context, details, this);
        connect(dialog, &QuestionnaireDialog::assigned, this, &JobsView::refresh);
        dialog->open();
    });
    connect(panel, &JobPanel::thresholdAsked, this, [this](const Job &job) {
        auto *dialog = new ThresholdDialog(m_parts->context, job, this);
        connect(dialog, &ThresholdDialog::thresholdSaved, this, &JobsView::refresh);
        dialog->open();
    });
}

void JobsView::showListing() {
    Parts &parts = *m_parts;
    const JobTable &table = parts.model.table();
    if (parts.editing)
        return;
    if (const auto &error = table.error()) {
        if (table.wasRead())
            parts.strip->sayError(tr("The jobs could not be read again"), *error);
        else
            showError(
                {tr("The jobs cannot be listed"), wordsAndAdvice(*error), {}, tr("&Try again"), [this] { refresh(); }});
    } else if (table.total() == 0 && !parts.model.isFiltered()) {
        showFirstUse();
    } else {
        fill();
    }
    fitActions();
    emit listed();
}

void JobsView::showFirstUse() {
    setSubline({});
    m_parts->model.choose({});
    showNotice({tr("No job yet"),
                tr("A job holds its applications and its interviews. A new one starts as a draft, and nobody sees it "
                   "until you open it."),
                {{tr("Describe the job"), tr("title, place, level, skills")},
                 {tr("Add who works on it"), tr("colleagues, domain experts")},
                 {tr("Open it"), tr("candidates can apply")}},
                tr("&Create job"),
                [this] { create(); }});
}

void JobsView::fill() {
    Parts &parts = *m_parts;
    const JobTable &table = parts.model.table();
    const int total = static_cast<int>(table.total());
    setSubline(total == 1 ? tr("1 job.") : tr("%n jobs.", nullptr, total));
    parts.place->setCurrentWidget(total > 0 ? static_cast<QWidget *>(parts.table) : parts.nothing);
    parts.panel->setVisible(total > 0);
    const JobId wanted = parts.wanted.isValid() ? parts.wanted : parts.model.chosen();
    parts.wanted = {};
    const int row = std::max(0, table.find(wanted));
    if (total > 0 && parts.table->selectedRows() != QList<int>{row})
        parts.table->setCurrentIndex(table.index(row, 0));
    choose();
    showContent();
    if (isVisible() && !focusWidget())
        parts.table->setFocus(Qt::OtherFocusReason);
}

void JobsView::choose() {
    const auto rows = m_parts->table->selectedRows();
    m_parts->model.choose(rows.size() == 1 ? m_parts->model.table().row(rows.front()).job.id : JobId());
}

void JobsView::edit(const Job &job) {
    Parts &parts = *m_parts;
    parts.editing = true;
    parts.strip->dismiss();
    parts.turnTo(*parts.editor);
    showContent();
    setTitle(job.id.isValid() ? tr("Edit job") : tr("New job"));
    setSubline(job.id.isValid() ? tr("%1, %2").arg(job.title, jobStateWords(job.state).toLower())
                                : tr("A draft first: nobody sees it until you open it."));
    fitActions();
    parts.editor->edit(job);
}

void JobsView::endEditing() {
    Parts &parts = *m_parts;
    parts.editing = false;
    setTitle(tr("Jobs"));
    parts.turnTo(*parts.list);
    showListing();
    parts.table->setFocus(Qt::OtherFocusReason);
}

void JobsView::fitActions() {
    Parts &parts = *m_parts;
    for (Button *button : {parts.importing, parts.exporting, parts.create})
        button->setVisible(!parts.editing);
    const bool first = parts.model.table().total() == 0 && !parts.model.isFiltered();
    parts.exporting->setVisible(!parts.editing && !first);
    // The notice of the first use has the primary action.
    parts.create->setVisible(!parts.editing && !first);
}

void JobsView::setState(const Job &job, JobState state) {
    if (state != JobState::Archived) {
        m_parts->model.setState(job, state);
        return;
    }
    auto *question = new widgets::Confirmation(
        tr("Archive \"%1\"?").arg(job.title),
        tr("It takes no applications and leaves the lists. Its applications stay, and it can be brought back."),
        tr("&Archive 1 job"), ButtonRole::Primary, tr("&Cancel"), this);
    connect(question, &QDialog::accepted, this, [this, job] { m_parts->model.setState(job, JobState::Archived); });
    question->open();
}

void JobsView::askDelete(const Job &job) {
    auto *question = new widgets::Confirmation(tr("Delete the draft \"%1\"?").arg(job.title),
                                               tr("It has no applications. This cannot be taken back."),
                                               tr("&Delete 1 draft"), ButtonRole::Destructive, tr("&Cancel"), this);
    connect(question, &QDialog::accepted, this, [this, job] { m_parts->model.deleteDraft(job); });
    question->open();
}

} // namespace candor::screens
