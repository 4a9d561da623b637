// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/AsyncRunner.h"

#include <gmock/gmock.h>

#include <QSemaphore>
#include <QTest>
#include <QThread>

namespace candor::screens {
namespace {

constexpr int patience = 5000;

TEST(AsyncRunner, RunsElsewhereAndAnswersHere) {
    AsyncRunner runner;
    QObject context;
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    int value = 0;
    runner.run(
        &context,
        [&worked](const JobTicket &) {
            worked = QThread::currentThread();
            return 7;
        },
        [&](int result) {
            answered = QThread::currentThread();
            value = result;
        });
    ASSERT_TRUE(QTest::qWaitFor([&] { return value == 7; }, patience));
    EXPECT_NE(worked, QThread::currentThread());
    EXPECT_EQ(answered, QThread::currentThread());
    EXPECT_TRUE(QTest::qWaitFor([&] { return runner.isIdle(); }, patience));
}

TEST(AsyncRunner, ACancelledJobAnswersNobody) {
    AsyncRunner runner;
    QObject context;
    QSemaphore begun;
    QSemaphore goOn;
    bool answered = false;
    const JobTicket ticket = runner.run(
        &context,
        [&](const JobTicket &own) {
            begun.release();
            goOn.acquire();
            return own.isCancelled();
        },
        [&answered](bool) { answered = true; });
    begun.acquire();
    ticket.cancel();
    goOn.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return runner.isIdle(); }, patience));
    EXPECT_FALSE(answered);
}

TEST(AsyncRunner, AContextThatIsGoneIsNotAnswered) {
    AsyncRunner runner;
    auto context = std::make_unique<QObject>();
    QSemaphore goOn;
    bool answered = false;
    runner.run(
        context.get(),
        [&goOn](const JobTicket &) {
            goOn.acquire();
            return 1;
        },
        [&answered](int) { answered = true; });
    context.reset();
    goOn.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return runner.isIdle(); }, patience));
    EXPECT_FALSE(answered);
}

TEST(AsyncRunner, TheEndWaitsForWhatRunsAndDropsWhatWaits) {
    int finished = 0;
    std::atomic<int> begun = 0;
    QObject context;
    {
        AsyncRunner runner;
        QSemaphore running;
        for (int job = 0; job < 20; ++job) {
            runner.run(
                &context,
                [&](const JobTicket &ticket) {
                    ++begun;
                    running.release();
                    while (!ticket.isCancelled())
                        QThread::yieldCurrentThread();
                    return 0;
                },
                [&finished](int) { ++finished; });
        }
        running.acquire();
    }
    EXPECT_EQ(finished, 0);
    EXPECT_LT(begun, 20);
}

TEST(AsyncRunner, AQuickJobPassesALongOne) {
    AsyncRunner runner;
    QObject context;
    QSemaphore goOn;
    bool quick = false;
    runner.run(
        &context,
        [&goOn](const JobTicket &) {
            goOn.acquire();
            return 0;
        },
        [](int) {});
    runner.run(
        &context, [](const JobTicket &) { return true; }, [&quick](bool value) { quick = value; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return quick; }, patience));
    goOn.release();
}

} // namespace
} // namespace candor::screens
