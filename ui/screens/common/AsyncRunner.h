// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace candor::screens {

/// Tells a job that nobody waits for it any more.
class JobTicket {
public:
    JobTicket() : m_cancelled(std::make_shared<std::atomic<bool>>(false)) {}

    void cancel() const { *m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return *m_cancelled; }
    /// Whether both are of the same job.
    bool operator==(const JobTicket &) const = default;

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

/// Runs work that reads files or computes on threads of its own, and hands its result to the thread of `context`,
/// unless the context is gone or the ticket cancelled by then. Jobs start in the order of their calls, four at a time,
/// so that a long one (a verification) does not hold up the others. The destructor cancels what waits and runs, and
/// waits for it.
class AsyncRunner : public QObject {
    Q_OBJECT

public:
    explicit AsyncRunner(QObject *parent = nullptr);
    ~AsyncRunner() override;

    /// `work` gets its ticket, to look whether it should give up; `done` gets what it returned.
    template<typename Work, typename Done>
    JobTicket run(QObject *context, Work work, Done done) {
        using Value = std::invoke_result_t<Work, const JobTicket &>;
        JobTicket ticket;
        start(ticket, [this, ticket, context = QPointer<QObject>(context), work = std::move(work),
                       done = std::move(done)]() mutable {
            auto value = std::make_shared<Value>(work(ticket));
            deliver([ticket, context, value, done = std::move(done)]() mutable {
                if (context && !ticket.isCancelled())
                    done(std::move(*value));
            });
        });
        return ticket;
    }

    /// Hands something from within a job to the runner's thread (progress).
    void deliver(std::function<void()> call);
    /// Whether a job runs or waits; for tests that wait for the end.
    [[nodiscard]] bool isIdle() const { return m_running == 0; }

private:
    void start(const JobTicket &ticket, std::function<void()> job);

    QThreadPool m_pool;
    std::vector<JobTicket> m_tickets;
    std::atomic<int> m_running = 0;
};

} // namespace candor::screens
