// SPDX-License-Identifier: GPL-3.0-or-later
// How the loop plays on: sound fed, pictures prepared ahead and handed out when they are due.
#include "source/PlayerLoop.h"

#include <algorithm>

namespace candor::source {

namespace {

using namespace std::chrono_literals;

constexpr auto longestPiece = 8ms; // of decoding before the clock is looked at
constexpr auto longestNap = 10ms;  // the sound has to be fed and followed
constexpr std::size_t picturesAhead = 3;
constexpr std::size_t soundAhead = soundSampleRate / 4;
constexpr int soundPieces = 200; // at most at once
constexpr auto longestWaitForSound = 500ms;
constexpr double slowestWithSound = 0.5;
constexpr double fastestWithSound = 2;
// A machine that cannot keep up leaves pictures out, but still shows some.
constexpr auto longestWithoutPicture = 250ms;
constexpr auto farBehind = 1s;
constexpr auto positionInterval = 40ms; // of sound without picture
constexpr auto shortestLoop = 100ms;

} // namespace

MediaTime PlayerLoop::endOfRange() const {
    if (!m_orders.loop)
        return m_format.length;
    return std::min(std::max(m_orders.loop->second, m_orders.loop->first + shortestLoop), m_format.length);
}

bool PlayerLoop::hasAllShown() const { return !m_pictures || (m_next >= m_format.frames && m_ahead.empty()); }

Result<void> PlayerLoop::startRunning(MediaTime time) {
    m_running = true;
    m_soundWasAvailable = m_sound.isAvailable();
    const bool audible = m_feed && m_orders.rate >= slowestWithSound && m_orders.rate <= fastestWithSound;
    if (!audible) {
        m_sound.end();
        m_clock.startAt(time, m_orders.rate);
        return {};
    }
    if (auto gone = m_feed->goTo(time, m_orders.rate); !gone)
        return gone;
    // Also without an output: one that failed is tried again.
    m_sound.begin(time, m_orders.rate);
    m_clock.startAt(time, m_orders.rate, m_soundWasAvailable ? longestWaitForSound : 0ns);
    return feedSound();
}

Result<void> PlayerLoop::feedSound() {
    if (!m_feed || !m_soundWasAvailable || m_orders.rate < slowestWithSound || m_orders.rate > fastestWithSound)
        return {};
    for (int piece = 0; piece < soundPieces && m_sound.waiting() < soundAhead; ++piece) {
        const auto samples = m_feed->next();
        if (!samples)
            return failure(samples.error());
        if (!samples->empty())
            m_sound.append(*samples);
    }
    return {};
}

Result<std::chrono::nanoseconds> PlayerLoop::playOn() {
    if (!m_running) {
        const MediaTime time = m_clock.now();
        const MediaTime begin = m_orders.loop ? m_orders.loop->first : MediaTime::zero();
        if (time >= endOfRange() && begin < endOfRange()) {
            beginSeek(seekTo(begin));
            return 0ns;
        }
        if (auto started = startRunning(time); !started)
            return failure(started.error());
    } else if (m_sound.isAvailable() != m_soundWasAvailable) {
        if (auto started = startRunning(m_clock.now()); !started)
            return failure(started.error());
    }
    if (const auto heard = m_sound.takeHeard())
        m_clock.follow(heard->time, heard->at);
    if (auto fed = feedSound(); !fed)
        return failure(fed.error());

    const auto until = std::chrono::steady_clock::now() + longestPiece;
    bool isPreparing = true;
    while (isPreparing && m_ahead.size() < picturesAhead && std::chrono::steady_clock::now() < until) {
        const auto prepared = prepareNext();
        if (!prepared)
            return failure(prepared.error());
        isPreparing = *prepared;
    }
    const MediaTime now = m_clock.now();
    handOutDue(now);
    if (now >= endOfRange()) {
        if (m_orders.loop && m_orders.loop->first < endOfRange()) {
            beginSeek(seekTo(m_orders.loop->first));
            return 0ns;
        }
        if (hasAllShown()) {
            stopRunning();
            m_clock.stopAt(m_format.length);
            m_ended = true;
            tell(PlayerNews::Ended{m_orders.travel});
            return 0ns;
        }
    }
    if (isPreparing && m_ahead.size() < picturesAhead)
        return 0ns;
    if (m_ahead.empty())
        return longestNap;
    const auto tillDue = std::chrono::duration<double, std::nano>(m_ahead.front().mediaTime - now) / m_orders.rate;
    return std::clamp<std::chrono::nanoseconds>(std::chrono::round<std::chrono::nanoseconds>(tillDue), 0ns, longestNap);
}

Result<bool> PlayerLoop::prepareNext() {
    if (!m_pictures || m_next >= m_format.frames)
        return false;
    const MediaTime now = m_clock.now();
    const auto &index = m_pictures->index();
    if (now - index.timeOf(m_next) > farBehind) {
        const auto key = index.keyBefore(index.numberAt(now));
        if (key && *key > m_next) {
            m_desk.latePictures += *key - m_next;
            m_next = *key;
        }
    }
    const auto worked = m_pictures->work(m_next);
    if (!worked)
        return failure(worked.error());
    if (!*worked)
        return true;
    const auto *decoded = m_pictures->find(m_next);
    if (!decoded) {
        m_next = m_format.frames;
        return false;
    }
    if (decoded->number < m_next) { // this one cannot be decoded
        m_next = std::max(m_next + 1, decoded->next.value_or(0));
        return true;
    }
    m_next = decoded->number + 1;
    if (isLate(now)) {
        ++m_desk.latePictures;
        return true;
    }
    m_ahead.push_back(toPlayed(*decoded));
    return true;
}

bool PlayerLoop::isLate(MediaTime now) {
    return m_next < m_format.frames && m_pictures->index().timeOf(m_next) <= now &&
           m_monotonic.monotonicNow() - m_shownAt < longestWithoutPicture;
}

void PlayerLoop::handOutDue(MediaTime now) {
    if (!m_pictures) {
        if (m_monotonic.monotonicNow() - m_shownAt >= positionInterval) {
            m_shownAt = m_monotonic.monotonicNow();
            tell(PlayerNews::Moved{std::min(now, m_format.length)});
        }
        return;
    }
    while (m_ahead.size() > 1 && m_ahead[1].mediaTime <= now) {
        ++m_desk.latePictures;
        m_ahead.pop_front();
    }
    if (m_ahead.empty() || m_ahead.front().mediaTime > now)
        return;
    if (const auto *decoded = m_pictures->find(m_ahead.front().frameNumber))
        m_shown = *decoded;
    show(std::move(m_ahead.front()));
    m_ahead.pop_front();
}

} // namespace candor::source
