// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/CameraDirectory.h"
#include "source/FirstDelivery.h"
#include "source/LiveQueue.h"
#include "source/PictureConverter.h"

#include "model/Clock.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace candor::source {

/// Reads the chosen camera on a thread of its own and takes it again whenever it is back. What comes, and what happens
/// to the camera, goes into the queue.
class CameraReader {
public:
    CameraReader(QString wanted, std::optional<PictureSize> size, CameraDirectoryFactory directories, LiveQueue &queue,
                 const Clock &clock);
    ~CameraReader();

    /// Waits until the camera has delivered its first picture, and says how it films. Errors: DeviceMissing,
    /// InvalidArgument (the name fits several), DeviceBusy, DeviceFailed, each with the camera's name.
    Result<PictureFormat> awaitFirst(std::chrono::milliseconds longestWait);

private:
    void run();
    Result<CameraOffer> findWanted(CameraDirectory &directory) const;
    std::optional<LiveNote::What> film(CameraDirectory &directory, const CameraOffer &offer);
    void deliver(LivePicture picture, const std::optional<PictureFormat> &format);
    [[nodiscard]] LiveNote::What troubleOf(ErrorCode code, CameraDirectory &directory);
    std::optional<CameraOffer> awaitAgain(CameraDirectory &directory, LiveNote::What trouble);
    void tell(LiveNote::What what);
    void pause(std::chrono::milliseconds time);
    [[nodiscard]] bool isEnding();

    const QString m_wanted;
    const std::optional<PictureSize> m_size;
    const CameraDirectoryFactory m_directories;
    LiveQueue &m_queue;
    const Clock &m_clock;

    PictureConverter m_converter;
    CameraDevice m_device;
    std::optional<PictureSize> m_lastSize;   ///< that the camera itself delivered
    std::optional<LiveNote::What> m_trouble; ///< what was told last, until the camera is back

    FirstDelivery<PictureFormat> m_first;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace candor::source
