// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressLine.h"

#include <unistd.h>

#include <cstdio>

namespace candor::ctl {

ProgressLine::ProgressLine() : m_onTerminal(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const QString &amount, double done, std::optional<double> total) {
    const auto now = std::chrono::steady_clock::now();
    if (done < m_lastDone)
        m_startedAt = now; // the next step of the job
    m_lastDone = done;
    if (!m_onTerminal || now - m_lastShown < std::chrono::milliseconds(100))
        return;
    m_lastShown = now;
    QString line = amount;
    const std::chrono::duration<double> elapsed = now - m_startedAt;
    if (total && *total > done && done > 0 && elapsed.count() > 1) {
        const auto left = elapsed * ((*total - done) / done);
        line = line % u", " % timeLeft(std::chrono::round<std::chrono::seconds>(left));
    }
    std::fprintf(stderr, "\r\033[K%s", qPrintable(line));
    std::fflush(stderr);
    m_shown = true;
}

void ProgressLine::showStep(const QString &step, std::uint64_t done, std::uint64_t total) {
    const auto amount = static_cast<double>(done);
    const auto all = static_cast<double>(total);
    if (total > 0)
        show(tr("%1: %2 %").arg(step).arg(100 * amount / all, 0, 'f', 0), amount, all);
    else
        show(step, amount, std::nullopt);
}

void ProgressLine::clear() {
    if (!m_shown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_shown = false;
}

QString ProgressLine::timeLeft(std::chrono::seconds left) {
    if (left < std::chrono::minutes(1))
        return tr("%1 s left").arg(left.count());
    return tr("%1 min %2 s left").arg(left.count() / 60).arg(left.count() % 60);
}

} // namespace candor::ctl
