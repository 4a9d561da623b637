// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/EventRow.h"

#include "replay/EventListModel.h"
#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/Label.h"

#include <QPainter>

namespace candor::screens {

namespace {

constexpr int rowHeight = 32;
constexpr int padding = 8;
constexpr int iconSize = 20;
constexpr int mark = 2;

} // namespace

QSize EventRow::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const {
    return {200, rowHeight};
}

void EventRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const auto state = static_cast<widgets::State>(index.data(EventListModel::StateRole).toInt());
    const bool playing = index.data(EventListModel::PlayingRole).toBool();
    const bool quiet = state == widgets::State::Quiet || state == widgets::State::NotMeasurable;
    const QColor stateInk = theme::colour(tokens, widgets::inkOf(state));
    const QRect row = option.rect;
    painter->save();
    if (playing || (option.state & QStyle::State_MouseOver))
        painter->fillRect(row, tokens.wash);
    if (playing)
        painter->fillRect(row.left(), row.top(), mark, row.height(), tokens.ink);
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, tokens.rule);

    const QRect inside = row.adjusted(padding, 0, -padding, -1);
    const auto write = [painter](const QRect &place, int alignment, const QString &words, theme::Text text,
                                 const QColor &ink) {
        painter->setFont(theme::font(text));
        painter->setPen(ink);
        painter->drawText(place, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
        return painter->fontMetrics().horizontalAdvance(words);
    };
    write(inside, Qt::AlignLeft, index.data(EventListModel::TimeRole).toString(), theme::Text::MonoCaption,
          tokens.quiet);
    const int seconds = write(inside, Qt::AlignRight, index.data(EventListModel::LengthRole).toString(),
                              theme::Text::MonoCaption, tokens.quiet);
    const QRect icon(inside.left() + m_timeWidth + padding, row.top() + (rowHeight - iconSize) / 2, iconSize, iconSize);
    painter->drawPixmap(icon, theme::iconPixmap(index.data(EventListModel::IconRole).toString(),
                                                quiet ? tokens.quiet : stateInk, iconSize,
                                                painter->device()->devicePixelRatioF()));
    QRect words = inside;
    words.setLeft(icon.right() + padding);
    words.setRight(inside.right() - seconds - padding);
    write(words, Qt::AlignLeft, index.data().toString(), quiet ? theme::Text::Caption : theme::Text::CaptionStrong,
          quiet ? tokens.ink : stateInk);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(tokens.ink, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace candor::screens
