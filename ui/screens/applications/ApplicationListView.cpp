// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/ApplicationListView.h"

#include "applications/ApplicationListModel.h"
#include "common/RowText.h"
#include "theme/Painting.h"
#include "theme/Palette.h"

#include <QPainter>

namespace candor::screens {

namespace {

constexpr int rowHeight = 88;
constexpr int padding = 12;
constexpr int rightPadding = 8;
constexpr int gap = 8;

} // namespace

ApplicationDelegate::ApplicationDelegate(const ApplicationListModel &applications, QObject *parent)
    : QStyledItemDelegate(parent), m_applications(applications) {}

void ApplicationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const QRect &row = option.rect;
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    const int width = row.width() - padding - rightPadding;
    const auto line = [&](int top, int height) { return QRect(row.left() + padding, row.top() + top, width, height); };

    const QRect title = line(10, 20);
    const int age = drawRowText(*painter, option, title, theme::Text::MonoCaption, tokens.quiet,
                                index.data(ApplicationListModel::AgeRole).toString(), RowEnd::End);
    drawRowText(*painter, option, title.adjusted(0, 0, -age - gap, 0), theme::Text::BodyStrong, tokens.ink,
                index.data(Qt::DisplayRole).toString());
    const QRect second = line(30, 20);
    const int stage = drawRowText(*painter, option, second, theme::Text::CaptionStrong, tokens.ink,
                                  index.data(ApplicationListModel::StageRole).toString(), RowEnd::End);
    drawRowText(*painter, option, second.adjusted(0, 0, -stage - gap, 0), theme::Text::Body, tokens.quiet,
                index.data(ApplicationListModel::CompanyRole).toString());
    widgets::paintStageLine(*painter, QStyle::visualRect(option.direction, row, line(64, 4)),
                            m_applications.steps(index.row()), option.palette, option.direction);
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, row, tokens.ink, 2);
    painter->restore();
}

QSize ApplicationDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {200, rowHeight};
}

ApplicationListView::ApplicationListView(ApplicationListModel &applications, QWidget *parent)
    : QListView(parent), m_applications(applications) {
    setModel(&applications);
    setItemDelegate(new ApplicationDelegate(applications, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true); // rows that are not in sight are never asked
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Applications"));
}

void ApplicationListView::select(ApplicationId application) {
    const int row = m_applications.rowOf(application);
    if (row < 0 || currentIndex().row() == row)
        return;
    m_selecting = true;
    setCurrentIndex(m_applications.index(row, 0));
    m_selecting = false;
}

void ApplicationListView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_selecting && current.isValid())
        emit chosen(m_applications.rows()[static_cast<std::size_t>(current.row())].application.id);
}

} // namespace candor::screens
