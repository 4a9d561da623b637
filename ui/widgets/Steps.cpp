// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Steps.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>

namespace candor::widgets {

namespace {

constexpr int rowHeight = 20;
constexpr int gap = 8;
constexpr int line = 32;

QFont fontOf(bool current) { return theme::font(current ? theme::Text::BodyStrong : theme::Text::Body); }
QFont numberFont(bool current) { return theme::font(current ? theme::Text::MonoStrong : theme::Text::Mono); }

} // namespace

Steps::Steps(const QStringList &steps, QWidget *parent) : QWidget(parent), m_steps(steps) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void Steps::setSteps(const QStringList &steps) {
    m_steps = steps;
    describe();
    updateGeometry();
    update();
}

void Steps::setCurrent(int index) {
    m_current = index;
    describe();
    update();
}

void Steps::describe() {
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
}

int Steps::widthOf(int index, bool withWord) const {
    const bool current = index == m_current;
    const int number = QFontMetrics(numberFont(current)).horizontalAdvance(QString::number(index + 1));
    const int word = QFontMetrics(fontOf(current)).horizontalAdvance(m_steps.value(index)) + 1;
    return number + (withWord ? gap + word : 0);
}

int Steps::widthOfAll(bool withWords) const {
    int width = 0;
    for (int index = 0; index < m_steps.size(); ++index)
        width += widthOf(index, withWords || index == m_current) + (index > 0 ? line + 2 * gap : 0);
    return width;
}

QSize Steps::sizeHint() const { return {widthOfAll(true), rowHeight}; }
QSize Steps::minimumSizeHint() const { return {widthOfAll(false), rowHeight}; }

void Steps::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    const bool withWords = widthOfAll(true) <= width();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPainter painter(this);
    int left = 0;
    const auto draw = [&](const QString &words, const QFont &font, const QColor &ink) {
        const int wide = QFontMetrics(font).horizontalAdvance(words) + 1;
        painter.setFont(font);
        painter.setPen(ink);
        const QRect place(mirrored ? width() - left - wide : left, 0, wide, rowHeight);
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, words);
        left += wide - 1;
    };
    for (int index = 0; index < m_steps.size(); ++index) {
        const bool current = index == m_current;
        const QColor ink = current ? tokens.ink : tokens.quiet;
        if (index > 0) {
            const int from = left + gap;
            painter.fillRect(mirrored ? width() - from - line : from, rowHeight / 2, line, 1, tokens.edge);
            left += line + 2 * gap;
        }
        draw(QString::number(index + 1), numberFont(current), ink);
        if (withWords || current) {
            left += gap;
            draw(m_steps[index], fontOf(current), ink);
        }
    }
}

} // namespace candor::widgets
