// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "theme/Theme.h"

#include <QMainWindow>

#include <memory>

namespace candor::shell {

/// Where the rail leads, and the summary, which belongs to a session.
enum class Place { Sessions, Interview, DeviceCheck, Replay, Summary };

/// The window: rail of destinations, the page beside it, and nothing of their business. Remembers its geometry, place
/// and scheme. Closing while a recording runs asks, then finishes the recording, then closes.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `memoryFile` keeps what the window remembers; empty: nothing.
    MainWindow(screens::ScreenContext &context, theme::Theme &theme, const QString &memoryFile,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void go(Place place);
    void openSummary(const QString &folder);
    void openReplay(const QString &folder, double seconds = 0);
    void showShortcuts();
    [[nodiscard]] Place place() const;
    /// Ends without asking: finishes a running recording, then closes (SIGTERM, the end of the desktop's session).
    void endNow();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;

    void addActions();
    void showPage(QWidget *page, Place place);
    QWidget *page(Place place);
    void connectPage(Place place);
    void askBeforeClosing();
    void finishAndClose();
    void showFullScreenReplay(bool on);
    void fitScreen();
    void fitRail();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::shell
