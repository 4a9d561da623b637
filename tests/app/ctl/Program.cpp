// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QDeadlineTimer>

#include <csignal>
#include <unistd.h>

namespace candor::ctl {

using namespace Qt::StringLiterals;

namespace {

// A condition outside the program (a file's length) has no notice; it is looked at each time.
constexpr int betweenLooks = 5;

QProcessEnvironment environmentWith(const Environment &wanted) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"CANDOR_"))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto variable = wanted.cbegin(); variable != wanted.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

} // namespace

std::ostream &operator<<(std::ostream &stream, const Outcome &outcome) {
    if (!outcome.inTime)
        stream << "not done at the deadline; ";
    return stream << "exit code " << outcome.exitCode << ", signal " << outcome.signal << "\nstandard output:\n"
                  << outcome.output.toStdString() << "\nstandard error:\n"
                  << outcome.errors.toStdString();
}

Program::Program(const QString &program, const QStringList &arguments, const Environment &environment) {
    m_process.setProcessEnvironment(environmentWith(environment));
    m_process.start(program, arguments, QIODevice::ReadOnly);
    m_process.waitForStarted();
}

Program::~Program() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void Program::take() {
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

bool Program::awaitErrors(const QByteArray &text) {
    return await([&] {
        take();
        return m_errors.contains(text);
    });
}

bool Program::await(const std::function<bool()> &condition) {
    const QDeadlineTimer timer(deadline);
    while (!condition()) {
        if (timer.hasExpired() || m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForFinished(betweenLooks);
    }
    return true;
}

bool Program::goesOnFor(std::chrono::milliseconds time) {
    return !m_process.waitForFinished(static_cast<int>(time.count()));
}

void Program::send(int signal) const {
    // One that has ended has the id 0, which would be everybody who runs these tests.
    if (const auto id = static_cast<pid_t>(m_process.processId()); id > 0)
        ::kill(id, signal);
}

Outcome Program::finish() {
    Outcome outcome;
    outcome.inTime =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(static_cast<int>(deadline.count()));
    if (!outcome.inTime) {
        m_process.kill();
        m_process.waitForFinished();
    }
    take();
    outcome.output = m_output;
    outcome.errors = m_errors;
    if (m_process.error() == QProcess::FailedToStart)
        outcome.errors += m_process.errorString().toUtf8();
    else if (m_process.exitStatus() == QProcess::CrashExit)
        outcome.signal = m_process.exitCode();
    else
        outcome.exitCode = m_process.exitCode();
    return outcome;
}

Outcome run(const QString &program, const QStringList &arguments, const Environment &environment) {
    return Program(program, arguments, environment).finish();
}

Outcome runWhereMountsAreOurs(const QString &script, const QStringList &arguments) {
    const auto spaces = geteuid() == 0 ? QStringLiteral("-m") : QStringLiteral("-Urm");
    return run(QStringLiteral("unshare"),
               QStringList{spaces, QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh")} +
                   arguments);
}

Outcome candorctl(const QStringList &arguments, const Environment &environment) {
    return run(candorctlPath(), arguments, environment);
}

QString candorctlPath() { return u"" CANDOR_CTL_PROGRAM ""_s; }

QString testClip(const QString &name) { return u"" CANDOR_TEST_CLIPS "/"_s + name; }

QString ownClip(const QString &name) { return u"" CANDOR_CTL_CLIPS "/"_s + name; }

} // namespace candor::ctl
