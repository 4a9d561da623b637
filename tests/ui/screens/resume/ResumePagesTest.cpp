// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumePages.h"

#include "HiringFixture.h"
#include "SampleResume.h"

#include <gmock/gmock.h>

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

constexpr int patience = 20000;

/// Makes empty pages, one whenever the test lets it, and remembers which.
class SlowReader final : public documents::ResumeReader {
public:
    Result<Resume> read(const QByteArray & /*file*/, const documents::SkillList & /*skills*/,
                        const QDate & /*today*/) override {
        return failure(ErrorCode::ReaderFailed);
    }
    Result<documents::PagePicture> page(const QByteArray & /*file*/, int page, int width) override {
        {
            const std::lock_guard lock(m_mutex);
            asked.push_back(page);
        }
        most = std::max(most.load(), ++m_running);
        allowed.acquire();
        --m_running;
        if (page == 13)
            return failure(ErrorCode::DocumentDamaged);
        return documents::PagePicture{width, 2, QByteArray(qsizetype{8} * width, '\xff')};
    }

    std::vector<int> asked;
    std::atomic<int> most = 0;
    QSemaphore allowed;

private:
    std::mutex m_mutex;
    std::atomic<int> m_running = 0;
};

class ResumePagesTest : public testing::Test {
protected:
    ResumePagesTest() : path(fixture.screens.folder.filePath(u"cv.pdf"_s)) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(tests::weidmannPdf());
        fixture.reader().answerAs(reader);
        fixture.signIn(fixture.seeker);
        pages.openFile(path);
    }
    ~ResumePagesTest() override { reader->allowed.release(100); }

    std::shared_ptr<SlowReader> reader = std::make_shared<SlowReader>();
    tests::HiringFixture fixture;
    QString path;
    ResumePages pages{*fixture.access};
};

TEST_F(ResumePagesTest, TheNewestWishComesFirstAndOneAtATime) {
    QSignalSpy ready(&pages, &ResumePages::ready);
    for (int page = 0; page < 5; ++page)
        pages.want(page, 200);
    reader->allowed.release(100);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.count() == 3; }, patience));
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(ready.count(), 3) << "what nobody waits for any more is not made";
    EXPECT_THAT(reader->asked, ElementsAre(0, 4, 3));
    EXPECT_EQ(reader->most, 1);
    EXPECT_EQ(pages.picture(4, 200).width(), 200);
    EXPECT_TRUE(pages.picture(1, 200).isNull());
}

TEST_F(ResumePagesTest, APageThatIsThereIsNotAskedForAgain) {
    QSignalSpy ready(&pages, &ResumePages::ready);
    reader->allowed.release(100);
    pages.want(0, 200);
    ASSERT_TRUE(ready.wait(patience));
    pages.want(0, 200);
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_THAT(reader->asked, ElementsAre(0));
    pages.want(0, 300); // the window has grown
    EXPECT_EQ(pages.picture(0, 300).width(), 200) << "the one before stands in meanwhile";
    ASSERT_TRUE(ready.wait(patience));
    EXPECT_EQ(pages.picture(0, 300).width(), 300);
    for (int page = 1; page < 6; ++page) {
        pages.want(page, 200);
        ASSERT_TRUE(ready.wait(patience));
    }
    EXPECT_TRUE(pages.picture(0, 300).isNull()) << "only a few are kept";
    EXPECT_FALSE(pages.picture(5, 200).isNull());
}

TEST_F(ResumePagesTest, ErrorsAreToldAndDoNotStopOthers) {
    QSignalSpy failed(&pages, &ResumePages::failed);
    QSignalSpy ready(&pages, &ResumePages::ready);
    reader->allowed.release(100);
    pages.want(13, 200);
    pages.want(1, 200);
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1 && ready.count() == 1; }, patience));
    EXPECT_EQ(failed[0][1].value<Error>().code, ErrorCode::DocumentDamaged);
    pages.openFile(fixture.screens.folder.filePath(u"none.pdf"_s));
    pages.want(0, 200);
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_EQ(failed[1][1].value<Error>().code, ErrorCode::FileNotFound);
}

TEST_F(ResumePagesTest, WidthsStayWithinTheLimits) {
    QSignalSpy ready(&pages, &ResumePages::ready);
    reader->allowed.release(100);
    pages.want(0, 1);
    ASSERT_TRUE(ready.wait(patience));
    EXPECT_EQ(pages.picture(0, 1).width(), ResumePages::leastWidth);
    pages.want(0, 100'000);
    ASSERT_TRUE(ready.wait(patience));
    EXPECT_EQ(pages.picture(0, 100'000).width(), ResumePages::mostWidth);
}

TEST_F(ResumePagesTest, NothingIsLeftForSomebodyElse) {
    QSignalSpy ready(&pages, &ResumePages::ready);
    pages.want(0, 200);
    ASSERT_TRUE(QTest::qWaitFor([&] { return reader->most == 1; }, patience));
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    reader->allowed.release(100);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(ready.count(), 0);
    EXPECT_TRUE(pages.picture(0, 200).isNull());
    pages.want(0, 200);
    EXPECT_TRUE(fixture.screens.jobs.isIdle()) << "there is no document any more";
}

} // namespace
} // namespace candor::screens
