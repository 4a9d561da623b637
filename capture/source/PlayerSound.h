// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/SoundOutput.h"

#include "model/Clock.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace candor::source {

/// Brings sound to an output and says which of it is being heard. Lives on a thread with an event loop; all but open()
/// and close() may be called from any thread and returns at once.
class PlayerSound : public QObject {
    Q_OBJECT

public:
    PlayerSound(SoundOutputFactory factory, const Clock &clock);
    ~PlayerSound() override;

    /// On its own thread: makes the output.
    void open();
    /// On its own thread, before it ends.
    void close();

    /// Whether sound would be heard.
    [[nodiscard]] bool isAvailable() const { return m_available; }
    /// Drops what was not heard; what is appended from now on begins at a media time and runs at a rate.
    void begin(MediaTime time, double rate);
    void append(const std::vector<std::int16_t> &samples);
    /// Silence at once.
    void end();
    /// Samples that did not reach the output yet.
    [[nodiscard]] std::size_t waiting() const;
    /// 0 to 1, linear to the ear.
    void setVolume(double volume);

    struct Heard {
        MediaTime time{};
        MonotonicTime at{};
    };
    /// What was heard when, where that is news.
    [[nodiscard]] std::optional<Heard> takeHeard();

signals:
    void availableChanged(bool available);

private:
    struct Run {
        std::uint64_t number = 0;
        bool active = false;
        MediaTime time{};
        double rate = 1;
    };
    void work();
    void startRun(const Run &run);
    void setAvailable(bool available);

    SoundOutputFactory m_factory;
    const Clock &m_clock;
    std::unique_ptr<SoundOutput> m_output;
    std::unique_ptr<QTimer> m_timer;
    Run m_playing; ///< what the output plays
    std::uint64_t m_heard = 0;
    std::atomic<bool> m_available = false;
    std::atomic<float> m_gain = 1;

    mutable std::mutex m_mutex; ///< of what follows
    Run m_wanted;
    std::deque<std::int16_t> m_samples; ///< of m_wanted
    std::optional<Heard> m_news;        ///< of m_wanted
};

} // namespace candor::source
