// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace candor::screens {

/// What a file dialog asks for.
struct FileQuestion {
    QString title;
    QString name;   ///< proposed, when saving
    QString filter; ///< as in "CSV (*.csv)"; several are parted by ";;"

    bool operator==(const FileQuestion &) const = default;
};

/// Asks a person for a file, without stopping the program; `chosen` gets its path and is not called for "Cancel".
using FileChooser =
    std::function<void(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)>;

/// The desktop's dialogs; injected, so that tests choose themselves.
struct FileChoice {
    FileChooser toOpen;
    FileChooser toSave;
    std::function<void(const QString &path)> show; ///< opens a file with the desktop's program for it
};

[[nodiscard]] FileChoice desktopFileChoice();

} // namespace candor::screens
