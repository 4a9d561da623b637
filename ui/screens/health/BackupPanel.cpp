// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/BackupPanel.h"

#include "common/FieldErrors.h"
#include "health/HealthModel.h"
#include "health/HealthWords.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/ProgressBar.h"
#include "widgets/Rule.h"

#include <QDir>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Label;
using widgets::State;

namespace {

constexpr std::size_t mostRows = 8;
constexpr int rowHeight = 39;

} // namespace

BackupPanel::BackupPanel(HealthModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_work(new QWidget), m_step(new Label(theme::Text::Body)),
      m_bar(new widgets::ProgressBar(8)), m_cancel(new widgets::Button(tr("Cance&l"), widgets::ButtonRole::Outlined)),
      m_outcome(new widgets::StateLabel), m_list(new QVBoxLayout) {
    m_cancel->setObjectName(QStringLiteral("cancelBackup"));
    m_outcome->setObjectName(QStringLiteral("backupOutcome"));
    m_outcome->setWrapped();
    m_outcome->hide();
    m_step->setElided(true);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 12, 0, 12);
    work->setSpacing(8);
    work->addWidget(m_step);
    work->addWidget(m_bar);
    work->addWidget(m_cancel, 0, Qt::AlignLeft);
    m_work->hide();
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::ColumnHeading(tr("Backups")));
    column->addWidget(m_work);
    column->addSpacing(8);
    column->addWidget(m_outcome);
    column->addLayout(m_list);

    connect(m_cancel, &widgets::Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_step->setText(tr("Stopping; nothing is left behind"));
        m_model.cancelBackup();
    });
    connect(&m_model, &HealthModel::read, this, &BackupPanel::showList);
    connect(&m_model, &HealthModel::backupChanged, this, &BackupPanel::showWork);
    connect(&m_model, &HealthModel::backupProgressed, this, [this](const QString &step, qint64 done, qint64 total) {
        if (m_cancel->isEnabled())
            m_step->setText(step);
        m_bar->setAccessibleName(step);
        m_bar->setAmount(static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total));
    });
    connect(&m_model, &HealthModel::backedUp, this, [this](const workspace::BackupReport &report) {
        m_outcome->setState(State::Good, tr("Backed up: %1").arg(QDir::toNativeSeparators(report.folder)));
        m_outcome->show();
    });
    connect(&m_model, &HealthModel::backupFailed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            m_outcome->setState(State::Quiet, tr("Stopped. No backup was made, nothing is left behind."));
        else
            m_outcome->setState(State::Alert, wordsAndAdvice(error));
        m_outcome->show();
    });
}

void BackupPanel::showWork() {
    m_work->setVisible(m_model.isBackingUp());
    if (!m_model.isBackingUp())
        return;
    m_outcome->hide();
    m_cancel->setEnabled(true);
    m_step->setText(tr("Starting"));
    m_bar->setAmount(0, 0);
}

void BackupPanel::showList() {
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto &backups = m_model.backups();
    if (backups.empty()) {
        auto *none = new Label(tr("None yet. A backup holds the database and all recordings; it is made while others "
                                  "work on, below the workspace's folder. Copy it to another disk."),
                               theme::Text::Body, theme::Ink::Quiet);
        none->setWordWrap(true);
        none->setContentsMargins(0, 12, 0, 0);
        m_list->addWidget(none);
        return;
    }
    for (std::size_t i = 0; i < backups.size() && i < mostRows; ++i) {
        auto *row = new Label(backupWords(backups[i]), theme::Text::Mono);
        row->setElided(true);
        row->setMinimumHeight(rowHeight);
        row->setToolTip(QDir::toNativeSeparators(backups[i].folder));
        m_list->addWidget(row);
        m_list->addWidget(new widgets::Rule);
    }
    if (backups.size() > mostRows)
        m_list->addWidget(
            new Label(tr("and %1 older").arg(backups.size() - mostRows), theme::Text::Caption, theme::Ink::Quiet));
}

} // namespace candor::screens
