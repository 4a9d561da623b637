// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PictureConverter.h"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace candor::source {

namespace {

// From here on a picture without a word about its colours is taken for high definition, hence BT.709.
constexpr int highDefinitionWidth = 1280;
constexpr int highDefinitionHeight = 720;
// Pixels that are said to be further from square than this are a header's mistake.
constexpr double longestPixel = 8;

int even(int length) { return std::max(2, length & ~1); }

int scaledLength(int length, double factor) {
    return std::clamp(static_cast<int>(std::lround(length * factor)), 1, longestPictureSide);
}

PictureSize squarePixelSize(const AVFrame &frame, AVRational pixelAspectRatio) {
    const double ratio = pixelAspectRatio.num > 0 && pixelAspectRatio.den > 0 ? av_q2d(pixelAspectRatio) : 1;
    if (ratio < 1 / longestPixel || ratio > longestPixel)
        return {frame.width, frame.height};
    return {scaledLength(frame.width, ratio), frame.height};
}

struct Colours {
    int sourceMatrix = SWS_CS_ITU601;
    bool sourceFullRange = false;
    bool fullRange = false;
    ColourMatrix matrix = ColourMatrix::Bt601;
};

Colours coloursOf(const AVFrame &frame, const AVPixFmtDescriptor &format) {
    Colours colours;
    const bool isHighDefinition = frame.width >= highDefinitionWidth || frame.height >= highDefinitionHeight;
    colours.matrix = isHighDefinition ? ColourMatrix::Bt709 : ColourMatrix::Bt601;
    if (frame.colorspace == AVCOL_SPC_BT709 || frame.colorspace == AVCOL_SPC_SMPTE240M)
        colours.matrix = ColourMatrix::Bt709;
    else if (frame.colorspace == AVCOL_SPC_BT470BG || frame.colorspace == AVCOL_SPC_SMPTE170M ||
             frame.colorspace == AVCOL_SPC_FCC)
        colours.matrix = ColourMatrix::Bt601;
    colours.sourceMatrix = colours.matrix == ColourMatrix::Bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    if (frame.colorspace == AVCOL_SPC_BT2020_NCL || frame.colorspace == AVCOL_SPC_BT2020_CL) {
        colours.sourceMatrix = SWS_CS_BT2020;
        colours.matrix = ColourMatrix::Bt709;
    }
    const bool isRgb = (format.flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
    const bool isGray = format.nb_components <= 2 && !isRgb;
    const bool saysFull = frame.color_range == AVCOL_RANGE_JPEG || std::strncmp(format.name, "yuvj", 4) == 0;
    colours.sourceFullRange = saysFull || (isGray && frame.color_range != AVCOL_RANGE_MPEG);
    colours.fullRange = saysFull && !isRgb && !isGray;
    return colours;
}

bool isPlain(AVPixelFormat format) { return format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P; }

/// The old formats that carry their range in their name, without it.
AVPixelFormat withoutRange(AVPixelFormat format) {
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    default:
        return format;
    }
}

/// Shows the frame itself as the picture, cut to `size`.
Picture wrap(FramePointer frame, PictureSize size, const Colours &colours) {
    Picture picture;
    picture.size = size;
    picture.matrix = colours.matrix;
    picture.fullRange = colours.fullRange;
    for (std::size_t plane = 0; plane < picture.planes.size(); ++plane) {
        picture.planes[plane] = frame->data[plane];
        picture.strides[plane] = frame->linesize[plane];
    }
    picture.owner = std::shared_ptr<AVFrame>(std::move(frame));
    return picture;
}

struct Plane {
    const std::uint8_t *from = nullptr;
    int fromStride = 0;
    int fromWidth = 0;
    int fromHeight = 0;
    std::uint8_t *to = nullptr;
    int toStride = 0;
};

void turnPlane(const Plane &plane, Orientation orientation) {
    const int width = orientation.transposed ? plane.fromHeight : plane.fromWidth;
    const int height = orientation.transposed ? plane.fromWidth : plane.fromHeight;
    constexpr int tile = 32; // keeps the rows that a transposition jumps between in the cache
    for (int top = 0; top < height; top += tile) {
        for (int left = 0; left < width; left += tile) {
            for (int y = top; y < std::min(top + tile, height); ++y) {
                const int down = orientation.mirroredDown ? height - 1 - y : y;
                std::uint8_t *row = plane.to + std::ptrdiff_t{y} * plane.toStride;
                for (int x = left; x < std::min(left + tile, width); ++x) {
                    const int across = orientation.mirroredAcross ? width - 1 - x : x;
                    const std::ptrdiff_t fromX = orientation.transposed ? down : across;
                    const std::ptrdiff_t fromY = orientation.transposed ? across : down;
                    row[x] = plane.from[fromY * plane.fromStride + fromX];
                }
            }
        }
    }
}

void copyPlane(const Plane &plane) {
    for (std::ptrdiff_t y = 0; y < plane.fromHeight; ++y)
        std::memcpy(plane.to + y * plane.toStride, plane.from + y * plane.fromStride,
                    static_cast<std::size_t>(plane.fromWidth));
}

} // namespace

Orientation Orientation::fromDisplayMatrix(const std::int32_t *matrix) {
    // A source point (x, y) is shown at (matrix[0] x + matrix[3] y, matrix[1] x + matrix[4] y).
    const auto magnitude = [](std::int32_t value) { return std::abs(static_cast<double>(value)); };
    if (magnitude(matrix[0]) + magnitude(matrix[4]) >= magnitude(matrix[1]) + magnitude(matrix[3]))
        return {false, matrix[0] < 0, matrix[4] < 0};
    return {true, matrix[3] < 0, matrix[1] < 0};
}

