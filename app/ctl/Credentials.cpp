// SPDX-License-Identifier: GPL-3.0-or-later
#include "Credentials.h"

#include "workspace/PasswordFile.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

namespace candor::ctl {

namespace {

constexpr qsizetype longestLine = 4096;

void wipe(QByteArray &bytes) {
    explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

Result<crypto::Secret> secretOf(QByteArray bytes) {
    QString text = QString::fromUtf8(bytes);
    wipe(bytes);
    crypto::Secret secret(text);
    crypto::wipe(text);
    return secret;
}

/// The terminal without an echo. Signals that would end or stop the program wait until it is as it was.
class QuietTerminal {
public:
    QuietTerminal() : m_terminal(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        if (!isThere())
            return;
        sigemptyset(&m_waiting);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
            sigaddset(&m_waiting, signal);
        sigprocmask(SIG_BLOCK, &m_waiting, &m_before);
        m_signals = signalfd(-1, &m_waiting, SFD_CLOEXEC | SFD_NONBLOCK);
        termios quiet = m_shown;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL;
        tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal() {
        if (!isThere())
            return;
        tcsetattr(m_terminal, TCSAFLUSH, &m_shown);
        close(m_signals);
        close(m_terminal);
        if (m_signal != 0)
            raise(m_signal);
        sigprocmask(SIG_SETMASK, &m_before, nullptr);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    [[nodiscard]] bool isThere() const { return m_hasTerminal; }
    /// Empty where the line has no end, or a signal came.
    [[nodiscard]] std::optional<QByteArray> ask(const QString &question) {
        const QByteArray bytes = question.toUtf8();
        if (write(m_terminal, bytes.constData(), static_cast<std::size_t>(bytes.size())) < 0)
            return std::nullopt;
        QByteArray line;
        line.reserve(longestLine);
        while (awaitByte()) {
            char byte = 0;
            if (read(m_terminal, &byte, 1) != 1)
                break;
            if (byte == '\n')
                return line;
            if (line.size() == longestLine)
                break;
            line.append(byte);
        }
        wipe(line);
        return std::nullopt;
    }

private:
    bool awaitByte() {
        pollfd ready[] = {{m_terminal, POLLIN, 0}, {m_signals, POLLIN, 0}};
        while (poll(ready, 2, -1) < 0) {
            if (errno != EINTR)
                return false;
        }
        signalfd_siginfo received{};
        if ((ready[1].revents & POLLIN) != 0 && read(m_signals, &received, sizeof received) == sizeof received) {
            m_signal = static_cast<int>(received.ssi_signo);
            return false;
        }
        return (ready[0].revents & POLLIN) != 0;
    }

    int m_terminal;
    termios m_shown{};
    bool m_hasTerminal = m_terminal >= 0 && tcgetattr(m_terminal, &m_shown) == 0;
    int m_signals = -1;
    int m_signal = 0;
    sigset_t m_waiting{};
    sigset_t m_before{};
};

} // namespace

Result<crypto::Secret> Credentials::password(const QString &file, const QString &question) {
    if (!file.isEmpty()) {
        auto line = workspace::readPasswordFile(file);
        if (!line && line.error().code == ErrorCode::NotPermitted)
            return failure(ErrorCode::InvalidArgument,
                           tr("Others may read the password file %1, or it is not yours. \"chmod 600 %1\" keeps it to "
                              "yourself; nothing was done.")
                               .arg(file));
        return line ? secretOf(std::move(*line)) : failure(line.error());
    }
    std::optional<QByteArray> line;
    {
        QuietTerminal terminal;
        if (!terminal.isThere())
            return failure(ErrorCode::InvalidArgument,
                           tr("There is no terminal to ask for a password on. Name a file with it: --password-file, or "
                              "--new-password-file for a new one."));
        line = terminal.ask(question);
    }
    return line ? secretOf(std::move(*line)) : failure(ErrorCode::Cancelled, tr("No password was entered."));
}

Result<crypto::Secret> Credentials::newPassword(const QString &file) {
    auto first = password(file, tr("New password: "));
    if (!first || !file.isEmpty())
        return first;
    const auto second = password({}, tr("The same again: "));
    if (!second)
        return failure(second.error());
    if (first->bytes() != second->bytes())
        return failure(ErrorCode::InvalidArgument, tr("The two passwords differ. Nothing was changed."));
    return first;
}

} // namespace candor::ctl
