// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionListView.h"

#include "common/RowText.h"
#include "question/QuestionLines.h"
#include "questions/QuestionList.h"
#include "theme/Icons.h"
#include "theme/Painting.h"
#include "theme/Palette.h"
#include "widgets/Label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace candor::screens {

using theme::Text;

namespace {

constexpr int rowHeight = 88;
constexpr int padding = 12;
constexpr int rightPadding = 8;
constexpr int gap = 8;
constexpr int symbolSize = 16;
constexpr int symbolGap = 4;

} // namespace

void QuestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const QRect &row = option.rect;
    const QRect inside(row.left() + padding, row.top(), row.width() - padding - rightPadding, row.height());
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    const bool isQuiet = index.data(QuestionList::RetiredRole).toBool();
    drawLines(*painter, QRect(inside.left(), inside.top() + 10, inside.width(), 40), Text::Body,
              isQuiet ? tokens.quiet : tokens.ink, index.data(Qt::DisplayRole).toString(), option.direction);
    const QRect last(inside.left(), inside.top() + 58, inside.width(), 20);
    int taken = 0;
    if (const QString status = index.data(QuestionList::StatusRole).toString(); !status.isEmpty()) {
        const auto state = static_cast<widgets::State>(index.data(QuestionList::StateRole).toInt());
        const QColor colour = theme::colour(tokens, widgets::inkOf(state));
        const int words = drawRowText(*painter, option, last, Text::CaptionStrong, colour, status, RowEnd::End);
        const int left = option.direction == Qt::RightToLeft ? last.left() + words + symbolGap
                                                             : last.right() + 1 - words - symbolGap - symbolSize;
        theme::painting::symbol(*painter, widgets::iconOf(state), QRect(left, last.top() + 2, symbolSize, symbolSize),
                                colour, symbolSize);
        taken = words + symbolGap + symbolSize + gap;
    }
    drawRowText(*painter, option, last.adjusted(0, 0, -taken, 0), Text::Caption, tokens.quiet,
                index.data(QuestionList::LineRole).toString());
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, row, tokens.ink, 2);
    painter->restore();
}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {200, rowHeight};
}

QuestionListView::QuestionListView(QuestionList &questions, const QString &name, QWidget *parent)
    : QListView(parent), m_questions(questions) {
    setModel(&questions);
    setItemDelegate(new QuestionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true); // rows that are not in sight are never asked
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(rowHeight / 2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    connect(this, &QListView::doubleClicked, this, &QuestionListView::opened);
}

bool QuestionListView::select(QuestionId question) {
    const int row = m_questions.find(question);
    if (row < 0)
        return false;
    // In so many words: by itself the view would look which keys are held, and Ctrl adds to a selection.
    const QModelIndex place = m_questions.index(row, 0);
    selectionModel()->setCurrentIndex(place, QItemSelectionModel::ClearAndSelect);
    scrollTo(place);
    return true;
}

std::vector<QuestionId> QuestionListView::chosen() const {
    QList<int> places;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            places << index.row();
    }
    std::ranges::sort(places);
    std::vector<QuestionId> questions;
    for (const int row : places)
        questions.push_back(m_questions.row(row).question.id);
    return questions;
}

void QuestionListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

void QuestionListView::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            emit opened();
        return;
    }
    QListView::keyPressEvent(event);
}

void QuestionListView::focusInEvent(QFocusEvent *event) {
    QListView::focusInEvent(event);
    // Whoever comes by the keyboard sees where they are.
    if (!currentIndex().isValid() && m_questions.rowCount() > 0)
        select(m_questions.row(0).question.id);
}

} // namespace candor::screens