PictureConverter::PictureConverter(std::optional<PictureSize> fitted) : m_size(fitted) {}

Result<Picture> PictureConverter::convert(FramePointer frame, AVRational pixelAspectRatio, Orientation orientation) {
    const auto format = static_cast<AVPixelFormat>(frame->format);
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(format);
    if (!description || frame->width < 1 || frame->height < 1 || sws_isSupportedInput(format) == 0)
        return failure(ErrorCode::DecodeFailed, QString::fromLatin1(description ? description->name : "pixel format"));

    PictureSize square = squarePixelSize(*frame, pixelAspectRatio);
    if (orientation.transposed)
        std::swap(square.width, square.height);
    if (!m_size)
        m_size = PictureSize{even(square.width), even(square.height)};

    // Fitting at the same shape only cuts the odd last column or row off; anything else is scaled.
    PictureSize upright{even(square.width), even(square.height)};
    const double factor = std::min(static_cast<double>(m_size->width) / square.width,
                                   static_cast<double>(m_size->height) / square.height);
    if (upright != *m_size) {
        upright.width = std::min(m_size->width, even(scaledLength(square.width, factor) + 1));
        upright.height = std::min(m_size->height, even(scaledLength(square.height, factor) + 1));
    }
    PictureSize content = upright;
    if (orientation.transposed)
        std::swap(content.width, content.height);

    const Colours colours = coloursOf(*frame, *description);
    const bool onlyCut = content.width == (frame->width & ~1) && content.height == (frame->height & ~1);
    Picture picture;
    if (onlyCut && isPlain(format) && *std::min_element(frame->linesize, frame->linesize + 3) > 0) {
        picture = wrap(std::move(frame), content, colours);
    } else {
        ScalerKey key{onlyCut ? content : PictureSize{frame->width, frame->height},
                      content,
                      withoutRange(format),
                      colours.sourceMatrix,
                      colours.sourceFullRange,
                      colours.fullRange,
                      colours.matrix};
        auto scaled = scale(*frame, key);
        if (!scaled)
            return scaled;
        picture = std::move(*scaled);
    }
    if (upright == *m_size && orientation == Orientation{})
        return picture;
    picture = place(picture, orientation, upright);
    if (!picture.owner)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
    return picture;
}

Result<Picture> PictureConverter::scale(const AVFrame &frame, const ScalerKey &key) {
    if (!m_scaler || m_scalerKey != key) {
        m_scaler.reset(sws_alloc_context());
        if (!m_scaler)
            return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
        SwsContext *scaler = m_scaler.get();
        av_opt_set_int(scaler, "srcw", key.from.width, 0);
        av_opt_set_int(scaler, "srch", key.from.height, 0);
        av_opt_set_int(scaler, "src_format", key.format, 0);
        av_opt_set_int(scaler, "src_range", key.sourceFullRange ? 1 : 0, 0);
        av_opt_set_int(scaler, "dstw", key.to.width, 0);
        av_opt_set_int(scaler, "dsth", key.to.height, 0);
        av_opt_set_int(scaler, "dst_format", AV_PIX_FMT_YUV420P, 0);
        av_opt_set_int(scaler, "dst_range", key.fullRange ? 1 : 0, 0);
        av_opt_set_int(scaler, "sws_flags", SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, 0);
        const int *target = sws_getCoefficients(key.matrix == ColourMatrix::Bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
        sws_setColorspaceDetails(scaler, sws_getCoefficients(key.sourceMatrix), key.sourceFullRange ? 1 : 0, target,
                                 key.fullRange ? 1 : 0, 0, 1 << 16, 1 << 16);
        if (const int made = sws_init_context(scaler, nullptr, nullptr); made < 0) {
            m_scaler.reset();
            return failure(ErrorCode::DecodeFailed, libraryMessage(made));
        }
        m_scalerKey = key;
    }
    WritablePicture target = m_scaledPool.take(key.to);
    if (!target.picture.owner)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
    const int rows = sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, key.from.height, target.planes.data(),
                               target.picture.strides.data());
    if (rows < 0)
        return failure(ErrorCode::DecodeFailed, libraryMessage(rows));
    target.picture.matrix = key.matrix;
    target.picture.fullRange = key.fullRange;
    return target.picture;
}

Picture PictureConverter::place(const Picture &content, Orientation orientation, PictureSize upright) {
    WritablePicture target = m_placedPool.take(*m_size);
    if (!target.picture.owner)
        return {};
    target.picture.matrix = content.matrix;
    target.picture.fullRange = content.fullRange;
    const int left = (m_size->width - upright.width) / 2 & ~1;
    const int top = (m_size->height - upright.height) / 2 & ~1;
    for (std::size_t i = 0; i < target.planes.size(); ++i) {
        const int divisor = i == 0 ? 1 : 2;
        const int stride = target.picture.strides[i];
        if (upright != *m_size) {
            const int black = i == 0 ? (content.fullRange ? 0 : 16) : 128;
            std::memset(target.planes[i], black,
                        static_cast<std::size_t>(stride) * static_cast<std::size_t>(m_size->height / divisor));
        }
        const Plane plane{content.planes[i],
                          content.strides[i],
                          content.size.width / divisor,
                          content.size.height / divisor,
                          target.planes[i] + std::ptrdiff_t{top / divisor} * stride + left / divisor,
                          stride};
        if (orientation == Orientation{})
            copyPlane(plane);
        else
            turnPlane(plane, orientation);
    }
    return target.picture;
}

} // namespace candor::source
