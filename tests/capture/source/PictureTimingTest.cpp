// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PictureTiming.h"

#include <gmock/gmock.h>

namespace candor::source {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;

std::vector<long> times(std::vector<std::optional<std::chrono::nanoseconds>> fileTimes) {
    PictureTiming timing(40ms);
    std::vector<long> result;
    for (const auto &time : fileTimes)
        result.push_back(timing.next(time) / 1ms);
    return result;
}

TEST(PictureTiming, CountsFromTheFirstPicture) {
    EXPECT_THAT(times({-80ms, -40ms, 0ms}), ElementsAre(0, 40, 80));
    EXPECT_THAT(times({5s, 5040ms}), ElementsAre(0, 40));
}

TEST(PictureTiming, RoundsToWholeMilliseconds) {
    EXPECT_THAT(times({0ms, 33333333ns, 66666667ns, 99999999ns}), ElementsAre(0, 33, 67, 100));
}

TEST(PictureTiming, MakesDuplicatedAndBackwardTimesIncrease) {
    EXPECT_THAT(times({0ms, 40ms, 40ms, 30ms, 80ms}), ElementsAre(0, 40, 41, 42, 80));
}

TEST(PictureTiming, DerivesMissingTimesFromTheRate) {
    EXPECT_THAT(times({std::nullopt, std::nullopt, std::nullopt, 200ms}), ElementsAre(0, 40, 80, 200));
}

TEST(PictureTiming, GoesOnWhereTimesStartAnew) {
    EXPECT_THAT(times({10s, 12s, 10s, 10040ms}), ElementsAre(0, 2000, 2040, 2080));
}

TEST(PictureTiming, DoesNotBelieveAJumpOfDays) {
    EXPECT_THAT(times({0ms, 40ms, 50h, 50h + 40ms}), ElementsAre(0, 40, 80, 120));
}

} // namespace
} // namespace candor::source
