// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

namespace candor::source::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;

std::optional<ErrorCode> errorOf(const QString &path) {
    FileSourceOptions options;
    options.pictureFile = options.soundFile = path;
    const HandClock clock;
    FileSource source(options, clock);
    const auto opened = source.open();
    return opened ? std::nullopt : std::optional(opened.error().code);
}

TEST(BrokenFiles, AreNoMedia) {
    for (const char *name : {"empty.mp4", "text.mp4", "playlist.mp4", "concat.mp4", "no-index.mp4"})
        EXPECT_EQ(errorOf(clip(name)), ErrorCode::NotMedia) << name;
}

TEST(BrokenFiles, OnlyRegularFilesAreRead) {
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.mp4"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(errorOf(pipe), ErrorCode::NotMedia);
    EXPECT_EQ(errorOf(folder.path()), ErrorCode::NotMedia);
    EXPECT_EQ(errorOf(QStringLiteral("/dev/zero")), ErrorCode::NotMedia);
    EXPECT_EQ(errorOf(folder.filePath(QStringLiteral("missing.mp4"))), ErrorCode::FileNotFound);
    EXPECT_EQ(errorOf(QStringLiteral("file:") + clip("flash.mp4")), ErrorCode::FileNotFound);
    EXPECT_EQ(errorOf(QString()), ErrorCode::InvalidArgument);
}

TEST(BrokenFiles, PermissionIsRespected) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.mp4"));
    ASSERT_TRUE(QFile::copy(clip("flash.mp4"), path));
    ASSERT_EQ(chmod(QFile::encodeName(path).constData(), 0), 0);
    ASSERT_EQ(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
    const uid_t user = geteuid();
    if (user == 0) {
        constexpr uid_t nobody = 65534;
        ASSERT_EQ(seteuid(nobody), 0);
    }
    const auto error = errorOf(path);
    if (user == 0) {
        ASSERT_EQ(seteuid(user), 0);
    }
    EXPECT_EQ(error, ErrorCode::NotPermitted);
}

TEST(BrokenFiles, AbsurdPicturesAreRefused) {
    EXPECT_EQ(errorOf(clip("too-wide.mkv")), ErrorCode::DecodeFailed);
    EXPECT_EQ(errorOf(clip("absurd-size.avi")), ErrorCode::DecodeFailed);
    FileSourceOptions options = both("flash.mp4");
    for (const PictureSize size : {PictureSize{0, 0}, {641, 480}, {640, 100000}, {-2, 2}}) {
        options.pictureSize = size;
        EXPECT_EQ(deliver(options).error->code, ErrorCode::InvalidArgument);
    }
}

TEST(BrokenFiles, MissingEndsAreTold) {
    for (const char *name : {"truncated.mp4", "truncated.webm", "six-hours.mp4"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_FALSE(delivery.error) << name;
        EXPECT_GT(delivery.pictures.size(), 20U) << name;
        EXPECT_THAT(delivery.problemNames(), Contains("shorter_than_claimed").Times(1)) << name;
    }
    const Delivery sixHours = deliver(both("six-hours.mp4"));
    EXPECT_THAT(sixHours.pictures, SizeIs(90));
    EXPECT_EQ(sixHours.format.expectedLength, MediaTime(6h));
}

TEST(BrokenFiles, DamageIsPassedOverAndToldOnceASecond) {
    for (const char *name : {"damaged.ts", "damaged.avi"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_FALSE(delivery.error) << name;
        EXPECT_GT(delivery.pictures.size(), 70U) << name;
        EXPECT_GT(delivery.pictures.back().stamp.mediaTime, 2500ms) << name;
        ASSERT_FALSE(delivery.problems.empty()) << name;
        EXPECT_LE(delivery.problems.size(), 4U) << name;
        int count = 0;
        for (const SourceProblem &problem : delivery.problems) {
            EXPECT_EQ(problem.what, QStringLiteral("damaged_packets"));
            count += problem.count;
        }
        EXPECT_GT(count, 2) << name;
    }
}

TEST(BrokenFiles, OpeningEndsInTimeAndWhenCancelled) {
    const HandClock clock;
    FileSourceOptions options = both("flash.mp4");
    options.longestOpening = 0ms;
    FileSource hasty(options, clock);
    EXPECT_EQ(hasty.open().error().code, ErrorCode::DecodeFailed);
    FileSource cancelled(both("flash.mp4"), clock);
    cancelled.cancel();
    EXPECT_EQ(cancelled.open().error().code, ErrorCode::Cancelled);
    FileSource later(both("flash.mp4"), clock);
    ASSERT_TRUE(later.open());
    later.cancel();
    const auto item = later.read(0ms);
    ASSERT_FALSE(item);
    EXPECT_EQ(item.error().code, ErrorCode::Cancelled);
}

/// Random numbers that are the same in every run.
class Dice {
public:
    std::size_t below(std::size_t limit) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(m_state >> 33U) % limit;
    }

private:
    std::uint64_t m_state = 4;
};

QByteArray mutated(QByteArray bytes, Dice &dice) {
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool inHeader = dice.below(2) == 0;
    for (std::size_t count = 1 + dice.below(20); count > 0; --count) {
        const auto place = static_cast<qsizetype>(dice.below(inHeader ? std::min<std::size_t>(size, 1500) : size));
        bytes[place] = dice.below(3) == 0 ? '\xff' : static_cast<char>(dice.below(256));
    }
    if (dice.below(5) == 0)
        bytes.truncate(static_cast<qsizetype>(dice.below(size)));
    return bytes;
}

TEST(BrokenFiles, MutationsGiveFramesOrErrors) {
    const QTemporaryDir folder;
    Dice dice;
    int opened = 0;
    int refused = 0;
    for (const char *name : {"upright.mp4", "cover.m4a", "flash.webm", "animation.gif", "rotated90.mp4", "gray.mkv"}) {
        QFile original(clip(name));
        ASSERT_TRUE(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        for (int turn = 0; turn < 50; ++turn) {
            const QString path = folder.filePath(QStringLiteral("mutated"));
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(mutated(bytes, dice));
            file.close();
            FileSourceOptions options;
            options.pictureFile = options.soundFile = path;
            options.pictureSize = PictureSize{64, 64};
            options.longestOpening = 5s;
            const auto begin = std::chrono::steady_clock::now();
            const HandClock clock;
            FileSource source(options, clock);
            const auto format = source.open();
            ++(format ? opened : refused);
            MediaTime lastPicture{-1};
            MediaTime soundEnd{0};
            for (int items = 0; format && items < 2000; ++items) {
                const auto item = source.read(0ms);
                if (!item || std::holds_alternative<EndOfSource>(*item))
                    break;
                if (const auto *frame = std::get_if<VideoFrame>(&*item)) {
                    ASSERT_GT(frame->stamp.mediaTime, lastPicture) << name << ' ' << turn;
                    ASSERT_EQ(frame->picture.size, options.pictureSize);
                    lastPicture = frame->stamp.mediaTime;
                } else if (const auto *block = std::get_if<AudioBlock>(&*item)) {
                    ASSERT_GE(block->stamp.mediaTime + 1us, soundEnd) << name << ' ' << turn;
                    soundEnd = block->stamp.mediaTime + block->duration();
                }
            }
            EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s) << name << ' ' << turn;
        }
    }
    EXPECT_GT(opened, 50);
    EXPECT_GT(refused, 20);
}

} // namespace
} // namespace candor::source::testing
