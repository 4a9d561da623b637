// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/MediaSource.h"

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>

namespace candor::source {

/// A picture as the camera's thread made it.
struct LivePicture {
    Picture picture;
    MonotonicTime captured{};
    MonotonicTime arrived{};
    int lostBefore = 0; ///< pictures that this queue had no room for
};

/// How a microphone delivers its samples.
struct LiveSoundFormat {
    enum class Sample { Int16, Int32, Float, UInt8 };
    Sample sample = Sample::Int16;
    int rate = soundSampleRate;
    int channels = 1;

    bool operator==(const LiveSoundFormat &) const = default;
    [[nodiscard]] int bytesPerFrame() const {
        return channels * (sample == Sample::Int16 ? 2 : sample == Sample::UInt8 ? 1 : 4);
    }
};

/// The microphone begins to deliver, for the first time or again.
struct LiveSoundBegin {
    LiveSoundFormat format;
    std::chrono::nanoseconds latency{}; ///< how long its buffer keeps a sample at the least
};

/// Samples as they came, interleaved.
struct LiveSound {
    QByteArray samples;
    MonotonicTime arrived{};
};

/// A device's state changed.
struct LiveNote {
    enum class What { Gone, Back, Busy, Stalled, Failed, FormatChanged };
    Interrupted device = Interrupted::Camera;
    What what = What::Gone;
    MonotonicTime at{};
};

using LiveItem = std::variant<LivePicture, LiveSoundBegin, LiveSound, LiveNote>;

/// Between the threads of the devices, which can never wait, and the reader of the source. Pictures beyond the bound
/// are not taken and counted; sound is small, and beyond its bound the oldest goes, which its samples' count tells.
class LiveQueue {
public:
    /// Nobody reads yet: of the pictures only the newest is kept until hold(false).
    void hold(bool held);
    void push(LivePicture picture);
    void push(LiveSoundBegin begin) { append(begin); }
    void push(LiveSound sound) { append(std::move(sound)); }
    void push(LiveNote note) { append(note); }

    /// The next item; empty where none came within `longestWait`.
    [[nodiscard]] std::optional<LiveItem> pop(std::chrono::milliseconds longestWait);

private:
    void append(LiveItem item);

    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<LiveItem> m_items;
    int m_pictures = 0;
    int m_lost = 0;
    bool m_held = true;
};

} // namespace candor::source
