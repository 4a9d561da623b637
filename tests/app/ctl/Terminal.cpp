// SPDX-License-Identifier: GPL-3.0-or-later
#include "Terminal.h"

#include <QDeadlineTimer>
#include <QFile>

#include <array>
#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace candor::ctl {

Outcome runOnTerminal(const QString &program, const QStringList &arguments) {
    return typedOnTerminal(program, arguments, {});
}

Outcome typedOnTerminal(const QString &program, const QStringList &arguments, Typing typing) {
    QList<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    Outcome outcome;
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child < 0)
        return outcome;
    if (child == 0) {
        execv(pointers[0], pointers.data());
        _exit(127);
    }
    const QDeadlineTimer timer(Program::deadline);
    std::array<char, 4096> bytes{};
    qsizetype answered = 0; // what was shown before is old
    pollfd readable{terminal, POLLIN, 0};
    // A terminal whose program has ended reads as an error.
    while (poll(&readable, 1, static_cast<int>(timer.remainingTime())) > 0) {
        const ssize_t count = read(terminal, bytes.data(), bytes.size());
        outcome.inTime = count <= 0;
        if (outcome.inTime)
            break;
        outcome.output.append(bytes.data(), static_cast<qsizetype>(count));
        if (typing.isEmpty() || !outcome.output.mid(answered).contains(typing.constFirst().first))
            continue;
        answered = outcome.output.size();
        const QByteArray typed = typing.takeFirst().second;
        if (write(terminal, typed.constData(), static_cast<std::size_t>(typed.size())) != typed.size())
            break;
    }
    if (!outcome.inTime)
        kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(terminal);
    if (WIFEXITED(status))
        outcome.exitCode = WEXITSTATUS(status);
    else
        outcome.signal = WTERMSIG(status);
    return outcome;
}

} // namespace candor::ctl
