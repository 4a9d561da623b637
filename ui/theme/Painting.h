// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QStyleOption>

class QPainter;
class QWidget;

/// How the style paints each kind of control. Colours are the tokens of the option's palette.
namespace candor::theme::painting {

/// A line inside the rectangle's edge, in whole pixels.
void frame(QPainter &painter, const QRect &rect, const QColor &colour, int width = 1);
void symbol(QPainter &painter, const QString &name, const QRect &place, const QColor &colour, int size);

// Inputs and buttons
void inputFrame(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void buttonPanel(QPainter &painter, const QStyleOption &option);
void toolButtonPanel(QPainter &painter, const QStyleOption &option);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);

// Rows
void itemBackground(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget);
void itemFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void headSection(QPainter &painter, const QStyleOption &option);
void headLabel(QPainter &painter, const QStyleOptionHeader &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option);

// Bars
void scrollBar(QPainter &painter, const QStyleOption &option, const QRect &handle);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

constexpr int tabGap = 24;
constexpr int inputPadding = 8;

} // namespace candor::theme::painting
