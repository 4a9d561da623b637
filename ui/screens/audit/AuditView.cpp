// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditView.h"

#include "audit/AuditFilters.h"
#include "audit/AuditModel.h"
#include "common/FieldErrors.h"
#include "common/Words.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::State;

namespace {

QString flawWords(const access::AuditVerification &verification) {
    const QString row = theme::count(static_cast<std::uint64_t>(*verification.firstWrong));
    if (verification.reason == u"missing_end")
        return AuditView::tr("The log ends too early: rows from %1 on are missing.").arg(row);
    if (verification.reason == u"sequence")
        return AuditView::tr("A row is missing before row %1.").arg(row);
    if (verification.reason == u"previous")
        return AuditView::tr("Row %1 does not follow on the row before it.").arg(row);
    return AuditView::tr("Row %1 was changed after it was written.").arg(row);
}

} // namespace

void askForExport(QWidget *over, const std::function<void(const QString &)> &chosen) {
    auto *dialog = new QFileDialog(over, AuditView::tr("Export the audit log"), QDir::homePath(),
                                   AuditView::tr("JSON lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(QStringLiteral("audit.jsonl"));
    QObject::connect(dialog, &QFileDialog::fileSelected, over, chosen);
    dialog->open();
}

struct AuditView::Parts {
    explicit Parts(ScreenContext &context) : model(*context.hiring) {}

    AuditModel model;
    ExportAsker ask;
    AuditFilters *filters = new AuditFilters;
    widgets::ColumnHeading *count = new widgets::ColumnHeading(QString());
    widgets::DataTable *table = new widgets::DataTable(AuditView::tr("Audit log"));
    widgets::StateLabel *outcome = new widgets::StateLabel;
    Button *verify = new Button(AuditView::tr("&Verify"), ButtonRole::Outlined);
    Button *exporting = new Button(AuditView::tr("E&xport…"), ButtonRole::Outlined);
};

AuditView::AuditView(ScreenContext &context, QWidget *parent, ExportAsker ask)
    : Page(tr("Audit log"), parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    parts.ask = std::move(ask);
    setSubline(tr("Each row carries the hash of the one before: a row that is changed or missing is found."));
    parts.verify->setObjectName(QStringLiteral("verify"));
    parts.verify->setSymbol(QStringLiteral("verified"));
    parts.exporting->setObjectName(QStringLiteral("export"));
    parts.exporting->setSymbol(QStringLiteral("download"));
    addButton(parts.verify);
    addButton(parts.exporting);
    buildContent();
    connectModel();
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &AuditView::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_parts->filters->search().setFocus(Qt::ShortcutFocusReason);
        m_parts->filters->search().selectAll();
    });
    refresh();
    parts.model.readPeople();
}

AuditView::~AuditView() {
    // It looks at the model, which goes before a widget's children do.
    m_parts->table->setModel(nullptr);
}

void AuditView::buildContent() {
    Parts &parts = *m_parts;
    parts.outcome->setObjectName(QStringLiteral("auditOutcome"));
    parts.outcome->setWrapped();
    parts.outcome->hide();
    parts.table->setObjectName(QStringLiteral("auditTable"));
    parts.table->setModel(&parts.model.table());
    parts.table->setSortingEnabled(false);
    parts.table->setWidths({56, 176, 200, 184, 136, 96, 256});
    parts.table->horizontalHeader()->setStretchLastSection(true);
    parts.table->setMinimumHeight(180);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts.filters);
    column->addSpacing(16);
    column->addWidget(parts.outcome);
    column->addWidget(parts.count);
    column->addWidget(parts.table, 1);
    setContent(content);
    content->setMaximumWidth(QWIDGETSIZE_MAX); // a log is read across
    setFocusProxy(&parts.filters->search());
}

void AuditView::connectModel() {
    Parts &parts = *m_parts;
    const auto say = [this](State state, const QString &words) {
        m_parts->outcome->setState(state, words);
        m_parts->outcome->show();
    };
    connect(parts.filters, &AuditFilters::changed, this,
            [this] { m_parts->model.setFilter(m_parts->filters->filter()); });
    connect(parts.verify, &Button::clicked, &parts.model, &AuditModel::verify);
    connect(parts.exporting, &Button::clicked, this, [this] {
        m_parts->ask(this, [this](const QString &path) {
            if (!path.isEmpty())
                m_parts->model.exportTo(path);
        });
    });
    connect(&parts.model, &AuditModel::peopleRead, parts.filters, &AuditFilters::setPeople);
    connect(&parts.model, &AuditModel::listed, this, [this] {
        const qint64 total = m_parts->model.table().total();
        m_parts->count->setWords(
            total == 0   ? tr("Nothing is found")
            : total == 1 ? tr("1 row")
                         : tr("%1 rows, newest first").arg(theme::count(static_cast<std::uint64_t>(total))));
        showContent();
        emit listed();
    });
    connect(&parts.model, &AuditModel::failed, this, [this](const Error &error) {
        showError(
            {tr("The audit log cannot be read"), wordsAndAdvice(error), {}, tr("&Try again"), [this] { refresh(); }});
        emit listed();
    });
    connect(&parts.model, &AuditModel::workingChanged, this, [this](bool working) {
        m_parts->verify->setEnabled(!working);
        m_parts->exporting->setEnabled(!working);
        if (working) {
            m_parts->outcome->setState(State::Quiet, tr("Reading every row"));
            m_parts->outcome->show();
        }
    });
    connect(&parts.model, &AuditModel::verified, this, [say](const access::AuditVerification &verification) {
        if (verification.isWhole())
            say(State::Good, tr("The log is whole: each of its %1 rows fits.")
                                 .arg(theme::count(static_cast<std::uint64_t>(verification.entries))));
        else
            say(State::Alert, flawWords(verification) + u' ' +
                                  tr("Keep a copy of the workspace, and find out who had access to its database."));
    });
    connect(&parts.model, &AuditModel::exported, this, [say](qint64 entries, const QString &path) {
        say(State::Good, tr("Written to %1: %2 rows.")
                             .arg(QDir::toNativeSeparators(path), theme::count(static_cast<std::uint64_t>(entries))));
    });
    connect(&parts.model, &AuditModel::workFailed, this,
            [say](const Error &error) { say(State::Alert, wordsAndAdvice(error)); });
}

void AuditView::refresh() {
    if (!m_parts->model.wasRead())
        showProgress(tr("Reading the audit log"), 0, 0);
    m_parts->model.refresh();
}

} // namespace candor::screens
