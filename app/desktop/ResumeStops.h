// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

class QWidget;

namespace candor::desktop {

/// Whether the fields of a resume are on the screen.
[[nodiscard]] bool showsReadResume(const QWidget &window);

/// Gets the picture of an application whose resume was read: looks for a job on the board that can be applied for,
/// applies, and hands an invented resume to the first step.
class ApplyStop {
public:
    /// Does what comes next, while nothing else is under way; whether the picture can be taken.
    [[nodiscard]] bool step(const QWidget &window);

private:
    [[nodiscard]] QString resumeFile() const;

    QTemporaryDir m_folder;
    bool m_chosen = false;
};

} // namespace candor::desktop
