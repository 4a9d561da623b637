// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <gmock/gmock.h>

#include <thread>

namespace candor::source::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// Reads what is due at the clock's time.
void readDue(FileSource &source, Delivery &delivery, bool &ended) {
    for (;;) {
        auto item = source.read(0ms);
        ASSERT_TRUE(item);
        ended = std::holds_alternative<EndOfSource>(*item);
        if (ended || std::holds_alternative<NothingYet>(*item))
            return;
        if (auto *picture = std::get_if<VideoFrame>(&*item))
            delivery.pictures.push_back(*picture);
        else if (auto *block = std::get_if<AudioBlock>(&*item))
            delivery.sound.push_back(*block);
        else if (auto *gap = std::get_if<SourceGap>(&*item))
            delivery.gaps.push_back(*gap);
        else
            FAIL();
    }
}

FileSourceOptions live(const char *name) {
    FileSourceOptions options = both(name);
    options.pace = Pace::AsIfLive;
    return options;
}

TEST(Pacing, HandsOutWhatIsDueAndNothingElse) {
    HandClock clock;
    FileSource source(live("flash.mkv"), clock);
    const auto format = source.open();
    ASSERT_TRUE(format);
    EXPECT_TRUE(format->live);
    const MonotonicTime begin = clock.now;
    Delivery delivery;
    bool ended = false;
    for (; !ended && clock.now < begin + 10s; clock.now += 10ms) {
        readDue(source, delivery, ended);
        const auto due = [&](const FrameStamp &stamp) {
            return stamp.mediaTime <= clock.now - begin && stamp.monotonicTime >= begin + stamp.mediaTime &&
                   stamp.monotonicTime < begin + stamp.mediaTime + 10ms;
        };
        ASSERT_TRUE(delivery.pictures.empty() || due(delivery.pictures.back().stamp));
        ASSERT_TRUE(delivery.sound.empty() || due(delivery.sound.back().stamp));
    }
    EXPECT_TRUE(ended);
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    EXPECT_THAT(delivery.sound, SizeIs(150));
    EXPECT_THAT(delivery.gaps, SizeIs(0));
}

TEST(Pacing, ShiftsEverythingAfterAStop) {
    HandClock clock;
    FileSource source(live("flash.mkv"), clock);
    ASSERT_TRUE(source.open());
    const MonotonicTime begin = clock.now;
    Delivery delivery;
    bool ended = false;
    for (; !ended && clock.now < begin + 60s; clock.now += 10ms) {
        if (clock.now == begin + 1500ms)
            clock.now += 20s; // as a stopped process sees it
        readDue(source, delivery, ended);
    }
    ASSERT_THAT(delivery.pictures, SizeIs(90));
    ASSERT_THAT(delivery.sound, SizeIs(150));
    ASSERT_THAT(delivery.gaps, SizeIs(1));
    EXPECT_EQ(delivery.gaps[0].what, Interrupted::Everything);
    EXPECT_NEAR(toSeconds(delivery.gaps[0].end - delivery.gaps[0].start), 20, .03);
    const auto shift = delivery.pictures[60].stamp.mediaTime - 2s;
    EXPECT_NEAR(toSeconds(shift), 20, .03);
    EXPECT_EQ(shift % 1ms, 0ns);
    for (const AudioBlock &block : delivery.sound) {
        const MediaTime unshifted = 20ms * block.stamp.sequence;
        EXPECT_EQ(block.stamp.mediaTime, unshifted < 1500ms ? unshifted : unshifted + shift);
    }
    for (const VideoFrame &frame : delivery.pictures) {
        EXPECT_FALSE(frame.stamp.mediaTime > delivery.gaps[0].start && frame.stamp.mediaTime < delivery.gaps[0].end);
    }
    ASSERT_THAT(delivery.clicks(), SizeIs(3));
    EXPECT_NEAR(delivery.clicks()[2], delivery.flashes().at(2), .001);
}

TEST(Pacing, ForgivesWhatIsALittleLate) {
    HandClock clock;
    FileSource source(live("flash.mkv"), clock);
    ASSERT_TRUE(source.open());
    Delivery delivery;
    bool ended = false;
    for (int i = 0; !ended && i < 100; ++i, clock.now += 490ms)
        readDue(source, delivery, ended);
    EXPECT_THAT(delivery.gaps, SizeIs(0));
    EXPECT_THAT(delivery.pictures, SizeIs(90));
}

TEST(Pacing, WaitsNoLongerThanAllowed) {
    HandClock clock; // stands still: nothing after the first picture and block is ever due
    FileSource source(live("flash.mkv"), clock);
    ASSERT_TRUE(source.open());
    Delivery delivery;
    bool ended = false;
    readDue(source, delivery, ended);
    const auto begin = std::chrono::steady_clock::now();
    const auto item = source.read(30ms);
    const auto waited = std::chrono::steady_clock::now() - begin;
    ASSERT_TRUE(item);
    EXPECT_TRUE(std::holds_alternative<NothingYet>(*item));
    EXPECT_GE(waited, 29ms);
    EXPECT_LT(waited, 2s);
}

TEST(Pacing, EndsAWaitWhenCancelled) {
    HandClock clock;
    FileSource source(live("flash.mkv"), clock);
    ASSERT_TRUE(source.open());
    Delivery delivery;
    bool ended = false;
    readDue(source, delivery, ended);
    const auto begin = std::chrono::steady_clock::now();
    std::jthread other([&] { source.cancel(); });
    Result<SourceItem> item = SourceItem(NothingYet{});
    while (item && std::holds_alternative<NothingYet>(*item))
        item = source.read(60s);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
    ASSERT_FALSE(item);
    EXPECT_EQ(item.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace candor::source::testing
