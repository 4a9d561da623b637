// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Painting.h"
#include "theme/Style.h"
#include "theme/Type.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QTreeView>

#include <algorithm>

namespace candor::theme {

namespace {

constexpr int controlHeight = 32;
constexpr int handleLength = 4; // of a slider
constexpr int shortestHandle = 24;

bool isPopupList(const QWidget *widget) { return widget && widget->window()->windowType() == Qt::Popup; }

QRect scrollHandle(const QStyleOptionSlider &bar) {
    const bool flat = bar.orientation == Qt::Horizontal;
    const int room = flat ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return bar.rect;
    const auto share = static_cast<int>(qint64(room) * bar.pageStep / (range + bar.pageStep));
    const int length = std::clamp(share, std::min(shortestHandle, room), room);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    return flat ? QRect(bar.rect.left() + start, bar.rect.top(), length, bar.rect.height())
                : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), length);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part) {
    const QRect handle = scrollHandle(bar);
    const bool flat = bar.orientation == Qt::Horizontal;
    QRect rect = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSubPage:
        flat ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        flat ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {};
    }
}

QRect comboBoxPart(const QStyleOptionComboBox &box, QStyle::SubControl part) {
    constexpr int arrowRoom = 32;
    const int padding = box.frame ? painting::inputPadding : 0;
    switch (part) {
    case QStyle::SC_ComboBoxEditField:
        return box.rect.adjusted(padding, 1, -arrowRoom, -1);
    case QStyle::SC_ComboBoxArrow:
        return {box.rect.right() - arrowRoom + 1, box.rect.top(), arrowRoom, box.rect.height()};
    default:
        return box.rect;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &box, QStyle::SubControl part) {
    constexpr int buttonRoom = 24;
    const int half = box.rect.height() / 2;
    const int buttons = box.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : buttonRoom;
    const QRect up(box.rect.right() - buttons, box.rect.top() + 1, buttons, half - 1);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return buttons > 0 ? up : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons > 0 ? up.translated(0, half - 1) : QRect();
    case QStyle::SC_SpinBoxEditField:
        // The edit inside keeps 2 px of its own.
        return box.rect.adjusted(painting::inputPadding - 2, 2, -buttons - 2, -2);
    default:
        return box.rect;
    }
}

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 8;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 16;
    case PM_SliderLength:
        return handleLength;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 20;
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 5;
    case PM_HeaderDefaultSectionSizeVertical:
        return 40;
    case PM_FocusFrameHMargin:
        // Qt also takes it, and 1, as the padding of an item's text.
        return qobject_cast<const QAbstractItemView *>(widget) ? 7 : 4;
    case PM_FocusFrameVMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? 1 : 4;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const {
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_ComboBox_UseNativePopup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : 120;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const {
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return {usual.width() + 2 * painting::inputPadding, controlHeight};
    case CT_SpinBox:
        return {size.width() + 2 * painting::inputPadding + 28, controlHeight};
    case CT_ComboBox:
        return {size.width() + painting::inputPadding + 36, controlHeight};
    case CT_PushButton:
        return {size.width() + 32, controlHeight};
    case CT_ToolButton:
        return usual.expandedTo({controlHeight, controlHeight});
    case CT_CheckBox:
    case CT_RadioButton:
        return usual.expandedTo({0, 24});
    case CT_HeaderSection:
        return {usual.width() + 16, controlHeight};
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const QFontMetrics strong(font(Text::BodyStrong));
        const int words = tab ? strong.size(Qt::TextShowMnemonic, tab->text).width() : 0;
        return {words + painting::tabGap, controlHeight};
    }
    case CT_ItemViewItem: {
        const bool rows = qobject_cast<const QTreeView *>(widget) != nullptr && !isPopupList(widget);
        return usual.expandedTo({0, rows ? 40 : controlHeight});
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        return {size.width() + 80, controlHeight};
    }
    default:
        return usual;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const {
    switch (element) {
    case SE_LineEditContents:
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option); panel && panel->lineWidth > 0)
            // The edit keeps 2 px of its own.
            return option->rect.adjusted(painting::inputPadding - 2, 1, -painting::inputPadding + 2, -1);
        return option->rect;
    case SE_PushButtonContents:
        return option->rect.adjusted(1, 1, -1, -1);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const {
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return visualRect(option->direction, option->rect, scrollBarPart(*bar, part));
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return visualRect(option->direction, option->rect, comboBoxPart(*box, part));
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box && control == CC_SpinBox)
        return visualRect(option->direction, option->rect, spinBoxPart(*box, part));
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider && control == CC_Slider && part == SC_SliderHandle) {
        const bool flat = slider->orientation == Qt::Horizontal;
        const int room = (flat ? slider->rect.width() : slider->rect.height()) - handleLength;
        const int start =
            sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, room, slider->upsideDown);
        const int across = std::min(16, flat ? slider->rect.height() : slider->rect.width());
        return flat ? QRect(slider->rect.left() + start, slider->rect.center().y() - across / 2 + 1, handleLength,
                            across)
                    : QRect(slider->rect.center().x() - across / 2 + 1, slider->rect.top() + start, across,
                            handleLength);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace candor::theme
