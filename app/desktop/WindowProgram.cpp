// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowProgram.h"

#include "Demonstration.h"
#include "PictureTour.h"

#include "access/PeopleService.h"
#include "common/Words.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

namespace candor::desktop {

namespace {

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

} // namespace

int complain(int exitCode, const QString &words) {
    std::fprintf(stderr, "candor: %s\n", qPrintable(words));
    return exitCode;
}

WindowProgram::WindowProgram(QApplication &application, const Options &options)
    : m_application(application), m_options(options),
      m_sample(source::SampleInterview::besideProgram(QCoreApplication::applicationDirPath())),
      m_theme(application,
              options.pictures.isEmpty() ? theme::SchemeChoice::FollowDesktop : theme::SchemeChoice::Light),
      m_sentences(inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath())),
      m_context{m_clock,
                m_jobs,
                m_devices,
                [this](const source::SourceChoice &choice) { return sourceOf(choice, m_clock); },
                completed(options.chosen, m_devices.devices()),
                options.workspace,
                inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath()),
                MeasurementSettings{},
                nullptr,
                &m_sentences},
      m_opening(std::make_unique<shell::WorkspaceOpening>(options.workspace, options.connectionFile, m_jobs, m_clock)),
      m_window(m_context, m_theme, memoryFile(options)) {
    if (options.demo && m_context.chosen == source::SourceChoice{})
        m_context.chosen = m_sample.choice();
    // A tour hides its windows in turn, and the closing of a hidden one ends nothing.
    if (options.pictures.isEmpty())
        QObject::connect(&m_termination, &engine::TerminationSignals::received, &m_window, &shell::MainWindow::endNow);
    else
        QObject::connect(&m_termination, &engine::TerminationSignals::received, &m_application,
                         [] { QCoreApplication::exit(ExitCode::failed); });
    QObject::connect(m_opening.get(), &shell::WorkspaceOpening::opened, &m_window,
                     [this](const std::shared_ptr<workspace::Workspace> &workspace) { enter(workspace); });
}

WindowProgram::~WindowProgram() = default;

int WindowProgram::run() {
    m_window.waitFor(*m_opening);
    m_window.show();
    if (m_options.demo) {
        m_demonstration = std::make_unique<Demonstration>(m_context, m_sample);
        QObject::connect(m_demonstration.get(), &Demonstration::failed, &m_window, [this](const Error &error) {
            complain(ExitCode::failed, screens::words(error));
            if (!m_options.pictures.isEmpty())
                QCoreApplication::exit(ExitCode::failed);
        });
        QObject::connect(m_demonstration.get(), &Demonstration::seeded, &m_window, [this] { m_opening->open(); });
        m_demonstration->seed();
    } else {
        m_opening->open();
    }
    return QApplication::exec();
}

void WindowProgram::enter(const std::shared_ptr<workspace::Workspace> &workspace) {
    m_access = std::make_unique<screens::WorkspaceAccess>(workspace, m_jobs, workspace::originHere());
    m_context.hiring = m_access.get();
    if (m_demonstration) {
        enterDemonstration();
        return;
    }
    m_access->ask(
        &m_window, [](workspace::Workspace &opened, const access::Actor &) { return opened.people().hasNobody(); },
        // Who cannot be asked is not nobody: the window says what is wrong and goes on when the database does.
        [this](const Result<bool> &hasNobody) { m_window.enter(hasNobody.value_or(false)); });
}

/// The demo's window belongs to one of its people at once; the recorded sample follows.
void WindowProgram::enterDemonstration() {
    QObject::connect(m_demonstration.get(), &Demonstration::signedIn, &m_window, [this] {
        if (!m_window.place())
            m_window.enter(false);
    });
    QObject::connect(m_demonstration.get(), &Demonstration::recorded, &m_window, [this](const QString &folder) {
        if (!m_options.pictures.isEmpty())
            takePictures(folder);
        else
            m_window.refresh();
    });
    m_demonstration->signIn(m_options.role);
    m_demonstration->record();
}

void WindowProgram::takePictures(const QString &sessionFolder) {
    m_emptyOpening = std::make_unique<shell::WorkspaceOpening>(m_emptyWorkspace.path(), QString(), m_jobs, m_clock);
    QObject::connect(
        m_emptyOpening.get(), &shell::WorkspaceOpening::opened, &m_window,
        [this, sessionFolder](const std::shared_ptr<workspace::Workspace> &workspace) {
            m_emptyAccess = std::make_unique<screens::WorkspaceAccess>(workspace, m_jobs, workspace::originHere());
            m_emptyContext = std::make_unique<screens::ScreenContext>(m_context);
            m_emptyContext->workspace = m_emptyWorkspace.path();
            m_emptyContext->hiring = m_emptyAccess.get();
            m_emptyWindow = std::make_unique<shell::MainWindow>(*m_emptyContext, m_theme, QString());
            m_emptyWindow->enter(true);
            m_tour = std::make_unique<PictureTour>(m_window, m_context, *m_emptyWindow, *m_emptyContext,
                                                   *m_demonstration, m_theme, m_options.pictures, sessionFolder);
            QObject::connect(m_tour.get(), &PictureTour::finished, &m_application, [](const QString &failure) {
                QCoreApplication::exit(failure.isEmpty() ? ExitCode::done : complain(ExitCode::failed, failure));
            });
            m_tour->start();
        });
    m_emptyOpening->open();
}

} // namespace candor::desktop
