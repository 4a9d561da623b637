// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace candor::audio {
namespace {

using namespace testing;
using namespace std::chrono_literals;

SessionEvent interruption(MediaTime start, MediaTime end, const char *cause) {
    return {EventKind::AudioInterruption, start, end, QString::fromLatin1(cause), std::nullopt};
}

std::vector<SessionEvent> interruptions(const Samples &samples) {
    return eventsOfKind(analyse(*analyserWithoutModel(), samples), EventKind::AudioInterruption);
}

long interruptedWindows(const SoundAnalysis &analysis) {
    return std::ranges::count(analysis.windows, true, &SoundMeasurement::interruption);
}

/// A sine whose tops are cut off so that the given share of its samples is at the limit.
Samples clippedSine(double seconds, double share, double limit) {
    const double cut = std::cos(share * std::acos(-1.0) / 2); // |sin| is above it for this share of the time
    Samples samples = sine(seconds, 211, 0.999);
    for (auto &sample : samples) {
        const double cutOff = std::clamp(sample / 32768.0, -cut, cut) / cut * limit;
        sample = static_cast<std::int16_t>(std::clamp(std::lround(cutOff * 32768), -32768L, 32767L));
    }
    return samples;
}

TEST(InterruptionTest, FindsDigitalSilenceToTheSample) {
    const auto analysis = analyse(*analyserWithoutModel(), noise(1, 0.01) + Samples(30000) + Samples(24000, 5));
    EXPECT_THAT(analysis.events, ElementsAre(interruption(1s, 1625ms, "digital_silence")));
    // It is known after half a second: 1.5 s to 1.625 s lie in the windows 46 to 50.
    EXPECT_EQ(interruptedWindows(analysis), 5);
    EXPECT_TRUE(analysis.windows[46].interruption && analysis.windows[50].interruption);
}

TEST(InterruptionTest, LetsHalfASecondOfZerosPass) {
    EXPECT_THAT(interruptions(noise(1, 0.01) + Samples(24000) + Samples(4800, 5)), IsEmpty());
    EXPECT_THAT(interruptions(noise(1, 0.01) + Samples(24001) + Samples(4800, 5)), SizeIs(1));
}

TEST(InterruptionTest, IsNotSilenceWhereOneSampleIsNot) {
    Samples samples(48000);
    samples[24000] = 1;
    EXPECT_THAT(interruptions(samples), IsEmpty());
}

TEST(InterruptionTest, EndsSilenceWithTheRecording) {
    EXPECT_THAT(interruptions(silence(2)), ElementsAre(interruption(0s, 2s, "digital_silence")));
}

TEST(InterruptionTest, FindsAHoleToTheSample) {
    const auto analysis = analyse(*analyserWithoutModel(), {{0s, noise(1, 0.1)}, {1600ms, noise(1, 0.1)}});
    EXPECT_THAT(eventsOfKind(analysis, EventKind::AudioInterruption),
                ElementsAre(interruption(1s, 1600ms, "no_samples")));
    ASSERT_EQ(analysis.windows.size(), 82U); // 2.6 s
    for (std::size_t i = 0; i < analysis.windows.size(); ++i) {
        const auto &window = analysis.windows[i];
        EXPECT_EQ(window.start, i * 32ms);
        EXPECT_EQ(window.interruption, window.end > 1s && window.start < 1600ms) << i;
        const bool hole = window.start >= 1s && window.end <= 1600ms;
        EXPECT_EQ(window.rmsEnergy.has_value(), !hole) << i;
        if (hole) {
            EXPECT_FALSE(window.voiceActivity) << i;
        }
    }
}

TEST(InterruptionTest, BridgesAHoleOfHalfASecond) {
    // Zeros on both sides: half a second of hole between two times 0.4 s of zeros is no silence.
    const std::vector<Piece> torn{{0s, noise(1, 0.1) + silence(0.4)}, {1900ms, silence(0.4) + noise(1, 0.1)}};
    for (auto *make : {analyserWithModel, analyserWithoutModel}) {
        const auto analysis = analyse(*make(), torn);
        EXPECT_THAT(eventsOfKind(analysis, EventKind::AudioInterruption), IsEmpty());
        EXPECT_EQ(interruptedWindows(analysis), 0);
        EXPECT_FALSE(analysis.windows[45].rmsEnergy); // 1.440 s
        EXPECT_FALSE(analysis.windows[45].voiceActivity);
        EXPECT_FALSE(analysis.windows[45].voiceProbability);
        EXPECT_EQ(analysis.windows[40].rmsEnergy, 0.0); // 1.280 s
        EXPECT_EQ(analysis.windows[40].voiceActivity, false);
    }
}

TEST(InterruptionTest, FindsWhatIsMissingAtBothEnds) {
    const auto analysis = analyse(*analyserWithoutModel(), {{800ms, noise(1, 0.01)}}, 480, 3s);
    EXPECT_THAT(analysis.events,
                ElementsAre(interruption(0s, 800ms, "no_samples"), interruption(1800ms, 3s, "no_samples")));
    EXPECT_EQ(analysis.windows.front().start, 0s);
    EXPECT_EQ(analysis.windows.back().end, 3s);
    const auto nothing = analyserWithoutModel()->finish(2s);
    EXPECT_THAT(nothing.events, ElementsAre(interruption(0s, 2s, "no_samples")));
}

TEST(InterruptionTest, FindsClippingAtFullScale) {
    const auto quiet = noise(2.048, 0.01); // 64 windows
    const auto analysis = analyse(*analyserWithoutModel(), quiet + clippedSine(1.6, 0.2, 1) + quiet);
    const auto events = eventsOfKind(analysis, EventKind::AudioInterruption);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0], interruption(2048ms, 3648ms, "clipping"));
    EXPECT_FALSE(analysis.windows[64].interruption);
    EXPECT_TRUE(analysis.windows[80].interruption);
    EXPECT_FALSE(analysis.windows.back().interruption);
}

