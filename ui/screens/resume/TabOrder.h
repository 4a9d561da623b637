// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace candor::screens {

/// Moves the keyboard to the form's next or previous input, in the order in which its layouts hold them: Qt puts those
/// that come later at the window's end. False: there is none, or the keyboard is elsewhere.
bool moveKeyboard(const QWidget &form, bool next);
/// Leaves the form for what comes before or after `edge` in the window, which was in it from the beginning.
bool leaveForm(const QWidget &form, bool next, const QWidget &edge);

} // namespace candor::screens
