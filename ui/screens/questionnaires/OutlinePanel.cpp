// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/OutlinePanel.h"

#include "questionnaires/OutlineList.h"
#include "questionnaires/TotalsBar.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::SymbolButton;

namespace {

constexpr int leastList = 200;

QString stepWords(DraftStep step) {
    switch (step) {
    case DraftStep::Adding:
        return OutlinePanel::tr("adding");
    case DraftStep::Removing:
        return OutlinePanel::tr("removing");
    case DraftStep::Moving:
        return OutlinePanel::tr("moving");
    case DraftStep::Replacing:
        return OutlinePanel::tr("the newer version");
    case DraftStep::Editing:
        break;
    }
    return OutlinePanel::tr("what was written");
}

} // namespace

struct OutlinePanel::Parts {
    const QuestionnaireDraft &draft;
    OutlineRows rows;
    OutlineList *list;
    SymbolButton *undo = new SymbolButton(QStringLiteral("undo"), tr("Undo (Ctrl+Z)"));
    SymbolButton *redo = new SymbolButton(QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)"));
    Button *section = new Button(tr("Add &section"), ButtonRole::Plain);
    TotalsBar *totals = new TotalsBar;

    explicit Parts(const QuestionnaireDraft &shown) : draft(shown), rows(shown), list(new OutlineList(rows)) {}
};

OutlinePanel::OutlinePanel(const QuestionnaireDraft &draft, QWidget *parent)
    : QWidget(parent), m_parts(new Parts(draft)) {
    Parts &parts = *m_parts;
    parts.undo->setObjectName(QStringLiteral("undo"));
    parts.redo->setObjectName(QStringLiteral("redo"));
    parts.section->setObjectName(QStringLiteral("addSection"));
    auto *heading = new widgets::ColumnHeading(tr("Questionnaire"));
    for (SymbolButton *button : {parts.undo, parts.redo}) {
        button->setRole(ButtonRole::Plain);
        heading->addControl(button);
    }
    heading->addControl(parts.section);
    parts.list->setMinimumHeight(leastList);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(parts.list, 1);
    column->addWidget(parts.totals);
    connect(parts.undo, &Button::clicked, this, &OutlinePanel::undoAsked);
    connect(parts.redo, &Button::clicked, this, &OutlinePanel::redoAsked);
    connect(parts.section, &Button::clicked, this, &OutlinePanel::sectionAsked);
    follow();
}

OutlinePanel::~OutlinePanel() {
    // It looks at the rows, which go before a widget's children do.
    delete m_parts->list;
}

void OutlinePanel::follow() {
    Parts &parts = *m_parts;
    const OutlinePlace chosen = parts.list->chosen();
    parts.rows.follow();
    if (!parts.list->currentIndex().isValid())
        parts.list->choose(chosen);
    parts.totals->show(parts.draft.totals());
    const auto undo = parts.draft.undoable();
    const auto redo = parts.draft.redoable();
    parts.undo->setEnabled(undo.has_value());
    parts.redo->setEnabled(redo.has_value());
    parts.undo->setToolTip(undo ? tr("Undo %1 (Ctrl+Z)").arg(stepWords(*undo)) : tr("Undo (Ctrl+Z)"));
    parts.redo->setToolTip(redo ? tr("Redo %1 (Ctrl+Shift+Z)").arg(stepWords(*redo)) : tr("Redo (Ctrl+Shift+Z)"));
}

OutlineList &OutlinePanel::list() { return *m_parts->list; }

} // namespace candor::screens
