// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/OpeningView.h"

#include "common/HiringWords.h"
#include "common/Words.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QDir>
#include <QRadioButton>
#include <QVBoxLayout>

namespace candor::shell {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int widest = 560;

QString backupWords(const workspace::BackupReport &backup) {
    return OpeningView::tr("%1, %2").arg(screens::momentWords(backup.madeAt),
                                         theme::bytes(static_cast<std::uint64_t>(backup.bytes)));
}

} // namespace

OpeningView::OpeningView(WorkspaceOpening &opening, QWidget *parent) : Page(tr("Candor"), parent), m_opening(opening) {
    setObjectName(QStringLiteral("opening"));
    setSubline(QDir::toNativeSeparators(opening.folder()));
    connect(&opening, &WorkspaceOpening::stateChanged, this, &OpeningView::showState);
    connect(&opening, &WorkspaceOpening::progressed, this, [this](const QString &step, qint64 done, qint64 total) {
        if (m_opening.state() == WorkspaceOpening::State::Working)
            showProgress(step, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total),
                         [this] { m_opening.cancelWork(); });
    });
    showState();
}

void OpeningView::showState() {
    using State = WorkspaceOpening::State;
    const Error error = m_opening.error().value_or(Error{ErrorCode::NotAWorkspace, m_opening.folder()});
    const auto again = [this] { m_opening.open(); };
    switch (m_opening.state()) {
    case State::Opening:
    case State::Open:
        showProgress(tr("Opening the workspace"), 0, 0);
        break;
    case State::Working:
        showProgress(tr("Starting"), 0, 0);
        break;
    case State::NoWorkspace:
        showNotice(
            {tr("There is no workspace here"),
             tr("Candor can make one: an empty database for jobs, people and applications. What is there already "
                "stays as it is. Or start Candor with \"--workspace DIR\" for another folder."),
             {},
             tr("&Make a workspace here"),
             [this] { m_opening.makeWorkspace(); }});
        break;
    case State::Outdated:
        showNotice(
            {tr("The workspace is from an older version"),
             tr("Its database must be brought up to date before this version can use it. A backup is made first; "
                "nobody else should be using the workspace meanwhile."),
             {},
             tr("&Bring it up to date"),
             [this] { m_opening.migrate(); }});
        break;
    case State::Damaged:
        showBackups();
        break;
    case State::Unavailable:
        showError(
            {screens::words(error),
             tr("What was saved before is safe. Candor tries again every few seconds and goes on by itself as soon "
                "as the database answers."),
             {},
             tr("&Try again now"),
             again});
        break;
    case State::Failed:
        showError({screens::words(error), screens::advice(error), {}, tr("&Try again"), again});
        break;
    }
}

void OpeningView::showBackups() {
    const auto &backups = m_opening.backups();
    const Error error = m_opening.error().value_or(Error{ErrorCode::DatabaseDamaged, {}});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new widgets::IconLabel(iconOf(widgets::State::Alert), theme::Ink::Alert, 24));
    head->addWidget(new Label(tr("The workspace's database is damaged"), theme::Text::Section), 1);
    column->addLayout(head);
    auto *text =
        new Label(backups.empty() ? tr("Nothing was changed. There is no backup below this workspace; if there is one "
                                       "elsewhere, \"candorctl workspace restore\" takes it.")
                                  : tr("Nothing was changed. Choose a backup to go on from; what is there now is kept "
                                       "beside it under another name. What was saved after the backup is not in it."),
                  theme::Text::Body, theme::Ink::Quiet);
    auto *detail = new Label(error.detail, theme::Text::MonoCaption, theme::Ink::Quiet);
    for (Label *label : {text, detail}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(8);
    std::vector<QRadioButton *> choices;
    for (const workspace::BackupReport &backup : backups) {
        auto *choice = new QRadioButton(backupWords(backup));
        choice->setFont(theme::font(theme::Text::Body));
        choice->setToolTip(QDir::toNativeSeparators(backup.folder));
        choice->setObjectName(QStringLiteral("backup%1").arg(choices.size()));
        column->addWidget(choice);
        choices.push_back(choice);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    if (!choices.empty()) {
        choices.front()->setChecked(true);
        auto *restore = new Button(tr("&Restore this backup"), ButtonRole::Primary);
        restore->setObjectName(QStringLiteral("restore"));
        buttons->addWidget(restore);
        connect(restore, &Button::clicked, this, [this, choices] {
            for (std::size_t i = 0; i < choices.size(); ++i)
                if (choices[i]->isChecked())
                    m_opening.restore(m_opening.backups()[i].folder);
        });
    }
    auto *again = new Button(tr("&Try again"), ButtonRole::Outlined);
    connect(again, &Button::clicked, this, [this] { m_opening.open(); });
    buttons->addWidget(again);
    buttons->addStretch();
    column->addSpacing(16);
    column->addLayout(buttons);
    column->addStretch();
    setContent(content);
    content->setMaximumWidth(widest);
    showContent();
}

} // namespace candor::shell
