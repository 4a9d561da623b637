// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FilterField.h"

#include "theme/Palette.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int fieldHeight = 32;
constexpr int padding = 8;
constexpr int gap = 8;
constexpr int roomOfArrow = 36;
constexpr int widestValue = 160;
constexpr int narrowestValue = 36;

} // namespace

FilterField::FilterField(const QString &name, QWidget *parent) : QComboBox(parent), m_name(name) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxVisibleItems(12);
    connect(this, &QComboBox::currentTextChanged, this, &FilterField::say);
    say();
}

void FilterField::setChoices(const QList<std::pair<QString, QVariant>> &choices) {
    const QVariant chosen = currentData();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const auto &[words, value] : choices)
            addItem(words, value);
        setCurrentIndex(std::max(0, findData(chosen)));
    }
    say();
}

void FilterField::choose(const QVariant &value, const QString &words) {
    int index = findData(value);
    if (index < 0) {
        addItem(words.isEmpty() ? value.toString() : words, value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

QSize FilterField::sizeHint() const {
    const int value = std::min(fontMetrics().horizontalAdvance(currentText()), widestValue);
    return {padding + fontMetrics().horizontalAdvance(m_name) + gap + value + roomOfArrow, fieldHeight};
}

QSize FilterField::minimumSizeHint() const {
    // The name stays whole; a value that has no room ends in an ellipsis.
    const int value = std::min(fontMetrics().horizontalAdvance(currentText()), narrowestValue);
    return {padding + fontMetrics().horizontalAdvance(m_name) + gap + value + roomOfArrow, fieldHeight};
}

void FilterField::say() {
    setAccessibleName(m_name);
    setAccessibleDescription(currentText());
    setToolTip(QString(m_name % QStringLiteral(": ") % currentText()));
    updateGeometry();
    update();
}

void FilterField::paintEvent(QPaintEvent * /*event*/) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const theme::Palette &tokens = theme::colours(palette());
    const bool fromRight = layoutDirection() == Qt::RightToLeft;
    // One pixel more than the sum of the advances, which are rounded.
    const int nameRoom = std::min(room.width(), fontMetrics().horizontalAdvance(m_name) + 1);
    const QRect name(fromRight ? room.right() - nameRoom + 1 : room.left(), room.top(), nameRoom, room.height());
    const QRect value = fromRight ? room.adjusted(0, 0, -nameRoom - gap, 0) : room.adjusted(nameRoom + gap, 0, 0, 0);
    const int flags = int(fromRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(tokens.quiet);
    painter.drawText(name, flags, fontMetrics().elidedText(m_name, Qt::ElideRight, name.width()));
    painter.setPen(isEnabled() ? tokens.ink : tokens.quiet);
    painter.drawText(value, flags, fontMetrics().elidedText(currentText(), Qt::ElideRight, value.width()));
}

} // namespace candor::widgets
