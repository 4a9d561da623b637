// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerSound.h"

#include "model/Media.h"

#include <QAudio>

#include <algorithm>

namespace candor::source {

namespace {
constexpr auto workInterval = std::chrono::milliseconds(10);
}

PlayerSound::PlayerSound(SoundOutputFactory factory, const Clock &clock)
    : m_factory(std::move(factory)), m_clock(clock) {}

PlayerSound::~PlayerSound() = default;

void PlayerSound::open() {
    if (m_output || !m_factory)
        return;
    m_output = m_factory([this] { setAvailable(m_output && m_output->isAvailable()); });
    m_timer = std::make_unique<QTimer>();
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(workInterval);
    connect(m_timer.get(), &QTimer::timeout, this, &PlayerSound::work);
    setAvailable(m_output && m_output->isAvailable());
    work();
}

void PlayerSound::close() {
    m_timer.reset();
    m_output.reset();
}

void PlayerSound::setAvailable(bool available) {
    if (m_available.exchange(available) != available)
        emit availableChanged(available);
}

void PlayerSound::begin(MediaTime time, double rate) {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = {m_wanted.number + 1, true, time, rate};
        m_samples.clear();
        m_news.reset();
    }
    QMetaObject::invokeMethod(this, &PlayerSound::work, Qt::QueuedConnection);
}

void PlayerSound::end() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_wanted.active)
            return;
        m_wanted = {m_wanted.number + 1, false, {}, 1};
        m_samples.clear();
        m_news.reset();
    }
    QMetaObject::invokeMethod(this, &PlayerSound::work, Qt::QueuedConnection);
}

void PlayerSound::append(const std::vector<std::int16_t> &samples) {
    const std::lock_guard lock(m_mutex);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
}

std::size_t PlayerSound::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_samples.size();
}

void PlayerSound::setVolume(double volume) {
    m_gain = static_cast<float>(
        QAudio::convertVolume(std::clamp(volume, 0.0, 1.0), QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
}

std::optional<PlayerSound::Heard> PlayerSound::takeHeard() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, std::nullopt);
}

void PlayerSound::startRun(const Run &run) {
    m_playing = run;
    m_heard = 0;
    m_output->stop();
    m_timer->stop();
    if (!run.active)
        return;
    // Also after a failure: the output may work again.
    const bool started = m_output->isAvailable() && m_output->start();
    setAvailable(started);
    if (started)
        m_timer->start();
}

void PlayerSound::work() {
    if (!m_output)
        return;
    Run wanted;
    {
        const std::lock_guard lock(m_mutex);
        wanted = m_wanted;
    }
    if (wanted.number != m_playing.number)
        startRun(wanted);
    if (!m_timer->isActive())
        return;
    if (m_output->hasFailed()) {
        m_output->stop();
        m_timer->stop();
        setAvailable(false);
        return;
    }
    std::vector<std::int16_t> samples;
    {
        const std::lock_guard lock(m_mutex);
        if (m_wanted.number != m_playing.number)
            return;
        const auto count = static_cast<std::ptrdiff_t>(std::min(m_output->room(), m_samples.size()));
        samples.assign(m_samples.begin(), m_samples.begin() + count);
    }
    const float gain = m_gain;
    for (std::int16_t &sample : samples)
        sample = static_cast<std::int16_t>(std::lround(gain * static_cast<float>(sample)));
    const std::size_t taken = samples.empty() ? 0 : m_output->write(samples);
    const std::uint64_t heard = m_output->heard();

    const std::lock_guard lock(m_mutex);
    if (m_wanted.number != m_playing.number)
        return;
    m_samples.erase(m_samples.begin(),
                    m_samples.begin() + static_cast<std::ptrdiff_t>(std::min(taken, m_samples.size())));
    if (heard > m_heard) {
        m_heard = heard;
        m_news = Heard{m_playing.time + fromSeconds(m_playing.rate * static_cast<double>(heard) / soundSampleRate),
                       m_clock.monotonicNow()};
    }
}

} // namespace candor::source
