// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace candor::screens {

class StageCards;

/// The list of cards of one stage. Cards can be selected (with Ctrl and Shift several), opened, and picked up with the
/// mouse; what a drag means is the board's business.
class CardList : public QListView {
    Q_OBJECT

public:
    CardList(StageCards &cards, const QString &name, QWidget *parent = nullptr);

    void setMovable(bool movable) { m_movable = movable; }
    [[nodiscard]] QList<int> selectedCards() const;
    /// The card nearest to a height of the screen, for whoever comes from a neighbouring column.
    [[nodiscard]] int cardNear(int globalHeight) const;
    void goTo(int row);

signals:
    void opened(int row);
    void selectionMoved();
    void sidewaysAsked(int step); ///< to the column before (-1) or after (1)
    void stepAsked(int step);     ///< the selected cards, a stage back or on
    void dragBegan(const QPoint &globalPlace);
    void dragMoved(const QPoint &globalPlace);
    void dragEnded(const QPoint &globalPlace);
    void dragCancelled();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    [[nodiscard]] bool stepsAside(QKeyEvent *event);

    bool m_movable = true;
    bool m_dragging = false;
    bool m_held = false; ///< pressed on one of several selected cards: the release selects it alone
    QPoint m_pressed;
    QModelIndex m_pressedCard;
};

} // namespace candor::screens
