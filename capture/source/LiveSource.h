// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/CameraDirectory.h"
#include "source/MediaSource.h"

#include "model/Clock.h"

#include <QString>

#include <memory>
#include <optional>

namespace candor::source {

/// Which devices a LiveSource reads, by id or name; empty: none of that kind.
struct LiveSourceOptions {
    QString camera;
    QString microphone;
    std::optional<PictureSize>
        pictureSize; ///< the picture is fitted into this size; empty: 1280x720 or what is nearest
    std::chrono::milliseconds longestOpening = std::chrono::seconds(5);
    CameraDirectoryFactory cameras; ///< empty: those of the machine
};

/// A camera and a microphone, live. Media time 0 is the capture of the first picture that is read (of the first sample
/// where there is no camera); the sound is laid on the axis of the pictures by LiveSoundTrack. Pictures and sound come
/// each in its own order, sound up to a fifth of a second after the picture that it belongs to: a preview must not wait
/// for it. A device that goes away is taken again when the same one is back; the other one goes on.
/// open() fails with DeviceMissing, DeviceBusy, DeviceFailed (the detail names the device) or InvalidArgument (the name
/// fits several).
/// Problems: "camera_gone", "camera_back", "camera_busy", "camera_stalled", "camera_failed", "camera_format_changed",
/// the same of the "microphone", and "camera_frames_lost" (the reader was too slow).
class LiveSource final : public MediaSource {
public:
    LiveSource(LiveSourceOptions options, const Clock &clock);
    ~LiveSource() override;

    Result<SourceFormat> open() override;
    Result<SourceItem> read(std::chrono::milliseconds longestWait) override;
    [[nodiscard]] std::optional<SoundSynchrony> synchrony() const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::source
