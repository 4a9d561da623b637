// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryView.h"

#include "RecordedWorkspace.h"
#include "ScreenFixture.h"

#include "summary/MeasurableStrip.h"
#include "summary/MomentRow.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using tests::planOf;
using widgets::Button;

constexpr int patience = 20000;

class SummaryViewTest : public testing::Test {
protected:
    SummaryViewTest()
        : fixture(QString()), workspace(fixture.context.workspace),
          view(fixture.context, nullptr, [this](const QString &folder) { shown << folder; }),
          opened(&view, &SummaryView::opened), replay(&view, &SummaryView::replayRequested) {
        view.resize(1096, 800);
        view.show();
    }

    void open(const QString &folder) {
        view.open(folder);
        ASSERT_TRUE(opened.wait(patience));
    }
    Button *button(const QString &words) {
        for (Button *candidate : view.findChildren<Button *>()) {
            if (candidate->isVisible() &&
                (candidate->text().remove(u'&') == words || candidate->accessibleName() == words))
                return candidate;
        }
        return nullptr;
    }
    void click(const QString &words) {
        Button *found = button(words);
        ASSERT_NE(found, nullptr) << words.toStdString();
        QTest::mouseClick(found, Qt::LeftButton);
    }
    bool says(const QString &words) {
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    bool comesToSay(const QString &words) {
        return QTest::qWaitFor([&] { return says(words); }, patience);
    }

    tests::ScreenFixture fixture;
    tests::RecordedWorkspace workspace;
    QStringList shown;
    SummaryView view;
    QSignalSpy opened;
    QSignalSpy replay;
};

/// Writes events of a person's choice into a finished session.
void putEvents(const QString &folder, const QByteArray &events) {
    tests::writeFile(folder + QStringLiteral("/events.json"), "[\n" + events + "\n]\n");
}

TEST_F(SummaryViewTest, FiguresFlagsAndPromiseAreShown) {
    const QString folder = workspace.add(planOf(QStringLiteral("7f3ac21e-1")), 30);
    open(folder);
    EXPECT_EQ(view.folder(), folder);
    EXPECT_TRUE(says(QStringLiteral("session 7f3ac21e")));
    EXPECT_TRUE(says(QStringLiteral("First camera, First microphone")));
    EXPECT_TRUE(says(QStringLiteral("A flag is a place to look. It never decides about a candidate.")));
    EXPECT_TRUE(says(QStringLiteral("Measured all the time.")));
    EXPECT_NE(view.findChild<MeasurableStrip *>(), nullptr);
    click(QStringLiteral("Open replay"));
    ASSERT_EQ(replay.count(), 1);
    EXPECT_EQ(replay.first().first().toString(), folder);
    click(QStringLiteral("Show in file manager"));
    EXPECT_EQ(shown, QStringList(folder));
}

TEST_F(SummaryViewTest, FlagsAndProblemsLeadIntoTheReplay) {
    const QString folder = workspace.add(planOf(QStringLiteral("one")), 30);
    tests::replaceInFile(folder + QStringLiteral("/summary.json"), "\"flags\": []",
                         "\"flags\": [{\"kind\": \"looking_away\", \"count\": 1, \"seconds\": 0.5}]");
    putEvents(
        folder,
        "{\"start\": 0.25, \"end\": 0.75, \"kind\": \"looking_away\", \"value\": null, \"confidence\": 1},\n"
        "{\"start\": 0.5, \"end\": 0.5, \"kind\": \"problem\", \"value\": \"camera_gone\", \"confidence\": null}");
    open(folder);
    click(QStringLiteral("Show Looking away in the replay"));
    ASSERT_EQ(replay.count(), 1);
    EXPECT_DOUBLE_EQ(replay.takeFirst().at(1).toDouble(), 0.25);
    EXPECT_TRUE(says(QStringLiteral("Camera gone")));
    auto *row = view.findChild<MomentRow *>();
    ASSERT_NE(row, nullptr);
    QTest::mouseClick(row, Qt::LeftButton);
    QTest::keyClick(row, Qt::Key_Space);
    ASSERT_EQ(replay.count(), 2);
    EXPECT_DOUBLE_EQ(replay.first().at(1).toDouble(), 0.5);
}

TEST_F(SummaryViewTest, AnotherFolderTakesThePlaceOfOneThatIsRead) {
    const QString one = workspace.add(planOf(QStringLiteral("11111111-1")));
    const QString two = workspace.add(planOf(QStringLiteral("22222222-2")));
    view.open(one);
    open(two);
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_EQ(opened.count(), 1) << "the first is not shown at all";
    EXPECT_TRUE(says(QStringLiteral("session 22222222")));
}

TEST_F(SummaryViewTest, WithoutMeasurementItSaysSo) {
    auto plan = planOf(QStringLiteral("one"));
    plan.telemetry = false;
    open(workspace.add(plan));
    EXPECT_TRUE(says(QStringLiteral("Not measured: measurement was off")));
    EXPECT_EQ(view.findChild<MeasurableStrip *>(), nullptr);
}

TEST_F(SummaryViewTest, DamageIsSaidAndTheRestKept) {
    const QString folder = workspace.add(planOf(QStringLiteral("one")));
    tests::writeFile(folder + QStringLiteral("/events.json"), "{");
    open(folder);
    EXPECT_TRUE(says(QStringLiteral("Not everything can be read")));
    EXPECT_NE(view.findChild<MeasurableStrip *>(), nullptr);
    click(QStringLiteral("Verify"));
    EXPECT_TRUE(comesToSay(QStringLiteral("events.json: changed since the recording ended")));
    ASSERT_TRUE(QFile::remove(folder + QStringLiteral("/manifest.json")));
    open(folder);
    EXPECT_TRUE(says(QStringLiteral("This session cannot be read")));
    EXPECT_EQ(button(QStringLiteral("Open replay")), nullptr);
}

TEST_F(SummaryViewTest, AnInterruptedOneIsRecoveredOnTheSpot) {
    open(workspace.addInterrupted(planOf(QStringLiteral("one"))));
    EXPECT_TRUE(says(QStringLiteral("This recording was interrupted")));
    click(QStringLiteral("Recover"));
    EXPECT_TRUE(comesToSay(QStringLiteral("This recording was interrupted and recovered.")));
    EXPECT_NE(button(QStringLiteral("Open replay")), nullptr);
}

TEST_F(SummaryViewTest, OneInUseIsLeftAlone) {
    const auto recorder = workspace.startRecording(planOf(QStringLiteral("one")));
    open(workspace.folderOf(QStringLiteral("one")));
    EXPECT_TRUE(says(QStringLiteral("This session is not finished yet")));
    EXPECT_EQ(button(QStringLiteral("Delete")), nullptr);
}

TEST_F(SummaryViewTest, DeletingAsksFirst) {
    const QString folder = workspace.add(planOf(QStringLiteral("one")));
    open(folder);
    QSignalSpy deleted(&view, &SummaryView::deleted);
    click(QStringLiteral("Delete"));
    auto *question = view.findChild<widgets::Confirmation *>();
    ASSERT_NE(question, nullptr);
    question->reject();
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(QDir(folder).exists());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.findChild<widgets::Confirmation *>() == nullptr; }, patience));
    click(QStringLiteral("Delete"));
    click(QStringLiteral("Delete 1 session"));
    ASSERT_TRUE(deleted.wait(patience));
    EXPECT_FALSE(QDir(folder).exists());
    EXPECT_TRUE(says(QStringLiteral("The session was deleted")));
}

TEST_F(SummaryViewTest, NamesFromAManifestArePlainText) {
    auto plan = planOf(QStringLiteral("one"));
    plan.camera = QStringLiteral("<img src=x><b>camera</b>");
    open(workspace.add(plan));
    EXPECT_TRUE(says(QStringLiteral("<img src=x><b>camera</b>")));
    for (const QLabel *label : view.findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(SummaryViewTest, GoneWhileItReadsNothingHappens) {
    const QString folder = workspace.add(planOf(QStringLiteral("one")));
    auto shortLived = std::make_unique<SummaryView>(fixture.context);
    shortLived->open(folder);
    shortLived.reset();
    EXPECT_TRUE(fixture.jobsDone());
}

} // namespace
} // namespace candor::screens
