// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Zygote.h"

#include "reader/Bytes.h"
#include "reader/Child.h"

#include "documents/ReaderPool.h"

#include <charconv>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace candor::reader {

namespace {

using documents::Confinement;
using documents::protocol::Frame;
using documents::protocol::FrameKind;

/// What holds from here on; what can be opened later depends on it.
Confinement settle(const ZygoteSettings &settings) {
    if (settings.confined)
        return Confinement::Bubblewrap;
    return settings.landlock && restrictFiles() ? Confinement::Landlock : Confinement::FilterAlone;
}

bool takeSkills(std::uint64_t bytes, Work &work) {
    if (bytes > documents::protocol::mostSkillBytes)
        return false;
    QByteArray text(static_cast<qsizetype>(bytes), Qt::Uninitialized);
    if (!readAll(STDIN_FILENO, text.data(), bytes))
        return false;
    work.takeSkills(text);
    return true;
}

bool number(std::string_view text, std::string_view name, int least, int &value) {
    if (!text.starts_with(name))
        return false;
    text.remove_prefix(name.size());
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= least;
}

} // namespace

int serve(const ZygoteSettings &settings, Work &work) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    std::signal(SIGPIPE, SIG_IGN);
    ChildSettings childSettings{
        .limits = settings.limits, .filter = {}, .nothing = open("/dev/null", O_RDWR | O_CLOEXEC)};
    if (childSettings.nothing < 0 || !leaveRoot() || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return 1;
    const Confinement confinement = settle(settings);
    auto filter = makeCallFilter(confinement != Confinement::FilterAlone);
    if (!filter)
        return 1;
    childSettings.filter = std::move(*filter);
    work.warm();
    auto waiting = Child::fork(childSettings, work);
    std::unique_ptr<Child> finished;
    if (!writeFrame(STDOUT_FILENO, FrameKind::Ready, std::uint64_t(confinement)))
        return 0;
    Frame frame{};
    while (readAll(STDIN_FILENO, &frame, sizeof frame)) {
        if (frame.magic != documents::protocol::magic || waiting == nullptr)
            return 1;
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(settings.limits.seconds);
        if (frame.kind == FrameKind::Skills) {
            if (!takeSkills(frame.value, work))
                return 1;
            waiting = Child::fork(childSettings, work);
            continue;
        }
        if (frame.kind != FrameKind::Document || frame.value > documents::protocol::mostDocumentBytes)
            return 1;
        auto child = std::move(waiting);
        if (!child->handOver(STDIN_FILENO, frame.value, deadline))
            return 1;
        // While this one works, the one before is taken down and the next one is made.
        finished.reset();
        waiting = Child::fork(childSettings, work);
        if (!child->relay(STDIN_FILENO, STDOUT_FILENO, deadline))
            return 1;
        finished = std::move(child);
    }
    return 0;
}

Result<ZygoteSettings> zygoteSettings(int count, char **arguments) {
    constexpr int leastMebibytes = 128;
    ZygoteSettings settings;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = arguments[i];
        if (word == "--confined")
            settings.confined = true;
        else if (word == "--without-landlock")
            settings.landlock = false;
        else if (!number(word, "--seconds=", 1, settings.limits.seconds) &&
                 !number(word, "--mebibytes=", leastMebibytes, settings.limits.mebibytes))
            return failure(ErrorCode::InvalidArgument, QString::fromLocal8Bit(arguments[i]));
    }
    return settings;
}

} // namespace candor::reader
