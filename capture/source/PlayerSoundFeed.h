// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileTracks.h"
#include "source/TimeStretch.h"

namespace candor::source {

/// A recording's sound from any media time on, at any rate from 0.5 to 2, without a hole or an end: where there is none
/// it is silent.
class PlayerSoundFeed {
public:
    /// `origin`: the file's time of media time 0; empty: what the file itself says. Errors: those of SoundTrack.
    [[nodiscard]] static Result<std::unique_ptr<PlayerSoundFeed>>
    open(const QString &path, const Interruption &interruption, std::optional<std::chrono::nanoseconds> origin);

    /// Where the last sample ends.
    [[nodiscard]] MediaTime end() const { return m_end; }
    /// Goes on from a media time. Errors: those of SoundTrack.
    Result<void> goTo(MediaTime time, double rate);
    /// A bounded piece of work: the next samples, or none yet. Errors: Cancelled, FileUnreadable.
    Result<std::vector<std::int16_t>> next();

private:
    PlayerSoundFeed(QString path, const Interruption &interruption, std::unique_ptr<SoundTrack> track,
                    std::chrono::nanoseconds origin, MediaTime end);

    QString m_path;
    const Interruption &m_interruption;
    std::unique_ptr<SoundTrack> m_track;
    std::chrono::nanoseconds m_origin;
    MediaTime m_end;
    TimeStretch m_stretch{1};
    std::int64_t m_position = 0; ///< of the next sample, counted from media time 0
};

} // namespace candor::source
