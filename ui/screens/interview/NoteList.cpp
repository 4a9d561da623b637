// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/NoteList.h"

#include "common/EventWords.h"
#include "common/FigureLabel.h"
#include "theme/Figures.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QGridLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;
using widgets::State;

NoteList::NoteList(QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < LiveNotes::most; ++i) {
        Row row;
        row.widget = new QWidget;
        row.icon = new widgets::IconLabel(QString());
        row.title = new Label(Text::BodyStrong);
        row.title->setWordWrap(true);
        row.time = new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Quiet);
        row.remark = new Label(Text::Caption);
        row.remark->setInk(Ink::Quiet);
        row.remark->setWordWrap(true);
        auto *grid = new QGridLayout(row.widget);
        grid->setContentsMargins(0, 0, 0, 8);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(0);
        grid->setColumnStretch(1, 1);
        grid->addWidget(new widgets::Rule, 0, 0, 1, 3);
        grid->setRowMinimumHeight(0, 9);
        grid->addWidget(row.icon, 1, 0, Qt::AlignTop);
        grid->addWidget(row.title, 1, 1);
        grid->addWidget(row.time, 1, 2, Qt::AlignTop);
        grid->addWidget(row.remark, 2, 1, 1, 2);
        column->addWidget(row.widget);
        m_rows.push_back(row);
    }
    column->addStretch();
    show(LiveNotes());
}

void NoteList::show(const LiveNotes &notes) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.widget->setVisible(i < notes.notes().size());
        if (i >= notes.notes().size())
            continue;
        const LiveNote &note = notes.notes()[i];
        const bool windowLeft = note.event.kind == EventKind::WindowLeft;
        const State state = windowLeft ? State::Information : note.over ? State::Quiet : eventState(note.event);
        row.icon->setIcon(note.over ? QStringLiteral("check") : widgets::iconOf(state), widgets::inkOf(state));
        row.title->setText(eventTitle(note.event));
        row.title->setInk(note.over ? Ink::Quiet : Ink::Ink);
        row.time->setSentence(theme::shortTime(note.event.start));
        const QString remark =
            windowLeft ? tr("It is noted that this window was left, as you agreed.") : eventRemark(note.event);
        const bool ended = note.over && eventState(note.event) == State::Alert;
        row.remark->setText(ended ? tr("That is over.") : remark);
        row.remark->setVisible(ended || !remark.isEmpty());
    }
}

} // namespace candor::screens
