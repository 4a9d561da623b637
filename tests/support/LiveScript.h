// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "source/FakeSource.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace candor::tests {

/// Hands out a FakeSource's script at the pace of the clock, as a device would, and tells problems at their time.
class LiveScript final : public source::MediaSource {
public:
    LiveScript(source::FakeSourceScript script, const Clock &clock, std::vector<source::SourceProblem> problems = {});

    Result<source::SourceFormat> open() override;
    Result<source::SourceItem> read(std::chrono::milliseconds longestWait) override;

private:
    void waitFor(std::chrono::nanoseconds time);

    source::FakeSource m_script;
    const Clock &m_clock;
    std::vector<source::SourceProblem> m_problems;
    std::optional<source::SourceItem> m_next;
    MonotonicTime m_start{};
    std::mutex m_mutex;
    std::condition_variable m_never;
};

/// A small picture and sound for a minute: what an old computer records besides everything else.
[[nodiscard]] source::FakeSourceScript smallScript();

/// A device that refuses.
class RefusingSource final : public source::MediaSource {
public:
    explicit RefusingSource(Error error) : m_error(std::move(error)) {}

    Result<source::SourceFormat> open() override { return failure(m_error); }
    Result<source::SourceItem> read(std::chrono::milliseconds /*longestWait*/) override { return failure(m_error); }

private:
    Error m_error;
};

/// A door that a test opens, for sources that take long.
class Door {
public:
    void open();
    void waitUntilOpen();

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_open = false;
};

/// A device that opens when its door does.
class SlowSource final : public source::MediaSource {
public:
    SlowSource(std::shared_ptr<Door> door, std::unique_ptr<source::MediaSource> source)
        : m_door(std::move(door)), m_source(std::move(source)) {}

    Result<source::SourceFormat> open() override {
        m_door->waitUntilOpen();
        return m_source->open();
    }
    Result<source::SourceItem> read(std::chrono::milliseconds longestWait) override {
        return m_source->read(longestWait);
    }

private:
    std::shared_ptr<Door> m_door;
    std::unique_ptr<source::MediaSource> m_source;
};

} // namespace candor::tests
