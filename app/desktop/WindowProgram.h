// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Options.h"

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "engine/TerminationSignals.h"
#include "inference/UniversalSentenceEncoder.h"
#include "model/Clock.h"
#include "shell/MainWindow.h"
#include "shell/WorkspaceOpening.h"
#include "source/SampleInterview.h"
#include "source/SystemDeviceWatch.h"
#include "theme/Theme.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <memory>

namespace candor::desktop {

class Demonstration;
class PictureTour;

namespace ExitCode {
constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrongUsage = 2;
} // namespace ExitCode

/// Says on standard error what went wrong; returns the code.
int complain(int exitCode, const QString &words);

/// Builds the objects of the window's program and wires them.
class WindowProgram {
    Q_DECLARE_TR_FUNCTIONS(WindowProgram)

public:
    WindowProgram(QApplication &application, const Options &options);
    ~WindowProgram();

    int run();

private:
    void enter(const std::shared_ptr<workspace::Workspace> &workspace);
    void enterDemonstration();
    void takePictures(const QString &sessionFolder);

    QApplication &m_application;
    const Options &m_options;
    engine::TerminationSignals m_termination;
    SystemClock m_clock;
    source::SampleInterview m_sample;
    theme::Theme m_theme;
    std::unique_ptr<screens::WorkspaceAccess> m_access;
    std::unique_ptr<screens::WorkspaceAccess> m_emptyAccess;
    inference::UniversalSentenceEncoder m_sentences;
    screens::AsyncRunner m_jobs; ///< goes before what its jobs work with
    source::SystemDeviceWatch m_devices;
    screens::ScreenContext m_context;
    std::unique_ptr<shell::WorkspaceOpening> m_opening;
    std::unique_ptr<Demonstration> m_demonstration;
    shell::MainWindow m_window;
    QTemporaryDir m_emptyWorkspace;
    std::unique_ptr<shell::WorkspaceOpening> m_emptyOpening;
    std::unique_ptr<screens::ScreenContext> m_emptyContext;
    std::unique_ptr<shell::MainWindow> m_emptyWindow;
    std::unique_ptr<PictureTour> m_tour;
};

} // namespace candor::desktop
