// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader/Confinement.h"
#include "reader/Work.h"

#include "documents/ReaderProtocol.h"

#include <chrono>
#include <memory>

#include <sys/types.h>

namespace candor::reader {

/// What each child gets.
struct ChildSettings {
    ChildLimits limits;
    CallFilter filter;
    int nothing = -1; ///< /dev/null, open
};

/// A child that is forked and confined before its document comes, and reads only that one. Of the document the calling
/// process sees nothing: the kernel moves its bytes from pipe to pipe.
class Child {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    /// In the child it runs `work` and never returns. Nothing if the kernel refuses.
    [[nodiscard]] static std::unique_ptr<Child> fork(const ChildSettings &settings, Work &work);
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    /// Kills it, if it still runs.
    ~Child();

    /// Moves `count` bytes from `input` to the child. What it does not take until then is thrown away. False when
    /// `input` ends.
    [[nodiscard]] bool handOver(int input, std::uint64_t count, Deadline deadline);
    /// Moves what it answers to `output`, in frames, and tells how it ended; nothing of it runs afterwards. False when
    /// `input` or `output` ends.
    [[nodiscard]] bool relay(int input, int output, Deadline deadline);

private:
    Child(pid_t process, int descriptor, int toChild, int fromChild)
        : m_process(process), m_descriptor(descriptor), m_toChild(toChild), m_fromChild(fromChild) {}
    /// Moves what the pipe holds; false when `output` ends.
    [[nodiscard]] bool relayPart(int output);
    /// Waits for its end.
    [[nodiscard]] documents::protocol::Ending ended();
    void closeInput();

    pid_t m_process;
    int m_descriptor; ///< becomes readable when it has ended
    int m_toChild;
    int m_fromChild;
    std::uint64_t m_answered = 0; ///< bytes
};

} // namespace candor::reader
