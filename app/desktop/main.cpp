// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"
#include "WindowProgram.h"

#include "engine/TerminationSignals.h"

#include <QApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

namespace candor::desktop {

namespace {

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int start(int argc, char **argv) {
    // A reader that closes its end of a pipe must not end a recording.
    std::signal(SIGPIPE, SIG_IGN);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    const auto options = Options::read(arguments);
    if (!options)
        return complain(ExitCode::wrongUsage,
                        options.error().detail + u' ' + WindowProgram::tr("\"candor --help\" explains."));
    if (options->wish == Options::Wish::Version) {
        std::printf("candor %s\n", CANDOR_VERSION);
        return ExitCode::done;
    }
    if (options->wish == Options::Wish::Help) {
        std::printf("%s\n", qPrintable(Options::help()));
        return ExitCode::done;
    }
    if (!options->pictures.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!hasDisplay())
        return complain(ExitCode::failed,
                        WindowProgram::tr("There is no display here. \"candor --demo --pictures DIR\" needs none, and "
                                          "candorctl does Candor's jobs without a window."));
    // Threads that the desktop's libraries start must not take the signals that end a recording properly.
    engine::TerminationSignals::block();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("candor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANDOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("candor"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Candor"));
    WindowProgram program(application, *options);
    return program.run();
}

} // namespace

} // namespace candor::desktop

int main(int argc, char **argv) { return candor::desktop::start(argc, argv); }
