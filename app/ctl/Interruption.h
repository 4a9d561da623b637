// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <ctime>

namespace candor::ctl {

/// Lets long work be stopped in order by SIGINT, SIGTERM or SIGHUP: while it lives they end nothing, but are asked for.
class Interruption {
public:
    Interruption() {
        sigemptyset(&m_signals);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&m_signals, signal);
        sigprocmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~Interruption() { sigprocmask(SIG_SETMASK, &m_before, nullptr); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    /// Once yes, it stays so.
    [[nodiscard]] bool isAsked() const {
        const timespec noWait{};
        m_isAsked = m_isAsked || sigtimedwait(&m_signals, nullptr, &noWait) > 0;
        return m_isAsked;
    }

private:
    sigset_t m_signals{};
    sigset_t m_before{};
    mutable bool m_isAsked = false;
};

} // namespace candor::ctl
