// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace candor::screens {

class StageCards;

constexpr int cardWidth = 200;
constexpr int cardGap = 8;

/// Paints the cards of a column: name, years and place, eligibility and age, a bar, and what is to be known next.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    CardDelegate(const StageCards &cards, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const StageCards &m_cards;
};

} // namespace candor::screens
