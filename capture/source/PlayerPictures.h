// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileTracks.h"
#include "source/PictureIndex.h"

#include <deque>
#include <set>

namespace candor::source {

/// A recording's pictures by their number. Keeps some of those that were decoded last, so that steps back and forth
/// cost nothing. Not for several threads.
class PlayerPictures {
public:
    struct Decoded {
        std::uint64_t number = 0;
        MediaTime time{};
        Picture picture;
        /// The number that was decoded right after; what lies between could not be decoded. The index's count: nothing.
        std::optional<std::uint64_t> next;
    };

    /// Reads the times of all pictures and decodes the first. Errors: those of PictureTrack, DecodeFailed (no picture
    /// could be decoded).
    [[nodiscard]] static Result<std::unique_ptr<PlayerPictures>> open(const QString &path,
                                                                      const Interruption &interruption);

    [[nodiscard]] const PictureIndex &index() const { return m_index; }
    [[nodiscard]] PictureFormat format() const;
    [[nodiscard]] std::chrono::nanoseconds origin() const { return m_origin; }
    /// Where the last picture ends.
    [[nodiscard]] MediaTime end() const;
    [[nodiscard]] Demuxer &demuxer() const { return m_track->decoder().demuxer(); }

    /// A bounded piece of work towards a picture (at least a decoder's step); true once find() has it or never will.
    /// Errors: Cancelled, FileUnreadable.
    Result<bool> work(std::uint64_t number);
    /// The picture; the last one before it that could be decoded, or else the first one after it. Null before work()
    /// said that it is there.
    [[nodiscard]] const Decoded *find(std::uint64_t number) const;

private:
    PlayerPictures(QString path, const Interruption &interruption, std::unique_ptr<PictureTrack> track,
                   PacketTimes times);
    Result<void> goTo(std::uint64_t number);
    Result<void> seekKey(std::uint64_t number);
    Result<void> beginAnew();
    void keep(PictureTrack::Item item, std::uint64_t wanted);
    void noteEnd();
    void giveUpKey();
    [[nodiscard]] std::size_t mostKept() const;

    QString m_path;
    const Interruption &m_interruption;
    std::unique_ptr<PictureTrack> m_track;
    std::chrono::nanoseconds m_origin;
    std::chrono::nanoseconds m_lastEnd;
    PictureIndex m_index;
    std::deque<Decoded> m_kept;                ///< in the order they were decoded
    std::optional<std::uint64_t> m_last;       ///< what the decoder gave last; empty right after a seek
    std::optional<std::uint64_t> m_key;        ///< where it was sent last; empty: the file's beginning
    std::set<std::uint64_t> m_unreachableKeys; ///< the decoder begins behind them
    std::optional<std::uint64_t> m_first;      ///< known where the first pictures cannot be decoded
    bool m_canSeek = true;
    bool m_nothingDecodes = false;
};

} // namespace candor::source
