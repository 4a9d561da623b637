// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PicturePool.h"

namespace candor::source {

namespace {

constexpr int alignment = 64;
constexpr int overrun = 64; // the libraries' vector code may touch what follows a last row

} // namespace

WritablePicture PicturePool::take(PictureSize size) {
    const int stride = (size.width + alignment - 1) / alignment * alignment;
    const int chromaStride = (size.width / 2 + alignment - 1) / alignment * alignment;
    const auto height = static_cast<std::size_t>(size.height);
    const std::size_t lumaBytes = static_cast<std::size_t>(stride) * height;
    const std::size_t chromaBytes = static_cast<std::size_t>(chromaStride) * (height / 2);
    if (!m_pool || m_size != size) {
        m_pool.reset(av_buffer_pool_init(lumaBytes + 2 * chromaBytes + alignment + overrun, av_buffer_alloc));
        m_size = size;
    }
    WritablePicture result;
    AVBufferRef *buffer = m_pool ? av_buffer_pool_get(m_pool.get()) : nullptr;
    if (!buffer)
        return result;
    auto *base = buffer->data;
    result.planes = {base, base + lumaBytes, base + lumaBytes + chromaBytes};
    result.picture.size = size;
    result.picture.strides = {stride, chromaStride, chromaStride};
    for (std::size_t plane = 0; plane < result.planes.size(); ++plane)
        result.picture.planes[plane] = result.planes[plane];
    result.picture.owner =
        std::shared_ptr<const void>(buffer, [](AVBufferRef *reference) { av_buffer_unref(&reference); });
    return result;
}

} // namespace candor::source
