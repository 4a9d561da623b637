// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"
#include "PictureTour.h"
#include "SampleSession.h"

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "common/Words.h"
#include "engine/TerminationSignals.h"
#include "record/SessionIndex.h"
#include "shell/MainWindow.h"
#include "source/SampleInterview.h"
#include "source/SystemDeviceWatch.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

namespace candor::desktop {

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrongUsage = 2;

int complain(int exitCode, const QString &words) {
    std::fprintf(stderr, "candor: %s\n", qPrintable(words));
    return exitCode;
}

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Stands in for a choice that names no source; says so when it is opened.
class RefusedSource final : public source::MediaSource {
public:
    explicit RefusedSource(Error error) : m_error(std::move(error)) {}

    Result<source::SourceFormat> open() override { return failure(m_error); }
    Result<source::SourceItem> read(std::chrono::milliseconds /*longestWait*/) override { return failure(m_error); }

private:
    Error m_error;
};

std::unique_ptr<source::MediaSource> sourceOf(const source::SourceChoice &choice, const Clock &clock) {
    auto made = source::makeSource(choice, clock);
    if (!made)
        return std::make_unique<RefusedSource>(made.error());
    return std::move(*made);
}

/// A demo begins like a first start, each time.
QString memoryFile(const Options &options) {
    return options.demo ? QString()
                        : QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) %
                                  u"/candor/window.ini");
}

/// Builds the objects and wires them.
class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)

public:
    Program(QApplication &application, const Options &options);

    int run();

private:
    void demonstrate();
    void recordSample();
    void takePictures(const QString &sessionFolder);

    QApplication &m_application;
    const Options &m_options;
    engine::TerminationSignals m_termination;
    SystemClock m_clock;
    source::SampleInterview m_sample;
    theme::Theme m_theme;
    screens::AsyncRunner m_jobs;
    source::SystemDeviceWatch m_devices;
    screens::ScreenContext m_context;
    shell::MainWindow m_window;
    QTemporaryDir m_emptyWorkspace;
    std::unique_ptr<screens::ScreenContext> m_emptyContext;
    std::unique_ptr<shell::MainWindow> m_emptyWindow;
    std::unique_ptr<SampleSession> m_sampleSession;
    std::unique_ptr<PictureTour> m_tour;
};

Program::Program(QApplication &application, const Options &options)
    : m_application(application), m_options(options),
      m_sample(source::SampleInterview::besideProgram(QCoreApplication::applicationDirPath())),
      m_theme(application,
              options.pictures.isEmpty() ? theme::SchemeChoice::FollowDesktop : theme::SchemeChoice::Light),
      m_context{m_clock,
                m_jobs,
                m_devices,
                [this](const source::SourceChoice &choice) { return sourceOf(choice, m_clock); },
                completed(options.chosen, m_devices.devices()),
                options.workspace,
                inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath()),
                MeasurementSettings{}},
      m_window(m_context, m_theme, memoryFile(options)) {
    if (options.demo && m_context.chosen == source::SourceChoice{})
        m_context.chosen = m_sample.choice();
    // A tour hides its windows in turn, and the closing of a hidden one ends nothing.
    if (options.pictures.isEmpty())
        QObject::connect(&m_termination, &engine::TerminationSignals::received, &m_window, &shell::MainWindow::endNow);
    else
        QObject::connect(&m_termination, &engine::TerminationSignals::received, &m_application,
                         [] { QCoreApplication::exit(failed); });
}

int Program::run() {
    m_window.show();
    if (m_options.demo)
        demonstrate();
    return QApplication::exec();
}

/// Pictures are taken of a sample of their own; else a demo that was recorded before will do.
void Program::demonstrate() {
    if (!m_options.pictures.isEmpty()) {
        recordSample();
        return;
    }
    m_jobs.run(
        &m_window,
        [workspace = m_options.workspace](const screens::JobTicket &ticket) {
            const auto sessions = record::listSessions(workspace, [&ticket] { return !ticket.isCancelled(); });
            return !sessions || sessions->empty();
        },
        [this](bool isMissing) {
            if (isMissing)
                recordSample();
        });
}

void Program::recordSample() {
    m_sampleSession = std::make_unique<SampleSession>(m_sample, m_options.workspace, m_context.models, m_clock);
    QObject::connect(m_sampleSession.get(), &SampleSession::finished, &m_window,
                     [this](const engine::RecordingFinished &finished) {
                         if (finished.failure)
                             complain(failed, screens::words(*finished.failure));
                         if (!m_options.pictures.isEmpty() && !finished.summary)
                             QCoreApplication::exit(failed);
                         else if (!m_options.pictures.isEmpty())
                             takePictures(finished.folder);
                         else if (m_window.place() == shell::Place::Sessions)
                             m_window.go(shell::Place::Sessions);
                     });
    m_sampleSession->record();
}

void Program::takePictures(const QString &sessionFolder) {
    m_emptyContext = std::make_unique<screens::ScreenContext>(m_context);
    m_emptyContext->workspace = m_emptyWorkspace.path();
    m_emptyWindow = std::make_unique<shell::MainWindow>(*m_emptyContext, m_theme, QString());
    m_tour = std::make_unique<PictureTour>(m_window, *m_emptyWindow, m_theme, m_options.pictures, sessionFolder);
    QObject::connect(m_tour.get(), &PictureTour::finished, &m_application, [](const QString &failure) {
        QCoreApplication::exit(failure.isEmpty() ? done : complain(failed, failure));
    });
    m_tour->start();
}

int start(int argc, char **argv) {
    // A reader that closes its end of a pipe must not end a recording.
    std::signal(SIGPIPE, SIG_IGN);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    const auto options = Options::read(arguments);
    if (!options)
        return complain(wrongUsage, options.error().detail + u' ' + Program::tr("\"candor --help\" explains."));
    if (options->wish == Options::Wish::Version) {
        std::printf("candor %s\n", CANDOR_VERSION);
        return done;
    }
    if (options->wish == Options::Wish::Help) {
        std::printf("%s\n", qPrintable(Options::help()));
        return done;
    }
    if (!options->pictures.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!hasDisplay())
        return complain(failed,
                        Program::tr("There is no display here. \"candor --demo --pictures DIR\" needs none, and "
                                    "candorctl does Candor's jobs without a window."));
    // Threads that the desktop's libraries start must not take the signals that end a recording properly.
    engine::TerminationSignals::block();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("candor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANDOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("candor"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Candor"));
    Program program(application, *options);
    return program.run();
}

} // namespace

} // namespace candor::desktop

int main(int argc, char **argv) { return candor::desktop::start(argc, argv); }
