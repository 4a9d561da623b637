// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include <gtest/gtest.h>

namespace candor::desktop {
namespace {

using namespace Qt::StringLiterals;

const source::DeviceList devices{{{u"v4l2:front"_s, u"Front camera"_s, {}}},
                                 {{u"desk"_s, u"Desk"_s, false}, {u"usual"_s, u"Built-in"_s, true}}};

source::SourceChoice begin(const QString &camera, const QString &microphone) {
    return completed({camera, microphone, {}}, devices);
}

TEST(OptionsTest, TheOtherDeviceIsTheUsualOne) {
    EXPECT_EQ(begin(u"Front"_s, {}), (source::SourceChoice{u"Front"_s, u"usual"_s, {}}));
    EXPECT_EQ(begin({}, u"Desk"_s), (source::SourceChoice{u"v4l2:front"_s, u"Desk"_s, {}}));
    EXPECT_EQ(begin({}, {}), source::SourceChoice{});
}

TEST(OptionsTest, OffIsNoMicrophone) {
    EXPECT_EQ(begin(u"Front"_s, u"off"_s), (source::SourceChoice{u"Front"_s, {}, {}}));
    EXPECT_EQ(begin({}, u"off"_s), (source::SourceChoice{u"v4l2:front"_s, {}, {}}));
    EXPECT_EQ(begin(u"file:clip.mp4"_s, u"off"_s), (source::SourceChoice{u"file:clip.mp4"_s, {}, {}}));
}

TEST(OptionsTest, AClipBringsItsOwnSoundAndNoDevice) {
    EXPECT_EQ(begin(u"file:clip.mp4"_s, {}), (source::SourceChoice{u"file:clip.mp4"_s, u"file:clip.mp4"_s, {}}));
    EXPECT_EQ(begin({}, u"file:voice.wav"_s), (source::SourceChoice{{}, u"file:voice.wav"_s, {}}));
}

TEST(OptionsTest, AFileAndADeviceAreNotMixed) {
    EXPECT_FALSE(Options::read({u"candor"_s, u"--camera"_s, u"file:clip.mp4"_s, u"--microphone"_s, u"Desk"_s}));
    EXPECT_FALSE(Options::read({u"candor"_s, u"--camera"_s, u"Front"_s, u"--microphone"_s, u"file:voice.wav"_s}));
    EXPECT_TRUE(Options::read({u"candor"_s, u"--camera"_s, u"file:clip.mp4"_s, u"--microphone"_s, u"off"_s}));
}

TEST(OptionsTest, ARoleGoesWithTheDemo) {
    const auto demo = Options::read({u"candor"_s, u"--demo"_s, u"--role"_s, u"admin"_s});
    ASSERT_TRUE(demo);
    EXPECT_EQ(demo->role, Role::Admin);
    EXPECT_EQ(Options::read({u"candor"_s, u"--demo"_s})->role, Role::Recruiter);
    EXPECT_FALSE(Options::read({u"candor"_s, u"--role"_s, u"admin"_s}));
    EXPECT_FALSE(Options::read({u"candor"_s, u"--demo"_s, u"--role"_s, u"king"_s}));
}

TEST(OptionsTest, AConnectionIsAFileOfOnesOwnWorkspace) {
    const auto named = Options::read({u"candor"_s, u"--connection"_s, u"server.json"_s});
    ASSERT_TRUE(named);
    EXPECT_TRUE(named->connectionFile.endsWith(u"/server.json"_s));
    EXPECT_FALSE(Options::read({u"candor"_s, u"--demo"_s, u"--connection"_s, u"server.json"_s}));
}

} // namespace
} // namespace candor::desktop
