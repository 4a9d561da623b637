// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/PlaceLink.h"

#include <QPainter>
#include <QStyle>

namespace candor::screens {

namespace {

constexpr int lineHeight = 24;
constexpr int leastWidth = 120;

} // namespace

PlaceLink::PlaceLink(const QString &words, theme::Text size, theme::Ink ink, QWidget *parent)
    : QAbstractButton(parent), m_ink(ink) {
    setText(words);
    setFont(theme::font(size));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setToolTip(words);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize PlaceLink::sizeHint() const { return {leastWidth, lineHeight}; }

void PlaceLink::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(shown);
    painter.setPen(theme::colour(theme::colours(palette()), m_ink));
    const auto alignment = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    // A mnemonic's mark in a resume is a letter like any other.
    painter.drawText(rect(), static_cast<int>(alignment) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace candor::screens
