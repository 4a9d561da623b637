// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "SessionCheck.h"
#include "SessionFiles.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

/// A clip and what becomes of it.
struct Clip {
    const char *name;
    bool picture = true;
    bool sound = true;
    int fewestFrames = 0;
    int mostFrames = 0;
    int width = 320;
    int height = 240;
    const char *problem = nullptr; ///< the session says so
    const char *refusal = nullptr; ///< no session, and these words

    [[nodiscard]] QString file() const { return QString::fromLatin1(name); }
    friend void PrintTo(const Clip &clip, std::ostream *stream) { *stream << clip.name; }
};

Clip good(const char *name, int frames, bool sound = true) { return {name, true, sound, frames, frames}; }
Clip quarters(const char *name, int width = 320, int height = 240) { return {name, true, false, 5, 5, width, height}; }
Clip soundAlone(const char *name) { return {name, false, true}; }
Clip partOf(const char *name, int fewest, int most, const char *problem) {
    return {name, true, true, fewest, most, 320, 240, problem};
}
Clip refused(const char *name, const char *words) { return {name, false, false, 0, 0, 0, 0, nullptr, words}; }

const std::vector<Clip> clips{
    good("flash.mkv", 90),
    good("flash.mp4", 90),
    good("flash.webm", 90),
    good("flash.avi", 90),
    good("flash.ts", 90),
    good("silent.mp4", 90, false),
    soundAlone("sound.wav"),
    soundAlone("stereo44100.wav"),
    soundAlone("cover.m4a"),
    good("late-sound.mkv", 90),
    partOf("early-sound.mkv", 90, 90, "sound_before_picture"),
    good("sound-hole.mkv", 90),
    good("sound-behind.mp4", 90),
    good("late-start.mkv", 90),
    quarters("upright.mp4"),
    quarters("rotated90.mp4", 240, 320),
    quarters("rotated180.mp4"),
    quarters("rotated270.mp4", 240, 320),
    quarters("mirrored.mp4"),
    quarters("ten-bit.mkv"),
    quarters("ten-bit-422.mp4"),
    quarters("planar444.mp4"),
    quarters("rgb.mkv"),
    quarters("gray.mkv"),
    quarters("wide-pixels.mp4", 640, 240),
    {"vfr.mkv", true, false, 20, 30},
    {"odd.mkv", true, false, 10, 10, 320, 240},
    {"uhd.mp4", true, false, 10, 10, 3840, 2160},
    {"animation.gif", true, false, 10, 10, 160, 120},
    // The packets' counters do not go on where the two halves meet.
    {"size-change.ts", true, false, 10, 10, 160, 120, "damaged_packets"},
    partOf("five-hours-later.mkv", 90, 90, "long_hole_shortened"),
    partOf("six-hours.mp4", 90, 90, "shorter_than_claimed"),
    partOf("truncated.mp4", 10, 80, "shorter_than_claimed"),
    partOf("truncated.webm", 10, 80, "shorter_than_claimed"),
    partOf("damaged.ts", 45, 90, "damaged_packets"),
    partOf("damaged.avi", 45, 90, "damaged_packets"),
    refused("too-wide.mkv", "cannot be decoded"),
    refused("absurd-size.avi", "cannot be decoded"),
    refused("no-index.mp4", "no video or sound file"),
    refused("empty.mp4", "no video or sound file"),
    refused("text.mp4", "no video or sound file"),
    refused("playlist.mp4", "no video or sound file"),
    refused("concat.mp4", "no video or sound file"),
};

class ClipTest : public testing::TestWithParam<Clip> {
protected:
    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"session"_s);
};

TEST_P(ClipTest, BecomesASessionThatVerifiesOrIsRefusedInWords) {
    const Clip &clip = GetParam();
    const auto outcome = candorctl({u"analyze"_s, testClip(clip.file()), u"--out"_s, folder});
    ASSERT_TRUE(outcome.inTime);
    if (clip.refusal) {
        EXPECT_EQ(outcome.exitCode, 1) << outcome;
        EXPECT_EQ(outcome.output.toStdString(), "");
        EXPECT_THAT(outcome.errors.toStdString(), testing::StartsWith("candorctl: "));
        EXPECT_THAT(outcome.errors.toStdString(), testing::HasSubstr(clip.refusal));
        EXPECT_FALSE(QFile::exists(folder));
        return;
    }
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "");
    expectSession(folder, {.picture = clip.picture, .sound = clip.sound});
    const SessionFiles files(folder);
    EXPECT_GE(files.recordedFrames(), clip.fewestFrames);
    EXPECT_LE(files.recordedFrames(), clip.mostFrames);
    if (clip.picture) {
        const QJsonObject picture = files.manifest().value(u"picture"_s).toObject();
        EXPECT_EQ(picture.value(u"width"_s).toInt(), clip.width);
        EXPECT_EQ(picture.value(u"height"_s).toInt(), clip.height);
    }
    std::vector<std::string> problems;
    for (const QJsonObject &problem : files.eventsOf(u"problem"_s))
        problems.push_back(problem.value(u"value"_s).toString().toStdString());
    if (clip.problem)
        EXPECT_THAT(problems, testing::Contains(clip.problem));
    else
        EXPECT_THAT(problems, testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Each, ClipTest, testing::ValuesIn(clips), [](const auto &given) {
    return given.param.file().replace(u'-', u'_').replace(u'.', u'_').toStdString();
});

TEST(ClipTest, EveryClipIsTried) {
    // One says that they are made, the other becomes an hour of silence: the tests of the sources try it.
    QStringList tried{u"made"_s, u"many-holes.mkv"_s};
    for (const Clip &clip : clips)
        tried << clip.file();
    tried.sort();
    const auto there = QDir(testClip({})).entryList(QDir::Files, QDir::Name);
    EXPECT_EQ(there.join(u'\n').toStdString(), tried.join(u'\n').toStdString());
}

TEST(ClipTest, AClipThatIsNotThereOrAFolderIsRefusedInWords) {
    const QTemporaryDir temporary;
    const QString folder = temporary.filePath(u"session"_s);
    for (const QString &clip : {temporary.filePath(u"absent.mp4"_s), temporary.path(), u"/dev/null"_s}) {
        const auto outcome = candorctl({u"analyze"_s, clip, u"--out"_s, folder});
        EXPECT_EQ(outcome.exitCode, 1) << outcome;
        EXPECT_THAT(outcome.errors.toStdString(), testing::StartsWith("candorctl: "));
        EXPECT_FALSE(QFile::exists(folder));
    }
}

} // namespace
} // namespace candor::ctl
