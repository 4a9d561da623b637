// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerDesk.h"

namespace candor::source {

void PlayerDesk::change(const std::function<void(PlayerOrders &)> &order) {
    {
        const std::lock_guard lock(m_mutex);
        const std::uint64_t file = m_orders.file;
        order(m_orders);
        m_isNew = true;
        if (m_orders.file != file && m_interruption)
            m_interruption->cancelled = true;
    }
    m_changed.notify_all();
}

void PlayerDesk::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        if (m_interruption)
            m_interruption->cancelled = true;
    }
    m_changed.notify_all();
}

PlayerOrders PlayerDesk::take() {
    const std::lock_guard lock(m_mutex);
    PlayerOrders orders = m_orders;
    m_orders.place.reset();
    m_orders.steps = 0;
    m_isNew = false;
    return orders;
}

void PlayerDesk::wait(std::chrono::nanoseconds longest) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, longest, [this] { return m_isNew || m_finished; });
}

std::shared_ptr<Interruption> PlayerDesk::interruptionOf(std::uint64_t file) {
    const std::lock_guard lock(m_mutex);
    m_interruption = std::make_shared<Interruption>();
    m_interruption->cancelled = m_finished || m_orders.file != file;
    return m_interruption;
}

} // namespace candor::source
