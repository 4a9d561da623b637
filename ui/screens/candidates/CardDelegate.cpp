// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CardDelegate.h"

#include "candidates/CardFace.h"
#include "candidates/StageCards.h"
#include "theme/Icons.h"
#include "theme/Painting.h"
#include "theme/Type.h"

#include <QPainter>
#include <QWidget>

namespace candor::screens {

namespace {

constexpr int padding = 12; // with the border
constexpr int nameHeight = 20;
constexpr int lineHeight = 16;
constexpr int stateHeight = 20;
constexpr int barHeight = 2;
constexpr int iconSize = 20;
constexpr int heightWithoutState = 92;
constexpr int heightWithState = 118;

void drawWords(QPainter &painter, const QRect &place, const QString &words, theme::Text text, const QColor &ink,
               Qt::Alignment side = Qt::AlignLeft) {
    painter.setFont(theme::font(text));
    painter.setPen(ink);
    painter.drawText(place, int(side) | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, place.width()));
}

void drawFrame(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option, const theme::Palette &tokens) {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(card, hovered && !selected ? tokens.wash : tokens.paper);
    if (selected && !focused)
        painter.fillRect(card, tokens.wash);
    if (focused)
        theme::painting::frame(painter, card, tokens.ink, 2);
    else
        theme::painting::frame(painter, card, selected ? tokens.ink : tokens.rule);
}

void drawEligibility(QPainter &painter, const QRect &row, const CardFace &face, const theme::Palette &tokens) {
    const QString label = CardDelegate::tr("Eligibility");
    const QFontMetrics caption(theme::font(theme::Text::Caption));
    drawWords(painter, row, label, theme::Text::Caption, tokens.quiet);
    const int after = caption.horizontalAdvance(label) + 6;
    drawWords(painter, row.adjusted(after, 0, 0, 0), face.eligibility, theme::Text::MonoCaption, tokens.ink);
    drawWords(painter, row, face.age, theme::Text::MonoCaption, tokens.quiet, Qt::AlignRight);
}

void drawState(QPainter &painter, const QRect &row, const CardState &state, const theme::Palette &tokens, qreal ratio) {
    const QColor colour = theme::colour(tokens, widgets::inkOf(state.state));
    painter.drawPixmap(row.topLeft(), theme::iconPixmap(state.icon, colour, iconSize, ratio));
    const bool quiet = state.state == widgets::State::Quiet;
    const theme::Text text = state.isFigure ? theme::Text::MonoCaption
                             : quiet        ? theme::Text::Caption
                                            : theme::Text::CaptionStrong;
    drawWords(painter, row.adjusted(iconSize + 4, 0, 0, 0), state.words, text, colour);
}

} // namespace

CardDelegate::CardDelegate(const StageCards &cards, QObject *parent) : QStyledItemDelegate(parent), m_cards(cards) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const {
    const bool hasState = cardState(m_cards.row(index.row())).has_value();
    return {cardWidth, (hasState ? heightWithState : heightWithoutState) + cardGap};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const theme::Palette &tokens = theme::colours(option.palette);
    const CardFace face = cardFace(m_cards.row(index.row()), m_cards.now(), m_cards.withJob());
    const QRect card(option.rect.left(), option.rect.top(), cardWidth, option.rect.height() - cardGap);
    painter->save();
    drawFrame(*painter, card, option, tokens);
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    QRect line(inner.left(), inner.top(), inner.width(), nameHeight);
    drawWords(*painter, line, face.name, theme::Text::BodyStrong, tokens.ink);
    line = QRect(inner.left(), line.bottom() + 1, inner.width(), lineHeight);
    drawWords(*painter, line, face.origin, theme::Text::Caption, tokens.quiet);
    line.moveTop(line.bottom() + 9);
    drawEligibility(*painter, line, face, tokens);
    if (face.bar) {
        const QRect bar(inner.left(), line.bottom() + 7, inner.width(), barHeight);
        painter->fillRect(bar, tokens.rule);
        painter->fillRect(QRect(bar.left(), bar.top(), bar.width() * *face.bar / 100, barHeight), tokens.ink);
    }
    if (face.state) {
        const QRect place(inner.left(), inner.bottom() - stateHeight + 1, inner.width(), stateHeight);
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        drawState(*painter, place, *face.state, tokens, ratio);
    }
    painter->restore();
}

} // namespace candor::screens
