// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/PickList.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int scrollStep = 40;
constexpr QSize badgeSize(40, 24);
constexpr double heldOpacity = .9;

} // namespace

PickList::PickList(const QString &name, QWidget *parent) : QListView(parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(scrollStep);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &row) { emit opened(row.row()); });
}

QList<int> PickList::selectedRows() const {
    QList<int> rows;
    for (const QModelIndex &row : selectedIndexes())
        rows << row.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QPixmap PickList::pictureOf(int row, qsizetype count) const {
    const QModelIndex index = model()->index(row, 0);
    const QSize size = visualRect(index).size();
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.rect = QRect(QPoint(0, 0), size);
    option.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_HasFocus;
    option.widget = this;
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(heldOpacity);
    itemDelegate()->paint(&painter, option, index);
    if (count > 1) {
        const theme::Palette &tokens = theme::colours(palette());
        const QRect badge(QPoint(size.width() - badgeSize.width(), 0), badgeSize);
        painter.fillRect(badge, tokens.ink);
        painter.setPen(tokens.paper);
        painter.setFont(theme::font(theme::Text::MonoStrong));
        painter.drawText(badge, Qt::AlignCenter, QString::number(count));
    }
    return picture;
}

bool PickList::event(QEvent *event) {
    // While something is held, Escape puts it back and does nothing else.
    if (event->type() == QEvent::ShortcutOverride && m_dragging &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void PickList::mousePressEvent(QMouseEvent *event) {
    m_pressed = event->position().toPoint();
    m_pressedRow = indexAt(m_pressed);
    m_held = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && m_pressedRow.isValid() &&
             selectionModel()->isSelected(m_pressedRow) && selectionModel()->selectedIndexes().size() > 1;
    if (m_held)
        setFocus(Qt::MouseFocusReason);
    else
        QListView::mousePressEvent(event);
}

void PickList::mouseMoveEvent(QMouseEvent *event) {
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
    if (!far || !m_movable || !canPickUp(m_pressedRow.row()) || event->modifiers() != Qt::NoModifier)
        return;
    m_dragging = true;
    m_held = false;
    emit dragBegan(viewport()->mapToGlobal(place));
}

void PickList::mouseReleaseEvent(QMouseEvent *event) {
    if (m_dragging) {
        m_dragging = false;
        emit dragEnded(viewport()->mapToGlobal(event->position().toPoint()));
        return;
    }
    if (m_held) {
        m_held = false;
        setCurrentIndex(m_pressedRow);
        return;
    }
    QListView::mouseReleaseEvent(event);
}

void PickList::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_dragging = false;
        emit dragCancelled();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void PickList::focusInEvent(QFocusEvent *event) {
    QListView::focusInEvent(event);
    // Whoever comes by the keyboard sees where they are, and has chosen it.
    if (event->reason() == Qt::MouseFocusReason || !model() || model()->rowCount() == 0)
        return;
    if (!selectionModel()->hasSelection())
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : model()->index(0, 0));
}

void PickList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

} // namespace candor::screens
