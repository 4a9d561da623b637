// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SourceLoop.h"

#include <gmock/gmock.h>

#include <deque>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;
using source::EndOfSource;
using source::Interrupted;
using source::NothingYet;
using source::SourceGap;
using source::SourceItem;

class HandMovedClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return monotonic; }
    [[nodiscard]] WallTime wallNow() const override {
        return WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(monotonic + wallOffset));
    }

    MonotonicTime monotonic = 100s;
    std::chrono::nanoseconds wallOffset = 1'700'000'000s;
};

/// Says what it was told to say; `before` may move a clock.
class ScriptedSource final : public source::MediaSource {
public:
    Result<source::SourceFormat> open() override { return source::SourceFormat{}; }
    Result<SourceItem> read(std::chrono::milliseconds) override {
        if (items.empty())
            return SourceItem(EndOfSource{});
        auto [before, item] = std::move(items.front());
        items.pop_front();
        if (before)
            before();
        return item;
    }
    void say(Result<SourceItem> item, std::function<void()> before = {}) {
        items.emplace_back(std::move(before), item);
    }
    void picture(MediaTime time) {
        VideoFrame frame{{pictures++, {}, time}, {}};
        frame.picture.size = {64, 64};
        say(SourceItem(frame));
    }
    void sound(MediaTime time, int samples = 960) {
        say(SourceItem(
            AudioBlock{{0, {}, time}, std::make_shared<std::vector<std::int16_t>>(static_cast<std::size_t>(samples))}));
    }

    std::deque<std::pair<std::function<void()>, Result<SourceItem>>> items;
    std::uint64_t pictures = 0;
};

constexpr std::size_t pictureBytes = std::size_t{64} * 64 * 3 / 2;

class SourceLoopTest : public testing::Test {
protected:
    void run(std::optional<MediaTime> longest = std::nullopt) {
        source::SourceFormat format;
        format.picture = PictureFormat{{64, 64}, 25};
        format.sound = withSound;
        format.live = true;
        SourceLoop(source, format, {recorder, &preview, &vision, &sound, {}}, clock, state, longest).run();
        recorder.close();
        while (auto item = recorder.pop(0ms)) {
            if (auto *frame = std::get_if<AcceptedFrame>(&*item))
                recorded.push_back(*frame);
            if (auto *event = std::get_if<SessionEvent>(&*item))
                events.push_back(*event);
        }
    }
    std::vector<SessionEvent> eventsOf(EventKind kind) const {
        std::vector<SessionEvent> result;
        std::copy_if(events.begin(), events.end(), std::back_inserter(result),
                     [kind](const SessionEvent &event) { return event.kind == kind; });
        return result;
    }
    static SessionEvent gap(MediaTime start, MediaTime end, const QString &what) {
        return {EventKind::Gap, start, end, what, {}};
    }

    ScriptedSource source;
    HandMovedClock clock;
    EngineState state;
    RecorderQueue recorder{std::size_t{10} * pictureBytes, WhenFull::Refuse};
    PreviewQueue preview{1, WhenFull::ReplaceOldest};
    VisionQueue vision{4, WhenFull::Refuse};
    SoundQueue sound{1000, WhenFull::Refuse};
    bool withSound = true;
    std::vector<AcceptedFrame> recorded;
    std::vector<SessionEvent> events;
};

TEST_F(SourceLoopTest, CountsWhatEachReaderDidNotTakeAndMarksTheHoleInTheRecording) {
    withSound = false;
    for (int frame = 0; frame < 12; ++frame)
        source.picture(frame * 40ms);
    run();
    const FrameCounters expected{12, 0, 10, 0, 6, 2};
    EXPECT_EQ(state.counters(), expected);
    ASSERT_EQ(recorded.size(), 10U);
    EXPECT_EQ(recorded.back().frameNumber, 9U);
    EXPECT_THAT(eventsOf(EventKind::Gap), testing::ElementsAre(gap(400ms, 480ms, QStringLiteral("recorder"))));
}

TEST_F(SourceLoopTest, AnAnnouncedGapIsAnEventOnce) {
    source.picture(0ms);
    source.say(SourceItem(SourceGap{Interrupted::Everything, 40ms, 20s}));
    source.picture(20s);
    source.sound(20s);
    run();
    EXPECT_THAT(eventsOf(EventKind::Gap), testing::ElementsAre(gap(40ms, 20s, QStringLiteral("recorder"))));
}

TEST_F(SourceLoopTest, AHoleThatNobodyAnnouncedIsAnEventToo) {
    source.picture(0ms);
    source.sound(0ms);
    source.say(SourceItem(NothingYet{}));
    source.sound(20ms);
    source.picture(5s);
    source.sound(5s);
    run();
    EXPECT_THAT(eventsOf(EventKind::Gap), testing::ElementsAre(gap(40ms, 5s, QStringLiteral("camera")),
                                                               gap(40ms, 5s, QStringLiteral("microphone"))));
}

