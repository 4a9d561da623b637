// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ComparedText.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace candor::widgets {

using Kind = WordChange::Kind;

ComparedText::ComparedText(QWidget *parent) : QWidget(parent) {
    setFont(theme::font(theme::Text::Body));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ComparedText::setTexts(const QString &before, const QString &after) {
    m_changes = wordChanges(before, after);
    m_text.clear();
    for (const WordChange &change : m_changes)
        m_text += change.text;
    m_text.replace(u'\n', QChar(QChar::LineSeparator));
    m_laidOutWidth = -1;
    setAccessibleName(description());
    updateGeometry();
    update();
}

QString ComparedText::description() const {
    QStringList parts;
    for (const WordChange &change : m_changes) {
        const QString words = change.text.simplified();
        if (words.isEmpty())
            continue;
        parts << (change.kind == Kind::Added     ? tr("added: %1;").arg(words)
                  : change.kind == Kind::Removed ? tr("taken away: %1;").arg(words)
                                                 : words);
    }
    return parts.join(u' ');
}

QList<QTextLayout::FormatRange> ComparedText::formats() const {
    const theme::Palette &tokens = theme::colours(palette());
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const WordChange &change : m_changes) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = int(change.text.size());
        start += range.length;
        if (change.kind == Kind::Same)
            continue;
        if (change.kind == Kind::Added) {
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setFontUnderline(true);
            range.format.setForeground(tokens.ink);
            range.format.setBackground(tokens.wash);
        } else {
            range.format.setFontStrikeOut(true);
            range.format.setForeground(tokens.quiet);
        }
        ranges << range;
    }
    return ranges;
}

void ComparedText::layOut(int width) const {
    const theme::Scheme scheme = theme::schemeOf(palette());
    if (width == m_laidOutWidth && scheme == m_scheme)
        return;
    m_laidOutWidth = width;
    m_scheme = scheme;
    const int lineHeight = theme::lineHeight(theme::Text::Body);
    m_layout.setText(m_text);
    m_layout.setFont(font());
    m_layout.setFormats(formats());
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_height = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, m_height + int((lineHeight - line.height()) / 2)));
        m_height += lineHeight;
    }
    m_layout.endLayout();
}

QSize ComparedText::sizeHint() const {
    const int width = 72 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize ComparedText::minimumSizeHint() const {
    return {24 * fontMetrics().averageCharWidth(), theme::lineHeight(theme::Text::Body)};
}

int ComparedText::heightForWidth(int width) const {
    layOut(width);
    return m_height;
}

void ComparedText::paintEvent(QPaintEvent *event) {
    layOut(width());
    QPainter painter(this);
    painter.setPen(theme::colours(palette()).ink);
    m_layout.draw(&painter, QPointF(0, 0), {}, event->rect());
}

} // namespace candor::widgets
