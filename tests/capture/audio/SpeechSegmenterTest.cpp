// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/SpeechSegmenter.h"

#include <gmock/gmock.h>

namespace candor::audio {
namespace {

using namespace testing;
using namespace std::chrono_literals;

constexpr MediaTime window = 32ms;

/// Voice activity of each window, and the events.
struct Segments {
    std::vector<bool> active;
    std::vector<SessionEvent> events;
};

Segments segmentsOf(const std::vector<std::optional<double>> &values, const SpeechRule &rule = {}) {
    SpeechSegmenter segmenter(rule);
    Segments segments;
    MediaTime start{};
    for (const auto &value : values) {
        segments.active.push_back(segmenter.add(start, start + window, value, segments.events));
        start += window;
    }
    segmenter.finish(segments.events);
    return segments;
}

std::vector<std::optional<double>> repeated(std::vector<std::pair<int, std::optional<double>>> runs) {
    std::vector<std::optional<double>> values;
    for (const auto &[count, value] : runs)
        values.insert(values.end(), static_cast<std::size_t>(count), value);
    return values;
}

TEST(SpeechSegmenterTest, KeepsVoiceActiveForTheHangover) {
    const auto segments = segmentsOf(repeated({{3, 0.0}, {10, 0.9}, {20, 0.0}}));
    // 200 ms hold six whole windows.
    EXPECT_EQ(std::ranges::count(segments.active, true), 10 + 6);
    ASSERT_EQ(segments.events.size(), 1U);
    EXPECT_EQ(segments.events[0].kind, EventKind::Speech);
    EXPECT_EQ(segments.events[0].start, 3 * window);
    EXPECT_EQ(segments.events[0].end, 13 * window);
    EXPECT_THAT(segments.events[0].confidence, Optional(DoubleNear(0.9, 1e-12)));
}

TEST(SpeechSegmenterTest, JoinsAcrossPausesWithinTheHangover) {
    const auto joined = segmentsOf(repeated({{10, 0.9}, {6, 0.1}, {10, 0.9}}));
    ASSERT_EQ(joined.events.size(), 1U);
    EXPECT_EQ(joined.events[0].end, 26 * window);
    EXPECT_THAT(joined.events[0].confidence, Optional(DoubleNear((20 * 0.9 + 6 * 0.1) / 26, 1e-12)));
    EXPECT_EQ(segmentsOf(repeated({{10, 0.9}, {7, 0.1}, {10, 0.9}})).events.size(), 2U);
}

TEST(SpeechSegmenterTest, BeginsAtTheUpperThresholdAndGoesOnToTheLower) {
    EXPECT_THAT(segmentsOf(repeated({{20, 0.49}})).events, IsEmpty());
    const auto held = segmentsOf(repeated({{1, 0.5}, {19, 0.35}}));
    ASSERT_EQ(held.events.size(), 1U);
    EXPECT_EQ(held.events[0].end, 20 * window);
    EXPECT_THAT(segmentsOf(repeated({{1, 0.5}, {19, 0.34}})).events, IsEmpty());
}

TEST(SpeechSegmenterTest, LeavesOutWhatIsTooShortToBeSpeech) {
    EXPECT_THAT(segmentsOf(repeated({{4, 0.9}, {20, 0.0}})).events, IsEmpty());
    EXPECT_EQ(segmentsOf(repeated({{5, 0.9}, {20, 0.0}})).events.size(), 1U);
}

TEST(SpeechSegmenterTest, TakesWhatWasNotMeasuredAsAPause) {
    const auto segments = segmentsOf(repeated({{10, 0.9}, {20, std::nullopt}, {10, 0.9}}));
    ASSERT_EQ(segments.events.size(), 2U);
    EXPECT_EQ(segments.events[0].end, 10 * window);
    EXPECT_THAT(segments.events[0].confidence, Optional(DoubleNear(0.9, 1e-12)));
}

TEST(SpeechSegmenterTest, IsNotConfidentOfALevel) {
    const auto segments = segmentsOf(repeated({{10, 0.02}, {10, 0.019}}),
                                     {.enter = 0.02, .leave = 0.02, .valuesAreProbabilities = false});
    ASSERT_EQ(segments.events.size(), 1U);
    EXPECT_FALSE(segments.events[0].confidence);
}

} // namespace
} // namespace candor::audio
