// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "theme/Theme.h"

#include <QMainWindow>

#include <memory>

namespace candor::shell {

/// Where the rail leads, and the two places that belong to a session.
enum class Place { Sessions, Interview, DeviceCheck, Replay, Summary };

/// The window: rail of destinations, the page beside it, and nothing of their business. Remembers its geometry and
/// place. Closing while a recording runs asks, then finishes the recording, then closes.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(screens::ScreenContext &context, theme::Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    void go(Place place);
    void openSummary(const QString &folder);
    void openReplay(const QString &folder, double seconds = 0);
    [[nodiscard]] Place place() const;
    /// Ends without asking: finishes a running recording, then quits the application (SIGTERM, end of the desktop
    /// session).
    void endNow();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::shell
