// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CardList.h"

#include "candidates/CardDelegate.h"
#include "candidates/StageCards.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace candor::screens {

CardList::CardList(StageCards &cards, const QString &name, QWidget *parent) : QListView(parent) {
    setModel(&cards);
    setItemDelegate(new CardDelegate(cards, this));
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(32);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &card) { emit opened(card.row()); });
}

QList<int> CardList::selectedCards() const {
    QList<int> rows;
    for (const QModelIndex &card : selectedIndexes())
        rows << card.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

int CardList::cardNear(int globalHeight) const {
    const int height = viewport()->mapFromGlobal(QPoint(0, globalHeight)).y();
    int nearest = -1;
    int distance = std::numeric_limits<int>::max();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const int away = std::abs(visualRect(model()->index(row, 0)).center().y() - height);
        if (away >= distance)
            break;
        distance = away;
        nearest = row;
    }
    return nearest;
}

void CardList::goTo(int row) {
    setFocus(Qt::OtherFocusReason);
    if (row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void CardList::mousePressEvent(QMouseEvent *event) {
    m_pressed = event->position().toPoint();
    m_pressedCard = indexAt(m_pressed);
    m_held = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && m_pressedCard.isValid() &&
             selectionModel()->isSelected(m_pressedCard) && selectionModel()->selectedIndexes().size() > 1;
    if (m_held)
        setFocus(Qt::MouseFocusReason);
    else
        QListView::mousePressEvent(event);
}

void CardList::mouseMoveEvent(QMouseEvent *event) {
    const QPoint place = event->position().toPoint();
    if (m_dragging) {
        emit dragMoved(viewport()->mapToGlobal(place));
        return;
    }
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool far = (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    // A press with Ctrl or Shift selects and does not pick up.
    if (!far || !m_movable || !m_pressedCard.isValid() || event->modifiers() != Qt::NoModifier)
        return;
    m_dragging = true;
    m_held = false;
    emit dragBegan(viewport()->mapToGlobal(place));
}

void CardList::mouseReleaseEvent(QMouseEvent *event) {
    if (m_dragging) {
        m_dragging = false;
        emit dragEnded(viewport()->mapToGlobal(event->position().toPoint()));
        return;
    }
    if (m_held) {
        m_held = false;
        setCurrentIndex(m_pressedCard);
        return;
    }
    QListView::mouseReleaseEvent(event);
}

bool CardList::stepsAside(QKeyEvent *event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0)
        return false;
    if (event->modifiers() == Qt::ControlModifier)
        emit stepAsked(layoutDirection() == Qt::RightToLeft ? -step : step);
    else if (event->modifiers() == Qt::NoModifier)
        emit sidewaysAsked(layoutDirection() == Qt::RightToLeft ? -step : step);
    else
        return false;
    return true;
}

void CardList::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_dragging = false;
        emit dragCancelled();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit opened(currentIndex().row());
        return;
    }
    if (stepsAside(event))
        return;
    if (event->key() == Qt::Key_M && event->modifiers() == Qt::NoModifier) {
        // The board's key, not the beginning of a name.
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void CardList::focusInEvent(QFocusEvent *event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

void CardList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

} // namespace candor::screens
