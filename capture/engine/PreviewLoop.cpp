// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PreviewLoop.h"

#include "source/PictureImage.h"

#include <utility>

namespace candor::engine {

bool NewestPicture::put(CheckedPicture picture) {
    const std::scoped_lock lock(m_mutex);
    const bool taken = !m_picture;
    m_picture = std::move(picture);
    return taken;
}

std::optional<CheckedPicture> NewestPicture::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_picture, std::nullopt);
}

void NewestPicture::setSize(QSize size) {
    const std::scoped_lock lock(m_mutex);
    m_size = size;
}

QSize NewestPicture::size() const {
    const std::scoped_lock lock(m_mutex);
    return m_size;
}

void runPreviewLoop(PreviewQueue &pictures, NewestPicture &newest, std::atomic<std::uint64_t> &dropped,
                    const std::function<void()> &came) {
    source::PictureImage images;
    std::uint64_t replaced = 0;
    MediaTime last = MediaTime::min();
    while (!pictures.isExhausted()) {
        auto input = pictures.pop(std::chrono::milliseconds(500));
        dropped = pictures.dropped() + replaced;
        if (!input || input->frame.stamp.mediaTime <= last)
            continue;
        const Picture &picture = input->frame.picture;
        QImage image = images.convert(picture, newest.size());
        if (image.isNull()) {
            ++replaced;
            continue;
        }
        last = input->frame.stamp.mediaTime;
        PreviewPicture preview{std::move(image), picture.size, input->frame.stamp, input->signal,
                               std::move(input->overlay)};
        if (newest.put({std::move(preview), input->light}))
            came();
        else
            ++replaced;
    }
    dropped = pictures.dropped() + replaced;
}

} // namespace candor::engine
