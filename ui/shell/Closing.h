// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace candor::widgets {
class Confirmation;
}

namespace candor::shell {

class Navigator;

/// Keeps the window open until a running recording is finished, and asks before what was not saved goes: where somebody
/// is there.
class Closing : public QObject {
    Q_OBJECT

public:
    Closing(QWidget &window, Navigator &navigator);

    /// Whether the window may close now; if not, it asks, or closes the window as soon as it may.
    [[nodiscard]] bool mayClose();
    /// Calls `leave` at once, or when somebody who has unsaved changes agrees that they go.
    void leaveBehind(const std::function<void()> &leave);
    /// Ends without asking (SIGTERM, the end of the desktop's session).
    void endNow();
    [[nodiscard]] bool isClosing() const { return m_closing; }

private:
    void ask();
    void finishAndClose();
    void follow(bool recording);

    QWidget &m_window;
    Navigator &m_navigator;
    QPointer<widgets::Confirmation> m_question;
    bool m_closing = false;     ///< close as soon as the recording is finished
    bool m_nobodyThere = false; ///< and also where it fails
    bool m_forgets = false;     ///< what was not saved may go
};

} // namespace candor::shell
