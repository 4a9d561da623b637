// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobListView.h"

#include "board/JobListModel.h"
#include "common/RowText.h"
#include "theme/Painting.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QKeyEvent>
#include <QPainter>

namespace candor::screens {

namespace {

constexpr int rowHeight = 88;
constexpr int padding = 12;
constexpr int rightPadding = 8;
constexpr int gap = 8;

} // namespace

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const QRect &row = option.rect;
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    const int width = row.width() - padding - rightPadding;
    const auto line = [&](int top, int height) { return QRect(row.left() + padding, row.top() + top, width, height); };

    const QRect title = line(10, 20);
    const int age = drawRowText(*painter, option, title, theme::Text::MonoCaption, tokens.quiet,
                                index.data(JobListModel::AgeRole).toString(), RowEnd::End);
    drawRowText(*painter, option, title.adjusted(0, 0, -age - gap, 0), theme::Text::BodyStrong, tokens.ink,
                index.data(Qt::DisplayRole).toString());
    drawRowText(*painter, option, line(30, 20), theme::Text::Body, tokens.quiet,
                index.data(JobListModel::LineRole).toString());
    const QRect last = line(56, 16);
    const QString applied = index.data(JobListModel::AppliedRole).toString();
    int taken = 0;
    if (!applied.isEmpty())
        taken = gap + drawRowText(*painter, option, last, theme::Text::CaptionStrong, tokens.ink, applied, RowEnd::End);
    drawRowText(*painter, option, last.adjusted(0, 0, -taken, 0), theme::Text::MonoCaption, tokens.ink,
                index.data(JobListModel::SalaryRole).toString());
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, row, tokens.ink, 2);
    painter->restore();
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {200, rowHeight};
}

JobListView::JobListView(JobListModel &jobs, QWidget *parent) : QListView(parent), m_jobs(jobs) {
    setModel(&jobs);
    setItemDelegate(new JobDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true); // rows that are not in sight are never asked
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Jobs"));
    connect(this, &QListView::doubleClicked, this, &JobListView::opened);
}

void JobListView::select(JobId job) {
    const int row = m_jobs.rowOf(job);
    if (row < 0 || currentIndex().row() == row)
        return;
    m_selecting = true;
    setCurrentIndex(m_jobs.index(row, 0));
    m_selecting = false;
}

void JobListView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_selecting && current.isValid())
        emit chosen(m_jobs.rows()[static_cast<std::size_t>(current.row())].job.id);
}

void JobListView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit opened();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace candor::screens
