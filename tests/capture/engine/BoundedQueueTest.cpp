// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/BoundedQueue.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;
using testing::Optional;

TEST(BoundedQueueTest, ARefusingQueueCountsWhatItDidNotTake) {
    BoundedQueue<int> queue(2, WhenFull::Refuse);
    EXPECT_TRUE(queue.push(1));
    EXPECT_TRUE(queue.push(2));
    EXPECT_FALSE(queue.push(3));
    EXPECT_EQ(queue.dropped(), 1U);
    EXPECT_THAT(queue.pop(0ms), Optional(1));
    EXPECT_TRUE(queue.push(4));
}

TEST(BoundedQueueTest, APreviewKeepsTheNewest) {
    BoundedQueue<int> queue(1, WhenFull::ReplaceOldest);
    for (int item = 0; item < 5; ++item)
        EXPECT_TRUE(queue.push(item));
    EXPECT_EQ(queue.dropped(), 4U);
    EXPECT_THAT(queue.pop(0ms), Optional(4));
    EXPECT_EQ(queue.pop(0ms), std::nullopt);
}

TEST(BoundedQueueTest, BoundsTheWeightButTakesAnItemThatIsHeavierThanTheQueue) {
    BoundedQueue<int> queue(10, WhenFull::Refuse);
    EXPECT_TRUE(queue.push(1, 25));
    EXPECT_FALSE(queue.push(2, 1));
    EXPECT_THAT(queue.pop(0ms), Optional(1));
    EXPECT_TRUE(queue.push(3, 6));
    EXPECT_FALSE(queue.push(4, 5));
    EXPECT_TRUE(queue.push(5, 4));
}

TEST(BoundedQueueTest, WhatMustNotBeLostIsTakenEvenWhenFull) {
    BoundedQueue<int> queue(1, WhenFull::Refuse);
    EXPECT_TRUE(queue.push(1));
    queue.pushAlways(2);
    EXPECT_THAT(queue.pop(0ms), Optional(1));
    EXPECT_THAT(queue.pop(0ms), Optional(2));
}

TEST(BoundedQueueTest, AWaitingWriterLosesNothing) {
    BoundedQueue<int> queue(3, WhenFull::Wait);
    constexpr int count = 10'000;
    std::thread writer([&queue] {
        for (int item = 0; item < count; ++item)
            queue.push(item);
        queue.close();
    });
    int expected = 0;
    while (!queue.isExhausted()) {
        if (const auto item = queue.pop(500ms)) {
            EXPECT_EQ(*item, expected++);
        }
    }
    writer.join();
    EXPECT_EQ(expected, count);
    EXPECT_EQ(queue.dropped(), 0U);
}

TEST(BoundedQueueTest, ClosingFreesAWaitingWriterAndKeepsWhatIsInside) {
    BoundedQueue<int> queue(1, WhenFull::Wait);
    ASSERT_TRUE(queue.push(1));
    std::atomic<bool> taken = true;
    std::thread writer([&] { taken = queue.push(2); });
    queue.close();
    writer.join();
    EXPECT_FALSE(taken);
    EXPECT_FALSE(queue.isExhausted());
    EXPECT_THAT(queue.pop(0ms), Optional(1));
    EXPECT_TRUE(queue.isExhausted());
}

} // namespace
} // namespace candor::engine
