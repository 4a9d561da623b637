// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ThreadGroup.h"

#include <QThread>

namespace candor::engine {

ThreadGroup::ThreadGroup() = default;

ThreadGroup::~ThreadGroup() {
    requestInterruption();
    wait();
}

void ThreadGroup::start(const QString &name, std::function<void()> loop) {
    std::unique_ptr<QThread> thread(QThread::create(std::move(loop)));
    thread->setObjectName(name);
    thread->start();
    m_threads.push_back(std::move(thread));
}

void ThreadGroup::requestInterruption() {
    for (const auto &thread : m_threads)
        thread->requestInterruption();
}

void ThreadGroup::wait() {
    for (const auto &thread : m_threads)
        thread->wait();
}

} // namespace candor::engine
