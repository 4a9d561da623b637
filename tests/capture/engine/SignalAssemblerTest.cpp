// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SignalAssembler.h"

#include <gmock/gmock.h>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;

VisualMeasurement frameAt(MediaTime time) {
    VisualMeasurement measurement;
    measurement.signal.mediaTime = time;
    return measurement;
}

SoundMeasurement windowAt(MediaTime start, bool voice, double rms) {
    return {start, start + 32ms, voice, .9, rms, rms, false};
}

std::vector<MediaTime> times(const std::vector<VisualMeasurement> &measurements) {
    std::vector<MediaTime> result;
    for (const auto &measurement : measurements)
        result.push_back(measurement.signal.mediaTime);
    return result;
}

TEST(SignalAssemblerTest, WaitsForTheSoundOfAFramesInstant) {
    SignalAssembler assembler(true, 1s);
    assembler.addVisual(frameAt(40ms));
    assembler.addSound({windowAt(0ms, false, .01)});
    EXPECT_TRUE(assembler.takeComplete().empty());
    assembler.addSound({windowAt(32ms, true, .25)});
    const auto complete = assembler.takeComplete();
    ASSERT_EQ(complete.size(), 1U);
    EXPECT_EQ(complete[0].signal.audio.voiceActivity, true);
    EXPECT_EQ(complete[0].signal.audio.rmsEnergy, .25);
    EXPECT_EQ(complete[0].signal.integrity.audioInterruption, false);
}

TEST(SignalAssemblerTest, WithoutSoundNothingIsWaitedForAndNothingIsInvented) {
    SignalAssembler assembler(false, 1s);
    assembler.addVisual(frameAt(0ms));
    const auto complete = assembler.takeComplete();
    ASSERT_EQ(complete.size(), 1U);
    EXPECT_EQ(complete[0].signal.audio, AudioSignal());
    EXPECT_EQ(complete[0].signal.integrity.audioInterruption, std::nullopt);
}

TEST(SignalAssemblerTest, AMicrophoneThatStallsHoldsFramesBackForAWhileOnly) {
    SignalAssembler assembler(true, 500ms);
    for (int frame = 0; frame < 30; ++frame)
        assembler.addVisual(frameAt(frame * 40ms));
    const auto complete = assembler.takeComplete();
    // The newest frame is at 1160 ms: everything before 660 ms has waited long enough.
    EXPECT_EQ(times(complete).back(), 640ms);
    EXPECT_EQ(complete.back().signal.audio.voiceActivity, std::nullopt);
}

TEST(SignalAssemblerTest, AFrameInAHoleOfTheSoundIsNotMeasured) {
    SignalAssembler assembler(true, 10s);
    assembler.addVisual(frameAt(100ms));
    assembler.addSound({windowAt(0ms, true, .1), windowAt(2000ms, true, .1)});
    const auto complete = assembler.takeComplete();
    ASSERT_EQ(complete.size(), 1U);
    EXPECT_EQ(complete[0].signal.audio, AudioSignal());
}

TEST(SignalAssemblerTest, TheEndOfSoundReleasesWhatWaits) {
    SignalAssembler assembler(true, 10s);
    assembler.addVisual(frameAt(0ms));
    EXPECT_TRUE(assembler.takeComplete().empty());
    assembler.soundEnded();
    EXPECT_EQ(assembler.takeComplete().size(), 1U);
}

} // namespace
} // namespace candor::engine
