// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Child.h"

#include "reader/Bytes.h"
#include "reader/ChildProgram.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace candor::reader {

namespace {

using documents::protocol::Ending;
using documents::protocol::FrameKind;
using documents::protocol::mostAnswerBytes;

constexpr short gone = POLLERR | POLLHUP | POLLNVAL;
// Fewer turns for long documents and pictures, where the kernel allows it.
constexpr int pipeBytes = 1 << 20;

int millisecondsUntil(Child::Deadline deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, 60'000));
}

/// False when time is up.
template<std::size_t N>
bool await(std::array<pollfd, N> &waiting, Child::Deadline deadline) {
    int ready = 0;
    do {
        ready = poll(waiting.data(), waiting.size(), millisecondsUntil(deadline));
    } while ((ready < 0 && errno == EINTR) || (ready == 0 && std::chrono::steady_clock::now() < deadline));
    return ready > 0;
}

/// Reads and forgets; false when `input` ends.
bool throwAway(int input, std::uint64_t count) {
    std::array<char, 65536> bytes{};
    bool whole = true;
    while (count > 0 && whole) {
        const auto part = std::min<std::uint64_t>(count, bytes.size());
        whole = readAll(input, bytes.data(), part);
        count -= part;
    }
    // The next child starts as a copy of this process.
    explicit_bzero(bytes.data(), bytes.size());
    return whole;
}

} // namespace

std::unique_ptr<Child> Child::fork(const ChildSettings &settings, Work &work) {
    std::array<int, 2> document{-1, -1};
    std::array<int, 2> answer{-1, -1};
    const bool piped = pipe2(document.data(), O_CLOEXEC) == 0 && pipe2(answer.data(), O_CLOEXEC) == 0;
    const pid_t parent = getpid();
    const pid_t process = piped ? ::fork() : -1;
    if (process == 0)
        runChild(settings, work, document[0], answer[1], parent);
    for (const int descriptor : {document[0], answer[1]}) {
        if (descriptor >= 0)
            close(descriptor);
    }
    const int descriptor = process > 0 ? static_cast<int>(syscall(SYS_pidfd_open, process, 0)) : -1;
    if (process > 0) {
        fcntl(document[1], F_SETPIPE_SZ, pipeBytes);
        fcntl(answer[0], F_SETPIPE_SZ, pipeBytes);
    }
    std::unique_ptr<Child> child(new Child(process, descriptor, document[1], answer[0]));
    return descriptor >= 0 ? std::move(child) : nullptr;
}

Child::~Child() {
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    for (const int descriptor : {m_descriptor, m_toChild, m_fromChild}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

void Child::closeInput() {
    close(m_toChild);
    m_toChild = -1;
}

bool Child::handOver(int input, std::uint64_t count, Deadline deadline) {
    // It fits into the empty pipe.
    bool takes = writeAll(m_toChild, &count, sizeof count);
    while (count > 0 && takes) {
        std::array<pollfd, 1> coming{pollfd{.fd = input, .events = POLLIN, .revents = 0}};
        std::array<pollfd, 1> going{pollfd{.fd = m_toChild, .events = POLLOUT, .revents = 0}};
        takes = await(coming, deadline) && await(going, deadline) && (going[0].revents & gone) == 0;
        if (!takes)
            break;
        const ssize_t moved = splice(input, nullptr, m_toChild, nullptr, count, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        if (moved == 0)
            return false;
        if (moved > 0)
            count -= std::uint64_t(moved);
        else
            takes = errno == EAGAIN || errno == EINTR;
    }
    closeInput();
    return count == 0 || throwAway(input, count);
}

bool Child::relayPart(int output) {
    int held = 0;
    if (ioctl(m_fromChild, FIONREAD, &held) != 0)
        return false;
    m_answered += std::uint64_t(held);
    if (m_answered > mostAnswerBytes)
        return true;
    if (held > 0 && !writeFrame(output, FrameKind::Part, std::uint64_t(held)))
        return false;
    while (held > 0) {
        const ssize_t moved = splice(m_fromChild, nullptr, output, nullptr, std::size_t(held), SPLICE_F_MOVE);
        if (moved == 0 || (moved < 0 && errno != EINTR))
            return false;
        held -= static_cast<int>(std::max<ssize_t>(moved, 0));
    }
    return true;
}

bool Child::relay(int input, int output, Deadline deadline) {
    bool open = true;  // its answer may go on
    bool lives = true; // it has not ended
    Ending ending = Ending::Done;
    while ((open || lives) && ending == Ending::Done) {
        std::array<pollfd, 3> waiting{pollfd{.fd = open ? m_fromChild : -1, .events = POLLIN, .revents = 0},
                                      pollfd{.fd = lives ? m_descriptor : -1, .events = POLLIN, .revents = 0},
                                      pollfd{.fd = input, .events = 0, .revents = 0}};
        if (!await(waiting, deadline)) {
            ending = Ending::TimedOut;
            break;
        }
        if ((waiting[2].revents & gone) != 0)
            return false; // nobody waits for the answer
        if ((waiting[0].revents & POLLIN) != 0) {
            if (!relayPart(output))
                return false;
            if (m_answered > mostAnswerBytes)
                ending = Ending::TooMuchOutput;
        } else if ((waiting[0].revents & gone) != 0) {
            open = false;
            // An answer tells by itself whether it is whole; taking the process down takes longer than many documents.
            if (m_answered > 0)
                break;
        }
        if ((waiting[1].revents & POLLIN) != 0)
            lives = false;
    }
    if (ending == Ending::Done && (m_answered == 0 || !lives))
        ending = ended();
    if (m_process > 0)
        kill(m_process, SIGKILL); // it has said what it had to say
    return writeFrame(output, FrameKind::End, std::uint64_t(ending));
}

Ending Child::ended() {
    int status = 0;
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == ExitAnswered)
        return Ending::Done;
    if (WIFEXITED(status) && WEXITSTATUS(status) == ExitOutOfMemory)
        return Ending::OutOfMemory;
    return Ending::Died;
}

} // namespace candor::reader
