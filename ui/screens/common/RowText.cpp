// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/RowText.h"

#include <QPainter>
#include <QStyle>

namespace candor::screens {

int drawRowText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, theme::Text size,
                const QColor &colour, const QString &words, RowEnd end) {
    painter.setFont(theme::font(size));
    painter.setPen(colour);
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width());
    const auto side = QStyle::visualAlignment(option.direction, end == RowEnd::End ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
                     int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

} // namespace candor::screens
