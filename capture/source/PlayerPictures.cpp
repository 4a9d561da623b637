// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerPictures.h"

#include <algorithm>

namespace candor::source {

namespace {

// So many pictures ahead, decoding on costs less than seeking and decoding from a nearer key frame.
constexpr std::uint64_t shortWay = 8;
constexpr std::size_t mostBytesKept = std::size_t{64} * 1024 * 1024;
constexpr std::size_t fewestKept = 5; // the shown one, those ahead of it, the decoder's last
constexpr std::size_t mostPicturesKept = 64;

} // namespace

PlayerPictures::PlayerPictures(QString path, const Interruption &interruption, std::unique_ptr<PictureTrack> track,
                               PacketTimes times)
    : m_path(std::move(path)), m_interruption(interruption), m_track(std::move(track)),
      m_origin(times.origin(m_track->decoder().demuxer())), m_lastEnd(times.lastEnd),
      m_index(std::move(times.entries), m_origin) {}

Result<std::unique_ptr<PlayerPictures>> PlayerPictures::open(const QString &path, const Interruption &interruption) {
    auto track = PictureTrack::open(path, interruption, std::nullopt);
    if (!track)
        return failure(track.error());
    auto times = PacketTimes::read((*track)->decoder().demuxer());
    if (!times)
        return failure(times.error());
    if (times->entries.empty())
        return failure(ErrorCode::DecodeFailed, path);
    std::unique_ptr<PlayerPictures> pictures(
        new PlayerPictures(path, interruption, std::move(*track), std::move(*times)));
    if (auto sought = pictures->seekKey(0); !sought)
        return failure(sought.error());
    for (bool found = false; !found;) {
        const auto worked = pictures->work(0);
        if (!worked)
            return failure(worked.error());
        found = *worked;
    }
    if (!pictures->find(0))
        return failure(ErrorCode::DecodeFailed, path);
    return pictures;
}

PictureFormat PlayerPictures::format() const { return m_track->format(); }

MediaTime PlayerPictures::end() const {
    const MediaTime last = m_index.timeOf(m_index.count() - 1);
    const MediaTime end = m_lastEnd - m_origin;
    return end > last ? end : last + m_track->interval();
}

std::size_t PlayerPictures::mostKept() const {
    const PictureSize size = m_track->format().size;
    const auto bytes =
        static_cast<std::size_t>(std::max(1, size.width)) * static_cast<std::size_t>(std::max(1, size.height)) * 3 / 2;
    return std::clamp(mostBytesKept / bytes, fewestKept, mostPicturesKept);
}

const PlayerPictures::Decoded *PlayerPictures::find(std::uint64_t number) const {
    if (m_first)
        number = std::max(number, *m_first);
    for (const Decoded &decoded : m_kept) {
        if (decoded.number == number || (decoded.number < number && decoded.next && number < *decoded.next))
            return &decoded;
    }
    return nullptr;
}

Result<bool> PlayerPictures::work(std::uint64_t number) {
    number = std::min(number, m_index.count() - 1);
    if (m_first)
        number = std::max(number, *m_first);
    if (m_nothingDecodes || find(number))
        return true;
    if (auto gone = goTo(number); !gone)
        return failure(gone.error());
    if (auto stepped = m_track->step(); !stepped)
        return failure(stepped.error());
    if (m_track->isReady()) {
        keep(std::move(*m_track->item()), number);
        m_track->item().reset();
    } else if (m_track->hasEnded()) {
        noteEnd();
    }
    return m_nothingDecodes || find(number) != nullptr;
}

Result<void> PlayerPictures::goTo(std::uint64_t number) {
    auto key = m_canSeek ? m_index.keyBefore(number) : std::nullopt;
    while (key && m_unreachableKeys.contains(*key))
        key = *key > 0 ? m_index.keyBefore(*key - 1) : std::nullopt;
    // Sent to a key frame, the decoder may begin at an earlier one: it is not sent there again.
    const bool isNear = m_last && (!key || *key <= *m_last || key == m_key || number - *m_last <= shortWay);
    const bool isOnItsWay = m_last ? *m_last < number && isNear : m_key == key;
    if (isOnItsWay)
        return {};
    return key ? seekKey(*key) : beginAnew();
}

Result<void> PlayerPictures::seekKey(std::uint64_t number) {
    m_last.reset();
    m_key = number;
    if (m_track->seek(m_index.streamTimeOf(number)))
        return {};
    m_canSeek = false;
    return beginAnew();
}

Result<void> PlayerPictures::beginAnew() {
    m_last.reset();
    m_key.reset();
    auto track = PictureTrack::open(m_path, m_interruption, m_track->format().size);
    if (!track)
        return failure(track.error());
    m_track = std::move(*track);
    return {};
}

void PlayerPictures::keep(PictureTrack::Item item, std::uint64_t wanted) {
    const std::uint64_t guess = m_last ? *m_last + 1 : m_key.value_or(0);
    const std::uint64_t number = item.fileTime ? m_index.numberOf(*item.fileTime) : guess;
    if (m_last && number <= *m_last)
        return;
    if (m_last && !m_kept.empty() && m_kept.back().number == *m_last) {
        m_kept.back().next = number;
    } else if (!m_last && number > wanted) {
        giveUpKey();
        if (m_first)
            *m_first = number;
    }
    std::optional<std::uint64_t> next;
    const auto known = std::ranges::find(m_kept, number, &Decoded::number);
    if (known != m_kept.end()) {
        next = known->next;
        m_kept.erase(known);
    }
    m_kept.push_back({number, m_index.timeOf(number), std::move(item.picture), next});
    while (m_kept.size() > mostKept())
        m_kept.pop_front();
    m_last = number;
}

void PlayerPictures::giveUpKey() {
    if (m_key)
        m_unreachableKeys.insert(*m_key);
    else
        m_first = m_index.count();
}

void PlayerPictures::noteEnd() {
    if (m_last) {
        if (!m_kept.empty() && m_kept.back().number == *m_last)
            m_kept.back().next = m_index.count();
        m_last = m_index.count();
        return;
    }
    m_nothingDecodes = !m_key;
    giveUpKey();
}

} // namespace candor::source
