// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/SessionTable.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace candor::screens {

/// The head of a table: 32 high, captions in quiet, an ink rule below, an arrow where it is sorted.
class TableHead : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHead(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &area, int section) const override;
};

/// Draws a session's cells: figures in mono, the id in quiet beside the date, the state with its icon; a selected row
/// has wash and a mark of ink, the one with the keyboard a border.
class SessionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SessionDelegate(const SessionFilter &rows, QTableView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, int column,
                   const QString &words) const;

    const SessionFilter &m_rows;
    QTableView *m_view;
};

/// The sessions of a workspace, many of them quickly: rows have one height, columns fixed widths. Keys: Enter opens,
/// Space or R replays, Delete deletes.
class SessionList : public QTableView {
    Q_OBJECT

public:
    explicit SessionList(SessionFilter &rows, QWidget *parent = nullptr);

    /// In the order shown.
    [[nodiscard]] std::vector<SessionRow> selectedRows() const;
    void selectFolders(const QStringList &folders);
    void selectFirst();

signals:
    void openAsked();
    void replayAsked();
    void deleteAsked();
    void selectionMoved();
    void menuAsked(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setWidths();

    SessionFilter &m_rows;
};

} // namespace candor::screens
