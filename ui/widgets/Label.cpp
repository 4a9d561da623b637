// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace candor::widgets {

namespace {

/// Breaks a text into lines; QLabel has no line height, so the label lays them out itself.
int breakLines(QTextLayout &layout, int width, Qt::Alignment alignment) {
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

QString oneParagraph(QString text) { return text.replace(u'\n', QChar::LineSeparator); }

} // namespace

Label::Label(theme::Text text, QWidget *parent) : Label(QString(), text, theme::Ink::Ink, parent) {}

Label::Label(const QString &words, theme::Text text, theme::Ink ink, QWidget *parent)
    : QLabel(words, parent), m_size(text) {
    setTextFormat(Qt::PlainText);
    setFont(theme::font(text));
    setInk(ink);
}

void Label::setInk(theme::Ink ink) { setForegroundRole(theme::role(ink)); }

void Label::setSize(theme::Text text) {
    m_size = text;
    setFont(theme::font(text));
    updateGeometry();
}

void Label::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
    update();
}

QString Label::shownText(int width) const {
    return m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, width) : text();
}

QMargins Label::frame() const {
    const int width = frameWidth() + margin();
    return contentsMargins() + QMargins(width, width, width, width);
}

int Label::naturalWidth() const {
    int width = 0;
    for (const QString &line : text().split(u'\n'))
        width = std::max(width, fontMetrics().size(buddy() ? Qt::TextShowMnemonic : 0, line).width());
    // Rounded letter positions may need one pixel more than the sum of the advances.
    return width + 1;
}

int Label::textHeight(int width) const {
    if (!wordWrap())
        return theme::lineHeight(m_size) * std::max(1, int(text().count(u'\n')) + 1);
    QTextLayout layout(oneParagraph(text()), font());
    return theme::lineHeight(m_size) * std::max(1, breakLines(layout, width, alignment()));
}

QSize Label::sizeHint() const {
    if (!pixmap(Qt::ReturnByValue).isNull())
        return QLabel::sizeHint();
    // A text is at most 72 letters wide before it wraps.
    const int widest = wordWrap() ? 72 * fontMetrics().averageCharWidth() : QWIDGETSIZE_MAX;
    const int width = std::min(naturalWidth(), widest);
    const QMargins edges = frame();
    return QSize(width, textHeight(width)).grownBy(edges);
}

QSize Label::minimumSizeHint() const {
    if (!m_elided && !wordWrap())
        return sizeHint();
    const QMargins edges = frame();
    const int letters = 6 * fontMetrics().averageCharWidth();
    const int width = std::min(naturalWidth(), letters);
    return QSize(width, theme::lineHeight(m_size)).grownBy(edges);
}

int Label::heightForWidth(int width) const {
    const QMargins edges = frame();
    return wordWrap() ? textHeight(width - edges.left() - edges.right()) + edges.top() + edges.bottom() : -1;
}

bool Label::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        const QString shown = shownText(contentsRect().width());
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), shown == text() ? QString() : text(), this);
        return true;
    }
    return QLabel::event(event);
}

void Label::paintEvent(QPaintEvent *event) {
    const bool byQt = buddy() || (textInteractionFlags() & Qt::TextSelectableByMouse) || !text().size();
    if (byQt) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect place = rect().marginsRemoved(frame());
    painter.setPen(palette().color(isEnabled() ? foregroundRole() : QPalette::PlaceholderText));
    if (!wordWrap() && !text().contains(u'\n')) {
        painter.drawText(place, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                         shownText(place.width()));
        return;
    }
    QTextLayout layout(oneParagraph(text()), font());
    breakLines(layout, wordWrap() ? place.width() : QWIDGETSIZE_MAX,
               QStyle::visualAlignment(layoutDirection(), alignment()));
    const int line = theme::lineHeight(m_size);
    const int height = line * layout.lineCount();
    qreal top = place.top();
    if (alignment() & Qt::AlignVCenter)
        top += static_cast<int>((place.height() - height) / 2); // whole pixels keep letters sharp
    else if (alignment() & Qt::AlignBottom)
        top += place.height() - height;
    for (int i = 0; i < layout.lineCount(); ++i, top += line)
        layout.lineAt(i).draw(
            &painter, QPointF(place.left(), top + (line - layout.lineAt(i).height()) / 2 - layout.lineAt(i).y()));
}

} // namespace candor::widgets
