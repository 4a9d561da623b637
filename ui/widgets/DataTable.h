// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace candor::widgets {

/// What a model of a DataTable can say of a cell besides its text and alignment.
enum DataRole {
    FigureRole = Qt::UserRole + 100, ///< true: set in the font of measured figures
    StateRole,                       ///< int of a State: its icon and ink
    QuietRole,                       ///< true: in the quiet ink
};

/// A table of the design: head 32, rows 40 with a rule, whole rows are selected, a click on the head sorts. Rows are
/// fetched as they are shown, where the model offers that. Columns can be shown and hidden where that is allowed.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(const QString &name, QWidget *parent = nullptr);

    /// Lets a person choose columns, by the head's context menu and by columnMenu(); the first one always stays.
    void setColumnsChoosable(bool choosable);
    /// A menu of the columns; the caller shows and deletes it.
    [[nodiscard]] QMenu *columnMenu();
    /// The rows that are selected, from the top.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Gives each column of the model its width in pixels; the last one takes what is left.
    void setWidths(const QList<int> &widths);

signals:
    void opened(const QModelIndex &index); ///< Enter or a double click
    void selectionMoved();
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace candor::widgets
