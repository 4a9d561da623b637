// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/AsyncRunner.h"

namespace candor::screens {

AsyncRunner::AsyncRunner(QObject *parent) : QObject(parent) { m_pool.setMaxThreadCount(4); }

AsyncRunner::~AsyncRunner() {
    for (const JobTicket &ticket : m_tickets)
        ticket.cancel();
    m_pool.waitForDone();
}

void AsyncRunner::start(const JobTicket &ticket, std::function<void()> job) {
    m_tickets.push_back(ticket);
    ++m_running;
    m_pool.start([this, job = std::move(job), ticket] {
        if (!ticket.isCancelled())
            job();
        deliver([this, ticket] {
            std::erase(m_tickets, ticket);
            --m_running;
        });
    });
}

void AsyncRunner::deliver(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace candor::screens
