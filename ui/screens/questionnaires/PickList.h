// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace candor::screens {

/// A list of questions whose rows can be opened and picked up with the mouse; what a drag means is the business of
/// whoever hears of it.
class PickList : public QListView {
    Q_OBJECT

public:
    explicit PickList(const QString &name, QWidget *parent = nullptr);

    /// Whether rows can be picked up.
    void setMovable(bool movable) { m_movable = movable; }
    /// The selected rows, from the top.
    [[nodiscard]] QList<int> selectedRows() const;
    /// The picture of a row, and how many are held together.
    [[nodiscard]] QPixmap pictureOf(int row, qsizetype count) const;

signals:
    void opened(int row); ///< Enter or a double click
    void selectionMoved();
    void dragBegan(const QPoint &globalPlace);
    void dragMoved(const QPoint &globalPlace);
    void dragEnded(const QPoint &globalPlace);
    void dragCancelled();

protected:
    /// Whether a row can be picked up at all.
    [[nodiscard]] virtual bool canPickUp(int row) const { return row >= 0; }
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    bool m_movable = true;
    bool m_dragging = false;
    bool m_held = false; ///< pressed on one of several selected rows: the release selects it alone
    QPoint m_pressed;
    QModelIndex m_pressedRow;
};

} // namespace candor::screens
