// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"
#include "theme/Painting.h"
#include "theme/Type.h"

#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace candor::theme::painting {

namespace {

constexpr int markWidth = 2;

/// Whether a cell is the first or the last that is seen of its row.
struct Ends {
    bool first = true;
    bool last = true;
};

const QHeaderView *headerOf(const QWidget *widget) {
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(widget))
        return tree->header();
    return nullptr;
}

Ends endsOf(const QModelIndex &index, const QWidget *widget) {
    const QHeaderView *header = headerOf(widget);
    if (!header || !index.isValid())
        return {};
    const auto seenBetween = [&](int from, int to) {
        for (int visual = from; visual < to; ++visual)
            if (!header->isSectionHidden(header->logicalIndex(visual)))
                return true;
        return false;
    };
    const int place = header->visualIndex(index.column());
    return {!seenBetween(0, place), !seenBetween(place + 1, header->count())};
}

const QAbstractItemView *viewOf(const QWidget *widget) { return qobject_cast<const QAbstractItemView *>(widget); }

/// The list that a combo box opens has no rules between its rows.
bool isPopup(const QWidget *widget) { return widget && widget->window()->windowType() == Qt::Popup; }

} // namespace

void itemBackground(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget) {
    const Palette &tokens = colours(option.palette);
    const QRect &cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(cell, option.backgroundBrush);
    if (selected || option.state & QStyle::State_MouseOver)
        painter.fillRect(cell, tokens.wash);
    if (isPopup(widget))
        return;
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, tokens.rule);
    if (selected && endsOf(option.index, widget).first)
        painter.fillRect(cell.left(), cell.top(), markWidth, cell.height(), tokens.ink);
}

void itemFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget) {
    const auto *view = viewOf(widget);
    if (!view || isPopup(widget))
        return;
    const QColor ink = colours(option.palette).ink;
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (!item || view->selectionBehavior() != QAbstractItemView::SelectRows) {
        frame(painter, option.rect, ink, 2);
        return;
    }
    const Ends ends = endsOf(item->index, widget);
    const QRect cell = option.rect;
    painter.fillRect(cell.left(), cell.top(), cell.width(), 2, ink);
    painter.fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, ink);
    if (ends.first)
        painter.fillRect(cell.left(), cell.top(), 2, cell.height(), ink);
    if (ends.last)
        painter.fillRect(cell.right() - 1, cell.top(), 2, cell.height(), ink);
}

void headSection(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    painter.fillRect(option.rect, tokens.paper);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.ink);
}

void headLabel(QPainter &painter, const QStyleOptionHeader &option) {
    const Palette &tokens = colours(option.palette);
    constexpr int padding = 8;
    constexpr int arrowSize = 16;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect place = option.rect;
    // A column of numbers has its arrow before its word, so that the word stays above the numbers.
    const bool right = option.textAlignment & Qt::AlignRight;
    QRect arrow(0, 0, arrowSize, arrowSize);
    const int words = painter.fontMetrics().horizontalAdvance(option.text);
    if (right)
        arrow.moveCenter(QPoint(place.right() - padding - words - 2 - arrowSize / 2, place.center().y()));
    else
        arrow.moveCenter(QPoint(place.left() + padding + words + 2 + arrowSize / 2, place.center().y()));
    place.adjust(padding, 0, -padding, -1);
    painter.setPen(sorted ? tokens.ink : tokens.quiet);
    painter.drawText(place,
                     int(option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(option.text, Qt::ElideRight, place.width()));
    if (sorted)
        symbol(painter,
               option.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("keyboard_arrow_up")
                                                                    : QStringLiteral("keyboard_arrow_down"),
               arrow, tokens.ink, arrowSize);
}

void tab(QPainter &painter, const QStyleOptionTab &option) {
    const Palette &tokens = colours(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect words = option.rect.adjusted(0, 0, -tabGap, 0);
    painter.save();
    painter.setFont(font(chosen ? Text::BodyStrong : Text::Body));
    painter.setPen(enabled && (chosen || option.state & QStyle::State_MouseOver) ? tokens.ink : tokens.quiet);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic, option.text);
    painter.restore();
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.rule);
    if (chosen)
        painter.fillRect(words.left(), words.bottom() - 1, words.width(), 2, tokens.ink);
    if (option.state & QStyle::State_HasFocus)
        frame(painter, words.adjusted(-4, 2, 4, -2), tokens.ink, 2);
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option) {
    const Palette &tokens = colours(option.palette);
    const QRect &row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(row.left(), row.center().y(), row.width(), 1, tokens.rule);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_Selected)
        painter.fillRect(row, tokens.wash);
    const QColor ink = enabled ? tokens.ink : tokens.quiet;
    const QRect before(row.left() + 8, row.top(), 20, row.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            symbol(painter, QStringLiteral("check"), before, ink, 20);
    } else if (!option.icon.isNull()) {
        QRect square(0, 0, 20, 20);
        square.moveCenter(before.center());
        option.icon.paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool indented = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const QRect words = row.adjusted(indented ? 36 : 16, 0, -16, 0);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.setPen(ink);
    painter.drawText(words, flags | Qt::AlignLeft, option.text.section(u'\t', 0, 0));
    painter.setPen(tokens.quiet);
    painter.drawText(words, flags | Qt::AlignRight, option.text.section(u'\t', 1, 1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        symbol(painter, QStringLiteral("chevron_right"), QRect(row.right() - 24, row.top(), 20, row.height()), ink, 20);
}

} // namespace candor::theme::painting
