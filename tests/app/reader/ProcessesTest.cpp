// SPDX-License-Identifier: GPL-3.0-or-later
// The pool's processes: started, shared, lost, ended.
#include "Intruder.h"

#include "documents/ReaderProcess.h"
#include "documents/SkillList.h"

#include <QFileInfo>

#include <csignal>
#include <thread>

#include <unistd.h>

namespace {

using namespace candor;
using namespace Qt::StringLiterals;
using documents::Confinement;
using documents::ReaderPool;
using documents::ReaderProcess;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(ReaderPoolProcesses, AnswersManyThreadsAtOnce) {
    ReaderPool pool(tests::takenOver(Confinement::Bubblewrap));
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&pool, &right, i] {
            for (int j = 0; j < 10; ++j) {
                const QByteArray words = QByteArray::number(i) + ' ' + QByteArray(j * 30'000, 'x');
                const auto answer = tests::ask(pool, "say " + words);
                right += answer && answer->text == u"say: "_s + QString::fromLatin1(words) + u'\n' ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(right, 80);
}

TEST(ReaderPoolProcesses, DrawsALargePage) {
    ReaderPool pool(tests::takenOver(Confinement::Bubblewrap));
    const auto picture = pool.page("x", 7, 2400);
    ASSERT_TRUE(picture);
    EXPECT_EQ(*picture, (documents::PagePicture{2400, 2400, QByteArray(2400 * 2400 * 4, 7)}));
    EXPECT_EQ(pool.page("x", 0, 63).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(pool.page("x", -1, 640).error().code, ErrorCode::NotFound);
}

TEST(ReaderPoolProcesses, LeavesNothingOpenAndNobodyBehind) {
    const int before = tests::openDescriptorsOf(getpid());
    {
        // Without bubblewrap between, the reader is a child of this process.
        auto settings = tests::takenOver(Confinement::Landlock);
        settings.processes = 1;
        ReaderPool pool(settings);
        ASSERT_THAT(tests::lines(tests::ask(pool, "say one")), SizeIs(1));
        const auto readers = tests::childrenOf(getpid());
        ASSERT_THAT(readers, SizeIs(1));
        for (int i = 0; i < 4; ++i) {
            for (const char *document : {"say two", "abort", "garbage", "say three", "exit"})
                (void)tests::ask(pool, document);
        }
        // Its three, /dev/null, and a child's pipes, at most while that is being forked.
        EXPECT_LE(tests::openDescriptorsOf(readers.front()), 12);
        EXPECT_LE(tests::childrenOf(readers.front()).size(), 1U);
    }
    EXPECT_THAT(tests::childrenOf(getpid()), IsEmpty());
    EXPECT_EQ(tests::openDescriptorsOf(getpid()), before);
}

TEST(ReaderPoolProcesses, StartsAnotherForOneThatWasKilled) {
    auto settings = tests::takenOver(Confinement::Landlock);
    settings.processes = 1;
    ReaderPool pool(settings);
    for (int i = 0; i < 3; ++i) {
        ASSERT_THAT(tests::lines(tests::ask(pool, "say well")), ElementsAre("say: well"));
        const auto readers = tests::childrenOf(getpid());
        ASSERT_THAT(readers, SizeIs(1));
        ASSERT_EQ(kill(readers.front(), SIGKILL), 0);
    }
    EXPECT_THAT(tests::lines(tests::ask(pool, "say well")), ElementsAre("say: well"));
}

TEST(ReaderPoolProcesses, SaysWhenThereIsNoReader) {
    for (const auto &program : {u"/nowhere/candor-reader"_s, u"/usr/bin/true"_s}) {
        documents::ReaderSettings settings;
        settings.program = program;
        ReaderPool pool(settings);
        for (int i = 0; i < 2; ++i) {
            const auto answer = tests::ask(pool, "say well");
            ASSERT_FALSE(answer);
            EXPECT_EQ(answer.error().code, ErrorCode::ReaderFailed);
        }
    }
    EXPECT_THAT(tests::childrenOf(getpid()), IsEmpty());
}

TEST(ReaderPoolProcesses, DoesNotWaitForOneThatHangs) {
    const auto settings = tests::takenOver(Confinement::Landlock);
    auto process = ReaderProcess::start(documents::readerCommand(settings, settings.program, {}));
    ASSERT_TRUE(process);
    const auto readers = tests::childrenOf(getpid());
    ASSERT_THAT(readers, SizeIs(1));
    ASSERT_EQ(kill(readers.front(), SIGSTOP), 0);
    const auto answer = (*process)->ask({}, QByteArray(32 << 20, 'x'),
                                        std::chrono::steady_clock::now() + std::chrono::milliseconds(100));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::ReaderFailed);
    process->reset();
    EXPECT_THAT(tests::childrenOf(getpid()), IsEmpty());
}

TEST(ReaderPoolProcesses, HasTheSkillsOfEachDocument) {
    auto settings = tests::takenOver(Confinement::Bubblewrap);
    settings.processes = 1;
    ReaderPool pool(settings);
    for (const char *version : {"@version 4", "@version 7", "@version 4"}) {
        const auto list = documents::SkillList::parse(version);
        ASSERT_TRUE(list);
        const auto answer = pool.read("skills", *list, QDate(2026, 1, 1));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->text.trimmed(), u"skills: "_s + QString::fromUtf8(list->toText()).trimmed());
    }
}

} // namespace
