// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TerminationSignals.h"

#include <QSocketNotifier>

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace candor::engine {

namespace {

sigset_t handledSignals() {
    sigset_t handled;
    sigemptyset(&handled);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&handled, signal);
    return handled;
}

} // namespace

void TerminationSignals::block() {
    const sigset_t handled = handledSignals();
    pthread_sigmask(SIG_BLOCK, &handled, nullptr);
}

TerminationSignals::TerminationSignals() {
    block();
    const sigset_t handled = handledSignals();
    m_descriptor = signalfd(-1, &handled, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo information{};
        if (read(m_descriptor, &information, sizeof information) == sizeof information)
            emit received();
    });
}

TerminationSignals::~TerminationSignals() {
    m_notifier.reset();
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace candor::engine
