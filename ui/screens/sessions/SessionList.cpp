// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionList.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int headHeight = 32;
constexpr int heightOfRow = 40;
constexpr int leftPadding = 8;
constexpr int rightPadding = 16;
constexpr int iconSize = 20;
constexpr int iconGap = 4;
constexpr int arrowSize = 16;
constexpr int roomForPicture = 1120;
constexpr int roomForMeasurable = 1000;
constexpr int roomForSize = 840;

QRect inCell(const QRect &cell, bool number) {
    return cell.adjusted(number ? 0 : leftPadding, 0, number ? -rightPadding : -leftPadding, 0);
}

bool isNumber(int column) {
    return column == SessionTable::Length || column == SessionTable::Measurable || column == SessionTable::Flags ||
           column == SessionTable::Size;
}

} // namespace

TableHead::TableHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setFont(theme::font(theme::Text::Caption));
}

QSize TableHead::sizeHint() const { return {QHeaderView::sizeHint().width(), headHeight}; }

void TableHead::paintSection(QPainter *painter, const QRect &area, int section) const {
    const theme::Palette &colours = theme::colours(palette());
    const bool sorted = sortIndicatorSection() == section;
    const bool number = isNumber(section);
    painter->save();
    painter->fillRect(area, colours.paper);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colours.ink);
    painter->setFont(theme::font(sorted ? theme::Text::CaptionStrong : theme::Text::Caption));
    painter->setPen(sorted ? colours.ink : colours.quiet);
    QRect place = inCell(area, number);
    const QFontMetrics metrics(painter->font());
    const QString words = metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                                             place.width() - (sorted ? arrowSize : 0));
    if (sorted) {
        const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("keyboard_arrow_up")
                                                                         : QStringLiteral("keyboard_arrow_down");
        // On the inner side, so that the words stay above their figures.
        const int left = number ? place.right() - metrics.horizontalAdvance(words) - arrowSize
                                : place.left() + metrics.horizontalAdvance(words);
        painter->drawPixmap(left, area.center().y() - arrowSize / 2,
                            theme::iconPixmap(arrow, colours.ink, arrowSize, devicePixelRatioF()));
    }
    painter->drawText(place, int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      words);
    painter->restore();
}

SessionDelegate::SessionDelegate(const SessionFilter &rows, QTableView *view)
    : QStyledItemDelegate(view), m_rows(rows), m_view(view) {}

void SessionDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, int column,
                                const QString &words) const {
    const bool number = isNumber(column);
    const theme::Palette &colours = theme::colours(option.palette);
    painter.setFont(theme::font(number || column == SessionTable::Started ? theme::Text::Mono : theme::Text::Body));
    painter.setPen(colours.ink);
    painter.drawText(area, int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, area.width()));
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &colours = theme::colours(option.palette);
    const SessionRow &row = m_rows.row(index.row());
    const int column = index.column();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, selected ? colours.wash : colours.paper);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colours.rule);
    if (selected && column == SessionTable::Candidate)
        painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), colours.ink);

    QRect place = inCell(cell, isNumber(column));
    const QString words = index.data().toString();
    if (column == SessionTable::State) {
        const auto state = conditionState(row.condition);
        const QColor colour = theme::colour(colours, widgets::inkOf(state));
        painter->drawPixmap(place.left(), cell.center().y() - iconSize / 2 + 1,
                            theme::iconPixmap(widgets::iconOf(state), colour, iconSize, m_view->devicePixelRatioF()));
        place.setLeft(place.left() + iconSize + iconGap);
        painter->setFont(theme::font(theme::Text::CaptionStrong));
        painter->setPen(colour);
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, place.width()));
    } else {
        paintText(*painter, option, place, column, words);
        if (column == SessionTable::Started) {
            const int date = painter->fontMetrics().horizontalAdvance(words);
            painter->setPen(colours.quiet);
            place.setLeft(place.left() + date + 2 * leftPadding);
            painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(row.id, Qt::ElideRight, place.width()));
        }
    }

    if (m_view->hasFocus() && m_view->currentIndex().row() == index.row()) {
        painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), colours.ink);
        painter->fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), colours.ink);
        if (column == SessionTable::Candidate)
            painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), colours.ink);
        if (column == SessionTable::State)
            painter->fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), colours.ink);
    }
    painter->restore();
}

