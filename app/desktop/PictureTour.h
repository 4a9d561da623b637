// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResumeStops.h"

#include "model/Account.h"
#include "shell/MainWindow.h"
#include "theme/Theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace candor::screens {
struct ScreenContext;
}

namespace candor::desktop {

class Demonstration;

/// Goes through every screen with real content, as a person would by clicks and keys, and saves a picture of each, in
/// light and dark, at 1280x800 and 1024x768. Each step waits until what it needs is on the screen, at most half a
/// minute.
class PictureTour : public QObject {
    Q_OBJECT

public:
    /// `window` shows the demo's company, with a session in `sessionFolder`; `emptyWindow` a workspace that waits for
    /// its first administrator.
    PictureTour(shell::MainWindow &window, screens::ScreenContext &context, shell::MainWindow &emptyWindow,
                screens::ScreenContext &emptyContext, Demonstration &demonstration, theme::Theme &theme, QString folder,
                QString sessionFolder, QObject *parent = nullptr);

    void start();

signals:
    /// All pictures are there, or the words say which one is not and why.
    void finished(const QString &failure);

private:
    /// One screen: how to get there, when it is there, and how to leave what would be in the way of the next one.
    struct Stop {
        QString name;
        shell::MainWindow *window = nullptr;
        Role role = Role::Recruiter; ///< who of the demo is at the window
        std::function<void()> go;
        std::function<bool()> isThere;
        std::function<void()> leave = {};
    };

    void add(const QString &name, Role role, std::function<void()> go, std::function<bool()> isThere,
             std::function<void()> leave = {});
    void addPlace(const QString &name, Role role, shell::Place place);
    void addEmptyStops();
    void addGuestStops();
    void addHiringStops();
    void addQuestionStops();
    void addSessionStops();
    void addReplayStops();
    void addQuestionnaireStops();
    void addAdministrationStops();
    void addInterviewStops();
    void next();
    void begin();
    void look();
    void dress();
    void take();
    void later(std::chrono::milliseconds wait, void (PictureTour::*then)());
    void fail(const QString &words);

    shell::MainWindow &m_window;
    screens::ScreenContext &m_context;
    shell::MainWindow &m_emptyWindow;
    screens::ScreenContext &m_emptyContext;
    Demonstration &m_demonstration;
    std::optional<Role> m_role; ///< who was signed in last
    theme::Theme &m_theme;
    QString m_folder;
    QString m_session;
    std::vector<Stop> m_stops;
    std::size_t m_current = 0;
    std::size_t m_variant = 0; ///< of scheme and size
    ApplyStop m_resumeStop;
    QElapsedTimer m_waiting;
    QTimer m_timer;
    void (PictureTour::*m_then)() = &PictureTour::next;
};

} // namespace candor::desktop
