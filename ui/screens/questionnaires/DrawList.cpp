// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/DrawList.h"

#include "questionnaires/DrawModel.h"
#include "questionnaires/QuestionFace.h"
#include "theme/Painting.h"
#include "theme/Palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace candor::screens {

namespace {

constexpr int textLines = 2;
constexpr int boxSize = 16;
constexpr int boxTop = 10;
constexpr int boxLeft = 8;
constexpr int boxRoom = 32;
constexpr int leastWidth = 200;

QRect boxRoomOf(const QStyleOptionViewItem &option) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft(), QSize(boxRoom, option.rect.height())));
}

} // namespace

DrawDelegate::DrawDelegate(const DrawModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize DrawDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {leastWidth, faceHeight(textLines)};
}

void DrawDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    QStyleOptionButton box;
    box.palette = option.palette;
    box.rect = QStyle::visualRect(option.direction, option.rect,
                                  QRect(option.rect.topLeft() + QPoint(boxLeft, boxTop), QSize(boxSize, boxSize)));
    box.state = QStyle::State_Enabled |
                (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    const QuestionnaireQuestion &question = m_model.questions()[static_cast<std::size_t>(index.row())];
    paintFace(*painter, option, option.rect.adjusted(boxRoom, 0, 0, 0), bankFace(question.version, false), textLines);
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, option.rect, theme::colours(option.palette).ink, 2);
    painter->restore();
}

bool DrawDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index) {
    const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const bool isClick = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton &&
                         boxRoomOf(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (!isKey && !isClick)
        return false;
    const bool kept = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, kept ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

DrawList::DrawList(DrawModel &model, QWidget *parent) : QListView(parent) {
    setModel(&model);
    setItemDelegate(new DrawDelegate(model, this));
    setAccessibleName(tr("What was drawn"));
    setAccessibleDescription(tr("Space marks a question that stays when the rest is drawn anew."));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
}

} // namespace candor::screens
