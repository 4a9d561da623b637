// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ShortcutsSheet.h"

#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace candor::shell {

namespace {

using Keys = std::vector<std::pair<QString, QString>>;

QWidget *column(const QString &title, const Keys &keys, QWidget *parent) {
    auto *column = new QWidget(parent);
    auto *grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(new widgets::Label(title, theme::Text::BodyStrong, theme::Ink::Ink, column), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[key, meaning] : keys) {
        grid->addWidget(new widgets::Label(key, theme::Text::MonoCaption, theme::Ink::Ink, column), row, 0);
        grid->addWidget(new widgets::Label(meaning, theme::Text::Caption, theme::Ink::Quiet, column), row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    return column;
}

} // namespace

ShortcutsSheet::ShortcutsSheet(QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Shortcuts"));
    const Keys everywhere{{tr("Ctrl+1 to 9"), tr("Go to a place of the rail")},
                          {tr("F5"), tr("Read the list anew")},
                          {tr("Ctrl+F"), tr("Search")},
                          {tr("Enter"), tr("Summary of the session")},
                          {tr("Delete"), tr("Delete the selected sessions")},
                          {tr("Esc"), tr("Back")},
                          {tr("F1"), tr("This sheet")},
                          {tr("Ctrl+L"), tr("Lock")},
                          {tr("Ctrl+Q"), tr("Quit")}};
    const Keys interview{{tr("Space"), tr("Pause and go on")},
                         {tr("Alt+letter"), tr("The underlined letter's button")}};
    const Keys questions{{tr("Ctrl+N"), tr("New question")},
                         {tr("Ctrl+S"), tr("Save the draft")},
                         {tr("Ctrl+Enter"), tr("Submit; approve and go on")},
                         {tr("Ctrl+Shift+Enter"), tr("Return to its author")},
                         {tr("Ctrl+← →"), tr("Question before, next")},
                         {tr("Alt+↑ ↓ Del"), tr("Move an option, remove it")}};
    const Keys replay{{tr("Space, K"), tr("Play, pause")},
                      {tr("J, L"), tr("Back; on, again: faster")},
                      {tr(", ."), tr("One frame back, on")},
                      {tr("← →"), tr("One second; with Shift five")},
                      {tr("Home, End"), tr("To the start, the end")},
                      {tr("+ − 0"), tr("Zoom the timeline; whole session")},
                      {tr("Wheel"), tr("Scroll the timeline; with Ctrl zoom")},
                      {tr("[ ]"), tr("Loop from here, to here")},
                      {tr("1 to 4"), tr("Parts of the overlay")},
                      {tr("↑ ↓ M"), tr("Volume, mute")},
                      {tr("F11, F"), tr("Full screen")}};
    const Keys questionnaires{{tr("Enter"), tr("Add from the bank")},
                              {tr("Alt+↑ ↓"), tr("Move a question or section")},
                              {tr("Alt+Shift+↑ ↓"), tr("Into another section")},
                              {tr("Delete"), tr("Remove")},
                              {tr("F2"), tr("Edit what is chosen")},
                              {tr("Ctrl+Z"), tr("Undo; with Shift redo")},
                              {tr("Ctrl+S"), tr("Save")},
                              {tr("← →"), tr("Preview: back, on")}};
    auto *columns = new QHBoxLayout;
    columns->setSpacing(48);
    auto *left = new QVBoxLayout;
    left->setSpacing(24);
    left->addWidget(column(tr("Everywhere"), everywhere, this));
    left->addWidget(column(tr("Interview"), interview, this));
    left->addStretch();
    auto *middle = new QVBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(column(tr("Questions"), questions, this));
    middle->addWidget(column(tr("Questionnaires"), questionnaires, this));
    middle->addStretch();
    columns->addLayout(left);
    columns->addLayout(middle);
    columns->addWidget(column(tr("Replay"), replay, this));

    auto *close = new widgets::Button(tr("&Close"), widgets::ButtonRole::Outlined, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(new widgets::Label(tr("Shortcuts"), theme::Text::Section, theme::Ink::Ink, this));
    layout->addLayout(columns);
    layout->addWidget(close, 0, Qt::AlignRight);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace candor::shell
