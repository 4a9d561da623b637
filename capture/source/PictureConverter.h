// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Libraries.h"
#include "source/PicturePool.h"

#include "model/Media.h"
#include "model/Result.h"

#include <optional>

namespace candor::source {

/// How a decoded picture has to be turned to stand upright: first its axes are exchanged, then mirrored.
struct Orientation {
    bool transposed = false;
    bool mirroredAcross = false; ///< left and right exchanged
    bool mirroredDown = false;   ///< top and bottom exchanged

    bool operator==(const Orientation &) const = default;

    /// The nearest multiple of 90 degrees to a display matrix (ISO 14496-12, 9 numbers of 16.16 fixed point).
    static Orientation fromDisplayMatrix(const std::int32_t *matrix);
};

/// Makes upright 8 bit 4:2:0 pictures of one size out of whatever a decoder gives.
class PictureConverter {
public:
    /// `fitted`: the size of all pictures, with black bars where the shape differs; empty: the first one's own size.
    explicit PictureConverter(std::optional<PictureSize> fitted);

    /// Takes the frame; no copy is made where it already is what is wanted. Errors: DecodeFailed (unknown format).
    Result<Picture> convert(FramePointer frame, AVRational pixelAspectRatio, Orientation orientation);

    /// Of all pictures; empty before the first one of a converter that fits nothing.
    [[nodiscard]] std::optional<PictureSize> size() const { return m_size; }

private:
    struct ScalerKey {
        PictureSize from;
        PictureSize to;
        AVPixelFormat format = AV_PIX_FMT_NONE;
        int sourceMatrix = 0;
        bool sourceFullRange = false;
        bool fullRange = false;
        ColourMatrix matrix = ColourMatrix::Bt601;

        bool operator==(const ScalerKey &) const = default;
    };
    Result<Picture> scale(const AVFrame &frame, const ScalerKey &key);
    Picture place(const Picture &content, Orientation orientation, PictureSize upright);

    std::optional<PictureSize> m_size;
    ScalerKey m_scalerKey;
    ScalerPointer m_scaler;
    PicturePool m_scaledPool;
    PicturePool m_placedPool;
};

} // namespace candor::source
