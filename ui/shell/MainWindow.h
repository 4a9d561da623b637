// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "shell/Places.h"
#include "shell/SignInWatch.h"
#include "theme/Theme.h"

#include <QMainWindow>

#include <memory>

namespace candor::shell {

class Navigator;
class WorkspaceOpening;

/// The window: until the workspace is open, what it waits for; then the rail of the places that are open to whoever is
/// signed in, and the page beside it. Locked, it shows nothing but the way back. Remembers its geometry, place and
/// scheme. Closing while a recording runs asks, then finishes the recording, then closes.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `memoryFile` keeps what the window remembers; empty: nothing.
    MainWindow(screens::ScreenContext &context, theme::Theme &theme, const QString &memoryFile,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows how the workspace is being opened.
    void waitFor(WorkspaceOpening &opening);
    /// `ScreenContext::hiring` is there: shows the places. `needsSetUp`: the workspace has no account yet.
    void enter(bool needsSetUp, WatchIntervals intervals = {});

    void go(Place place);
    /// Only where the workspace is open.
    [[nodiscard]] Navigator &navigator();
    void openSummary(const QString &folder);
    void openReplay(const QString &folder, double seconds = 0);
    /// Reads the page anew.
    void refresh();
    void showShortcuts();
    /// None before the workspace is open.
    [[nodiscard]] std::optional<Place> place() const;
    [[nodiscard]] bool isLocked() const;
    /// Ends without asking: finishes a running recording, then closes (SIGTERM, the end of the desktop's session).
    void endNow();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;

    void buildBody();
    void addAction(const QString &name, const QKeySequence &keys, const std::function<void()> &act);
    void followAccess();
    void showActor();
    void showPerson();
    void showPlace(Place place);
    void showReachable(bool reachable);
    void signOut();
    void lockNow();
    void showFullScreenReplay(bool on);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::shell
