// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Libraries.h"

#include "model/Media.h"

namespace candor::source {

/// A picture that is being filled; `picture` shows the same bytes.
struct WritablePicture {
    Picture picture;
    std::array<std::uint8_t *, 3> planes{};
};

/// Memory for pictures, used again once nobody holds them; given back when the size changes.
class PicturePool {
public:
    /// An unfilled picture, aligned for the libraries; its planes are null where memory has run out.
    WritablePicture take(PictureSize size);

private:
    std::unique_ptr<AVBufferPool, Releaser<av_buffer_pool_uninit>> m_pool;
    PictureSize m_size;
};

} // namespace candor::source
