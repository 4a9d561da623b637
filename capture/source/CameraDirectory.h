// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Devices.h"

#include <functional>
#include <memory>
#include <vector>

namespace candor::source {

/// One way in which a camera hands its pictures out.
struct CameraMode {
    PictureSize size;
    int rateNumerator = 0; ///< frames a second as a fraction; 0/1 where it is not known
    int rateDenominator = 1;
    bool jpeg = false; ///< motion JPEG, else raw pictures

    bool operator==(const CameraMode &) const = default;

    [[nodiscard]] double frameRate() const {
        return rateDenominator > 0 ? static_cast<double>(rateNumerator) / rateDenominator : 0;
    }
};

/// A camera that can be opened.
struct CameraOffer {
    CameraDevice device;
    std::vector<CameraMode> modes; ///< empty: it does not tell, and whatever comes is taken
    QString element;               ///< the GStreamer elements that read it, as gst-launch writes them

    bool operator==(const CameraOffer &) const = default;
};

/// The cameras that are there. Used by one thread.
class CameraDirectory {
public:
    CameraDirectory() = default;
    CameraDirectory(const CameraDirectory &) = delete;
    CameraDirectory &operator=(const CameraDirectory &) = delete;
    virtual ~CameraDirectory() = default;

    [[nodiscard]] virtual std::vector<CameraOffer> cameras() = 0;
};

/// Makes the directory on the thread that asks it.
using CameraDirectoryFactory = std::function<std::unique_ptr<CameraDirectory>()>;

/// The camera of that id among those that are there now.
[[nodiscard]] std::optional<CameraOffer> cameraOf(CameraDirectory &directory, const QString &id);

} // namespace candor::source
