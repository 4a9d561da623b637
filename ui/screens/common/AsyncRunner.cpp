// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/AsyncRunner.h"

#include <algorithm>

namespace candor::screens {

AsyncRunner::AsyncRunner(QObject *parent) : QObject(parent) { m_pool.setMaxThreadCount(2); }

AsyncRunner::~AsyncRunner() {
    for (const JobTicket &ticket : m_tickets)
        ticket.cancel();
    m_pool.waitForDone();
}

void AsyncRunner::start(const JobTicket &ticket, std::function<void()> job) {
    std::erase_if(m_tickets, [](const JobTicket &old) { return old.isCancelled(); });
    m_tickets.push_back(ticket);
    ++m_running;
    m_pool.start([this, job = std::move(job), ticket] {
        if (!ticket.isCancelled())
            job();
        deliver([this] { --m_running; });
    });
}

void AsyncRunner::deliver(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace candor::screens
