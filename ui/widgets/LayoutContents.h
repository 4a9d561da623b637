// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace candor::widgets {

/// Takes a layout's widgets away, those of the layouts within too, also those that are just being used.
inline void clearLayout(QLayout &layout) {
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // Its own signal may be what fills the layout anew.
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(*inner);
        }
        delete item;
    }
}

} // namespace candor::widgets
