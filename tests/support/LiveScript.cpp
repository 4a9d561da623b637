// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveScript.h"

#include <algorithm>

namespace candor::tests {

using source::SourceItem;

LiveScript::LiveScript(source::FakeSourceScript script, const Clock &clock, std::vector<source::SourceProblem> problems)
    : m_script(std::move(script)), m_clock(clock), m_problems(std::move(problems)) {}

Result<source::SourceFormat> LiveScript::open() {
    m_start = m_clock.monotonicNow();
    return m_script.open();
}

void LiveScript::waitFor(std::chrono::nanoseconds time) {
    std::unique_lock lock(m_mutex);
    m_never.wait_for(lock, time, [] { return false; });
}

Result<SourceItem> LiveScript::read(std::chrono::milliseconds longestWait) {
    const MonotonicTime passed = m_clock.monotonicNow() - m_start;
    const auto due = std::find_if(m_problems.begin(), m_problems.end(),
                                  [&](const source::SourceProblem &problem) { return problem.at <= passed; });
    if (due != m_problems.end()) {
        const source::SourceProblem problem = *due;
        m_problems.erase(due);
        return SourceItem(problem);
    }
    if (!m_next) {
        auto item = m_script.read(std::chrono::milliseconds(20));
        if (!item)
            return item;
        m_next = std::move(*item);
    }
    if (std::holds_alternative<source::NothingYet>(*m_next)) {
        m_next.reset();
        waitFor(std::chrono::milliseconds(20));
        return SourceItem(source::NothingYet{});
    }
    MediaTime at{};
    if (const auto *frame = std::get_if<VideoFrame>(&*m_next))
        at = frame->stamp.mediaTime;
    else if (const auto *block = std::get_if<AudioBlock>(&*m_next))
        at = block->stamp.mediaTime;
    else if (const auto *gap = std::get_if<source::SourceGap>(&*m_next))
        at = gap->end;
    if (at > passed) {
        waitFor(std::min<std::chrono::nanoseconds>(at - passed, longestWait));
        if (m_clock.monotonicNow() - m_start < at)
            return SourceItem(source::NothingYet{});
    }
    SourceItem item = std::move(*m_next);
    m_next.reset();
    if (auto *frame = std::get_if<VideoFrame>(&item))
        frame->stamp.monotonicTime = m_clock.monotonicNow();
    else if (auto *block = std::get_if<AudioBlock>(&item))
        block->stamp.monotonicTime = m_clock.monotonicNow();
    return item;
}

source::FakeSourceScript smallScript() {
    source::FakeSourceScript script;
    script.picture = PictureFormat{{320, 240}, 15};
    script.length = std::chrono::minutes(1);
    return script;
}

void Door::open() {
    const std::scoped_lock lock(m_mutex);
    m_open = true;
    m_opened.notify_all();
}

void Door::waitUntilOpen() {
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, [this] { return m_open; });
}

} // namespace candor::tests
