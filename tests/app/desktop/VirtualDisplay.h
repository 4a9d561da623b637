// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"

#include <QProcess>
#include <QString>

namespace candor::ctl {

/// A display that nobody sees, with a keyboard. Ends with the object.
class VirtualDisplay {
public:
    explicit VirtualDisplay(const QString &size = QStringLiteral("1280x800x24"));
    ~VirtualDisplay();
    VirtualDisplay(const VirtualDisplay &) = delete;
    VirtualDisplay &operator=(const VirtualDisplay &) = delete;

    /// ":99"; empty where it did not start.
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] Environment environment() const;

    /// Gives the keyboard to the topmost of the program's windows (by its class) when it shows that many; false before.
    [[nodiscard]] bool focusTopmost(const QString &programClass, int windows) const;
    /// Whether a visible window has the words in its title.
    [[nodiscard]] bool shows(const QString &words) const;
    /// False where they could not be pressed.
    bool press(const QStringList &keys) const;

private:
    QProcess m_server;
    QString m_name;
};

} // namespace candor::ctl
