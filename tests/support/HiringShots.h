// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace candor::tests {

/// Keeps pictures of a screen for a person to look at: light and dark, in the room that the shell leaves it at 1280x800
/// and 1024x768 (NAME-light-1280.png and so on below `folder`). Says whether all were written.
[[nodiscard]] bool keepPictures(QWidget &screen, const QString &folder, const QString &name);

} // namespace candor::tests
