// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace candor::theme {

/// Puts a ring of ink around the button that the keyboard is at. A widget that shows its focus itself sets the property
/// focusInside.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    void watch(QWidget *widget);
    void forget(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(QWidget *widget);

    QPointer<QFocusFrame> m_frame; ///< lives in the window of the button that it is around
};

} // namespace candor::theme