TEST(InterruptionTest, CountsClippedSamplesOfASecond) {
    EXPECT_THAT(interruptions(clippedSine(3, 0.045, 1)), IsEmpty());
    EXPECT_THAT(interruptions(clippedSine(3, 0.06, 1)), SizeIs(1));
    EXPECT_THAT(interruptions(sine(3, 211, 0.999)), IsEmpty());
}

TEST(InterruptionTest, FindsWhatWasClippedBeforeItWasTurnedDown) {
    EXPECT_THAT(interruptions(clippedSine(3, 0.2, 0.6)), SizeIs(1));
    EXPECT_THAT(interruptions(sine(3, 20, 0.6)), IsEmpty()); // flat tops by rounding
    EXPECT_THAT(interruptions(clippedSine(3, 0.2, 0.1)), IsEmpty());
}

TEST(PausedSoundTest, IsNoInterruptionAndEndsWhatRan) {
    for (auto *make : {analyserWithModel, analyserWithoutModel}) {
        const auto analyser = make();
        const auto give = [&analyser](MediaTime start, const Samples &samples) {
            return *analyser->analyse({{0, {}, start}, std::make_shared<Samples>(samples)});
        };
        const auto before = give(0s, noise(.5, .1) + silence(1)); // digital silence runs into the pause
        EXPECT_TRUE(before.windows.back().interruption);
        const auto paused = analyser->interrupt(1500ms, 1500ms);
        ASSERT_EQ(paused.windows.size(), 1U); // the one that had begun
        EXPECT_EQ(paused.windows[0].end, 1500ms);
        ASSERT_EQ(paused.events.size(), 1U);
        EXPECT_EQ(paused.events[0].end, 1500ms);
        const auto resumed = analyser->interrupt(1500ms, 60s);
        EXPECT_TRUE(resumed.windows.empty() && resumed.events.empty());
        const auto after = give(60s, noise(.5, .1));
        EXPECT_EQ(after.windows.front().start, 60s);
        EXPECT_FALSE(after.windows.front().interruption);
        EXPECT_TRUE(after.windows.front().voiceActivity);
        EXPECT_THAT(eventsOfKind(analyser->finish(60s + 500ms), EventKind::AudioInterruption), IsEmpty());
    }
}

TEST(PausedSoundTest, AMicrophoneThatStaysAwayAfterItIsAnInterruption) {
    const auto analyser = analyserWithoutModel();
    ASSERT_TRUE(analyser->analyse({{0, {}, 0s}, std::make_shared<Samples>(noise(1, .01))}));
    EXPECT_TRUE(analyser->interrupt(1s, 10s).events.empty());
    const auto late = analyser->analyse({{0, {}, 12s}, std::make_shared<Samples>(noise(1, .01))});
    ASSERT_TRUE(late);
    EXPECT_THAT(late->events,
                ElementsAre(SessionEvent{EventKind::AudioInterruption, 10s, 12s, QStringLiteral("no_samples"), {}}));
}

} // namespace
} // namespace candor::audio
