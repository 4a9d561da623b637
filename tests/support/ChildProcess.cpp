// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChildProcess.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace candor::test {

ChildProcess::ChildProcess(const QStringList &command) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<QByteArray> words;
    for (const auto &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (auto &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (posix_spawn(&m_id, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        m_id = -1;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    m_output = ends[0];
}

ChildProcess::~ChildProcess() {
    kill();
    wait();
    close(m_output);
}

bool ChildProcess::receive(std::chrono::milliseconds limit) {
    pollfd output{m_output, POLLIN, 0};
    if (m_ended || poll(&output, 1, static_cast<int>(limit.count())) <= 0)
        return false;
    char bytes[4096];
    const auto count = read(m_output, bytes, sizeof bytes);
    m_ended = count <= 0;
    if (!m_ended)
        m_pending.append(bytes, count);
    return !m_ended;
}

std::optional<QByteArray> ChildProcess::readLine(std::chrono::milliseconds limit) {
    while (!m_pending.contains('\n')) {
        if (!receive(limit))
            return std::nullopt;
    }
    const auto length = m_pending.indexOf('\n');
    auto line = m_pending.first(length);
    m_pending.remove(0, length + 1);
    return line;
}

bool ChildProcess::waitForEnd(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!m_ended) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !receive(left))
            break;
    }
    return m_ended;
}

void ChildProcess::kill() {
    if (m_id > 0)
        ::kill(m_id, SIGKILL);
}

int ChildProcess::wait() {
    if (m_id <= 0)
        return -1;
    int status = 0;
    waitpid(m_id, &status, 0);
    m_id = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace candor::test
