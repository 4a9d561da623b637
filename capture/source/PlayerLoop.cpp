// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerLoop.h"

#include <QThread>

#include <algorithm>

namespace candor::source {

namespace {

using namespace std::chrono_literals;

constexpr auto idleWait = 500ms;
constexpr auto longestOpening = 60s; // without a table of its packets, a file is read to its end
constexpr auto longestPiece = 5ms;   // of work before newer orders are looked for
constexpr auto seekIsGivenUpAfter = 80ms;
constexpr auto soundOnlyStep = 40ms;

} // namespace

PlayerLoop::PlayerLoop(PlayerDesk &desk, PlayerSound &sound, const Clock &clock, Tell tell)
    : m_desk(desk), m_sound(sound), m_monotonic(clock), m_tell(std::move(tell)), m_clock(clock) {}

void PlayerLoop::run() {
    while (!QThread::currentThread()->isInterruptionRequested()) {
        obey(m_desk.take());
        const auto wait = work();
        if (!wait)
            fail(wait.error());
        m_desk.wait(wait.value_or(idleWait));
    }
    close();
}

void PlayerLoop::tell(decltype(PlayerNews::what) what) { m_tell({m_orders.file, std::move(what)}); }

void PlayerLoop::fail(const Error &error) {
    close();
    if (error.code != ErrorCode::Cancelled)
        tell(PlayerNews::Failed{error});
}

void PlayerLoop::obey(PlayerOrders orders) {
    const bool isOther = orders.file != m_orders.file;
    if (isOther) {
        close();
        m_shown.reset();
        m_orders = orders;
        if (!orders.path.isEmpty()) {
            if (const auto opened = open(orders); !opened)
                return fail(opened.error());
        }
    }
    if (m_isOpen)
        order(orders);
    m_orders = std::move(orders);
}

Result<void> PlayerLoop::open(const PlayerOrders &orders) {
    m_interruption = m_desk.interruptionOf(orders.file);
    m_interruption->deadline = std::chrono::steady_clock::now() + longestOpening;
    auto pictures = PlayerPictures::open(orders.path, *m_interruption);
    const bool hasPictures = pictures.has_value();
    const auto mayLackPictures = [](ErrorCode code) {
        return code == ErrorCode::NoPictureOrSound || code == ErrorCode::DecodeFailed;
    };
    if (!hasPictures && !mayLackPictures(pictures.error().code))
        return failure(pictures.error());
    auto feed = PlayerSoundFeed::open(orders.path, *m_interruption,
                                      hasPictures ? std::optional((*pictures)->origin()) : std::nullopt);
    if (!feed && (!hasPictures || feed.error().code == ErrorCode::Cancelled))
        return failure(hasPictures ? feed.error() : pictures.error());
    m_interruption->deadline.reset();

    m_format = {};
    if (hasPictures) {
        m_pictures = std::move(*pictures);
        m_format.picture = m_pictures->format();
        m_format.frames = m_pictures->index().count();
        m_format.length = m_pictures->end();
    }
    if (feed) {
        m_feed = std::move(*feed);
        m_format.sound = true;
        m_format.length = std::max(m_format.length, m_feed->end());
    }
    m_isOpen = true;
    m_desk.latePictures = 0;
    tell(PlayerNews::Opened{m_format});
    beginSeek(seekTo(MediaTime::zero()));
    return {};
}

void PlayerLoop::close() {
    m_sound.end();
    m_clock.stopAt(MediaTime::zero());
    m_seek.reset();
    m_newest.reset();
    m_ahead.clear();
    m_pictures.reset();
    m_feed.reset();
    m_isOpen = m_running = m_ended = m_abandoned = false;
}

void PlayerLoop::order(const PlayerOrders &orders) {
    if (orders.travel != m_orders.travel)
        m_ended = false;
    const bool otherRate = orders.rate != m_orders.rate;
    const bool otherImage = orders.imageSize != m_orders.imageSize;
    m_orders = orders;
    if (otherImage)
        showAgain();
    if (!orders.playing || otherRate)
        stopRunning(); // work() starts again
    if (!orders.place && orders.steps == 0)
        return;

    std::optional<Seek> target = m_newest ? m_newest : m_seek;
    if (orders.place) {
        target = std::visit([this](auto place) { return seekTo(place); }, *orders.place);
    } else if (!target) {
        target = m_shown ? seekTo(m_shown->number) : seekTo(m_clock.now());
    }
    if (orders.steps != 0 && m_pictures) {
        const auto last = static_cast<std::int64_t>(m_format.frames) - 1;
        const auto number = static_cast<std::int64_t>(target->number) + orders.steps;
        target = seekTo(static_cast<std::uint64_t>(std::clamp<std::int64_t>(number, 0, last)));
    } else if (orders.steps != 0) {
        target = seekTo(target->time + orders.steps * soundOnlyStep);
    }
    beginSeek(*target);
}

PlayerLoop::Seek PlayerLoop::seekTo(MediaTime time) const {
    time = std::clamp(time, MediaTime::zero(), m_format.length);
    return {m_pictures ? m_pictures->index().numberAt(time) : 0, time, m_monotonic.monotonicNow()};
}

PlayerLoop::Seek PlayerLoop::seekTo(std::uint64_t number) const {
    if (!m_pictures)
        return seekTo(MediaTime::zero());
    number = std::min(number, m_format.frames - 1);
    return {number, m_pictures->index().timeOf(number), m_monotonic.monotonicNow()};
}

void PlayerLoop::beginSeek(const Seek &seek) {
    // Dragging must show something: one that goes on for long is given up for a newer one, but not two in a row.
    if (m_seek && (m_abandoned || m_monotonic.monotonicNow() - m_seek->begun < seekIsGivenUpAfter)) {
        m_newest = seek;
        return;
    }
    m_abandoned = m_seek.has_value();
    m_newest.reset();
    stopRunning();
    m_ahead.clear();
    m_seek = seek;
    m_clock.stopAt(seek.time);
}

Result<std::chrono::nanoseconds> PlayerLoop::work() {
    if (!m_isOpen)
        return idleWait;
    if (m_seek)
        return workOnSeek();
    if (!m_orders.playing || m_ended)
        return idleWait;
    return playOn();
}

Result<std::chrono::nanoseconds> PlayerLoop::workOnSeek() {
    if (m_newest && !m_abandoned && m_monotonic.monotonicNow() - m_seek->begun >= seekIsGivenUpAfter) {
        const Seek newest = *m_newest;
        beginSeek(newest);
    }
    if (m_pictures) {
        const auto until = std::chrono::steady_clock::now() + longestPiece;
        for (bool found = false; !found;) {
            const auto worked = m_pictures->work(m_seek->number);
            if (!worked)
                return failure(worked.error());
            found = *worked;
            if (!found && std::chrono::steady_clock::now() >= until)
                return 0ns;
        }
        if (const auto *decoded = m_pictures->find(m_seek->number)) {
            m_shown = *decoded;
            m_next = std::max(decoded->number, m_seek->number) + 1;
            show(toPlayed(*decoded));
        }
    } else {
        tell(PlayerNews::Moved{m_seek->time});
    }
    m_clock.stopAt(m_seek->time);
    m_seek.reset();
    m_abandoned = false;
    if (m_newest)
        beginSeek(*std::exchange(m_newest, std::nullopt));
    return 0ns;
}

void PlayerLoop::stopRunning() {
    if (!m_running)
        return;
    m_running = false;
    m_sound.end();
    MediaTime time = m_clock.now();
    // It stands within the picture that is shown, so that going on shows the next one.
    if (m_shown) {
        const auto &index = m_pictures->index();
        const bool isLast = m_shown->number + 1 >= index.count();
        const MediaTime next = isLast ? m_format.length : index.timeOf(m_shown->number + 1);
        time = std::clamp(time, m_shown->time, std::max(m_shown->time, next - 1ns));
    }
    m_clock.stopAt(time);
}

PlayedPicture PlayerLoop::toPlayed(const PlayerPictures::Decoded &decoded) {
    return {m_image.convert(decoded.picture, m_orders.imageSize), decoded.picture.size, decoded.number, decoded.time};
}

void PlayerLoop::show(PlayedPicture picture) {
    m_shownAt = m_monotonic.monotonicNow();
    if (!picture.image.isNull())
        tell(PlayerNews::Shown{std::move(picture)});
}

void PlayerLoop::showAgain() {
    if (!m_shown)
        return;
    m_ahead.clear();
    m_next = m_shown->number + 1;
    if (!m_seek)
        show(toPlayed(*m_shown));
}

} // namespace candor::source
