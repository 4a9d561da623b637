// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

class QTableView;

namespace candor::widgets {

/// The head of a DataTable: its words stand above their figures, the arrow of the order on the inner side.
class DataTableHead : public QHeaderView {
    Q_OBJECT

public:
    explicit DataTableHead(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &area, int section) const override;
};

/// Paints the cells of a DataTable by the roles of DataRole.
class DataTableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit DataTableDelegate(QTableView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTableView *m_view;
};

} // namespace candor::widgets
