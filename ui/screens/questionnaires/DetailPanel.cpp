// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/DetailPanel.h"

#include "questionnaires/ItemForm.h"
#include "questionnaires/OutlineRows.h"
#include "questionnaires/SectionForm.h"
#include "questionnaires/WholeForm.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::SymbolButton;

namespace {

constexpr int roomOfScrollBar = 12;
constexpr int roomOfFocus = 4;

} // namespace

struct DetailPanel::Parts {
    widgets::ColumnHeading *heading = new widgets::ColumnHeading(QString());
    SymbolButton *up = new SymbolButton(QStringLiteral("keyboard_arrow_up"), tr("Move up (Alt+Up)"));
    SymbolButton *down = new SymbolButton(QStringLiteral("keyboard_arrow_down"), tr("Move down (Alt+Down)"));
    SymbolButton *remove = new SymbolButton(QStringLiteral("delete"), tr("Remove (Delete)"));
    QScrollArea *area = new QScrollArea;
    WholeForm *whole = new WholeForm;
    SectionForm *section = new SectionForm;
    ItemForm *item = new ItemForm;
    OutlinePlace shown{-2, -2};
};

DetailPanel::DetailPanel(QWidget *parent) : QWidget(parent), m_parts(new Parts) {
    Parts &parts = *m_parts;
    parts.heading->setContentsMargins(roomOfFocus, 0, 0, 0);
    parts.remove->setObjectName(QStringLiteral("removeChosen"));
    for (SymbolButton *button : {parts.up, parts.down, parts.remove}) {
        button->setRole(widgets::ButtonRole::Plain);
        parts.heading->addControl(button);
    }
    auto *room = new QWidget;
    auto *forms = new QVBoxLayout(room);
    forms->setContentsMargins(roomOfFocus, 12, roomOfScrollBar, roomOfFocus);
    forms->setSpacing(0);
    for (QWidget *form : {static_cast<QWidget *>(parts.whole), static_cast<QWidget *>(parts.section),
                          static_cast<QWidget *>(parts.item)})
        forms->addWidget(form);
    forms->addStretch();
    parts.area->setFrameShape(QFrame::NoFrame);
    parts.area->setWidgetResizable(true);
    parts.area->setFocusPolicy(Qt::NoFocus);
    parts.area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.area->setAccessibleName(tr("What is chosen"));
    parts.area->setWidget(room);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts.heading);
    column->addWidget(parts.area, 1);
    connect(parts.up, &SymbolButton::clicked, this, [this] { emit stepAsked(-1); });
    connect(parts.down, &SymbolButton::clicked, this, [this] { emit stepAsked(1); });
    connect(parts.remove, &SymbolButton::clicked, this, &DetailPanel::removeAsked);
}

DetailPanel::~DetailPanel() = default;

void DetailPanel::show(const QuestionnaireDraft &draft, OutlinePlace place) {
    Parts &parts = *m_parts;
    const QuestionnaireContent &content = draft.content();
    const QuestionnaireQuestion *question = draft.questionAt(place);
    const bool isItem = question != nullptr;
    const bool isSection = place.isSection();
    if (isItem) {
        int number = place.item + 1;
        for (int section = 0; section < place.section; ++section)
            number += static_cast<int>(content.sections[static_cast<std::size_t>(section)].items.size());
        parts.heading->setWords(tr("Question %1").arg(number));
        parts.item->show(*draft.itemAt(place), *question);
    } else if (isSection) {
        parts.heading->setWords(tr("Section %1").arg(place.section + 1));
        parts.section->show(content.sections[static_cast<std::size_t>(place.section)], content.sections.size() == 1);
    } else {
        parts.heading->setWords(tr("Title and rules"));
        parts.whole->show(content);
    }
    parts.whole->setVisible(!isItem && !isSection);
    parts.section->setVisible(isSection);
    parts.item->setVisible(isItem);
    for (SymbolButton *button : {parts.up, parts.down})
        button->setVisible(isItem || (isSection && content.sections.size() > 1));
    parts.remove->setVisible(isItem || isSection);
    if (place != parts.shown)
        parts.area->verticalScrollBar()->setValue(0);
    parts.shown = place;
}

void DetailPanel::focusFirst() {
    if (m_parts->item->isVisibleTo(this))
        m_parts->item->focusFirst();
    else if (m_parts->section->isVisibleTo(this))
        m_parts->section->focusFirst();
    else
        m_parts->whole->focusFirst();
}

void DetailPanel::commit() {
    if (m_parts->item->isVisibleTo(this))
        m_parts->item->commit();
}

WholeForm &DetailPanel::whole() { return *m_parts->whole; }
SectionForm &DetailPanel::section() { return *m_parts->section; }
ItemForm &DetailPanel::item() { return *m_parts->item; }

} // namespace candor::screens
