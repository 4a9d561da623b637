// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/Playback.h"

#include <algorithm>
#include <cmath>

namespace candor::screens {

using namespace std::chrono_literals;

namespace {

constexpr MediaTime backBy = 5s;
constexpr MediaTime loopLength = 10s;
/// A picture this near to a seek's target is its picture.
constexpr MediaTime nearby = 250ms;
/// How far ahead a pause is waited for; pictures come more often.
constexpr MediaTime lookAhead = 2s;
constexpr int mostStrays = 3;

} // namespace

Playback::Playback(QObject *parent) : QObject(parent) {
    using Player = source::RecordingPlayer;
    m_pauseSoon.setSingleShot(true);
    m_pauseSoon.setTimerType(Qt::PreciseTimer);
    connect(&m_pauseSoon, &QTimer::timeout, this, [this] {
        // No picture comes within a pause that could say so.
        for (const Range &pause : m_pauses) {
            if (pause.first >= m_player.position()) {
                skipPause(pause.first);
                return;
            }
        }
    });
    connect(&m_player, &Player::opened, this, [this] {
        m_open = true;
        emit opened();
        emit changed();
    });
    connect(&m_player, &Player::failed, this, &Playback::failed);
    connect(&m_player, &Player::pictureCame, this, &Playback::pictureCame);
    connect(&m_player, &Player::positionChanged, this, &Playback::follow);
    connect(&m_player, &Player::stateChanged, this, [this] {
        if (!isPlaying())
            m_pauseSoon.stop();
        emit changed();
    });
    connect(&m_player, &Player::audibleChanged, this, &Playback::changed);
}

Playback::~Playback() {
    // The player goes after the members that its signals would touch.
    m_player.disconnect(this);
}

void Playback::open(const QString &mediaFile, const std::vector<SessionEvent> &events) {
    close();
    m_events = events;
    for (const SessionEvent &event : events) {
        if (event.kind == EventKind::Pause && event.end > event.start)
            m_pauses.emplace_back(event.start, event.end);
    }
    m_player.setRate(1);
    m_player.setLoop(std::nullopt);
    hear();
    m_player.open(mediaFile);
}

void Playback::close() {
    m_player.close();
    m_pauseSoon.stop();
    m_events.clear();
    m_pauses.clear();
    m_skipped.reset();
    m_target.reset();
    m_loopStart.reset();
    m_loopEnd.reset();
    m_rate = 1;
    m_open = false;
    emit changed();
}

MediaTime Playback::position() const { return m_target.value_or(m_player.position()); }

void Playback::togglePlaying() {
    if (isPlaying())
        pause();
    else
        play();
}

void Playback::play() {
    m_skipped.reset();
    m_strays = 0;
    m_player.play();
    skipPause(position());
}

void Playback::pause() { m_player.pause(); }

void Playback::stop() {
    const bool wasPlaying = isPlaying();
    setRate(1);
    if (wasPlaying)
        pause();
    else
        play();
}

void Playback::faster() {
    if (!isPlaying()) {
        setRate(1);
        play();
        return;
    }
    setRate(m_rate < 1 ? 1 : m_rate < 1.5 ? 1.5 : 2);
}

void Playback::back() {
    setRate(1);
    skip(-backBy);
}

void Playback::step(int frames) {
    m_target.reset();
    m_player.step(frames);
}

void Playback::skip(MediaTime by) { seek(position() + by); }

void Playback::seek(MediaTime time) {
    m_skipped.reset();
    go(std::clamp(time, MediaTime(0), format().length));
}

void Playback::toStart() { seek(MediaTime(0)); }
void Playback::toEnd() { seek(format().length); }

void Playback::go(MediaTime time) {
    if (!m_open)
        return;
    m_target = time;
    m_strays = 0;
    m_pauseSoon.stop();
    m_player.seek(time);
    emit positionChanged(time);
}

void Playback::follow(MediaTime position) {
    if (m_target) {
        const MediaTime distance = std::chrono::abs(position - *m_target);
        if (distance <= nearby || (isPlaying() && ++m_strays >= mostStrays))
            m_target.reset();
    }
    emit positionChanged(this->position());
    if (isPlaying() && !m_target)
        skipPause(position);
}

void Playback::skipPause(MediaTime at) {
    m_pauseSoon.stop();
    for (std::size_t index = 0; index < m_pauses.size(); ++index) {
        const auto [start, end] = m_pauses[index];
        if (at >= end || at < start - lookAhead)
            continue;
        if (at < start) {
            const auto wait = std::chrono::duration<double, std::milli>(start - at).count() / m_rate;
            m_pauseSoon.start(std::chrono::milliseconds(std::lround(wait) + 1));
            return;
        }
        // The picture at a pause's end may lie a little before that.
        if (m_skipped == index)
            return;
        m_skipped = index;
        const bool leavesLoop = loop() && end >= *m_loopEnd;
        emit pauseSkipped(end - start);
        go(leavesLoop ? *m_loopStart : end);
        return;
    }
    m_skipped.reset();
}

const std::vector<double> &Playback::rates() {
    static const std::vector<double> all{0.5, 0.75, 1, 1.25, 1.5, 2};
    return all;
}

void Playback::setRate(double rate) {
    m_rate = rate;
    m_player.setRate(rate);
    emit changed();
}

void Playback::setVolume(double volume) {
    m_volume = std::clamp(volume, 0.0, 1.0);
    m_muted = false;
    hear();
}

void Playback::changeVolume(double by) { setVolume(m_volume + by); }

void Playback::setMuted(bool muted) {
    m_muted = muted;
    hear();
}

void Playback::hear() {
    m_player.setVolume(m_muted ? 0 : m_volume);
    emit changed();
}

std::optional<Playback::Range> Playback::loop() const {
    if (!m_loopStart || !m_loopEnd)
        return std::nullopt;
    return Range(*m_loopStart, *m_loopEnd);
}

void Playback::setLoop(const std::optional<Range> &range) {
    const bool any = range && range->first < range->second;
    m_loopStart = any ? std::optional(std::max(range->first, MediaTime(0))) : std::nullopt;
    m_loopEnd = any ? std::optional(std::min(range->second, format().length)) : std::nullopt;
    m_player.setLoop(loop());
    emit changed();
}

void Playback::markLoopStart() {
    m_loopStart = position();
    if (m_loopEnd && *m_loopEnd <= *m_loopStart)
        m_loopEnd.reset();
    m_player.setLoop(loop());
    emit changed();
}

void Playback::markLoopEnd() {
    const MediaTime start = m_loopStart.value_or(MediaTime(0));
    // An end before the start begins a new loop from the session's start.
    setLoop(Range(start < position() ? start : MediaTime(0), position()));
}

void Playback::toggleLoop() {
    if (m_loopStart || m_loopEnd) {
        setLoop(std::nullopt);
        return;
    }
    const MediaTime here = position();
    Range range(here, here + loopLength);
    for (const SessionEvent &event : m_events) {
        if (event.kind != EventKind::Pause && event.start <= here && here < event.end)
            range = {event.start, event.end};
    }
    setLoop(range);
}

} // namespace candor::screens
