// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Demuxer.h"
#include "source/Libraries.h"

#include <memory>
#include <optional>

namespace candor::source {

/// The decoded frames of one stream of a file.
class StreamDecoder {
public:
    /// Opens the file and the decoder of its stream of that kind. Errors: those of Demuxer, NoPictureOrSound (none of
    /// that kind), DecodeFailed (no decoder, or a picture beyond longestPictureSide).
    static Result<std::unique_ptr<StreamDecoder>> open(const QString &path, AVMediaType kind,
                                                       const Interruption &interruption);

    enum class Outcome { Frame, Working, End };
    /// A bounded piece of work; only Frame fills `frame`. Errors: Cancelled, FileUnreadable.
    Result<Outcome> step(AVFrame &frame);
    /// Goes on at the last key frame that is not after a time in the stream's own unit; false where the file cannot.
    [[nodiscard]] bool seek(std::int64_t streamTime);

    /// Packets that could not be read or decoded since the last question.
    [[nodiscard]] int takeDamaged();
    [[nodiscard]] Demuxer &demuxer() const { return *m_demuxer; }
    /// A frame's time on its file's axis; empty where neither the container nor the decoder knows.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> timeOf(const AVFrame &frame) const;

private:
    StreamDecoder() = default;
    Result<Outcome> feed();

    std::unique_ptr<Demuxer> m_demuxer;
    CodecPointer m_codec;
    PacketPointer m_packet;
    bool m_draining = false;
    int m_damaged = 0;
    int m_failuresInARow = 0;
};

} // namespace candor::source
