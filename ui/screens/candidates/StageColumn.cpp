// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/StageColumn.h"

#include "candidates/CardDelegate.h"
#include "candidates/CardList.h"
#include "candidates/StageCards.h"
#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>
#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr int headHeight = 32;
constexpr int noteHeight = 24;

} // namespace

StageColumn::StageColumn(StageCards &cards, QWidget *parent)
    : QWidget(parent), m_stage(cards.stage()), m_list(new CardList(cards, stageWords(cards.stage()))) {
    // The list's scroll bar stands in the gap between two columns.
    setFixedWidth(cardWidth + cardGap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, headHeight + cardGap, 0, 0);
    column->addWidget(m_list);
    setCount(0);
}

void StageColumn::setCount(qint64 count) {
    m_count = count;
    const QString words = stageWords(m_stage);
    setAccessibleName(tr("%1, %2").arg(words, QString::number(count)));
    m_list->setAccessibleDescription(tr("%n candidate(s)", nullptr, static_cast<int>(count)));
    update();
}

void StageColumn::setTarget(bool possible, const QString &words) {
    if (m_possible == possible && m_target == words)
        return;
    m_possible = possible;
    m_target = words;
    layout()->setContentsMargins(0, headHeight + cardGap + (words.isEmpty() ? 0 : noteHeight + cardGap), 0, 0);
    update();
}

void StageColumn::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    const QRect head(0, 0, cardWidth, headHeight);
    const QString count = theme::count(static_cast<std::uint64_t>(m_count));
    painter.setFont(theme::font(theme::Text::Mono));
    painter.setPen(tokens.quiet);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = cardWidth - painter.fontMetrics().horizontalAdvance(count) - cardGap;
    painter.setFont(theme::font(theme::Text::BodyStrong));
    painter.setPen(tokens.ink);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(stageWords(m_stage), Qt::ElideRight, room));
    painter.fillRect(0, headHeight - 1, cardWidth, m_target.isEmpty() || !m_possible ? 1 : 2, tokens.ink);
    if (m_target.isEmpty())
        return;
    const QRect note(0, headHeight + cardGap, cardWidth, noteHeight);
    painter.fillRect(note, tokens.wash);
    painter.setFont(theme::font(m_possible ? theme::Text::CaptionStrong : theme::Text::Caption));
    painter.setPen(m_possible ? tokens.ink : tokens.quiet);
    painter.drawText(note.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_target, Qt::ElideRight, note.width() - 16));
}

} // namespace candor::screens
