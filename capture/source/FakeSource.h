// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/BarCode.h"
#include "source/MediaSource.h"

#include <functional>
#include <memory>
#include <vector>

namespace candor::source {

/// What goes wrong on command, at a media time of the script.
struct Fault {
    enum class Kind {
        Stall,     ///< nothing is taken for `duration`, as if the process had stood still; then a SourceGap
        Vanish,    ///< the device is gone for `duration` (read() says NothingYet where nothing else comes); then a
                   ///< SourceGap
        Burst,     ///< the frames of `duration` come late, all at once (read() says NothingYet before)
        ClockJump, ///< the wall clock is moved by `duration` through `moveWallClock`
        End,       ///< the device is gone for good
        Error,     ///< read() fails
    };
    Kind kind = Kind::Stall;
    MediaTime at{};
    std::chrono::nanoseconds duration{};
    Interrupted what = Interrupted::Everything;
};

/// A device made of a script: a moving test picture with its frame number in a bar code, white for one frame at each
/// whole second, and with it a click (20 ms of 1 kHz). The bar code counts the script's frames: what a fault swallowed
/// is missing in it. A SourceGap comes with the first frame after it.
struct FakeSourceScript {
    std::optional<PictureFormat> picture = PictureFormat{{640, 480}, 30};
    bool sound = true;
    MediaTime length = std::chrono::seconds(10);
    bool live = true; ///< what the format claims; false: the reader may make it wait
    std::vector<Fault> faults;
    std::function<void(std::chrono::nanoseconds)> moveWallClock; ///< for ClockJump
    std::function<void(VideoFrame &)> replacePicture;            ///< a test's own pictures
};

/// Delivers the script as fast as it is read. Its times are the script's own: a fault takes no real time, each
/// NothingYet is `longestWait` (at least 20 ms) of the script's time.
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

} // namespace candor::source
