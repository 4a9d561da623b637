// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsView.h"

#include "RecordedWorkspace.h"
#include "ScreenFixture.h"

#include "sessions/SessionList.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/SearchField.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using tests::planOf;
using widgets::Button;
using widgets::SearchField;

constexpr int patience = 20000;

class SessionsViewTest : public testing::Test {
protected:
    SessionsViewTest()
        : fixture(QString()), workspace(fixture.context.workspace),
          view(fixture.context, nullptr, [this](const QString &folder) { shown << folder; }),
          listed(&view, &SessionsView::listed), summary(&view, &SessionsView::summaryRequested),
          replay(&view, &SessionsView::replayRequested) {
        view.resize(1096, 800);
    }

    void open() {
        view.show();
        view.activateWindow();
        view.refresh();
        ASSERT_TRUE(listed.wait(patience));
        list = view.findChild<SessionList *>();
        ASSERT_NE(list, nullptr);
    }
    Button *button(const QString &words) {
        for (Button *candidate : view.findChildren<Button *>()) {
            if (candidate->isVisible() && candidate->text().remove(u'&') == words)
                return candidate;
        }
        return nullptr;
    }
    void click(const QString &words) {
        Button *found = button(words);
        ASSERT_NE(found, nullptr) << words.toStdString();
        ASSERT_TRUE(found->isEnabled()) << words.toStdString();
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
    widgets::Confirmation *question() {
        widgets::Confirmation *found = nullptr;
        const bool there = QTest::qWaitFor(
            [&] {
                found = view.findChild<widgets::Confirmation *>();
                return found != nullptr && found->isVisible();
            },
            patience);
        return there ? found : nullptr;
    }
    void answer(widgets::ButtonRole role) {
        auto *dialog = question();
        ASSERT_NE(dialog, nullptr);
        for (Button *candidate : dialog->findChildren<Button *>()) {
            if ((candidate->role() == widgets::ButtonRole::Destructive) == (role == widgets::ButtonRole::Destructive)) {
                QTest::mouseClick(candidate, Qt::LeftButton);
                return;
            }
        }
        FAIL() << "no such button";
    }

    tests::ScreenFixture fixture;
    tests::RecordedWorkspace workspace;
    QStringList shown;
    SessionsView view;
    QSignalSpy listed;
    QSignalSpy summary;
    QSignalSpy replay;
    SessionList *list = nullptr;
};

RecordingPlan planAt(const char *uuid, int hour) {
    auto plan = planOf(QString::fromLatin1(uuid));
    plan.startedAt = WallTime(std::chrono::hours(498'470 + hour));
    return plan;
}

TEST_F(SessionsViewTest, FirstUseSaysWhatToDo) {
    open();
    EXPECT_TRUE(says(QStringLiteral("No session yet")));
    EXPECT_TRUE(says(QStringLiteral("Candidates record theirs from their applications")));
    EXPECT_EQ(button(QStringLiteral("Open summary")), nullptr);
    workspace.add(planAt("aaaaaaaa-1", 1));
    click(QStringLiteral("Look again"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return button(QStringLiteral("Open summary")) != nullptr; }, patience));
}

TEST_F(SessionsViewTest, KeysOpenReplayAndRefresh) {
    const QString folder = workspace.add(planAt("aaaaaaaa-1", 1));
    open();
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_EQ(summary.count(), 1);
    EXPECT_EQ(summary.first().first().toString(), folder);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_R);
    EXPECT_EQ(replay.count(), 2);
    const QModelIndex first = list->model()->index(0, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    EXPECT_EQ(summary.count(), 2);
    workspace.add(planAt("bbbbbbbb-2", 2));
    QTest::keyClick(&view, Qt::Key_F5);
    ASSERT_TRUE(listed.wait(patience));
    EXPECT_EQ(list->model()->rowCount(), 2);
    ASSERT_EQ(list->selectedRows().size(), 1U);
    EXPECT_EQ(list->selectedRows().front().folder, folder) << "the selection is kept";
}

TEST_F(SessionsViewTest, AClickOnTheHeadSorts) {
    workspace.add(planAt("aaaaaaaa-1", 1));
    workspace.add(planAt("bbbbbbbb-2", 2));
    open();
    EXPECT_TRUE(list->model()->index(0, SessionTable::Started).data().toString() >
                list->model()->index(1, SessionTable::Started).data().toString())
        << "the newest first";
    auto *head = list->horizontalHeader();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      QPoint(head->sectionViewportPosition(SessionTable::Started) + 20, head->height() / 2));
    EXPECT_TRUE(list->model()->index(0, SessionTable::Started).data().toString() <
                list->model()->index(1, SessionTable::Started).data().toString());
}

TEST_F(SessionsViewTest, TheSearchFindsAndIsCleared) {
    workspace.add(planAt("aaaaaaaa-1", 1));
    workspace.add(planAt("bbbbbbbb-2", 2));
    open();
    auto *field = view.findChild<SearchField *>();
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return field->hasFocus(); }, patience));
    QTest::keyClicks(field, QStringLiteral("bbbb"));
    EXPECT_EQ(list->model()->rowCount(), 1);
    QTest::keyClicks(field, QStringLiteral("x"));
    EXPECT_TRUE(says(QStringLiteral("No session has \"bbbbx\"")));
    click(QStringLiteral("Clear search"));
    EXPECT_EQ(list->model()->rowCount(), 2);
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("aaaa"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(list->model()->rowCount(), 2);
    EXPECT_TRUE(list->hasFocus());
}

