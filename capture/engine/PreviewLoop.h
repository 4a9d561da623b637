// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CheckedPicture.h"
#include "engine/RecorderInput.h"

#include <QSize>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace candor::engine {

/// The newest picture for the screen, between the thread that makes it and the one that paints it.
class NewestPicture {
public:
    /// True where the one before had been taken: then, and only then, the reader has to be told, so that a reader who
    /// does not come finds one message and one picture waiting.
    bool put(CheckedPicture picture);
    [[nodiscard]] std::optional<CheckedPicture> take();

    /// Into what pictures are fitted, in device pixels; empty: their own size.
    void setSize(QSize size);
    [[nodiscard]] QSize size() const;

private:
    mutable std::mutex m_mutex;
    std::optional<CheckedPicture> m_picture;
    QSize m_size;
};

/// Turns pictures into images until the queue is exhausted; their media times never go back. `came` is called for each
/// picture that the reader has to be told of; `dropped` counts those that nobody saw.
void runPreviewLoop(PreviewQueue &pictures, NewestPicture &newest, std::atomic<std::uint64_t> &dropped,
                    const std::function<void()> &came);

} // namespace candor::engine
