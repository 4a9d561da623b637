// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidateBoard.h"

#include "candidates/BoardDrag.h"
#include "candidates/CandidatesModel.h"
#include "candidates/CardDelegate.h"
#include "candidates/CardList.h"
#include "candidates/StageColumn.h"
#include "moving/MoveReport.h"

#include "candidates/StageCards.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace candor::screens {

namespace {

/// The card that is held, as it follows the mouse; how many where they are several.
QPixmap pictureOf(const CardList &list, const QModelIndex &card, qsizetype count) {
    QStyleOptionViewItem option;
    option.initFrom(&list);
    const QSize size(cardWidth, list.visualRect(card).height());
    option.rect = QRect(QPoint(0, 0), size);
    option.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_HasFocus;
    option.widget = &list;
    QPixmap picture(size * list.devicePixelRatioF());
    picture.setDevicePixelRatio(list.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(.9);
    list.itemDelegate()->paint(&painter, option, card);
    if (count > 1) {
        const theme::Palette &tokens = theme::colours(list.palette());
        const QRect badge(cardWidth - 40, 0, 40, 24);
        painter.fillRect(badge, tokens.ink);
        painter.setPen(tokens.paper);
        painter.setFont(theme::font(theme::Text::MonoStrong));
        painter.drawText(badge, Qt::AlignCenter, QString::number(count));
    }
    return picture;
}

} // namespace

CandidateBoard::CandidateBoard(CandidatesModel &model, QWidget *parent) : QScrollArea(parent), m_model(model) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Board"));
    auto *room = new QWidget;
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 8);
    row->setSpacing(0);
    for (const Stage stage : allStages) {
        auto *column = new StageColumn(model.cards(stage));
        m_columns.push_back(column);
        row->addWidget(column);
        connectColumn(*column);
    }
    row->addStretch();
    setWidget(room);
    m_drag = new BoardDrag(*this, m_columns);
    connect(m_drag, &BoardDrag::dropped, this, &CandidateBoard::moveAsked);
    connect(m_drag, &BoardDrag::refused, this, &CandidateBoard::refused);
    connect(&model, &CandidatesModel::changed, this, &CandidateBoard::showCounts);
    horizontalScrollBar()->setSingleStep(cardWidth / 4);
}

void CandidateBoard::connectColumn(StageColumn &column) {
    CardList *list = &column.list();
    connect(list, &CardList::opened, this,
            [this, list](int row) { emit opened(static_cast<StageCards *>(list->model())->row(row).application.id); });
    connect(list, &CardList::selectionMoved, this, [this, list] {
        // With Ctrl or Shift cards of several columns are selected together, one click alone begins anew.
        if (!m_clearing && !list->selectedCards().isEmpty() && QApplication::keyboardModifiers() == Qt::NoModifier) {
            m_clearing = true;
            for (StageColumn *other : m_columns) {
                if (&other->list() != list)
                    other->list().clearSelection();
            }
            m_clearing = false;
        }
        if (!m_clearing)
            emit selectionMoved();
    });
    connect(list, &CardList::sidewaysAsked, this, [this, &column](int step) { goSideways(column, step); });
    connect(list, &CardList::stepAsked, this, &CandidateBoard::stepSelected);
    connect(list, &CardList::dragBegan, this, [this, list](const QPoint &place) { beginDrag(*list, place); });
    connect(list, &CardList::dragMoved, this, [this](const QPoint &place) { m_drag->moveTo(place); });
    connect(list, &CardList::dragEnded, this, [this](const QPoint &place) { m_drag->drop(place); });
    connect(list, &CardList::dragCancelled, this, [this] { m_drag->cancel(); });
}

std::vector<CandidateRow> CandidateBoard::selectedRows() const {
    std::vector<CandidateRow> rows;
    for (const StageColumn *column : m_columns) {
        for (const int row : column->list().selectedCards())
            rows.push_back(m_model.cards(column->stage()).row(row));
    }
    return rows;
}

StageColumn &CandidateBoard::column(Stage stage) const { return *m_columns[static_cast<std::size_t>(stage)]; }

void CandidateBoard::select(const std::vector<ApplicationId> &applications) {
    m_clearing = true;
    CardList *first = nullptr;
    for (StageColumn *column : m_columns) {
        CardList &list = column->list();
        list.clearSelection();
        for (const ApplicationId application : applications) {
            const QModelIndex card = m_model.cards(column->stage()).find(application);
            if (!card.isValid())
                continue;
            if (list.selectedCards().isEmpty())
                list.selectionModel()->setCurrentIndex(card, QItemSelectionModel::Select);
            else
                list.selectionModel()->select(card, QItemSelectionModel::Select);
            if (!first) {
                first = &list;
                ensureWidgetVisible(column, cardGap, 0);
                list.scrollTo(card);
            }
        }
    }
    m_clearing = false;
    const QWidget *focus = window()->focusWidget();
    if (first && isVisible() && (!focus || isAncestorOf(focus)))
        first->setFocus(Qt::OtherFocusReason);
    emit selectionMoved();
}

void CandidateBoard::focusCards() {
    for (StageColumn *column : m_columns) {
        if (!column->list().selectedCards().isEmpty()) {
            column->list().setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    for (StageColumn *column : m_columns) {
        if (column->list().model()->rowCount() > 0) {
            column->list().goTo(0);
            return;
        }
    }
}

void CandidateBoard::setMovable(bool movable) {
    for (StageColumn *column : m_columns)
        column->list().setMovable(movable);
}

void CandidateBoard::goSideways(const StageColumn &from, int step) {
    const CardList &list = from.list();
    const QRect card = list.visualRect(list.currentIndex());
    const int height = list.viewport()->mapToGlobal(card.center()).y();
    for (int place = static_cast<int>(from.stage()) + step; place >= 0 && place < static_cast<int>(m_columns.size());
         place += step) {
        StageColumn *column = m_columns[static_cast<std::size_t>(place)];
        if (column->list().model()->rowCount() == 0)
            continue;
        column->list().goTo(std::max(0, column->list().cardNear(height)));
        ensureWidgetVisible(column, cardGap, 0);
        return;
    }
}

void CandidateBoard::stepSelected(int step) {
    const auto rows = selectedRows();
    if (rows.empty())
        return;
    const int place = static_cast<int>(rows.front().application.stage) + step;
    if (place < 0 || place >= static_cast<int>(m_columns.size()))
        return;
    const auto to = static_cast<Stage>(place);
    const bool possible = std::any_of(rows.begin(), rows.end(), [to](const CandidateRow &row) {
        return whyNot(row.application.stage, to).isEmpty();
    });
    if (possible)
        emit moveAsked(rows, to);
    else
        emit refused(whyNot(rows.front().application.stage, to));
}

void CandidateBoard::beginDrag(CardList &list, const QPoint &globalPlace) {
    const auto rows = selectedRows();
    m_drag->begin(rows, pictureOf(list, list.currentIndex(), static_cast<qsizetype>(rows.size())), globalPlace);
}

void CandidateBoard::showCounts() {
    for (StageColumn *column : m_columns)
        column->setCount(m_model.counts()[static_cast<std::size_t>(column->stage())]);
}

void CandidateBoard::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    // A wheel without Shift still scrolls the cards below it.
    horizontalScrollBar()->setPageStep(viewport()->width());
}

} // namespace candor::screens
