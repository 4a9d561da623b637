// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChildProcess.h"
#include "RecordedSession.h"

#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <deque>
#include <iostream>
#include <random>

namespace candor {
namespace {

using namespace std::chrono_literals;
using test::ChildProcess;

constexpr std::uint64_t mostLost = 7; // a quarter of a second at 30 frames a second
constexpr std::size_t atOnce = 5;

QString child() { return QStringLiteral(CANDOR_CRASH_CHILD); }

int environmentNumber(const char *name, int otherwise) {
    const int number = qEnvironmentVariableIntValue(name);
    return number > 0 ? number : otherwise;
}

void expectSound(const QString &folder) {
    const auto verified = record::verifySession(folder);
    ASSERT_TRUE(verified) << verified.error().detail.toStdString();
    for (const auto &mismatch : verified->mismatches)
        ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                      << mismatch.detail.toStdString();
}

/// Another one in each run; CANDOR_TEST_SEED repeats one that was printed.
std::uint32_t seed() {
    bool given = false;
    const auto wanted = qEnvironmentVariable("CANDOR_TEST_SEED").toUInt(&given);
    return given ? wanted : std::random_device()();
}

class Crash : public testing::Test {
protected:
    QTemporaryDir m_root;
    std::mt19937 m_random;

    void SetUp() override {
        const auto number = seed();
        m_random.seed(number);
        std::cout << "CANDOR_TEST_SEED=" << number << '\n';
    }

    std::uint64_t randomUpTo(std::uint64_t most) {
        return std::uniform_int_distribution<std::uint64_t>(0, most)(m_random);
    }
    QString folder(int number) const { return m_root.filePath(QString::number(number)); }
};

struct LiveChild {
    QString folder;
    std::uint64_t killAfter = 0;
    std::unique_ptr<ChildProcess> process;
};

/// Kills a recording after a number of frames and returns how many it had accepted.
std::uint64_t killed(LiveChild &live) {
    std::uint64_t accepted = 0;
    while (const auto line = live.process->readLine()) {
        accepted = line->toULongLong() + 1;
        if (accepted >= live.killAfter)
            break;
    }
    live.process->kill();
    while (const auto line = live.process->readLine())
        accepted = line->toULongLong() + 1;
    return accepted;
}

/// How long finishing takes here where nothing kills it; zero where it fails.
std::chrono::milliseconds finishingTime(const QString &folder) {
    ChildProcess process({child(), QStringLiteral("finish"), folder});
    if (process.readLine() != QByteArray("finishing"))
        return 0ms;
    const auto begin = std::chrono::steady_clock::now();
    const bool finished = process.wait() == 0;
    return finished ? std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin) : 0ms;
}

TEST_F(Crash, LosesAtMostAQuarterOfASecond) {
    const int kills = environmentNumber("CANDOR_KILLS", 20);
    std::deque<LiveChild> living;
    std::uint64_t worst = 0;
    const auto endOldest = [&] {
        auto live = std::move(living.front());
        living.pop_front();
        const auto accepted = killed(live);
        ASSERT_GE(accepted, live.killAfter);
        const auto recovery = record::recoverSession(live.folder);
        ASSERT_TRUE(recovery) << recovery.error().detail.toStdString() << " after " << accepted;
        EXPECT_EQ(recovery->manifest.state, SessionState::Recovered);
        EXPECT_FALSE(recovery->wasFinished);
        const auto recorded = recovery->summary.frames.recorded;
        const auto lost = accepted > recorded ? accepted - recorded : 0;
        worst = std::max(worst, lost);
        EXPECT_LE(lost, mostLost) << accepted << " accepted";
        expectSound(live.folder);
        const auto events = record::readEvents(live.folder);
        ASSERT_TRUE(events);
        EXPECT_EQ(std::get<QString>(events->back().value), QStringLiteral("recovered"));
    };
    for (int number = 0; number < kills; ++number) {
        LiveChild live{folder(number), 9 + randomUpTo(80), nullptr};
        const auto mode = number % 4 == 3 ? QStringLiteral("live-webm") : QStringLiteral("live");
        live.process = std::make_unique<ChildProcess>(QStringList{child(), mode, live.folder});
        living.push_back(std::move(live));
        if (living.size() >= atOnce) {
            ASSERT_NO_FATAL_FAILURE(endOldest());
        }
    }
    while (!living.empty())
        ASSERT_NO_FATAL_FAILURE(endOldest());
    std::cout << kills << " kills, at most " << worst << " frames lost\n";
}

TEST_F(Crash, WhileFinishingLosesNothing) {
    const int kills = environmentNumber("CANDOR_KILLS", 20) / 2;
    int unfinished = 0;
    const auto length = finishingTime(folder(kills)) * 3 / 2;
    ASSERT_GT(length, 0ms);
    for (int number = 0; number < kills; ++number) {
        ChildProcess process({child(), QStringLiteral("finish"), folder(number)});
        ASSERT_EQ(process.readLine(), QByteArray("finishing"));
        // One moment out of each of equal parts: from the beginning of the finishing to after its end.
        const std::chrono::milliseconds within(randomUpTo(static_cast<std::uint64_t>(length / 1ms)));
        if (!process.waitForEnd((length * number + within) / kills)) {
            process.kill();
            ++unfinished;
        }
        process.wait();
        const auto recovery = record::recoverSession(folder(number));
        ASSERT_TRUE(recovery) << recovery.error().detail.toStdString();
        EXPECT_EQ(recovery->summary.frames.recorded, 450U);
        ASSERT_TRUE(recovery->summary.cost); // was in the journal's last line
        expectSound(folder(number));
    }
    std::cout << unfinished << " of " << kills << " killed before the end\n";
    EXPECT_GT(unfinished, 0);
}

TEST_F(Crash, WhileRecoveringLosesNothing) {
    const auto session = folder(0);
    LiveChild live{session, 60, std::make_unique<ChildProcess>(QStringList{child(), QStringLiteral("live"), session})};
    const auto accepted = killed(live);
    live.process->wait();
    for (int attempt = 0; attempt < 6; ++attempt) {
        ChildProcess process({child(), QStringLiteral("recover"), session});
        ASSERT_EQ(process.readLine(), QByteArray("recovering"));
        process.waitForEnd(std::chrono::milliseconds(randomUpTo(25)));
        process.kill();
        process.wait();
    }
    const auto recovery = record::recoverSession(session);
    ASSERT_TRUE(recovery) << recovery.error().detail.toStdString();
    EXPECT_EQ(recovery->manifest.state, SessionState::Recovered);
    EXPECT_GE(recovery->summary.frames.recorded + mostLost, accepted);
    expectSound(session);
    const auto again = record::recoverSession(session);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->wasFinished);
    EXPECT_EQ(again->summary.frames, recovery->summary.frames);
}

