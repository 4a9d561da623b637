// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/QuestionLines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace candor::screens {

namespace {

/// More is never seen of a row, and thousands of letters need not be laid out to be left out.
constexpr qsizetype mostLetters = 600;

} // namespace

void drawLines(QPainter &painter, const QRect &place, theme::Text size, const QColor &colour, const QString &text,
               Qt::LayoutDirection direction) {
    const QFont font = theme::font(size);
    const int lineHeight = theme::lineHeight(size);
    const int most = std::max(1, place.height() / lineHeight);
    const QString shown = text.left(mostLetters);
    const int flags =
        int(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(font);
    painter.setPen(colour);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int number = 0; number < most; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QRect row(place.left(), place.top() + number * lineHeight, place.width(), lineHeight);
        const bool isLast = number == most - 1;
        const QString words =
            isLast ? QFontMetrics(font).elidedText(shown.mid(line.textStart()), Qt::ElideRight, place.width())
                   : shown.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(row, flags, words);
    }
    layout.endLayout();
}

} // namespace candor::screens
