// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace candor::source {

/// Where a player's sound is heard: mono, 16 bit, soundSampleRate. Made and used on one thread with an event loop.
class SoundOutput {
public:
    SoundOutput() = default;
    SoundOutput(const SoundOutput &) = delete;
    SoundOutput &operator=(const SoundOutput &) = delete;
    virtual ~SoundOutput() = default;

    /// Whether there is anything to be heard with. A change is told through `changed` of the factory.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Begins anew, silent and empty; false where that fails.
    [[nodiscard]] virtual bool start() = 0;
    /// Stops at once; what was not heard is dropped.
    virtual void stop() = 0;
    /// Samples that write() takes now.
    [[nodiscard]] virtual std::size_t room() const = 0;
    /// Says how many it took.
    virtual std::size_t write(std::span<const std::int16_t> samples) = 0;
    /// Samples heard since start().
    [[nodiscard]] virtual std::uint64_t heard() const = 0;
    /// It stopped by itself and will not go on.
    [[nodiscard]] virtual bool hasFailed() const = 0;
};

/// Makes an output, on the thread that will use it; `changed` is called there when isAvailable() may have changed.
using SoundOutputFactory = std::function<std::unique_ptr<SoundOutput>(std::function<void()> changed)>;

/// The desktop's default output.
[[nodiscard]] std::unique_ptr<SoundOutput> makeSystemSoundOutput(std::function<void()> changed);

} // namespace candor::source