TEST_F(SessionsViewTest, DeletingAsksOnceAndNoIsNo) {
    const QString one = workspace.add(planAt("aaaaaaaa-1", 1));
    const QString two = workspace.add(planAt("bbbbbbbb-2", 2));
    open();
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Delete);
    answer(widgets::ButtonRole::Outlined);
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(QDir(one).exists());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.findChild<widgets::Confirmation *>() == nullptr; }, patience));
    click(QStringLiteral("Delete 2 sessions"));
    answer(widgets::ButtonRole::Destructive);
    EXPECT_TRUE(comesToSay(QStringLiteral("No session yet")));
    EXPECT_FALSE(QDir(one).exists());
    EXPECT_FALSE(QDir(two).exists());
}

TEST_F(SessionsViewTest, VerifyingSaysWhatFitsAndWhatDoesNot) {
    const QString folder = workspace.add(planAt("aaaaaaaa-1", 1));
    open();
    click(QStringLiteral("Verify"));
    EXPECT_TRUE(comesToSay(QStringLiteral("is as it was recorded")));
    tests::replaceInFile(folder + QStringLiteral("/events.json"), "speech", "paused");
    click(QStringLiteral("Verify"));
    EXPECT_TRUE(comesToSay(QStringLiteral("events.json: changed since the recording ended")));
}

TEST_F(SessionsViewTest, AnInterruptedRecordingIsOfferedAndRecovered) {
    workspace.addInterrupted(planAt("aaaaaaaa-1", 1));
    open();
    EXPECT_TRUE(says(QStringLiteral("1 interrupted recording can be recovered")));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(summary.count(), 0);
    EXPECT_TRUE(says(QStringLiteral("Recover it first")));
    click(QStringLiteral("Recover"));
    EXPECT_TRUE(comesToSay(QStringLiteral("1 recording recovered")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !says(QStringLiteral("can be recovered")); }, patience));
    EXPECT_EQ(list->model()->index(0, SessionTable::State).data().toString(), QStringLiteral("Recovered"));
}

TEST_F(SessionsViewTest, ASessionInUseIsNeitherOpenedNorDeleted) {
    const auto plan = planAt("aaaaaaaa-1", 1);
    const auto recorder = workspace.startRecording(plan);
    open();
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(view.findChild<widgets::Confirmation *>(), nullptr);
    EXPECT_TRUE(says(QStringLiteral("Not deleted")));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(summary.count(), 0);
    EXPECT_TRUE(says(QStringLiteral("not finished yet")));
    EXPECT_FALSE(says(QStringLiteral("can be recovered")));
    EXPECT_TRUE(QDir(workspace.folderOf(plan.uuid)).exists());
}

TEST_F(SessionsViewTest, OneOfSeveralIsShownInTheFileManagerOnly) {
    const QString folder = workspace.add(planAt("aaaaaaaa-1", 1));
    open();
    click(QStringLiteral("Show in file manager"));
    EXPECT_EQ(shown, QStringList(folder));
}

TEST_F(SessionsViewTest, AWorkspaceThatCannotBeReadIsSaidWithAWayOn) {
    const QString path = fixture.folder.filePath(QStringLiteral("workspace"));
    tests::writeFile(path, "a file");
    open();
    EXPECT_TRUE(says(QStringLiteral("The sessions cannot be listed")));
    ASSERT_TRUE(QFile::remove(path));
    workspace.add(planAt("aaaaaaaa-1", 1));
    click(QStringLiteral("Try again"));
    ASSERT_TRUE(listed.wait(patience));
    EXPECT_EQ(list->model()->rowCount(), 1);
    EXPECT_TRUE(list->isVisible());
}

TEST_F(SessionsViewTest, NamesFromAManifestArePlainText) {
    auto plan = planAt("evil", 1);
    plan.camera = QStringLiteral("<img src='x'><b>camera</b>");
    const QString folder = workspace.add(plan);
    tests::replaceInFile(folder + QStringLiteral("/manifest.json"), "\"evil\"", "\"<i>x</i>\"");
    open();
    ASSERT_EQ(list->model()->rowCount(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    auto *dialog = question();
    ASSERT_NE(dialog, nullptr);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    dialog->reject();
}

TEST_F(SessionsViewTest, ThousandsAreListedAndDeletedFrom) {
    const QString like = workspace.add(planAt("aaaaaaaa-1", 1));
    workspace.addMany(like, 1999);
    open();
    ASSERT_EQ(list->model()->rowCount(), 2000);
    auto *field = view.findChild<SearchField *>();
    field->setText(QStringLiteral("000077-many"));
    ASSERT_EQ(list->model()->rowCount(), 1);
    list->selectFirst();
    click(QStringLiteral("Delete"));
    answer(widgets::ButtonRole::Destructive);
    EXPECT_TRUE(comesToSay(QStringLiteral("1 session deleted")));
    field->clear();
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1999; }, patience));
}

TEST_F(SessionsViewTest, GoneWhileItReadsNothingHappens) {
    workspace.addMany(workspace.add(planAt("aaaaaaaa-1", 1)), 50);
    auto shortLived = std::make_unique<SessionsView>(fixture.context);
    shortLived->show();
    shortLived->refresh();
    shortLived.reset();
    EXPECT_TRUE(fixture.jobsDone());
}

} // namespace
} // namespace candor::screens
