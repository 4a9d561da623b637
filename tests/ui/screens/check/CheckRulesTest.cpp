// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckRules.h"
#include "check/Steady.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

constexpr PictureSize hd{1280, 720};

/// A face by its centre and height, in shares of the picture.
Box face(double x, double y, double height) {
    const double pixels = height * hd.height;
    return {x * hd.width - pixels * .4, y * hd.height - pixels / 2, pixels * .8, pixels};
}

TEST(FramingTest, sendsThePersonTheRightWay) {
    EXPECT_EQ(judgeFraming({}, hd), Framing::NoFace);
    EXPECT_EQ(judgeFraming(face(.5, .45, .4), hd), Framing::Centred);
    EXPECT_EQ(judgeFraming(face(.5, .45, .1), hd), Framing::TooFar);
    EXPECT_EQ(judgeFraming(face(.5, .5, .9), hd), Framing::TooClose);
    // At the picture's right edge sits who moved to their left.
    EXPECT_EQ(judgeFraming(face(.8, .45, .4), hd), Framing::MoveRight);
    EXPECT_EQ(judgeFraming(face(.2, .45, .4), hd), Framing::MoveLeft);
    EXPECT_EQ(judgeFraming(face(.5, .8, .3), hd), Framing::MoveUp);
    EXPECT_EQ(judgeFraming(face(.5, .2, .3), hd), Framing::MoveDown);
    EXPECT_EQ(judgeFraming(face(.5, .45, .4), {}), Framing::NoFace);
}

TEST(LightTest, tellsTheSideThatIsDarker) {
    vision::LightLevels even{.5, .55, .5, .56, .01};
    EXPECT_EQ(judgeLight(even), Light::Even);
    vision::LightLevels left = even;
    left.personsLeft = .2;
    EXPECT_EQ(judgeLight(left), Light::LeftDarker);
    vision::LightLevels right = even;
    right.personsRight = .2;
    EXPECT_EQ(judgeLight(right), Light::RightDarker);
    vision::LightLevels dark = even;
    dark.face = .1;
    EXPECT_EQ(judgeLight(dark), Light::TooDark);
    vision::LightLevels clipped = even;
    clipped.clipped = .3;
    EXPECT_EQ(judgeLight(clipped), Light::TooBright);
    EXPECT_EQ(judgeLight({.05, {}, {}, {}, 0}), Light::TooDark);
    EXPECT_EQ(judgeLight({.3, {}, {}, {}, 0}), Light::Even);
}

class SoundJudgeTest : public testing::Test {
protected:
    void hear(MediaTime length, double rms, double peak, bool voice = true) {
        for (const MediaTime end = now + length; now < end; now += 32ms)
            judge.add({now, now + 32ms, voice, {}, rms, peak, false});
    }
    SoundJudge judge;
    MediaTime now{};
};

TEST_F(SoundJudgeTest, listensBeforeItSpeaks) {
    EXPECT_EQ(judge.verdict(), SoundVerdict::Listening);
    hear(500ms, .1, .3);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Listening);
}

TEST_F(SoundJudgeTest, speechIsClearUntilItLiesTooFarBack) {
    hear(2s, .1, .3);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Clear);
    hear(3s, .001, .004, false);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Clear);
    hear(2s, .001, .004, false);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Quiet);
}

TEST_F(SoundJudgeTest, loudNoiseIsNoSpeech) {
    hear(3s, .1, .3, false);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Quiet);
}

TEST_F(SoundJudgeTest, aPulledPlugIsNoSoundWithinASecond) {
    hear(3s, .1, .3);
    hear(1100ms, 0, 0, false);
    EXPECT_EQ(judge.verdict(), SoundVerdict::None);
}

TEST_F(SoundJudgeTest, onePeakAtFullScaleIsTold) {
    hear(2s, .1, .3);
    hear(32ms, .5, 1);
    hear(1s, .1, .3);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Clipped);
    ASSERT_TRUE(judge.peak());
    EXPECT_DOUBLE_EQ(*judge.peak(), 1);
    hear(4s, .1, .3);
    EXPECT_EQ(judge.verdict(), SoundVerdict::Clear);
}

TEST(SteadyTest, wordsDoNotFlicker) {
    Steady<Framing> steady;
    EXPECT_TRUE(steady.put(Framing::NoFace, 0ms));
    EXPECT_FALSE(steady.put(Framing::Centred, 100ms));
    EXPECT_FALSE(steady.put(Framing::NoFace, 600ms)) << "it came and went";
    EXPECT_FALSE(steady.put(Framing::Centred, 700ms));
    EXPECT_FALSE(steady.put(Framing::Centred, 1399ms));
    EXPECT_EQ(steady.value(), Framing::NoFace);
    EXPECT_TRUE(steady.put(Framing::Centred, 1400ms));
    EXPECT_EQ(steady.value(), Framing::Centred);
}

TEST(SteadyTest, aThirdValueBeginsItsOwnTime) {
    Steady<Framing> steady;
    steady.put(Framing::NoFace, 0ms);
    steady.put(Framing::TooFar, 100ms);
    EXPECT_FALSE(steady.put(Framing::Centred, 750ms));
    EXPECT_FALSE(steady.put(Framing::Centred, 900ms));
    EXPECT_TRUE(steady.put(Framing::Centred, 1450ms));
}

} // namespace
} // namespace candor::screens
