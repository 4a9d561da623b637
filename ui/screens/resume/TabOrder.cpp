// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/TabOrder.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace candor::screens {

namespace {

bool takesKeyboard(const QWidget &widget) {
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy() && widget.isVisible() &&
           widget.isEnabled();
}

Qt::FocusReason reasonOf(bool next) { return next ? Qt::TabFocusReason : Qt::BacktabFocusReason; }

void collect(const QLayout *layout, std::vector<QWidget *> &inputs) {
    for (int index = 0; layout && index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        if (const QLayout *inner = item->layout()) {
            collect(inner, inputs);
        } else if (QWidget *widget = item->widget()) {
            if (takesKeyboard(*widget))
                inputs.push_back(widget);
            const auto *scrolls = qobject_cast<const QScrollArea *>(widget);
            collect(scrolls && scrolls->widget() ? scrolls->widget()->layout() : widget->layout(), inputs);
        }
    }
}

} // namespace

bool moveKeyboard(const QWidget &form, bool next) {
    std::vector<QWidget *> inputs;
    collect(form.layout(), inputs);
    const QWidget *now = form.window()->focusWidget();
    const auto at = std::find_if(inputs.begin(), inputs.end(), [&](const QWidget *input) {
        return input == now || (now && input->isAncestorOf(now));
    });
    if (at == inputs.end() || (next ? at + 1 == inputs.end() : at == inputs.begin()))
        return false;
    (*(next ? at + 1 : at - 1))->setFocus(reasonOf(next));
    return true;
}

bool leaveForm(const QWidget &form, bool next, const QWidget &edge) {
    const auto after = [next](const QWidget &one) {
        return next ? one.nextInFocusChain() : one.previousInFocusChain();
    };
    for (QWidget *outside = after(edge); outside && outside != &edge; outside = after(*outside)) {
        if (outside == &form || form.isAncestorOf(outside) || outside->window() != form.window() ||
            !takesKeyboard(*outside))
            continue;
        outside->setFocus(reasonOf(next));
        return true;
    }
    return false;
}

} // namespace candor::screens
