// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace candor::source {

/// How a device's thread tells whoever opens it that it delivers, or why not: the first word counts.
template<typename T>
class FirstDelivery {
public:
    void settle(Result<T> result) {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_result)
                m_result = std::move(result);
        }
        m_settled.notify_all();
    }

    [[nodiscard]] bool isSettled() const {
        const std::scoped_lock lock(m_mutex);
        return m_result.has_value();
    }

    /// Error: DeviceFailed with `name` where no word came in time.
    [[nodiscard]] Result<T> await(std::chrono::milliseconds longestWait, const QString &name) {
        std::unique_lock lock(m_mutex);
        m_settled.wait_for(lock, longestWait, [&] { return m_result.has_value(); });
        if (!m_result)
            return failure(ErrorCode::DeviceFailed, name);
        return *m_result;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_settled;
    std::optional<Result<T>> m_result;
};

} // namespace candor::source
