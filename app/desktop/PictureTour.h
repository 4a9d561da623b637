// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/MainWindow.h"
#include "theme/Theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace candor::desktop {

/// Goes through every screen with real content, as a person would by clicks and keys, and saves a picture of each, in
/// light and dark, at 1280x800 and 1024x768. Each step waits until what it needs is on the screen, at most half a
/// minute.
class PictureTour : public QObject {
    Q_OBJECT

public:
    /// `window` works on a workspace with a session in `sessionFolder`, `emptyWindow` on one without any.
    PictureTour(shell::MainWindow &window, shell::MainWindow &emptyWindow, theme::Theme &theme, QString folder,
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
        std::function<void()> go;
        std::function<bool()> isThere;
        std::function<void()> leave = {};
    };

    void addSessionStops();
    void addCheckAndReplayStops();
    void addInterviewStops();
    void next();
    void look();
    void dress();
    void take();
    void later(std::chrono::milliseconds wait, void (PictureTour::*then)());
    void fail(const QString &words);

    shell::MainWindow &m_window;
    shell::MainWindow &m_emptyWindow;
    theme::Theme &m_theme;
    QString m_folder;
    QString m_session;
    std::vector<Stop> m_stops;
    std::size_t m_current = 0;
    std::size_t m_variant = 0; ///< of scheme and size
    QElapsedTimer m_waiting;
    QTimer m_timer;
    void (PictureTour::*m_then)() = &PictureTour::next;
};

} // namespace candor::desktop
