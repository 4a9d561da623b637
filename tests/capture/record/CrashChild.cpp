// SPDX-License-Identifier: GPL-3.0-or-later
// The process that the crash tests kill, starve of space or deprive of rights.
#include "RecordedSession.h"
#include "SmallDisk.h"

#include "record/SessionFolder.h"

#include <QString>

#include <cstdio>
#include <ctime>
#include <string_view>
#include <unistd.h>

namespace {

using namespace candor;

void say(const char *word) {
    std::puts(word);
    std::fflush(stdout);
}

void say(const char *word, std::uint64_t number) {
    std::printf("%s%llu\n", word, static_cast<unsigned long long>(number));
    std::fflush(stdout);
}

int report(const Error &error) {
    say("error ", static_cast<std::uint64_t>(error.code));
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    return 1;
}

MonotonicTime now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void waitUntil(MonotonicTime moment) {
    const timespec time{moment.count() / 1'000'000'000, moment.count() % 1'000'000'000};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nullptr);
}

/// Records for ever at 30 frames a second, saying each frame that was accepted.
int recordLive(const QString &folder, Container container) {
    const auto plan = test::smallPlan(container);
    auto recorder = record::SessionRecorder::create(folder, plan);
    if (!recorder)
        return report(recorder.error());
    const auto start = now();
    for (std::uint64_t number = 0;; ++number) {
        waitUntil(start + test::frameTime(number));
        if (auto written = test::writeStep(**recorder, plan, number); !written)
            return report(written.error());
        say("", number);
    }
}

/// Records as fast as it goes, then finishes, saying when that begins.
int recordAndFinish(const QString &folder, std::uint64_t steps) {
    bool said = false;
    const auto summary = test::recordSession(folder, test::smallPlan(), steps, [&said](auto &&...) {
        if (!said)
            say("finishing");
        said = true;
        return true;
    });
    return summary ? 0 : report(summary.error());
}

int recover(const QString &folder) {
    say("recovering");
    const auto recovery = record::recoverSession(folder);
    return recovery ? 0 : report(recovery.error());
}

/// Records until the disk is full, tries to finish, and recovers when there is room again.
int fillDisk(const QString &folder, bool whileFinishing) {
    test::SmallDisk disk(folder, whileFinishing ? 8'000'000 : 400'000);
    const QString path = folder + QStringLiteral("/session");
    auto plan = test::smallPlan();
    plan.picture->size = {640, 480};
    auto recorder = record::SessionRecorder::create(path, plan);
    if (!recorder)
        return report(recorder.error());
    std::uint64_t number = 0;
    Result<void> written;
    const std::uint64_t most = whileFinishing ? 600 : 100'000;
    while (written && number < most)
        written = test::writeStep(**recorder, plan, number++);
    if (whileFinishing)
        disk.fill();
    if (whileFinishing == !written)
        return 2;
    if (!written && written.error().code != ErrorCode::NoSpace)
        return report(written.error());
    if (!whileFinishing && test::writeStep(**recorder, plan, number).error() != written.error())
        return 3;
    const auto finished = (*recorder)->finish({}, {}, plan.startedAt);
    if (finished || finished.error().code != ErrorCode::NoSpace)
        return finished ? 4 : report(finished.error());
    recorder->reset();
    disk.grow();
    const auto recovery = record::recoverSession(path);
    if (!recovery)
        return report(recovery.error());
    const auto verified = record::verifySession(path);
    if (!verified)
        return report(verified.error());
    for (const auto &mismatch : verified->mismatches)
        std::fprintf(stderr, "%s %s %s\n", qPrintable(mismatch.kind), qPrintable(mismatch.file),
                     qPrintable(mismatch.detail));
    say("steps ", number);
    say("frames ", recovery->summary.frames.recorded);
    return verified->sound() ? 0 : 5;
}

/// Tries to record as a user who may not write there.
int recordAsNobody(const QString &folder) {
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && setresuid(nobody, nobody, nobody) != 0)
        return 6;
    const auto recorder = record::SessionRecorder::create(folder, test::smallPlan());
    return recorder ? 0 : report(recorder.error());
}

} // namespace

int main(int count, char **arguments) {
    if (count < 3)
        return 64;
    const std::string_view what = arguments[1];
    const auto folder = QString::fromLocal8Bit(arguments[2]);
    if (what == "live")
        return recordLive(folder, Container::Mp4);
    if (what == "live-webm")
        return recordLive(folder, Container::WebM);
    if (what == "finish")
        return recordAndFinish(folder, 450);
    if (what == "recover")
        return recover(folder);
    if (what == "full")
        return fillDisk(folder, false);
    if (what == "full-finish")
        return fillDisk(folder, true);
    if (what == "nobody")
        return recordAsNobody(folder);
    return 64;
}
