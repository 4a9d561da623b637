// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PassageText.h"

#include "theme/Palette.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int paragraphGap = 12;
constexpr int partGap = 8;
constexpr int codePadding = 8;
constexpr int widestLetters = 72;

qreal layLines(QTextLayout &layout, int room, int lineHeight) {
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal top = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        line.setPosition(QPointF(0, top + int((lineHeight - line.height()) / 2)));
        top += lineHeight;
    }
    layout.endLayout();
    return top;
}

} // namespace

PassageText::PassageText(theme::Text size, QWidget *parent) : QWidget(parent), m_size(size) {
    setFont(theme::font(size));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PassageText::setText(const QString &text, PassageCode code) {
    m_text = text;
    m_parts = passageParts(text, code);
    m_laidOutWidth = -1;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int PassageText::proseWidth(int width) const {
    return std::max(1, std::min(width, widestLetters * fontMetrics().averageCharWidth()));
}

void PassageText::layOut(int width) const {
    if (width == m_laidOutWidth)
        return;
    m_laidOutWidth = width;
    m_blocks.clear();
    m_height = 0;
    for (const PassagePart &part : m_parts) {
        if (!m_blocks.empty())
            m_height += part.apart ? paragraphGap : partGap;
        const theme::Text size = part.code ? theme::Text::Mono : m_size;
        const int padding = part.code ? codePadding : 0;
        const int room = part.code ? std::max(1, width - 2 * padding) : proseWidth(width);
        QString words = part.text;
        auto layout =
            std::make_unique<QTextLayout>(words.replace(u'\n', QChar(QChar::LineSeparator)), theme::font(size));
        const int high = int(layLines(*layout, room, theme::lineHeight(size))) + 2 * padding;
        m_blocks.push_back({std::move(layout), QRect(0, m_height, part.code ? width : room, high), part.code});
        m_height += high;
    }
}

QSize PassageText::sizeHint() const {
    const int width = proseWidth(QWIDGETSIZE_MAX);
    return {width, heightForWidth(width)};
}

QSize PassageText::minimumSizeHint() const {
    return {24 * fontMetrics().averageCharWidth(), theme::lineHeight(m_size)};
}

int PassageText::heightForWidth(int width) const {
    layOut(width);
    return m_height;
}

void PassageText::paintEvent(QPaintEvent *event) {
    layOut(width());
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    for (const Block &block : m_blocks) {
        if (block.code)
            painter.fillRect(block.place, tokens.wash);
        const int padding = block.code ? codePadding : 0;
        block.layout->draw(&painter, block.place.topLeft() + QPoint(padding, padding), {}, event->rect());
    }
}

} // namespace candor::widgets
