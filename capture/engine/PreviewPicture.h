// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"

#include <QImage>

#include <optional>

namespace candor::engine {

/// A live picture for the screen with what was measured on this very frame.
struct PreviewPicture {
    QImage image;            ///< RGB32, fitted into the size that was asked for
    PictureSize pictureSize; ///< the overlay's coordinates are in its pixels
    FrameStamp stamp;
    std::optional<SignalFrame> signal; ///< without its audio part; empty where the frame was not measured
    std::optional<FaceOverlay> overlay;
};

} // namespace candor::engine
