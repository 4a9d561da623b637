// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PictureIndex.h"

#include <algorithm>
#include <cstring>

namespace candor::source {

namespace {

constexpr AVRational nanosecond{1, 1'000'000'000};
// Beyond any recording: keeps sums of times far from overflowing, and a hostile file from filling the memory.
constexpr auto latestTime = std::chrono::nanoseconds(std::chrono::hours(24 * 365 * 50));
constexpr std::size_t mostPackets = 20'000'000;

std::chrono::nanoseconds toFileTime(std::int64_t time, AVRational unit) {
    return std::clamp(std::chrono::nanoseconds(av_rescale_q(time, unit, nanosecond)), -latestTime, latestTime);
}

/// The table that MP4 keeps of all its packets holds decoding times: it serves where nothing is reordered.
bool hasWholeTable(const Demuxer &demuxer) {
    const AVStream &stream = *demuxer.stream();
    const int count = avformat_index_get_entries_count(&stream);
    return std::strstr(demuxer.format()->iformat->name, "mp4") != nullptr && count > 0 && stream.nb_frames == count &&
           stream.codecpar->video_delay == 0;
}

PacketTimes fromTable(const Demuxer &demuxer) {
    AVStream *stream = demuxer.stream();
    const std::int64_t fileSize = avio_size(demuxer.format()->pb);
    const int count = avformat_index_get_entries_count(stream);
    PacketTimes times;
    times.entries.reserve(static_cast<std::size_t>(count));
    std::int64_t last = 0;
    std::int64_t lastLength = 0;
    for (int i = 0; i < count; ++i) {
        const AVIndexEntry &entry = *avformat_index_get_entry(stream, i);
        if (entry.pos + entry.size > fileSize) {
            times.complete = false;
            continue;
        }
        if ((entry.flags & AVINDEX_DISCARD_FRAME) != 0)
            continue;
        lastLength = times.entries.empty() ? 0 : entry.timestamp - last;
        last = entry.timestamp;
        times.entries.push_back(
            {toFileTime(entry.timestamp, stream->time_base), entry.timestamp, (entry.flags & AVINDEX_KEYFRAME) != 0});
    }
    times.lastEnd = toFileTime(last + std::max<std::int64_t>(lastLength, 0), stream->time_base);
    return times;
}

/// VP8 has packets that only other pictures refer to.
bool isShown(const AVPacket &packet, const AVStream &stream) {
    if ((packet.flags & AV_PKT_FLAG_DISCARD) != 0)
        return false;
    return stream.codecpar->codec_id != AV_CODEC_ID_VP8 || packet.size < 1 || (packet.data[0] & 0x10) != 0;
}

Result<PacketTimes> byReading(Demuxer &demuxer) {
    const PacketPointer packet(av_packet_alloc());
    if (!packet)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
    const AVStream &stream = *demuxer.stream();
    PacketTimes times;
    while (times.entries.size() < mostPackets) {
        const auto read = demuxer.read(*packet);
        if (!read)
            return failure(read.error());
        if (*read == Demuxer::Outcome::End)
            break;
        if (*read == Demuxer::Outcome::Damaged)
            continue;
        const std::int64_t shown = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (shown != AV_NOPTS_VALUE && isShown(*packet, stream)) {
            const auto fileTime = toFileTime(shown, stream.time_base);
            times.entries.push_back({fileTime, shown, (packet->flags & AV_PKT_FLAG_KEY) != 0});
            const auto length = toFileTime(std::max<std::int64_t>(packet->duration, 0), stream.time_base);
            times.lastEnd = std::max(times.lastEnd, fileTime + length);
        }
        av_packet_unref(packet.get());
    }
    return times;
}

} // namespace

std::chrono::nanoseconds PacketTimes::origin(const Demuxer &demuxer) const {
    const char *name = demuxer.format()->iformat->name;
    const bool countsFromZero = std::strstr(name, "mp4") != nullptr || std::strstr(name, "matroska") != nullptr;
    if (entries.empty())
        return {};
    const auto first = std::ranges::min_element(entries, {}, &Entry::fileTime)->fileTime;
    return countsFromZero ? std::min(first, std::chrono::nanoseconds::zero()) : first;
}

Result<PacketTimes> PacketTimes::read(Demuxer &demuxer) {
    if (hasWholeTable(demuxer)) {
        const PacketPointer packet(av_packet_alloc());
        const auto first = packet ? demuxer.read(*packet) : Result<Demuxer::Outcome>(Demuxer::Outcome::End);
        if (!first)
            return failure(first.error());
        // Only where presentation is decoding.
        if (*first == Demuxer::Outcome::Packet && packet->pts == packet->dts &&
            packet->dts == avformat_index_get_entry(demuxer.stream(), 0)->timestamp)
            return fromTable(demuxer);
        if (*first != Demuxer::Outcome::Packet ||
            !demuxer.seek(avformat_index_get_entry(demuxer.stream(), 0)->timestamp))
            return PacketTimes{};
    }
    return byReading(demuxer);
}

PictureIndex::PictureIndex(std::vector<PacketTimes::Entry> entries, std::chrono::nanoseconds origin) {
    std::ranges::stable_sort(entries, {}, &PacketTimes::Entry::fileTime);
    m_pictures.reserve(entries.size());
    MediaTime earliest = MediaTime::min();
    for (const PacketTimes::Entry &entry : entries) {
        const MediaTime whole = std::chrono::round<std::chrono::milliseconds>(entry.fileTime - origin);
        const MediaTime time = std::max(whole, earliest);
        earliest = time + std::chrono::milliseconds(1);
        if (entry.key)
            m_keys.push_back(m_pictures.size());
        m_pictures.push_back({entry, time});
    }
}

std::uint64_t PictureIndex::numberAt(MediaTime time) const {
    const auto after = std::ranges::upper_bound(m_pictures, time, {}, &IndexedPicture::time);
    return after == m_pictures.begin() ? 0 : static_cast<std::uint64_t>(after - m_pictures.begin() - 1);
}

std::uint64_t PictureIndex::numberOf(std::chrono::nanoseconds fileTime) const {
    const auto timeOfEntry = [](const IndexedPicture &picture) { return picture.entry.fileTime; };
    const auto next = std::ranges::lower_bound(m_pictures, fileTime, {}, timeOfEntry);
    if (next == m_pictures.begin())
        return 0;
    const auto before = std::prev(next);
    const bool nextIsNearer =
        next != m_pictures.end() && next->entry.fileTime - fileTime <= fileTime - before->entry.fileTime;
    return static_cast<std::uint64_t>((nextIsNearer ? next : before) - m_pictures.begin());
}

std::optional<std::uint64_t> PictureIndex::keyBefore(std::uint64_t number) const {
    const auto after = std::ranges::upper_bound(m_keys, number);
    return after == m_keys.begin() ? std::nullopt : std::optional(*std::prev(after));
}

} // namespace candor::source
