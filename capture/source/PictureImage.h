// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"

#include <QImage>
#include <QSize>

#include <memory>

namespace candor::source {

/// Turns pictures into images for the screen. Keeps its tables between pictures of one size. One thread at a time.
class PictureImage {
public:
    PictureImage();
    ~PictureImage();
    PictureImage(PictureImage &&) noexcept;
    PictureImage &operator=(PictureImage &&) noexcept;

    /// The picture as RGB32, fitted into `target` (in device pixels) with its aspect ratio; an empty target keeps the
    /// picture's own size. The image owns its pixels. A null image where memory is short.
    [[nodiscard]] QImage convert(const Picture &picture, QSize target);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::source
