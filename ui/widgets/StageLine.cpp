// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StageLine.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int lineHeight = 4;
constexpr int gapBetween = 4;
constexpr int gapBelow = 4;
constexpr int wordsHeight = 16;

/// Where a step's piece of the line lies, from left to right.
QRect pieceOf(const QRect &area, qsizetype index, qsizetype count) {
    const qsizetype room = area.width() + gapBetween;
    const auto left = static_cast<int>(room * index / count);
    const auto next = static_cast<int>(room * (index + 1) / count);
    return {area.left() + left, area.top(), next - left - gapBetween, lineHeight};
}

} // namespace

void paintStageLine(QPainter &painter, const QRect &area, const StageSteps &steps, const QPalette &palette,
                    Qt::LayoutDirection direction) {
    const theme::Palette &tokens = theme::colours(palette);
    for (qsizetype index = 0; index < steps.steps.size(); ++index) {
        const bool isNow = index == steps.current && steps.ended.isEmpty();
        const QColor colour = isNow ? tokens.ink : index <= steps.current ? tokens.edge : tokens.rule;
        painter.fillRect(QStyle::visualRect(direction, area, pieceOf(area, index, steps.steps.size())), colour);
    }
}

StageLine::StageLine(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void StageLine::setSteps(const StageSteps &steps) {
    m_steps = steps;
    const QString word = steps.ended.isEmpty() ? steps.steps.value(steps.current) : steps.ended;
    setAccessibleName(steps.ended.isEmpty()
                          ? tr("Step %1 of %2: %3").arg(steps.current + 1).arg(steps.steps.size()).arg(word)
                          : word);
    updateGeometry();
    update();
}

QSize StageLine::sizeHint() const { return {480, lineHeight + gapBelow + wordsHeight}; }

QSize StageLine::minimumSizeHint() const { return {160, lineHeight + gapBelow + wordsHeight}; }

void StageLine::paintEvent(QPaintEvent * /*event*/) {
    if (m_steps.steps.isEmpty())
        return;
    QPainter painter(this);
    paintStageLine(painter, rect(), m_steps, palette(), layoutDirection());
    const theme::Palette &tokens = theme::colours(palette());
    const qsizetype count = m_steps.steps.size();
    const QRect words(0, lineHeight + gapBelow, width(), wordsHeight);
    const auto draw = [&](const QString &word, int left, bool isNow) {
        painter.setFont(theme::font(isNow ? theme::Text::CaptionStrong : theme::Text::Caption));
        painter.setPen(isNow ? tokens.ink : tokens.quiet);
        const int room = std::min(painter.fontMetrics().horizontalAdvance(word) + 1, width());
        const QRect place(std::clamp(left, 0, width() - room), words.top(), room, words.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), words, place), int(Qt::AlignLeft) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(word, Qt::ElideRight, room));
    };
    const QFontMetrics widest(theme::font(theme::Text::CaptionStrong));
    bool allFit = m_steps.ended.isEmpty();
    for (qsizetype index = 0; index < count && allFit; ++index)
        allFit = widest.horizontalAdvance(m_steps.steps[index]) <= pieceOf(rect(), index, count).width();
    if (!allFit) {
        const auto shown = std::clamp<qsizetype>(m_steps.current, 0, count - 1);
        draw(m_steps.ended.isEmpty() ? m_steps.steps[shown] : m_steps.ended, pieceOf(rect(), shown, count).left(),
             true);
        return;
    }
    for (qsizetype index = 0; index < count; ++index)
        draw(m_steps.steps[index], pieceOf(rect(), index, count).left(), index == m_steps.current);
}

} // namespace candor::widgets
