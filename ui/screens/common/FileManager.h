// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace candor::screens {

/// Shows a folder to a person outside of Candor; injected, so that tests open nothing.
using FolderShower = std::function<void(const QString &folder)>;

/// Asks the desktop's file manager to mark the folder (org.freedesktop.FileManager1); where there is none, or it does
/// not answer well, opens the folder with whatever opens folders. Returns at once.
void showInFileManager(const QString &folder);

} // namespace candor::screens
