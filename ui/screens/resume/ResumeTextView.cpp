// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeTextView.h"

#include "resume/PlaceMark.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace candor::screens {

ResumeTextView::ResumeTextView(QWidget *parent) : QPlainTextEdit(parent) {
    setFont(theme::font(theme::Text::Body));
    setReadOnly(true);
    setTabChangesFocus(true);
    // The keyboard reads and scrolls; there is nothing to write.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setViewportMargins(11, 8, 11, 8);
}

void ResumeTextView::setMark(int start, int length) {
    const auto letters = static_cast<int>(document()->characterCount()) - 1;
    m_start = std::clamp(start, 0, std::max(0, letters));
    m_length = std::clamp(length, 0, std::max(0, letters - m_start));
    if (m_length > 0) {
        QTextCursor cursor(document());
        cursor.setPosition(m_start);
        setTextCursor(cursor);
        centerCursor();
    }
    viewport()->update();
}

QRectF ResumeTextView::markArea() const {
    QRectF area;
    if (m_length == 0)
        return area;
    const int end = m_start + m_length;
    for (QTextBlock block = document()->findBlock(m_start); block.isValid() && block.position() < end;
         block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        const QTextLayout *layout = block.layout();
        for (int number = 0; number < layout->lineCount(); ++number) {
            const QTextLine line = layout->lineAt(number);
            const int lineStart = block.position() + line.textStart();
            const int from = std::max(m_start, lineStart);
            const int to = std::min(end, lineStart + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from - block.position());
            const qreal right = line.cursorToX(to - block.position());
            area |= QRectF(std::min(left, right), line.y(), std::abs(right - left), line.height())
                        .translated(place.topLeft());
        }
    }
    return area;
}

void ResumeTextView::paintEvent(QPaintEvent *event) {
    QPlainTextEdit::paintEvent(event);
    const QRectF area = markArea();
    if (area.isEmpty())
        return;
    QPainter painter(viewport());
    // Lines stand too close for a tag; the frame is enough.
    drawPlaceMark(painter, area.adjusted(-3, 0, 3, 1), viewport()->rect(), {}, theme::colours(palette()));
}

} // namespace candor::screens
