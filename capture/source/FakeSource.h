// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/MediaSource.h"

#include <functional>
#include <memory>
#include <vector>

namespace candor::source {

/// What goes wrong on command, at a media time of the script.
struct Fault {
    enum class Kind {
        Stall,     ///< nothing comes for `duration`, then the device goes on
        Vanish,    ///< the device is gone for `duration` (read() says NothingYet), then it is back
        Burst,     ///< the frames of `duration` come late, all at once
        ClockJump, ///< the wall clock is moved by `duration` through `moveWallClock`
        End,       ///< the device is gone for good
        Error,     ///< read() fails
    };
    Kind kind = Kind::Stall;
    MediaTime at{};
    std::chrono::nanoseconds duration{};
    Interrupted what = Interrupted::Everything;
};

/// A device made of a script: a moving test picture with its frame number in a bar code, and a click a second.
struct FakeSourceScript {
    std::optional<PictureFormat> picture = PictureFormat{{640, 480}, 30};
    bool sound = true;
    MediaTime length = std::chrono::seconds(10);
    bool live = true; ///< what the format claims; false: the reader may make it wait
    std::vector<Fault> faults;
    std::function<void(std::chrono::nanoseconds)> moveWallClock; ///< for ClockJump
    std::function<void(VideoFrame &)> replacePicture;            ///< a test's own pictures
};

/// Delivers the script as fast as it is read; its times are the script's own.
class FakeSource final : public MediaSource {
public:
    explicit FakeSource(FakeSourceScript script);
    ~FakeSource() override;

    Result<SourceFormat> open() override;
    Result<SourceItem> read(std::chrono::milliseconds longestWait) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The number that a FakeSource picture carries in its bar code; empty where there is none to read.
[[nodiscard]] std::optional<unsigned> readFrameBarCode(const Picture &picture);

} // namespace candor::source
