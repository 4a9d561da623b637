// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/imgutils.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <QString>

#include <array>
#include <memory>

namespace candor::source {

/// Pictures wider or higher than this are refused: a header can claim anything.
inline constexpr int longestPictureSide = 8192;

/// Frees what the libraries' `release(&pointer)` functions free.
template<auto release>
struct Releaser {
    template<typename T>
    void operator()(T *pointer) const {
        release(&pointer);
    }
};

using FramePointer = std::unique_ptr<AVFrame, Releaser<av_frame_free>>;
using PacketPointer = std::unique_ptr<AVPacket, Releaser<av_packet_free>>;
using CodecPointer = std::unique_ptr<AVCodecContext, Releaser<avcodec_free_context>>;
using FormatPointer = std::unique_ptr<AVFormatContext, Releaser<avformat_close_input>>;
using ResamplerPointer = std::unique_ptr<SwrContext, Releaser<swr_free>>;

struct ScalerReleaser {
    void operator()(SwsContext *scaler) const { sws_freeContext(scaler); }
};
using ScalerPointer = std::unique_ptr<SwsContext, ScalerReleaser>;

/// A library's words for its error number.
[[nodiscard]] inline QString libraryMessage(int error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

} // namespace candor::source
