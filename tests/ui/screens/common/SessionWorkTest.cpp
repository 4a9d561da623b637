// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/SessionWork.h"

#include "RecordedWorkspace.h"

#include "common/WorkPanel.h"
#include "widgets/Button.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace candor::screens {
namespace {

using testing::Contains;
using testing::SizeIs;
using tests::planOf;

constexpr int patience = 20000;

class SessionWorkTest : public testing::Test {
protected:
    SessionWorkTest() : workspace(folder.path()), work(clock, jobs), finished(&work, &SessionWork::finished) {}
    ~SessionWorkTest() override {
        EXPECT_TRUE(QTest::qWaitFor([this] { return jobs.isIdle(); }, patience));
    }

    WorkReport report() {
        EXPECT_TRUE(finished.count() > 0 || finished.wait(patience));
        return finished.isEmpty() ? WorkReport() : finished.takeFirst().first().value<WorkReport>();
    }
    static NamedFolder named(const QString &path) { return {path, QDir(path).dirName()}; }

    QTemporaryDir folder;
    tests::RecordedWorkspace workspace;
    SystemClock clock;
    AsyncRunner jobs;
    SessionWork work;
    QSignalSpy finished;
};

TEST_F(SessionWorkTest, ASoundSessionIsVerified) {
    const QString session = workspace.add(planOf(QStringLiteral("one")));
    ASSERT_TRUE(work.verify(named(session)));
    EXPECT_TRUE(work.isBusy());
    EXPECT_FALSE(work.verify(named(session))) << "one at a time";
    const auto said = report();
    EXPECT_EQ(said.state, widgets::State::Good);
    EXPECT_TRUE(said.title.contains(QStringLiteral("one is as it was recorded"))) << said.title.toStdString();
    EXPECT_TRUE(said.lines.first().contains(QStringLiteral("6 frames"))) << said.lines.first().toStdString();
    EXPECT_FALSE(work.isBusy());
}

TEST_F(SessionWorkTest, EachThingThatDoesNotFitIsSaid) {
    const QString session = workspace.add(planOf(QStringLiteral("one")));
    tests::replaceInFile(session + QStringLiteral("/events.json"), "speech", "paused");
    ASSERT_TRUE(QFile::remove(session + QStringLiteral("/landmarks.bin")));
    work.verify(named(session));
    const auto said = report();
    EXPECT_EQ(said.state, widgets::State::Alert);
    EXPECT_THAT(said.lines, Contains(testing::Truly([](const QString &line) {
                    return line.startsWith(QStringLiteral("events.json: changed since the recording ended"));
                })));
    EXPECT_THAT(said.lines, Contains(testing::Truly([](const QString &line) {
                    return line.startsWith(QStringLiteral("landmarks.bin: is missing"));
                })));
}

TEST_F(SessionWorkTest, AStoppedVerificationSaysSo) {
    const QString session = workspace.add(planOf(QStringLiteral("one")));
    work.verify(named(session));
    work.stop();
    const auto said = report();
    EXPECT_EQ(said.state, widgets::State::Information);
    EXPECT_TRUE(said.title.contains(QStringLiteral("stopped"))) << said.title.toStdString();
}

TEST_F(SessionWorkTest, InterruptedRecordingsAreRecovered) {
    const QString session = workspace.addInterrupted(planOf(QStringLiteral("one")));
    QSignalSpy recovered(&work, &SessionWork::recovered);
    work.recover({named(session)});
    const auto said = report();
    EXPECT_EQ(said.state, widgets::State::Good);
    EXPECT_EQ(said.title, QStringLiteral("1 recording recovered"));
    ASSERT_EQ(recovered.count(), 1);
    EXPECT_EQ(recovered.first().first().toStringList(), QStringList(session));
    const auto overview = record::readSession(session);
    ASSERT_TRUE(overview.has_value());
    EXPECT_EQ(overview->manifest.state, SessionState::Recovered);
}

TEST_F(SessionWorkTest, ASessionInUseIsNotTouched) {
    const auto plan = planOf(QStringLiteral("one"));
    const auto recorder = workspace.startRecording(plan);
    const QString session = workspace.folderOf(plan.uuid);
    work.recover({named(session)});
    const auto recovery = report();
    EXPECT_EQ(recovery.state, widgets::State::Alert);
    EXPECT_TRUE(recovery.lines.first().contains(QStringLiteral("Another program"))) << "in words";
    work.remove({named(session)});
    const auto deletion = report();
    EXPECT_EQ(deletion.state, widgets::State::Alert);
    EXPECT_EQ(deletion.title, QStringLiteral("0 of 1 deleted"));
    EXPECT_TRUE(deletion.lines.first().contains(QStringLiteral("Another program")));
    EXPECT_TRUE(QFile::exists(session + QStringLiteral("/manifest.json")));
}

TEST_F(SessionWorkTest, SeveralAreDeletedAndWhatCannotGoIsSaid) {
    const QString one = workspace.add(planOf(QStringLiteral("one")));
    const QString two = workspace.add(planOf(QStringLiteral("two")));
    tests::writeFile(two + QStringLiteral("/letter.txt"), "not a session's");
    QSignalSpy removed(&work, &SessionWork::removed);
    work.remove({named(one), named(two)});
    const auto said = report();
    EXPECT_EQ(said.title, QStringLiteral("1 of 2 deleted"));
    EXPECT_THAT(said.lines, SizeIs(1));
    EXPECT_EQ(removed.first().first().toStringList(), QStringList(one));
    EXPECT_FALSE(QFile::exists(one));
    EXPECT_TRUE(QFile::exists(two + QStringLiteral("/letter.txt")));
}

TEST_F(SessionWorkTest, GoneBeforeItsJobEndsNobodyIsTold) {
    const QString session = workspace.add(planOf(QStringLiteral("one")));
    {
        SessionWork shortLived(clock, jobs);
        shortLived.verify(named(session));
    }
    EXPECT_TRUE(QTest::qWaitFor([this] { return jobs.isIdle(); }, patience));
    EXPECT_TRUE(finished.isEmpty());
}

TEST_F(SessionWorkTest, ThePanelShowsHostileNamesAsTheyAre) {
    WorkPanel panel(work);
    panel.resize(600, 200);
    const QString name = QStringLiteral("<b>bold</b><img src=x>");
    panel.say({widgets::State::Alert, name, {name}});
    EXPECT_TRUE(panel.isVisible());
    for (const QLabel *label : panel.findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    panel.findChild<widgets::SymbolButton *>()->click();
    EXPECT_FALSE(panel.isVisible());
}

TEST_F(SessionWorkTest, ThePanelOffersCancelWhileItWorks) {
    WorkPanel panel(work);
    QSemaphore goOn;
    // The job waits behind four others, so that it takes longer than the panel's patience.
    for (int job = 0; job < 4; ++job)
        jobs.run(
            &work,
            [&goOn](const JobTicket &) {
                goOn.acquire();
                return 0;
            },
            [](int) {});
    work.verify(named(workspace.folderOf(QStringLiteral("one"))));
    EXPECT_FALSE(panel.isVisible()) << "not at once";
    ASSERT_TRUE(QTest::qWaitFor([&panel] { return panel.isVisible(); }, patience));
    widgets::Button *cancel = nullptr;
    for (auto *button : panel.findChildren<widgets::Button *>()) {
        if (button->text() == QStringLiteral("&Cancel"))
            cancel = button;
    }
    ASSERT_NE(cancel, nullptr);
    ASSERT_TRUE(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    goOn.release(4);
    EXPECT_TRUE(report().title.contains(QStringLiteral("stopped")));
    EXPECT_FALSE(cancel->isVisible());
    // Two of them begin only now, and need what they wait for until they are through.
    ASSERT_TRUE(QTest::qWaitFor([this] { return jobs.isIdle(); }, patience));
}

} // namespace
} // namespace candor::screens
