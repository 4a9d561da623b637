// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/OutlineList.h"

#include "questionnaires/OutlineDelegate.h"
#include "theme/Palette.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace candor::screens {

using Kind = OutlineRow::Kind;

namespace {

constexpr int markHeight = 2;
constexpr int markHead = 8;

bool isMove(const QKeyEvent &event) {
    return (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down) && (event.modifiers() & Qt::AltModifier);
}

} // namespace

OutlineList::OutlineList(OutlineRows &rows, QWidget *parent) : PickList(tr("Questionnaire"), parent), m_rows(rows) {
    setModel(&rows);
    setItemDelegate(new OutlineDelegate(rows, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAccessibleDescription(tr("Alt with Up or Down moves, with Shift too into another section; Delete removes."));
}

OutlinePlace OutlineList::chosen() const { return m_rows.placeAt(currentIndex().row()); }

void OutlineList::choose(OutlinePlace place) {
    const QModelIndex row = m_rows.index(m_rows.rowOf(place));
    setCurrentIndex(row);
    scrollTo(row);
}

std::optional<OutlinePlace> OutlineList::placeBelow(const QPoint &globalPlace) const {
    const QPoint place = viewport()->mapFromGlobal(globalPlace);
    if (!viewport()->rect().contains(place))
        return std::nullopt;
    const QModelIndex below = indexAt(place);
    if (!below.isValid())
        return OutlinePlace{m_rows.placeAt(m_rows.rowCount() - 1).section, -1};
    const OutlineRow &row = m_rows.row(below.row());
    const bool lowerHalf = place.y() > visualRect(below).center().y();
    switch (row.kind) {
    case Kind::Whole:
        return OutlinePlace{0, 0};
    case Kind::Section:
        if (lowerHalf || row.place.section == 0)
            return OutlinePlace{row.place.section, 0};
        return OutlinePlace{row.place.section - 1, -1};
    case Kind::Question:
        return OutlinePlace{row.place.section, row.place.item + (lowerHalf ? 1 : 0)};
    case Kind::Nothing:
        break;
    }
    return row.place;
}

void OutlineList::showTarget(std::optional<OutlinePlace> target) {
    if (target == m_target)
        return;
    m_target = target;
    viewport()->update();
}

/// Where the mark of a target lies: above its question, or below the last row of its section.
int OutlineList::heightOf(OutlinePlace target) const {
    int height = 0;
    for (int index = 0; index < m_rows.rowCount(); ++index) {
        const OutlineRow &row = m_rows.row(index);
        const QRect place = visualRect(m_rows.index(index));
        if (row.place.section > target.section)
            break;
        if (row.kind == Kind::Question && row.place == target)
            return place.top();
        height = place.bottom();
    }
    return height;
}

void OutlineList::paintEvent(QPaintEvent *event) {
    PickList::paintEvent(event);
    if (!m_target)
        return;
    const QColor ink = theme::colours(palette()).ink;
    const int height = std::clamp(heightOf(*m_target), markHead / 2, viewport()->height() - markHead / 2);
    QPainter painter(viewport());
    painter.fillRect(0, height - markHeight / 2, viewport()->width(), markHeight, ink);
    painter.fillRect(0, height - markHead / 2, markHead, markHead, ink);
}

bool OutlineList::canPickUp(int row) const { return row >= 0 && m_rows.row(row).kind == Kind::Question; }

void OutlineList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    PickList::currentChanged(current, previous);
    emit chosenChanged(m_rows.placeAt(current.row()));
}

bool OutlineList::event(QEvent *event) {
    // Alt with Up and Down are no mnemonics, and belong to the list while it has the keyboard.
    if (event->type() == QEvent::ShortcutOverride && isMove(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return PickList::event(event);
}

bool OutlineList::moves(const QKeyEvent &event) {
    if (!isMove(event))
        return false;
    const int direction = event.key() == Qt::Key_Up ? -1 : 1;
    const OutlinePlace place = chosen();
    if (place.isWhole())
        return true;
    if (event.modifiers() & Qt::ShiftModifier)
        emit nextSectionAsked(place, direction);
    else
        emit stepAsked(place, direction);
    return true;
}

void OutlineList::keyPressEvent(QKeyEvent *event) {
    if (moves(*event))
        return;
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (removes && event->modifiers() == Qt::NoModifier && !chosen().isWhole()) {
        emit removeAsked(chosen());
        return;
    }
    PickList::keyPressEvent(event);
}

} // namespace candor::screens
