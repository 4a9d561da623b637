// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTableParts.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QPainter>

namespace candor::widgets {

namespace {

constexpr int headHeight = 32;
constexpr int leftPadding = 8;
constexpr int rightPadding = 16;
constexpr int iconSize = 20;
constexpr int iconGap = 4;
constexpr int arrowSize = 16;

QRect inCell(const QRect &cell, bool right) {
    return cell.adjusted(right ? 0 : leftPadding, 0, right ? -rightPadding : -leftPadding, 0);
}

bool standsRight(const QVariant &alignment) { return alignment.toInt() & Qt::AlignRight; }

int flagsOf(bool right) { return int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine; }

} // namespace

DataTableHead::DataTableHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(48);
    setFont(theme::font(theme::Text::Caption));
}

QSize DataTableHead::sizeHint() const { return {QHeaderView::sizeHint().width(), headHeight}; }

void DataTableHead::paintSection(QPainter *painter, const QRect &area, int section) const {
    const theme::Palette &colours = theme::colours(palette());
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool right = standsRight(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole));
    painter->save();
    painter->fillRect(area, colours.paper);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colours.ink);
    painter->setFont(theme::font(sorted ? theme::Text::CaptionStrong : theme::Text::Caption));
    painter->setPen(sorted ? colours.ink : colours.quiet);
    const QRect place = inCell(area, right);
    const QFontMetrics metrics(painter->font());
    const QString words = metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                                             place.width() - (sorted ? arrowSize : 0));
    if (sorted) {
        const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("keyboard_arrow_up")
                                                                         : QStringLiteral("keyboard_arrow_down");
        const int left = right ? place.right() - metrics.horizontalAdvance(words) - arrowSize
                               : place.left() + metrics.horizontalAdvance(words);
        painter->drawPixmap(left, area.center().y() - arrowSize / 2,
                            theme::iconPixmap(arrow, colours.ink, arrowSize, devicePixelRatioF()));
    }
    painter->drawText(place, flagsOf(right), words);
    painter->restore();
}

DataTableDelegate::DataTableDelegate(QTableView *view) : QStyledItemDelegate(view), m_view(view) {}

void DataTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = m_view->style();
    const theme::Palette &colours = theme::colours(cell.palette);
    const bool right = standsRight(index.data(Qt::TextAlignmentRole));
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, m_view);
    QRect place = inCell(cell.rect, right);
    const QVariant state = index.data(StateRole);
    if (state.isValid()) {
        const auto known = static_cast<State>(state.toInt());
        const QColor colour = theme::colour(colours, inkOf(known));
        painter->drawPixmap(place.left(), place.center().y() - iconSize / 2 + 1,
                            theme::iconPixmap(iconOf(known), colour, iconSize, m_view->devicePixelRatioF()));
        place.setLeft(place.left() + iconSize + iconGap);
        painter->setFont(theme::font(theme::Text::CaptionStrong));
        painter->setPen(colour);
    } else {
        painter->setFont(theme::font(index.data(FigureRole).toBool() ? theme::Text::Mono : theme::Text::Body));
        painter->setPen(index.data(QuietRole).toBool() ? colours.quiet : colours.ink);
    }
    painter->drawText(place, flagsOf(right),
                      QFontMetrics(painter->font()).elidedText(cell.text, Qt::ElideRight, place.width()));
    if (m_view->hasFocus() && m_view->currentIndex().row() == index.row())
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &cell, painter, m_view);
    painter->restore();
}

} // namespace candor::widgets
