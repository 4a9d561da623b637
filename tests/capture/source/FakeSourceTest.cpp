// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include "source/FakeSource.h"

#include <gmock/gmock.h>

#include <cstring>

namespace candor::source::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Delivery play(FakeSourceScript script) {
    FakeSource source(std::move(script));
    return deliver(source);
}

FakeSourceScript small() {
    FakeSourceScript script;
    script.picture = PictureFormat{{160, 120}, 30};
    script.length = 3s;
    return script;
}

FakeSourceScript withFault(Fault fault) {
    FakeSourceScript script = small();
    script.faults = {fault};
    return script;
}

TEST(FakeSource, PlaysItsScript) {
    const Delivery delivery = play(small());
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    EXPECT_THAT(delivery.sound, SizeIs(150));
    EXPECT_THAT(delivery.flashes(), ElementsAre(0, 1, 2));
    EXPECT_THAT(delivery.clicks(), SizeIs(3));
    for (std::size_t i = 0; i < delivery.clicks().size(); ++i)
        EXPECT_NEAR(delivery.clicks()[i], static_cast<double>(i), .001);
    for (std::size_t i = 0; i < delivery.pictures.size(); ++i) {
        EXPECT_EQ(delivery.pictures[i].stamp.sequence, i);
        EXPECT_EQ(delivery.pictures[i].stamp.monotonicTime, delivery.pictures[i].stamp.mediaTime);
        EXPECT_EQ(readFrameBarCode(delivery.pictures[i].picture), i);
    }
    EXPECT_THAT(delivery.gaps, IsEmpty());
    EXPECT_TRUE(delivery.format.live);
}

TEST(FakeSource, DrawsTheSamePictureAgainAndEveryNextOneDifferently) {
    const auto luma = [](const Delivery &delivery, std::size_t index) {
        const Picture &picture = delivery.pictures.at(index).picture;
        std::string bytes;
        for (int y = 0; y < 100; ++y)
            bytes.append(reinterpret_cast<const char *>(picture.planes[0] + std::ptrdiff_t{y} * picture.strides[0]),
                         160);
        return bytes;
    };
    const Delivery first = play(small());
    const Delivery second = play(small());
    EXPECT_EQ(luma(first, 40), luma(second, 40));
    EXPECT_NE(luma(first, 40), luma(first, 41));
}

TEST(FakeSource, DeliversOneKindAlone) {
    FakeSourceScript script = small();
    script.sound = false;
    EXPECT_THAT(play(script).sound, IsEmpty());
    script.sound = true;
    script.picture.reset();
    EXPECT_THAT(play(script).pictures, IsEmpty());
    EXPECT_THAT(play(script).sound, SizeIs(150));
    script.sound = false;
    EXPECT_EQ(play(script).error->code, ErrorCode::NoPictureOrSound);
}

TEST(FakeSource, StallsWithoutTakingTime) {
    FakeSourceScript script = withFault({Fault::Kind::Stall, 1s, 5s});
    script.length = 8s;
    const Delivery delivery = play(script);
    EXPECT_THAT(delivery.gaps, ElementsAre(SourceGap{Interrupted::Everything, 1s, 6s}));
    EXPECT_EQ(delivery.nothingYet, 0);
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    EXPECT_EQ(delivery.pictures[30].stamp.mediaTime, 6s);
    EXPECT_EQ(delivery.pictures[30].stamp.sequence, 30U);
    EXPECT_EQ(readFrameBarCode(delivery.pictures[30].picture), 180U);
}

TEST(FakeSource, VanishesAndComesBack) {
    const Delivery delivery = play(withFault({Fault::Kind::Vanish, 1s, 1s}));
    EXPECT_THAT(delivery.gaps, ElementsAre(SourceGap{Interrupted::Everything, 1s, 2s}));
    EXPECT_GE(delivery.nothingYet, 8);
    EXPECT_THAT(delivery.pictures, SizeIs(60));
    EXPECT_THAT(delivery.sound, SizeIs(100));
}

TEST(FakeSource, InterruptsOneKindOnly) {
    for (const auto kind : {Fault::Kind::Stall, Fault::Kind::Vanish}) {
        const Delivery camera = play(withFault({kind, 1s, 1s, Interrupted::Camera}));
        EXPECT_THAT(camera.gaps, ElementsAre(SourceGap{Interrupted::Camera, 1s, 2s}));
        EXPECT_THAT(camera.pictures, SizeIs(60));
        EXPECT_THAT(camera.sound, SizeIs(150));
        EXPECT_EQ(camera.nothingYet, 0);
        const Delivery microphone = play(withFault({kind, 1s, 1s, Interrupted::Microphone}));
        EXPECT_THAT(microphone.pictures, SizeIs(90));
        EXPECT_THAT(microphone.sound, SizeIs(100));
    }
}

TEST(FakeSource, GivesABurstLateButWhole) {
    const Delivery delivery = play(withFault({Fault::Kind::Burst, 1s, 500ms}));
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    EXPECT_GE(delivery.nothingYet, 3);
    for (const VideoFrame &frame : delivery.pictures) {
        const MediaTime time = frame.stamp.mediaTime;
        if (time < 1s)
            EXPECT_EQ(frame.stamp.monotonicTime, time);
        else
            EXPECT_GE(frame.stamp.monotonicTime, std::max<MediaTime>(time, 1500ms));
    }
    EXPECT_LE(delivery.pictures[45].stamp.monotonicTime, 1600ms);
}

TEST(FakeSource, MovesTheWallClock) {
    FakeSourceScript script = withFault({Fault::Kind::ClockJump, 1s, -1h});
    std::vector<std::chrono::nanoseconds> moves;
    script.moveWallClock = [&](std::chrono::nanoseconds by) { moves.push_back(by); };
    EXPECT_THAT(play(script).pictures, SizeIs(90));
    EXPECT_THAT(moves, ElementsAre(-1h));
}

TEST(FakeSource, EndsAndFailsOnCommand) {
    EXPECT_THAT(play(withFault({Fault::Kind::End, 1s, {}})).pictures, SizeIs(30));
    const Delivery deaf = play(withFault({Fault::Kind::End, 1s, {}, Interrupted::Microphone}));
    EXPECT_THAT(deaf.pictures, SizeIs(90));
    EXPECT_THAT(deaf.sound, SizeIs(50));
    const Delivery failed = play(withFault({Fault::Kind::Error, 1s, {}}));
    EXPECT_EQ(failed.error->code, ErrorCode::DecodeFailed);
    EXPECT_THAT(failed.pictures, SizeIs(30));
}

TEST(FakeSource, ShowsATestsOwnPictures) {
    FakeSourceScript script = small();
    script.replacePicture = [](VideoFrame &frame) { frame.picture = {}; };
    EXPECT_EQ(play(script).pictures.at(0).picture.planes[0], nullptr);
}

} // namespace
} // namespace candor::source::testing
