// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/FocusRing.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QSlider>

namespace candor::theme {

void FocusRing::watch(QWidget *widget) {
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QSlider *>(widget))
        widget->installEventFilter(this);
}

void FocusRing::forget(QWidget *widget) { widget->removeEventFilter(this); }

bool FocusRing::eventFilter(QObject *watched, QEvent *event) {
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool byKeys =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason ||
            (reason != Qt::MouseFocusReason && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange));
        moveTo(byKeys && !widget->property("focusInside").toBool() ? widget : nullptr);
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == widget) {
        moveTo(nullptr);
    }
    return false;
}

void FocusRing::moveTo(QWidget *widget) {
    if (!m_frame && widget)
        m_frame = new QFocusFrame(widget->window());
    if (m_frame)
        m_frame->setWidget(widget);
}

} // namespace candor::theme
