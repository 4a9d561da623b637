// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReaderProcess.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace candor::documents {

namespace {

using namespace std::chrono_literals;
using protocol::Ending;
using protocol::Frame;
using protocol::FrameKind;

// Loading Tesseract's data from a cold disk takes seconds.
constexpr auto startingTime = 30s;

tl::unexpected<Error> gone(const char *what) { return failure(ErrorCode::ReaderFailed, QString::fromLatin1(what)); }

int millisecondsUntil(ReaderProcess::Deadline deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, 60'000));
}

/// Waits until something of `events` can be done, or the other side is gone; false when time is up.
bool await(int descriptor, short events, ReaderProcess::Deadline deadline) {
    pollfd waiting{.fd = descriptor, .events = events, .revents = 0};
    int ready = 0;
    do {
        ready = poll(&waiting, 1, millisecondsUntil(deadline));
    } while ((ready < 0 && errno == EINTR) || (ready == 0 && std::chrono::steady_clock::now() < deadline));
    return ready > 0;
}

} // namespace

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(const ReaderCommand &command) {
    const auto launched = launch(command);
    if (!launched)
        return failure(launched.error());
    std::unique_ptr<ReaderProcess> process(new ReaderProcess(*launched));
    fcntl(launched->fromReader, F_SETFL, O_NONBLOCK);
    // Answers are read in larger pieces where the kernel allows it.
    fcntl(launched->fromReader, F_SETPIPE_SZ, 1 << 20);
    if (const auto ready = process->awaitReady(std::chrono::steady_clock::now() + startingTime); !ready)
        return failure(ready.error());
    return process;
}

ReaderProcess::~ReaderProcess() {
    // It would end when its input does, but may be stopped or hang; it has nothing to lose, and its children die with
    // it.
    close(m_reader.toReader);
    close(m_reader.fromReader);
    kill(m_reader.process, SIGKILL);
    while (waitpid(m_reader.process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

Result<void> ReaderProcess::awaitReady(Deadline deadline) {
    const auto frame = receiveFrame(deadline);
    if (!frame)
        return failure(frame.error());
    if (frame->kind != FrameKind::Ready || frame->value > std::uint64_t(Confinement::FilterAlone))
        return gone("strange answer");
    m_confinement = static_cast<Confinement>(frame->value);
    return {};
}

Result<void> ReaderProcess::takeSkills(const QByteArray &skills, Deadline deadline) {
    if (skills == m_skills)
        return {};
    if (std::uint64_t(skills.size()) > protocol::mostSkillBytes)
        return gone("skill list too long");
    if (auto sent = sendFrame(FrameKind::Skills, std::uint64_t(skills.size()), deadline); !sent)
        return sent;
    if (auto sent = send(skills.constData(), std::size_t(skills.size()), deadline); !sent)
        return sent;
    m_skills = skills;
    return {};
}

Result<ReaderProcess::Answer> ReaderProcess::ask(const protocol::Task &task, const QByteArray &document,
                                                 Deadline deadline) {
    if (const auto sent = sendFrame(FrameKind::Document, sizeof task + std::uint64_t(document.size()), deadline); !sent)
        return failure(sent.error());
    if (const auto sent = send(&task, sizeof task, deadline); !sent)
        return failure(sent.error());
    if (const auto sent = send(document.constData(), std::size_t(document.size()), deadline); !sent)
        return failure(sent.error());
    Answer answer;
    while (true) {
        const auto frame = receiveFrame(deadline);
        if (!frame)
            return failure(frame.error());
        if (frame->kind == FrameKind::End) {
            answer.ending = static_cast<Ending>(std::min(frame->value, std::uint64_t(Ending::TooMuchOutput)));
            return answer;
        }
        const auto begun = answer.bytes.size();
        if (frame->kind != FrameKind::Part || frame->value > protocol::mostAnswerBytes - std::uint64_t(begun))
            return gone("strange answer");
        answer.bytes.resize(begun + qsizetype(frame->value));
        if (const auto read = receive(answer.bytes.data() + begun, frame->value, deadline); !read)
            return failure(read.error());
    }
}

Result<void> ReaderProcess::send(const void *bytes, std::size_t count, Deadline deadline) {
    const auto *next = static_cast<const char *>(bytes);
    while (count > 0) {
        const ssize_t sent = ::send(m_reader.toReader, next, count, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            next += sent;
            count -= std::size_t(sent);
        } else if (sent < 0 && errno == EAGAIN) {
            if (!await(m_reader.toReader, POLLOUT, deadline))
                return gone("no answer in time");
        } else if (sent == 0 || errno != EINTR) {
            return gone("ended");
        }
    }
    return {};
}

Result<void> ReaderProcess::sendFrame(FrameKind kind, std::uint64_t value, Deadline deadline) {
    const Frame frame{protocol::magic, kind, value};
    return send(&frame, sizeof frame, deadline);
}

Result<void> ReaderProcess::receive(void *bytes, std::size_t count, Deadline deadline) {
    auto *next = static_cast<char *>(bytes);
    while (count > 0) {
        const ssize_t received = read(m_reader.fromReader, next, count);
        if (received > 0) {
            next += received;
            count -= std::size_t(received);
        } else if (received < 0 && errno == EAGAIN) {
            if (!await(m_reader.fromReader, POLLIN, deadline))
                return gone("no answer in time");
        } else if (received == 0 || errno != EINTR) {
            return gone("ended");
        }
    }
    return {};
}

Result<Frame> ReaderProcess::receiveFrame(Deadline deadline) {
    Frame frame{};
    if (const auto read = receive(&frame, sizeof frame, deadline); !read)
        return failure(read.error());
    if (frame.magic != protocol::magic)
        return gone("strange answer");
    return frame;
}

} // namespace candor::documents