TEST_F(Crash, FullDiskKeepsWhatWasRecorded) {
    for (const auto &mode : {QStringLiteral("full"), QStringLiteral("full-finish")}) {
        const auto place = m_root.filePath(mode);
        ASSERT_TRUE(QDir().mkpath(place));
        ChildProcess process({child(), mode, place});
        std::uint64_t steps = 0;
        std::uint64_t frames = 0;
        while (const auto line = process.readLine()) {
            steps = line->startsWith("steps ") ? line->sliced(6).toULongLong() : steps;
            frames = line->startsWith("frames ") ? line->sliced(7).toULongLong() : frames;
        }
        EXPECT_EQ(process.wait(), 0) << mode.toStdString();
        EXPECT_GT(frames, 30U) << mode.toStdString();
        EXPECT_LE(steps - frames, mostLost) << mode.toStdString();
    }
}

TEST_F(Crash, WithoutRightsSaysSo) {
    ASSERT_TRUE(QFile::setPermissions(m_root.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                         QFile::ReadOther | QFile::ExeOther));
    const auto locked = m_root.filePath(QStringLiteral("locked"));
    ASSERT_TRUE(QDir().mkpath(locked));
    const auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    ASSERT_TRUE(QFile::setPermissions(locked, readable));
    for (const auto &place : {locked, QString(locked + QStringLiteral("/session"))}) {
        ChildProcess process({child(), QStringLiteral("nobody"), place});
        EXPECT_EQ(process.readLine(), "error " + QByteArray::number(static_cast<int>(ErrorCode::NotPermitted)));
        EXPECT_EQ(process.wait(), 1);
    }
    ASSERT_TRUE(QFile::setPermissions(locked, readable | QFile::WriteOwner));
    EXPECT_TRUE(QDir(locked).isEmpty());
}

} // namespace
} // namespace candor
