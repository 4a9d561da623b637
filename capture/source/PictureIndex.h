// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Demuxer.h"

#include "model/Time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace candor::source {

/// What all packets of one stream say about when they are shown, read without decoding anything.
struct PacketTimes {
    struct Entry {
        std::chrono::nanoseconds fileTime{}; ///< presentation time on the file's own axis
        std::int64_t streamTime = 0;         ///< the same in the stream's unit: where to seek to
        bool key = false;
    };
    std::vector<Entry> entries;         ///< in the file's order; without times: empty
    std::chrono::nanoseconds lastEnd{}; ///< where the last one ends
    bool complete = true;               ///< false: the file has fewer than it claims

    /// The file's time of media time 0: recordings' containers count from it, others (transport streams) begin
    /// anywhere.
    [[nodiscard]] std::chrono::nanoseconds origin(const Demuxer &demuxer) const;

    /// From the container's own table where it has a whole one, else by reading the file to its end. The demuxer's
    /// position is anywhere afterwards. Errors: Cancelled, FileUnreadable.
    [[nodiscard]] static Result<PacketTimes> read(Demuxer &demuxer);
};

/// The pictures of a file in the order they are shown: number, time and the key frame to begin decoding at.
class PictureIndex {
public:
    /// `origin`: the file's time of media time 0.
    PictureIndex(std::vector<PacketTimes::Entry> entries, std::chrono::nanoseconds origin);

    [[nodiscard]] std::uint64_t count() const { return m_pictures.size(); }
    /// Media time: whole milliseconds, strictly increasing, as a session's signals have them.
    [[nodiscard]] MediaTime timeOf(std::uint64_t number) const { return m_pictures.at(number).time; }
    /// The last picture whose time is not after `time`; the first one where none is.
    [[nodiscard]] std::uint64_t numberAt(MediaTime time) const;
    /// The picture of a file time; one that is between two belongs to the nearer.
    [[nodiscard]] std::uint64_t numberOf(std::chrono::nanoseconds fileTime) const;
    /// The last key frame that is not shown after a picture; empty where there is none.
    [[nodiscard]] std::optional<std::uint64_t> keyBefore(std::uint64_t number) const;
    /// Where to seek to for a picture, in the stream's unit.
    [[nodiscard]] std::int64_t streamTimeOf(std::uint64_t number) const {
        return m_pictures.at(number).entry.streamTime;
    }

private:
    struct IndexedPicture {
        PacketTimes::Entry entry;
        MediaTime time{};
    };
    std::vector<IndexedPicture> m_pictures;
    std::vector<std::uint64_t> m_keys;
};

} // namespace candor::source
