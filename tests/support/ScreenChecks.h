// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace candor::tests {

/// The visible widgets that take the keyboard and have no name for those who do not see them: class and object name.
[[nodiscard]] QStringList withoutName(const QWidget &screen);
/// The visible buttons and inputs that reach beyond the screen where nothing scrolls to them.
[[nodiscard]] QStringList cutOff(const QWidget &screen);
/// Types a text into the visible input of a name, in the place of what was there.
void type(QWidget &screen, const char *name, const QString &text);
/// Clicks the visible, enabled button of a name; false where there is none.
[[nodiscard]] bool click(QWidget &screen, const char *name);
/// The visible widget of a name, also in dialogs over the screen.
[[nodiscard]] QWidget *visible(QWidget &screen, const char *name);

} // namespace candor::tests
