// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Style.h"

#include "theme/FocusRing.h"
#include "theme/Icons.h"
#include "theme/Painting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTabBar>
#include <QTextEdit>

namespace candor::theme {

namespace {

/// Whether a frame is that of a text that can be edited.
bool isInput(const QWidget *widget) {
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_focusRing(std::make_unique<FocusRing>()) {}

Style::~Style() = default;

void Style::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
        qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    m_focusRing->watch(widget);
}

void Style::unpolish(QWidget *widget) {
    m_focusRing->forget(widget);
    QProxyStyle::unpolish(widget);
}

QPalette Style::standardPalette() const { return qtPalette(Scheme::Light); }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const {
    const Palette &tokens = colours(option->palette);
    switch (element) {
    case PE_PanelLineEdit: {
        painter->fillRect(option->rect, tokens.paper);
        const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (panel && panel->lineWidth > 0)
            painting::inputFrame(*painter, *option);
        return;
    }
    case PE_FrameLineEdit:
        painting::inputFrame(*painter, *option);
        return;
    case PE_Frame:
        if (isInput(widget))
            painting::inputFrame(*painter, *option);
        else if (widget && widget->property("focusInside").toBool() && option->state & State_HasFocus)
            painting::frame(*painter, option->rect, tokens.ink, 2);
        else
            painting::frame(*painter, option->rect, tokens.rule);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioButton(*painter, *option);
        return;
    case PE_PanelButtonCommand:
        painting::buttonPanel(*painter, *option);
        return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        painting::toolButtonPanel(*painter, *option);
        return;
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, tokens.wash);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            painting::itemBackground(*painter, *item, widget);
        return;
    case PE_FrameFocusRect:
        painting::itemFocus(*painter, *option, widget);
        return;
    case PE_PanelTipLabel:
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element != PE_FrameMenu)
            painter->fillRect(option->rect, tokens.paper);
        painting::frame(*painter, option->rect, tokens.ink);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, tokens.rule);
        return;
    case PE_FrameTabWidget:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const {
    const Palette &tokens = colours(option->palette);
    switch (element) {
    case CE_FocusFrame:
        painting::frame(*painter, option->rect, tokens.ink, 2);
        return;
    case CE_PushButtonBevel:
        painting::buttonPanel(*painter, *option);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painting::headSection(*painter, *option);
        return;
    case CE_Header:
        if (const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painting::headSection(*painter, *option);
            painting::headLabel(*painter, *head);
        }
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            painting::tab(*painter, *tab);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            painting::menuItem(*painter, *item);
        return;
    case CE_MenuEmptyArea:
    case CE_SizeGrip:
        return;
    case CE_ProgressBarGroove:
    case CE_Splitter:
        painter->fillRect(option->rect, tokens.rule);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const {
    const auto part = [&](SubControl wanted) { return subControlRect(control, option, wanted, widget); };
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        painting::comboBox(*painter, *box, part(SC_ComboBoxArrow));
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        painting::spinBox(*painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        painting::scrollBar(*painter, *option, part(SC_ScrollBarSlider));
    else if (bar && control == CC_Slider)
        painting::slider(*painter, *bar, part(SC_SliderHandle));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace candor::theme
