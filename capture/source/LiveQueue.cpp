// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/LiveQueue.h"

#include <algorithm>

namespace candor::source {

namespace {

// Two seconds; the reader is behind by a frame at most unless the whole process is starved.
constexpr int mostPictures = 60;
// Ten minutes of blocks of 20 ms: nobody waits that long between opening and reading.
constexpr std::size_t mostItems = 30000;

} // namespace

void LiveQueue::hold(bool held) {
    const std::scoped_lock lock(m_mutex);
    m_held = held;
}

void LiveQueue::push(LivePicture picture) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_held) {
            m_pictures -= static_cast<int>(
                std::erase_if(m_items, [](const LiveItem &item) { return std::holds_alternative<LivePicture>(item); }));
        } else if (m_pictures >= mostPictures) {
            ++m_lost;
            return;
        }
        picture.lostBefore = std::exchange(m_lost, 0);
        ++m_pictures;
        m_items.emplace_back(std::move(picture));
    }
    m_came.notify_one();
}

void LiveQueue::append(LiveItem item) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_items.size() >= mostItems) {
            const auto oldest = std::find_if(m_items.begin(), m_items.end(), [](const LiveItem &kept) {
                return std::holds_alternative<LiveSound>(kept);
            });
            if (oldest != m_items.end())
                m_items.erase(oldest);
        }
        m_items.push_back(std::move(item));
    }
    m_came.notify_one();
}

std::optional<LiveItem> LiveQueue::pop(std::chrono::milliseconds longestWait) {
    std::unique_lock lock(m_mutex);
    m_came.wait_for(lock, longestWait, [&] { return !m_items.empty(); });
    std::optional<LiveItem> item;
    if (m_items.empty())
        return item;
    item.emplace(std::move(m_items.front()));
    m_items.pop_front();
    if (std::holds_alternative<LivePicture>(*item))
        --m_pictures;
    return item;
}

} // namespace candor::source
