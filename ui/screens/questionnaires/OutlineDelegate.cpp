// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/OutlineDelegate.h"

#include "common/RowText.h"
#include "questionnaires/OutlineRows.h"
#include "theme/Painting.h"
#include "theme/Palette.h"

#include <QPainter>

namespace candor::screens {

using theme::Text;

namespace {

using Kind = OutlineRow::Kind;

constexpr int rowHeight = 40;
constexpr int padding = 8;
constexpr int gap = 12;
constexpr int leastWidth = 200;

} // namespace

OutlineDelegate::OutlineDelegate(const OutlineRows &rows, QObject *parent)
    : QStyledItemDelegate(parent), m_rows(rows) {}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const {
    const bool isQuestion = m_rows.row(index.row()).kind == Kind::Question;
    return {leastWidth, isQuestion ? faceHeight(1) : rowHeight};
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const OutlineRow &row = m_rows.row(index.row());
    painter->save();
    theme::painting::itemBackground(*painter, option, option.widget);
    const QRect words = option.rect.adjusted(padding, 0, -gap, -1);
    if (row.kind == Kind::Question) {
        paintFace(*painter, option, option.rect, row.face, 1);
    } else if (row.kind == Kind::Nothing) {
        drawRowText(*painter, option, words, Text::Body, tokens.quiet, row.words);
    } else {
        // A section begins with a stronger rule.
        if (row.kind == Kind::Section)
            painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.edge);
        const int taken =
            drawRowText(*painter, option, words, Text::MonoCaption, tokens.quiet, row.remark, RowEnd::End);
        drawRowText(*painter, option, words.adjusted(0, 0, taken > 0 ? -taken - gap : 0, 0),
                    row.kind == Kind::Whole ? Text::LeadStrong : Text::BodyStrong, tokens.ink, row.words);
    }
    if (option.state & QStyle::State_HasFocus)
        theme::painting::frame(*painter, option.rect, tokens.ink, 2);
    painter->restore();
}

} // namespace candor::screens
