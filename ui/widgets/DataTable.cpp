// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTable.h"

#include "widgets/DataTableParts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int heightOfRow = 40;

} // namespace

DataTable::DataTable(const QString &name, QWidget *parent) : QTableView(parent) {
    setHorizontalHeader(new DataTableHead(this));
    setItemDelegate(new DataTableDelegate(this));
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // One height for all, never asked of the rows: thousands of them stay quick.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    verticalScrollBar()->setSingleStep(heightOfRow);
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, &DataTable::opened);
}

void DataTable::setColumnsChoosable(bool choosable) {
    horizontalHeader()->setContextMenuPolicy(choosable ? Qt::CustomContextMenu : Qt::DefaultContextMenu);
    disconnect(horizontalHeader(), &QWidget::customContextMenuRequested, this, nullptr);
    if (!choosable)
        return;
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu *menu = columnMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(place));
    });
}

QMenu *DataTable::columnMenu() {
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("Columns"));
    for (int column = 1; model() && column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            emit columnsChanged();
        });
    }
    return menu;
}

QList<int> DataTable::selectedRows() const {
    QList<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void DataTable::setWidths(const QList<int> &widths) {
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
}

void DataTable::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::focusInEvent(QFocusEvent *event) {
    QTableView::focusInEvent(event);
    // Whoever comes by the keyboard sees where they are.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    emit selectionMoved();
}

} // namespace candor::widgets
