// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Session.h"
#include "record/MediaLibrary.h"

#include <functional>
#include <optional>

struct SwsContext;

namespace candor::record {

/// How a picture's bytes mean colours.
struct ColourMeaning {
    ColourMatrix matrix = ColourMatrix::Bt601;
    bool fullRange = false;

    bool operator==(const ColourMeaning &) const = default;
};

/// H.264 (mp4) or VP8 (webm) without delay, a key frame each second of media time; time base 1/1000.
class VideoEncoder {
public:
    /// VP8 is always BT.601 of limited range, as its specification wants it. Errors: EncodeFailed.
    [[nodiscard]] static Result<VideoEncoder> open(const PictureFormat &format, Container container,
                                                   ColourMeaning meaning);

    /// Encodes a picture of the format's size; its media time must increase. Pictures whose colours mean something else
    /// are converted. Errors: EncodeFailed, InvalidArgument, the sink's.
    Result<void> encode(const VideoFrame &frame, const PacketSink &sink);
    Result<void> flush(const PacketSink &sink);
    [[nodiscard]] const AVCodecContext &context() const { return *m_context; }
    [[nodiscard]] ColourMeaning meaning() const { return m_meaning; }

private:
    struct ScalerDeleter {
        void operator()(SwsContext *context) const;
    };
    VideoEncoder(CodecContext context, ColourMeaning meaning);
    Result<FramePointer> converted(const Picture &picture);

    CodecContext m_context;
    ColourMeaning m_meaning;
    PacketPointer m_packet;
    std::optional<std::int64_t> m_lastTime; ///< milliseconds
    std::int64_t m_lastKeyTime = 0;
    std::unique_ptr<SwsContext, ScalerDeleter> m_scaler;
    ColourMeaning m_scalerSource;
};

} // namespace candor::record
