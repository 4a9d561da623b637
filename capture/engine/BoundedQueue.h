// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace candor::engine {

/// What push() does where the queue is full.
enum class WhenFull {
    Wait,          ///< until there is room: the writer can wait (a file)
    Refuse,        ///< at once: the writer cannot wait, and counts what was refused (a live device)
    ReplaceOldest, ///< the newest is worth more than the oldest (a preview)
};

/// A queue between two threads whose fill is bounded by weight (bytes, or 1 an item). An item heavier than the whole
/// queue is taken when the queue is empty.
template<typename Item>
class BoundedQueue {
public:
    BoundedQueue(std::size_t capacity, WhenFull whenFull) : m_capacity(capacity), m_whenFull(whenFull) {}

    /// Returns false where the item was refused (or the queue is closed).
    bool push(Item item, std::size_t weight = 1) {
        std::unique_lock lock(m_mutex);
        if (m_whenFull == WhenFull::Wait)
            m_roomMade.wait(lock, [&] { return m_closed || hasRoom(weight); });
        if (m_closed)
            return false;
        if (!hasRoom(weight)) {
            if (m_whenFull == WhenFull::Refuse) {
                ++m_dropped;
                return false;
            }
            while (!m_items.empty() && !hasRoom(weight)) {
                m_weight -= m_items.front().second;
                m_items.pop_front();
                ++m_dropped;
            }
        }
        append(std::move(item), weight);
        return true;
    }

    /// For small things that must neither be lost nor wait (events, the end): taken whatever the fill.
    void pushAlways(Item item) {
        const std::scoped_lock lock(m_mutex);
        if (!m_closed)
            append(std::move(item), 0);
    }

    /// The next item; empty where none came within `longestWait` or the queue is closed and empty.
    std::optional<Item> pop(std::chrono::milliseconds longestWait) {
        std::unique_lock lock(m_mutex);
        m_itemCame.wait_for(lock, longestWait, [&] { return m_closed || !m_items.empty(); });
        std::optional<Item> item;
        if (m_items.empty())
            return item;
        item.emplace(std::move(m_items.front().first));
        m_weight -= m_items.front().second;
        m_items.pop_front();
        lock.unlock();
        m_roomMade.notify_one();
        return item;
    }

    /// Nothing more is taken; what is in it can still be popped.
    void close() {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_itemCame.notify_all();
        m_roomMade.notify_all();
    }

    /// Closed and empty: the reader is done.
    [[nodiscard]] bool isExhausted() const {
        const std::scoped_lock lock(m_mutex);
        return m_closed && m_items.empty();
    }

    /// How many items a full queue did not keep.
    [[nodiscard]] std::uint64_t dropped() const {
        const std::scoped_lock lock(m_mutex);
        return m_dropped;
    }

private:
    [[nodiscard]] bool hasRoom(std::size_t weight) const { return m_items.empty() || m_weight + weight <= m_capacity; }
    void append(Item item, std::size_t weight) {
        m_items.emplace_back(std::move(item), weight);
        m_weight += weight;
        m_itemCame.notify_one();
    }

    const std::size_t m_capacity;
    const WhenFull m_whenFull;
    mutable std::mutex m_mutex;
    std::condition_variable m_itemCame;
    std::condition_variable m_roomMade;
    std::deque<std::pair<Item, std::size_t>> m_items;
    std::size_t m_weight = 0;
    std::uint64_t m_dropped = 0;
    bool m_closed = false;
};

} // namespace candor::engine
