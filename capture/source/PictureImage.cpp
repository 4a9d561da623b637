// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PictureImage.h"

extern "C" {
#include <libavutil/pixfmt.h>
#include <libswscale/swscale.h>
}

namespace candor::source {

struct PictureImage::State {
    SwsContext *context = nullptr;
    ~State() { sws_freeContext(context); }
};

PictureImage::PictureImage() : m_state(std::make_unique<State>()) {}
PictureImage::~PictureImage() = default;
PictureImage::PictureImage(PictureImage &&) noexcept = default;
PictureImage &PictureImage::operator=(PictureImage &&) noexcept = default;

QImage PictureImage::convert(const Picture &picture, QSize target) {
    QSize size(picture.size.width, picture.size.height);
    if (!target.isEmpty())
        size = size.scaled(target, Qt::KeepAspectRatio).expandedTo(QSize(2, 2));
    // Without a change of size swscale's unscaled path is used, which is several times faster.
    const int flags = size == QSize(picture.size.width, picture.size.height) ? SWS_POINT : SWS_FAST_BILINEAR;
    m_state->context =
        sws_getCachedContext(m_state->context, picture.size.width, picture.size.height, AV_PIX_FMT_YUV420P,
                             size.width(), size.height(), AV_PIX_FMT_BGRA, flags, nullptr, nullptr, nullptr);
    QImage image(size, QImage::Format_RGB32);
    if (!m_state->context || image.isNull())
        return {};
    const int *table = sws_getCoefficients(picture.matrix == ColourMatrix::Bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
    sws_setColorspaceDetails(m_state->context, table, picture.fullRange ? 1 : 0, table, 1, 0, 1 << 16, 1 << 16);
    std::uint8_t *rows[] = {image.bits()};
    const int strides[] = {static_cast<int>(image.bytesPerLine())};
    sws_scale(m_state->context, picture.planes.data(), picture.strides.data(), 0, picture.size.height, rows, strides);
    return image;
}

} // namespace candor::source
