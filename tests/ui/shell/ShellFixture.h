// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ScreenFixture.h"
#include "shell/MainWindow.h"
#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QAbstractButton>

#include <memory>

namespace candor::shell {

constexpr int longestWait = 20000;

/// The window on a workspace of its own, with a camera and a microphone that are scripts.
class ShellFixture : public testing::Test {
protected:
    ShellFixture();
    ~ShellFixture() override;

    /// Opens a window that remembers in `memoryFile()`.
    void open(QSize size = {1280, 800});
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
    /// Consents and starts; returns when the recording runs.
    void startRecording();
    [[nodiscard]] bool isRecording() const;
    /// The folders of the workspace's sessions.
    [[nodiscard]] QStringList sessions() const;

    theme::Theme m_theme;
    tests::ScreenFixture m_screens;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace candor::shell