TEST_F(SourceLoopTest, AWallClockThatIsSetIsAProblemAndNothingElseChanges) {
    source.picture(0ms);
    source.say(SourceItem(NothingYet{}), [this] { clock.wallOffset += std::chrono::hours(1); });
    source.say(SourceItem(NothingYet{}), [this] { clock.wallOffset -= std::chrono::days(400); });
    source.say(SourceItem(NothingYet{}), [this] { clock.wallOffset += 1500ms; });
    source.picture(40ms);
    run();
    EXPECT_EQ(recorded.size(), 2U);
    const auto problems = eventsOf(EventKind::Problem);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(std::get<QString>(problems[0].value), QStringLiteral("wall_clock_moved:3600"));
    EXPECT_EQ(std::get<QString>(problems[1].value), QStringLiteral("wall_clock_moved:-34560000"));
    EXPECT_TRUE(eventsOf(EventKind::Gap).empty());
}

TEST_F(SourceLoopTest, ASourceThatFailsEndsTheRecordingInOrder) {
    source.picture(0ms);
    source.say(failure(ErrorCode::DecodeFailed, QStringLiteral("torn")));
    source.picture(40ms);
    run();
    EXPECT_EQ(recorded.size(), 1U);
    EXPECT_EQ(state.failure(), (Error{ErrorCode::DecodeFailed, QStringLiteral("torn")}));
    EXPECT_EQ(eventsOf(EventKind::Problem).size(), 1U);
    EXPECT_TRUE(sound.pop(0ms) == std::nullopt && sound.isExhausted());
}

TEST_F(SourceLoopTest, StopsWhenPictureAndSoundHaveReachedTheLongestTime) {
    for (int frame = 0; frame < 10; ++frame) {
        source.picture(frame * 40ms);
        source.sound(frame * 40ms);
        source.sound(frame * 40ms + 20ms);
    }
    run(200ms);
    EXPECT_EQ(recorded.size(), 5U);
    EXPECT_EQ(MediaTime(state.mediaEnd), 200ms);
    EXPECT_FALSE(source.items.empty());
}

TEST_F(SourceLoopTest, StopsSoonAfterTheLongestTimeWhereOneTrackHasEnded) {
    for (int block = 0; block < 1000; ++block)
        source.sound(block * 20ms, 96);
    run(200ms);
    EXPECT_EQ(MediaTime(state.mediaEnd), 182ms);
    EXPECT_GT(source.items.size(), 900U);
}

TEST_F(SourceLoopTest, WhatIsInterruptedAtTheEndIsAGapToo) {
    for (int frame = 0; frame < 5; ++frame)
        source.picture(frame * 40ms);
    for (int block = 0; block < 200; ++block)
        source.sound(block * 20ms, 48);
    run();
    EXPECT_THAT(eventsOf(EventKind::Gap), testing::ElementsAre(gap(200ms, 3981ms, QStringLiteral("camera"))));
}

TEST_F(SourceLoopTest, AVoiceAnalysisThatFallsBehindIsAProblemOnce) {
    for (int block = 0; block < 1010; ++block)
        source.sound(block * 1ms, 24);
    run();
    const auto problems = eventsOf(EventKind::Problem);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(std::get<QString>(problems[0].value), QStringLiteral("voice_analysis_behind"));
    EXPECT_EQ(problems[0].start, 1000ms);
}

TEST_F(SourceLoopTest, SoundThatComesLateIsMeasuredUpToThePause) {
    source.picture(0ms);
    source.picture(40ms);
    source.say(SourceItem(NothingYet{}), [this] { state.pauseRequested = true; });
    source.sound(0ms); // recorded before the pause, though it comes in it
    source.sound(20ms);
    source.picture(80ms);
    source.sound(80ms);
    source.say(SourceItem(NothingYet{}), [this] { state.pauseRequested = false; });
    source.sound(100ms); // recorded in the pause, though it comes after it
    source.picture(120ms);
    source.sound(120ms);
    run();
    EXPECT_EQ(recorded.size(), 3U);
    EXPECT_EQ(state.captured, 3U);
    ASSERT_EQ(eventsOf(EventKind::Pause).size(), 1U);
    EXPECT_EQ(eventsOf(EventKind::Pause)[0], (SessionEvent{EventKind::Pause, 80ms, 120ms, {}, {}}));
    std::vector<MediaTime> measured;
    std::vector<SourceGap> pauses;
    while (auto input = sound.pop(0ms)) {
        if (const auto *block = std::get_if<AudioBlock>(&*input))
            measured.push_back(block->stamp.mediaTime);
        else if (measured.size() == 2 || pauses.empty())
            pauses.push_back(std::get<SourceGap>(*input));
    }
    EXPECT_THAT(measured, testing::ElementsAre(0ms, 20ms, 120ms));
    EXPECT_THAT(pauses, testing::ElementsAre(SourceGap{Interrupted::Everything, 80ms, 80ms},
                                             SourceGap{Interrupted::Everything, 80ms, 120ms}));
}

} // namespace
} // namespace candor::engine
