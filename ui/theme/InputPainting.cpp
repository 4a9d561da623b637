// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"
#include "theme/Painting.h"

#include <QObject>
#include <QPainter>

#include <algorithm>

namespace candor::theme::painting {

namespace {

/// A form says so of the input that holds something wrong (widgets::FormField).
bool isInvalid(const QStyleOption &option) {
    return option.styleObject && option.styleObject->property("invalid").toBool();
}

} // namespace

void frame(QPainter &painter, const QRect &rect, const QColor &colour, int width) {
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, colour);
    painter.fillRect(rect.left(), rect.bottom() - width + 1, rect.width(), width, colour);
    painter.fillRect(rect.left(), rect.top(), width, rect.height(), colour);
    painter.fillRect(rect.right() - width + 1, rect.top(), width, rect.height(), colour);
}

void symbol(QPainter &painter, const QString &name, const QRect &place, const QColor &colour, int size) {
    QRect square(0, 0, size, size);
    square.moveCenter(place.center());
    painter.drawPixmap(square, iconPixmap(name, colour, size, painter.device()->devicePixelRatioF()));
}

void inputFrame(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        frame(painter, option.rect, tokens.rule);
    else if (option.state & QStyle::State_HasFocus)
        frame(painter, option.rect, isInvalid(option) ? tokens.alert : tokens.ink, 2);
    else if (isInvalid(option))
        frame(painter, option.rect, tokens.alert);
    else
        frame(painter, option.rect, option.state & QStyle::State_MouseOver ? tokens.quiet : tokens.edge);
}

void checkBox(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & (QStyle::State_On | QStyle::State_NoChange)) {
        painter.fillRect(option.rect, enabled ? tokens.ink : tokens.quiet);
        const bool partly = option.state & QStyle::State_NoChange;
        symbol(painter, partly ? QStringLiteral("remove") : QStringLiteral("check"), option.rect, tokens.paper, 16);
        return;
    }
    painter.fillRect(option.rect, option.state & QStyle::State_MouseOver && enabled ? tokens.wash : tokens.paper);
    frame(painter, option.rect, enabled ? tokens.ink : tokens.rule);
}

void radioButton(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(enabled ? tokens.ink : tokens.rule);
    painter.setBrush(option.state & QStyle::State_MouseOver && enabled ? tokens.wash : tokens.paper);
    const QRectF circle = QRectF(option.rect).adjusted(.5, .5, -.5, -.5);
    painter.drawEllipse(circle);
    if (option.state & QStyle::State_On) {
        painter.setBrush(enabled ? tokens.ink : tokens.quiet);
        painter.drawEllipse(circle.adjusted(4, 4, -4, -4));
    }
    painter.restore();
}

void buttonPanel(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    painter.fillRect(option.rect, enabled && touched ? tokens.wash : tokens.paper);
    frame(painter, option.rect, enabled ? tokens.ink : tokens.rule);
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option) {
    const Palette &tokens = colours(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return;
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))
        painter.fillRect(option.rect, tokens.wash);
    if (option.state & QStyle::State_On)
        frame(painter, option.rect, tokens.ink);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow) {
    const Palette &tokens = colours(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.fillRect(option.rect, option.frame ? tokens.paper : QColor(Qt::transparent));
    if (option.frame || option.state & QStyle::State_HasFocus)
        inputFrame(painter, option);
    symbol(painter, QStringLiteral("keyboard_arrow_down"), arrow, enabled ? tokens.ink : tokens.quiet, 20);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down) {
    const Palette &tokens = colours(option.palette);
    painter.fillRect(option.rect, tokens.paper);
    if (option.frame)
        inputFrame(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.stepEnabled & step ? tokens.ink : tokens.edge;
    };
    symbol(painter, QStringLiteral("keyboard_arrow_up"), up, ink(QAbstractSpinBox::StepUpEnabled), 14);
    symbol(painter, QStringLiteral("keyboard_arrow_down"), down, ink(QAbstractSpinBox::StepDownEnabled), 14);
}

void scrollBar(QPainter &painter, const QStyleOption &option, const QRect &handle) {
    const Palette &tokens = colours(option.palette);
    painter.fillRect(option.rect, tokens.wash);
    if (option.state & QStyle::State_Enabled)
        painter.fillRect(handle,
                         option.state & (QStyle::State_MouseOver | QStyle::State_Sunken) ? tokens.quiet : tokens.edge);
}

void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle) {
    const Palette &tokens = colours(option.palette);
    const QColor ink = option.state & QStyle::State_Enabled ? tokens.ink : tokens.quiet;
    constexpr int line = 2;
    if (option.orientation == Qt::Horizontal) {
        const int top = option.rect.center().y() - line / 2 + 1;
        painter.fillRect(option.rect.left(), top, option.rect.width(), line, tokens.edge);
        const bool fromRight = option.upsideDown;
        const int from = fromRight ? handle.center().x() : option.rect.left();
        const int to = fromRight ? option.rect.right() : handle.center().x();
        painter.fillRect(from, top, std::max(0, to - from), line, ink);
    } else {
        const int left = option.rect.center().x() - line / 2 + 1;
        painter.fillRect(left, option.rect.top(), line, option.rect.height(), tokens.edge);
        painter.fillRect(left, handle.center().y(), line, option.rect.bottom() - handle.center().y(), ink);
    }
    painter.fillRect(handle, ink);
}

} // namespace candor::theme::painting
