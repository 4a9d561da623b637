// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PreparedTimeline.h"

#include "TimelineFixture.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

using namespace candor;
using namespace candor::widgets;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

TEST(SamplePyramid, SaysWhatLookingAtEachSampleWould) {
    std::mt19937 generator(7);
    std::uniform_real_distribution<float> value(-50, 50);
    for (const std::size_t size : {0U, 1U, 7U, 8U, 9U, 64U, 65U, 5000U}) {
        std::vector<float> values(size);
        for (float &number : values)
            number = generator() % 3 == 0 ? std::nanf("") : value(generator);
        const SamplePyramid pyramid(values);
        for (int round = 0; round < 300; ++round) {
            const std::size_t one = generator() % (size + 1);
            const std::size_t other = generator() % (size + 1);
            const auto [first, end] = std::minmax(one, other);
            Extent expected;
            std::size_t measured = 0;
            for (std::size_t index = first; index < end; ++index) {
                if (std::isnan(values[index]))
                    continue;
                expected.add({values[index], values[index]});
                ++measured;
            }
            const Extent extent = pyramid.extent(first, end);
            ASSERT_EQ(extent.least, expected.least) << size << ' ' << first << ' ' << end;
            ASSERT_EQ(extent.greatest, expected.greatest);
            ASSERT_EQ(pyramid.measured(first, end), measured);
        }
    }
}

TEST(PreparedTimeline, MergesFlagsThatOverlap) {
    auto data = session(100s);
    data->events = {event(EventKind::HeadTurned, 50s, 60s), event(EventKind::LookingAway, 10s, 20s),
                    event(EventKind::Blink, 12s, 13s), event(EventKind::FaceAbsent, 15s, 18s),
                    event(EventKind::HeadTilted, 20s, 25s)};
    const PreparedTimeline timeline(data);
    ASSERT_EQ(timeline.flags().size(), 2U);
    EXPECT_EQ(timeline.flags()[0].start, 10s);
    EXPECT_EQ(timeline.flags()[0].end, 25s);
    EXPECT_THAT(timeline.flags()[0].events, ElementsAre(1, 3, 4));
    EXPECT_THAT(timeline.flags()[1].events, ElementsAre(0));
}

TEST(PreparedTimeline, FindsHolesBetweenSamplesAndInEvents) {
    auto data = session(100s);
    std::erase_if(data->samples,
                  [](const TimelineSample &sample) { return sample.seconds > 30 && sample.seconds < 40; });
    data->events = {event(EventKind::Gap, 60s, 70s, QStringLiteral("microphone"))};
    const PreparedTimeline timeline(data);
    ASSERT_EQ(timeline.holes().size(), 2U);
    EXPECT_NEAR(toSeconds(timeline.holes()[0].start), 30, .05);
    EXPECT_NEAR(toSeconds(timeline.holes()[0].end), 40, .05);
    EXPECT_TRUE(timeline.holes()[1].inSound);
    EXPECT_FALSE(timeline.holes()[1].inPicture);
    EXPECT_EQ(timeline.sampleAt(35), std::nullopt);
    EXPECT_EQ(timeline.sampleAt(29.95), 898U);
    EXPECT_EQ(timeline.nearestSample(29.96), 899U);
}

} // namespace
