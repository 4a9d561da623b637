// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CheckBox.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int box = 16;
constexpr int gap = 8;
constexpr int lowest = 24;
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextShowMnemonic;

} // namespace

CheckBox::CheckBox(const QString &words, QWidget *parent) : QCheckBox(words, parent) {
    setFont(theme::font(theme::Text::Body));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect CheckBox::wordsIn(int width) const {
    return fontMetrics().boundingRect(QRect(0, 0, std::max(1, width - box - gap), QWIDGETSIZE_MAX), flags, text());
}

QSize CheckBox::sizeHint() const {
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 1;
    const int width = box + gap + std::min(words, 72 * fontMetrics().averageCharWidth());
    return {width, heightForWidth(width)};
}

QSize CheckBox::minimumSizeHint() const { return {std::min(sizeHint().width(), 120), lowest}; }

int CheckBox::heightForWidth(int width) const { return std::max(lowest, wordsIn(width).height() + 4); }

void CheckBox::paintEvent(QPaintEvent * /*event*/) {
    QStyleOptionButton option;
    initStyleOption(&option);
    const QColor ink = isEnabled() ? theme::colours(palette()).ink : theme::colours(palette()).quiet;
    option.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(0, (lowest - box) / 2, box, box));
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    painter.setPen(ink);
    const int high = wordsIn(width()).height();
    const int top = std::max(2, (lowest - high) / 2);
    const QRect place(box + gap, top, std::max(1, width() - box - gap), height() - top);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignTop | Qt::TextWordWrap |
                         Qt::TextShowMnemonic,
                     text());
}

} // namespace candor::widgets
