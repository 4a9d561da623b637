// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HiringFixture.h"
#include "shell/MainWindow.h"
#include "shell/Navigator.h"
#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace candor::shell {

constexpr int longestWait = 20000;

/// The window on a real workspace of its own, with a camera and a microphone that are scripts. Whoever signs in before
/// open() is there from the beginning.
class ShellFixture : public testing::Test {
protected:
    ShellFixture();

    /// Opens a window that remembers in `memoryFile()`.
    void open(QSize size = {1280, 800});
    /// The same for somebody; an invalid id: a guest.
    void openFor(AccountId account, QSize size = {1280, 800});
    [[nodiscard]] AccountId accountOf(Role role) const;
    [[nodiscard]] QString memoryFile() const;

    [[nodiscard]] QWidget *rail() const;
    [[nodiscard]] QAbstractButton *destination(Place place) const;
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *part(const char *name) const {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    /// The visible widget of a name.
    [[nodiscard]] QWidget *shown(const char *name) const;
    [[nodiscard]] bool isThere(const char *name) const { return shown(name) != nullptr; }
    void click(const char *name);
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    /// A candidate at the window goes to the interview of their application, consents and starts; returns when the
    /// recording runs.
    void startRecording();
    [[nodiscard]] bool isRecording() const;
    /// The folders of the workspace's sessions.
    [[nodiscard]] QStringList sessions() const;

    [[nodiscard]] Navigator &navigator() const;
    /// What the strip above the page says; empty where it is not there.
    [[nodiscard]] QString strip() const;
    /// Waits for what other threads bring.
    template<typename Condition>
    [[nodiscard]] static bool await(Condition condition) {
        return QTest::qWaitFor(condition, longestWait);
    }

    theme::Theme m_theme;
    QTemporaryDir m_settings;
    tests::HiringFixture m_hiring;
    tests::ScreenFixture &m_screens;
    WatchIntervals m_intervals;
    ApplicationId m_application; ///< of whoever records
    std::unique_ptr<MainWindow> m_window;
};

} // namespace candor::shell
