// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "source/MediaSource.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace candor::source {

/// What a person chose to record from. A device is named by its id or name, a file as "file:PATH"; empty: nothing.
struct SourceChoice {
    QString camera;
    QString microphone;
    std::optional<PictureSize> pictureSize; ///< empty: 1280x720 of a device, a file's own

    bool operator==(const SourceChoice &) const = default;
};

/// Makes the source of a choice; what is wrong with it shows when it is opened. Files are read as if live.
using SourceFactory = std::function<std::unique_ptr<MediaSource>(const SourceChoice &choice)>;

/// The source of a choice on this machine: LiveSource, or FileSource where a file is chosen (a file as camera brings
/// its own sound when the microphone is the same file; a file and a device together are not offered). Errors:
/// InvalidArgument.
[[nodiscard]] Result<std::unique_ptr<MediaSource>> makeSource(const SourceChoice &choice, const Clock &clock);

} // namespace candor::source