SessionList::SessionList(SessionFilter &rows, QWidget *parent) : QTableView(parent), m_rows(rows) {
    setHorizontalHeader(new TableHead(this));
    setModel(&rows);
    setItemDelegate(new SessionDelegate(rows, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // One height for all, never asked of the rows: thousands of them stay quick.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setWidths();
    setSortingEnabled(true);
    sortByColumn(SessionTable::Started, Qt::DescendingOrder);
    setAccessibleName(tr("Sessions"));
    connect(this, &QTableView::doubleClicked, this, &SessionList::openAsked);
}

void SessionList::setWidths() {
    const QFontMetrics mono(theme::font(theme::Text::Mono));
    const QFontMetrics body(theme::font(theme::Text::Body));
    const QFontMetrics head(theme::font(theme::Text::CaptionStrong));
    const int padding = leftPadding + rightPadding;
    const auto width = [&](int column, int content) {
        const QString words = model()->headerData(column, Qt::Horizontal).toString();
        setColumnWidth(column, padding + std::max(content, head.horizontalAdvance(words) + arrowSize));
    };
    width(SessionTable::Candidate, body.horizontalAdvance(QStringLiteral("Maximiliane Musterfr")) - leftPadding);
    width(SessionTable::JobTitle, body.horizontalAdvance(QStringLiteral("Softwareentwickler")) - leftPadding);
    width(SessionTable::Started, mono.horizontalAdvance(QStringLiteral("00 May 0000 00:00 01234567")) + leftPadding);
    width(SessionTable::Length, mono.horizontalAdvance(QStringLiteral("0:00:00")) - leftPadding);
    width(SessionTable::PictureColumn, body.horizontalAdvance(QStringLiteral("Sound only")) - leftPadding);
    width(SessionTable::Measurable, mono.horizontalAdvance(QStringLiteral("100.0 %")) - leftPadding);
    width(SessionTable::Flags, 0);
    width(SessionTable::Size, mono.horizontalAdvance(QStringLiteral("000.0 MB ")) - leftPadding);
}

void SessionList::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    // Where the room is narrow, what says least goes.
    setColumnHidden(SessionTable::PictureColumn, viewport()->width() < roomForPicture);
    setColumnHidden(SessionTable::Measurable, viewport()->width() < roomForMeasurable);
    setColumnHidden(SessionTable::Size, viewport()->width() < roomForSize);
}

std::vector<SessionRow> SessionList::selectedRows() const {
    QList<int> shown;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        shown << index.row();
    std::sort(shown.begin(), shown.end());
    std::vector<SessionRow> rows;
    for (const int row : shown)
        rows.push_back(m_rows.row(row));
    return rows;
}

void SessionList::selectFolders(const QStringList &folders) {
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (!folders.contains(m_rows.row(row).folder))
            continue;
        const QModelIndex index = m_rows.index(row, 0);
        selection.select(index, m_rows.index(row, SessionTable::ColumnCount - 1));
        if (!first.isValid())
            first = index;
    }
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void SessionList::selectFirst() {
    if (m_rows.rowCount() > 0)
        selectRow(0);
}

void SessionList::keyPressEvent(QKeyEvent *event) {
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit openAsked();
            return;
        case Qt::Key_Space:
        case Qt::Key_R:
            emit replayAsked();
            return;
        case Qt::Key_Delete:
            emit deleteAsked();
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void SessionList::contextMenuEvent(QContextMenuEvent *event) {
    emit menuAsked(event->reason() == QContextMenuEvent::Keyboard
                       ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                       : event->globalPos());
}

void SessionList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

// The border of the row with the keyboard comes and goes with the focus, in all its cells.
void SessionList::focusInEvent(QFocusEvent *event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void SessionList::focusOutEvent(QFocusEvent *event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace candor::screens
