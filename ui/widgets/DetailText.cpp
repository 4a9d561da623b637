// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DetailText.h"

#include "theme/Type.h"

#include <QPaintEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int paragraphGap = 12;
constexpr int widestLetters = 72;

} // namespace

DetailText::DetailText(QWidget *parent) : QWidget(parent) {
    setFont(theme::font(theme::Text::Body));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DetailText::setText(const QString &text) {
    if (text == m_text)
        return;
    m_text = text;
    m_laidOutWidth = -1;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int DetailText::readingWidth(int width) const {
    return std::max(1, std::min(width, widestLetters * fontMetrics().averageCharWidth()));
}

void DetailText::layOut(int width) const {
    const int room = readingWidth(width);
    if (room == m_laidOutWidth)
        return;
    static const QRegularExpression emptyLines(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    const int line = theme::lineHeight(theme::Text::Body);
    m_laidOutWidth = room;
    m_paragraphs.clear();
    m_height = 0;
    for (QString words : m_text.trimmed().split(emptyLines, Qt::SkipEmptyParts)) {
        if (!m_paragraphs.empty())
            m_height += paragraphGap;
        const bool fromRight = words.isRightToLeft();
        auto layout = std::make_unique<QTextLayout>(words.replace(u'\n', QChar::LineSeparator), font());
        QTextOption option(fromRight ? Qt::AlignRight : Qt::AlignLeft);
        option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        const int top = m_height;
        layout->beginLayout();
        for (QTextLine row = layout->createLine(); row.isValid(); row = layout->createLine()) {
            row.setLineWidth(room);
            row.setPosition(QPointF(0, m_height - top + (line - row.height()) / 2));
            m_height += line;
        }
        layout->endLayout();
        m_paragraphs.push_back({std::move(layout), top});
    }
}

QSize DetailText::sizeHint() const {
    const int width = readingWidth(QWIDGETSIZE_MAX);
    return {width, heightForWidth(width)};
}

QSize DetailText::minimumSizeHint() const {
    return {24 * fontMetrics().averageCharWidth(), theme::lineHeight(theme::Text::Body)};
}

int DetailText::heightForWidth(int width) const {
    layOut(width);
    return m_height;
}

void DetailText::paintEvent(QPaintEvent *event) {
    layOut(width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const int margin = layoutDirection() == Qt::RightToLeft ? width() - m_laidOutWidth : 0;
    for (const Paragraph &paragraph : m_paragraphs) {
        const QPointF place(margin, paragraph.top);
        paragraph.layout->draw(&painter, place, {}, event->rect());
    }
}

} // namespace candor::widgets
