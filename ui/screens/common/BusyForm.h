// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace candor::screens {

/// A form that is being saved: what is typed meanwhile would not be in what is kept, and go with the form. Afterwards
/// one goes on where one wrote.
class BusyForm {
public:
    explicit BusyForm(QWidget &form) : m_form(form) {}

    void setBusy(bool busy) {
        if (busy)
            m_focused = m_form.focusWidget();
        m_form.setEnabled(!busy);
        if (!busy && m_focused)
            m_focused->setFocus(Qt::OtherFocusReason);
    }

private:
    QWidget &m_form;
    QPointer<QWidget> m_focused; ///< where one wrote before it was saved
};

} // namespace candor::screens
