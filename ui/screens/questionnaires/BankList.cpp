// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BankList.h"

#include "theme/Painting.h"
#include "theme/Palette.h"

#include <QPainter>

namespace candor::screens {

namespace {

constexpr int textLines = 2;
constexpr int leastWidth = 200;

} // namespace

BankDelegate::BankDelegate(const BankRows &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}

QSize BankDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {leastWidth, faceHeight(textLines)};
}

void BankDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    paintFace(*painter, option, option.rect, m_rows.face(index.row()), textLines);
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, option.rect, theme::colours(option.palette).ink, 2);
    painter->restore();
}

BankList::BankList(BankRows &rows, QWidget *parent) : PickList(tr("Questions of the bank"), parent), m_rows(rows) {
    setModel(&rows);
    setItemDelegate(new BankDelegate(rows, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true); // rows that are not in sight are never asked
    setAccessibleDescription(tr("Enter adds the chosen questions to the questionnaire."));
}

std::vector<QuestionnaireQuestion> BankList::selectedQuestions() const {
    std::vector<QuestionnaireQuestion> questions;
    for (const int row : selectedRows())
        questions.push_back(m_rows.question(row));
    return questions;
}

} // namespace candor::screens
