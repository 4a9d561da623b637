// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <ostream>

namespace candor::ctl {

using Environment = QMap<QString, QString>;

/// How a program ended and what it said.
struct Outcome {
    bool inTime = false; ///< otherwise it was killed at the deadline
    int signal = 0;      ///< that ended it
    int exitCode = -1;   ///< where no signal did
    QByteArray output;
    QByteArray errors;
};

std::ostream &operator<<(std::ostream &stream, const Outcome &outcome);

/// A running program. Whatever it is still doing ends with the object.
class Program {
public:
    /// Generous: the tour of all screens takes more than a minute on a machine with nothing else to do.
    static constexpr std::chrono::milliseconds deadline = std::chrono::seconds(240);

    explicit Program(const QString &program, const QStringList &arguments, const Environment &environment = {});
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Waits until standard error holds the text; false where the program ended (or the deadline came) before.
    bool awaitErrors(const QByteArray &text);
    /// Waits until the condition holds; false where the program ended (or the deadline came) before.
    bool await(const std::function<bool()> &condition);
    /// Lets time pass; false where the program ended meanwhile.
    bool goesOnFor(std::chrono::milliseconds time);
    void send(int signal) const;
    /// Waits for its end.
    Outcome finish();

private:
    void take();

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// Runs a program to its end.
[[nodiscard]] Outcome run(const QString &program, const QStringList &arguments, const Environment &environment = {});
[[nodiscard]] Outcome candorctl(const QStringList &arguments, const Environment &environment = {});
/// Runs a shell's script ($1, $2...) where it may mount: root in mounts of its own, anybody else in a user namespace
/// too.
[[nodiscard]] Outcome runWhereMountsAreOurs(const QString &script, const QStringList &arguments);
/// candorctl's path.
[[nodiscard]] QString candorctlPath();
/// Clips of tests/clips, and of this folder.
[[nodiscard]] QString testClip(const QString &name);
[[nodiscard]] QString ownClip(const QString &name);

} // namespace candor::ctl
