// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace candor::screens {

class OutlineRows;

/// Paints the rows of an outline: the title, sections with what they hold, questions.
class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    OutlineDelegate(const OutlineRows &rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const OutlineRows &m_rows;
};

} // namespace candor::screens
