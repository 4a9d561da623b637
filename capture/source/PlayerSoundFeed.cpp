// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerSoundFeed.h"

#include "source/PictureIndex.h"

#include <algorithm>

namespace candor::source {

namespace {

constexpr std::int64_t samplesPerMillisecond = soundSampleRate / 1000;
constexpr std::int64_t pieceLength = 20 * samplesPerMillisecond;
// Decoders of sound need the packets before (AAC overlaps two, Opus settles within 80 ms).
constexpr auto leadIn = std::chrono::milliseconds(100);

std::int64_t toPosition(MediaTime time) { return av_rescale(time.count(), soundSampleRate, 1'000'000'000); }

} // namespace

PlayerSoundFeed::PlayerSoundFeed(QString path, const Interruption &interruption, std::unique_ptr<SoundTrack> track,
                                 std::chrono::nanoseconds origin, MediaTime end)
    : m_path(std::move(path)), m_interruption(interruption), m_track(std::move(track)), m_origin(origin), m_end(end) {}

Result<std::unique_ptr<PlayerSoundFeed>> PlayerSoundFeed::open(const QString &path, const Interruption &interruption,
                                                               std::optional<std::chrono::nanoseconds> origin) {
    auto track = SoundTrack::open(path, interruption);
    if (!track)
        return failure(track.error());
    Demuxer &demuxer = (*track)->decoder().demuxer();
    const auto times = PacketTimes::read(demuxer);
    if (!times)
        return failure(times.error());
    if (!origin)
        origin = times->origin(demuxer);
    std::unique_ptr<PlayerSoundFeed> feed(new PlayerSoundFeed(path, interruption, std::move(*track), *origin,
                                                              std::max(MediaTime::zero(), times->lastEnd - *origin)));
    if (auto gone = feed->goTo(MediaTime::zero(), 1); !gone)
        return failure(gone.error());
    while (!feed->m_track->isReady()) {
        if (feed->m_track->hasEnded())
            return failure(ErrorCode::DecodeFailed, path);
        if (auto stepped = feed->m_track->step(); !stepped)
            return failure(stepped.error());
    }
    return feed;
}

Result<void> PlayerSoundFeed::goTo(MediaTime time, double rate) {
    m_stretch = TimeStretch(rate);
    m_position = toPosition(time);
    m_track->setOrigin(m_origin);
    if (m_track->seek(m_origin + std::max<MediaTime>(time - leadIn, MediaTime::zero())))
        return {};
    auto track = SoundTrack::open(m_path, m_interruption);
    if (!track)
        return failure(track.error());
    m_track = std::move(*track);
    m_track->setOrigin(m_origin);
    return {};
}

Result<std::vector<std::int16_t>> PlayerSoundFeed::next() {
    const std::vector<std::int16_t> silence(pieceLength);
    if (!m_track->isReady()) {
        if (!m_track->hasEnded()) {
            if (auto stepped = m_track->step(); !stepped)
                return failure(stepped.error());
            return std::vector<std::int16_t>();
        }
        m_position += pieceLength;
        return m_stretch.add(silence);
    }
    const SoundConverter::Block &block = m_track->blocks().front();
    const std::int64_t begin = toPosition(block.time);
    if (begin > m_position) {
        const auto count = std::min(begin - m_position, pieceLength);
        m_position += count;
        return m_stretch.add(std::span(silence).first(static_cast<std::size_t>(count)));
    }
    const std::span<const std::int16_t> samples(*block.samples);
    const auto heard = std::min(samples.size(), static_cast<std::size_t>(m_position - begin));
    m_position += static_cast<std::int64_t>(samples.size() - heard);
    auto result = m_stretch.add(samples.subspan(heard));
    m_track->blocks().pop_front();
    return result;
}

} // namespace candor::source
