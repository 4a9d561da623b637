// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace candor::ctl {

/// One line on standard error that is written over and over: an amount and the time left. Says nothing in a pipe.
class ProgressLine {
    Q_DECLARE_TR_FUNCTIONS(ProgressLine)

public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// `done` of `total` in one unit; `amount` says it in words.
    void show(const QString &amount, double done, std::optional<double> total);
    /// A step of a longer job, as a share; total 0 where it is not known.
    void showStep(const QString &step, std::uint64_t done, std::uint64_t total);
    /// Removes the line.
    void clear();

    /// "41 s left", "3 min 20 s left".
    [[nodiscard]] static QString timeLeft(std::chrono::seconds left);

private:
    bool m_onTerminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_startedAt = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_lastShown{};
    double m_lastDone = 0;
};

} // namespace candor::ctl
