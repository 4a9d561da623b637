// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChildProcess.h"

#include <QFile>
#include <QTemporaryFile>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace candor::bench {

namespace {

constexpr int millisecondsBetweenLooks = 100;
constexpr int longestWords = 2000;

/// The high-water mark of the program's own memory. rusage's would hold what this process had when it started it.
double peakResidentMebibytes(pid_t process) {
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

double seconds(const timeval &time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

Result<pid_t> start(const QString &program, const QStringList &arguments, int errorFile) {
    std::vector<QByteArray> words;
    words.reserve(static_cast<std::size_t>(arguments.size()) + 1);
    words.push_back(QFile::encodeName(program));
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, errorFile, STDERR_FILENO);
    pid_t process = 0;
    const int problem = posix_spawnp(&process, pointers[0], &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return failure(ErrorCode::FileNotFound,
                       QString(program + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(problem))));
    return process;
}

/// Waits for the end of a process and returns the most memory that was seen on the way.
double watchMemory(pid_t process) {
    double peak = 0;
    // The C library's header of this call is not fit for C++ on Debian 12.
    const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, process, 0));
    pollfd ended{descriptor, POLLIN, 0};
    do
        peak = std::max(peak, peakResidentMebibytes(process));
    while (descriptor >= 0 && poll(&ended, 1, millisecondsBetweenLooks) == 0);
    if (descriptor >= 0)
        close(descriptor);
    return peak;
}

} // namespace

Result<ChildResult> runChild(const QString &program, const QStringList &arguments) {
    QTemporaryFile errors;
    if (!errors.open())
        return failure(ErrorCode::WriteFailed, errors.errorString());
    const auto begin = std::chrono::steady_clock::now();
    const auto process = start(program, arguments, errors.handle());
    if (!process)
        return failure(process.error());
    ChildResult result;
    result.peakResidentMebibytes = watchMemory(*process);
    int status = 0;
    rusage usage{};
    wait4(*process, &status, 0, &usage);
    result.cost.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    result.cost.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    errors.seek(std::max<qint64>(0, errors.size() - longestWords));
    result.lastWords = QString::fromLocal8Bit(errors.readAll()).trimmed();
    return result;
}

} // namespace candor::bench
