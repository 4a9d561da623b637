// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/MyApplicationsView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "applications/ApplicationListModel.h"
#include "applications/ApplicationListView.h"
#include "hiring/ApplicationService.h"
#include "hiring/ScheduleService.h"
#include "interview/SessionService.h"
#include "widgets/Button.h"
#include "widgets/StageLine.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using widgets::Button;

constexpr int patience = 20000;

class MyApplicationsViewTest : public testing::Test {
protected:
    MyApplicationsViewTest()
        : job(fixture.addJob(u"Backend engineer"_s)),
          view(fixture.screens.context, nullptr,
               FileChoice{{},
                          [this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &chosen) {
                              chosen(calendarFile());
                          },
                          {}}) {
        fixture.signIn(fixture.seeker);
        view.resize(1096, 800);
    }
    QString calendarFile() const { return fixture.screens.folder.filePath(u"interview.ics"_s); }
    ApplicationId apply(JobId to) {
        const auto applied =
            fixture.workspace().applications().apply(fixture.actor(fixture.seeker), to, fixture.seeker, {}, {});
        EXPECT_TRUE(applied);
        return applied ? applied->id : ApplicationId();
    }
    InterviewSlot addSlot(ApplicationId application, std::chrono::minutes fromNow) {
        InterviewSlot slot;
        slot.application = application;
        slot.startsAt = std::chrono::floor<std::chrono::minutes>(fixture.screens.clock.wallNow() + fromNow);
        slot.venue = u"Room 2"_s;
        const auto added = fixture.workspace().schedule().add(fixture.actor(fixture.recruiter), slot);
        EXPECT_TRUE(added) << (added ? std::string() : added.error().detail.toStdString());
        return added ? *added : slot;
    }
    void open() {
        view.show();
        view.activateWindow();
        QSignalSpy listed(&view, &MyApplicationsView::listed);
        view.refresh();
        ASSERT_TRUE(listed.wait(patience));
        ASSERT_TRUE(fixture.jobsDone());
        QCoreApplication::processEvents();
    }
    template<typename Widget = QWidget>
    Widget *part(const char *name) {
        for (auto *widget : view.findChildren<Widget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool comesToShow(const char *name) {
        return QTest::qWaitFor([&] { return part(name) != nullptr; }, patience);
    }
    bool says(const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    bool comesToSay(const QString &words) {
        return QTest::qWaitFor([&] { return says(words); }, patience);
    }
    QString nextStepTitle() {
        auto *label = part<QLabel>("nextStep");
        return label ? label->text() : QString();
    }

    tests::HiringFixture fixture;
    JobId job;
    MyApplicationsView view;
};

TEST_F(MyApplicationsViewTest, FirstUseLeadsToTheBoard) {
    QSignalSpy board(&view, &MyApplicationsView::boardRequested);
    open();
    EXPECT_TRUE(says(u"No application yet"_s));
    for (Button *button : view.findChildren<Button *>())
        if (button->isVisible() && button->text().remove(u'&') == u"See the jobs")
            button->click();
    EXPECT_EQ(board.count(), 1);
}

TEST_F(MyApplicationsViewTest, ShowsWhereItStandsAndOnlyOnesOwn) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Interviewed});
    const ApplicationId id = apply(job);
    fixture.moveAs(fixture.recruiter, id, Stage::UnderReview, u"a secret reason"_s);
    open();
    ASSERT_TRUE(comesToShow("stageLine"));
    const auto *line = part<widgets::StageLine>("stageLine");
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->steps().current, 1);
    EXPECT_TRUE(says(u"1 application"_s));
    EXPECT_EQ(nextStepTitle(), u"People read your application");
    EXPECT_TRUE(says(u"Under Review"_s));
    EXPECT_FALSE(says(u"secret"_s)) << "why is between those who decide";
    EXPECT_EQ(part("startInterview"), nullptr);
    const QAbstractItemModelTester tester(view.findChild<ApplicationListView *>()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST_F(MyApplicationsViewTest, AnInvitedPersonStartsFromHere) {
    const ApplicationId id = apply(job);
    fixture.moveAs(fixture.recruiter, id, Stage::InterviewRequired);
    open();
    ASSERT_TRUE(comesToShow("startInterview"));
    QSignalSpy interview(&view, &MyApplicationsView::interviewRequested);
    QSignalSpy check(&view, &MyApplicationsView::deviceCheckRequested);
    part<Button>("startInterview")->setFocus();
    QTest::keyClick(part("startInterview"), Qt::Key_Space);
    ASSERT_EQ(interview.count(), 1);
    EXPECT_EQ(interview[0][0].value<ApplicationId>(), id);
    QTest::mouseClick(part("deviceCheck"), Qt::LeftButton);
    EXPECT_EQ(check.count(), 1);
}

TEST_F(MyApplicationsViewTest, ASlotHasACalendarFile) {
    const ApplicationId id = apply(job);
    fixture.moveAs(fixture.recruiter, id, Stage::InterviewRequired);
    addSlot(id, 48h);
    open();
    ASSERT_TRUE(comesToShow("saveCalendar"));
    EXPECT_TRUE(nextStepTitle().startsWith(u"Your interview is on ")) << nextStepTitle().toStdString();
    EXPECT_TRUE(says(u"Room 2"_s));
    QTest::mouseClick(part("saveCalendar"), Qt::LeftButton);
    ASSERT_TRUE(comesToSay(u"The calendar file was saved"_s));
    QFile file(calendarFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("BEGIN:VCALENDAR\r\n"));
}

TEST_F(MyApplicationsViewTest, WithdrawsWithAQuestionAndTakesItBack) {
    const ApplicationId id = apply(job);
    open();
    ASSERT_TRUE(comesToShow("withdraw"));
    QTest::mouseClick(part("withdraw"), Qt::LeftButton);
    auto *dialog = view.findChild<QDialog *>(u"withdrawDialog"_s);
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    EXPECT_EQ(fixture.application(id).stage, Stage::Applied);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view.findChild<QDialog *>(u"withdrawDialog"_s); }));
    QTest::mouseClick(part("withdraw"), Qt::LeftButton);
    dialog = view.findChild<QDialog *>(u"withdrawDialog"_s);
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reason"_s), u"Another offer"_s);
    QTest::mouseClick(dialog->findChild<Button *>(u"confirm"_s), Qt::LeftButton);
    ASSERT_TRUE(comesToShow("reopen"));
    EXPECT_EQ(fixture.application(id).stage, Stage::Withdrawn);
    EXPECT_EQ(part("withdraw"), nullptr);
    QTest::mouseClick(part("reopen"), Qt::LeftButton);
    ASSERT_TRUE(comesToShow("withdraw"));
    EXPECT_EQ(fixture.application(id).stage, Stage::Applied);
}

TEST_F(MyApplicationsViewTest, AStaleWithdrawalIsRefusedAndShowsWhatIsNew) {
    const ApplicationId id = apply(job);
    open();
    ASSERT_TRUE(comesToShow("withdraw"));
    fixture.moveAs(fixture.recruiter, id, Stage::InterviewRequired);
    QTest::mouseClick(part("withdraw"), Qt::LeftButton);
    auto *dialog = view.findChild<QDialog *>(u"withdrawDialog"_s);
    QTest::mouseClick(dialog->findChild<Button *>(u"confirm"_s), Qt::LeftButton);
    ASSERT_TRUE(comesToSay(u"Nothing was changed"_s));
    ASSERT_TRUE(comesToShow("startInterview")) << "as it stands now";
    EXPECT_EQ(fixture.application(id).stage, Stage::InterviewRequired);
}

TEST_F(MyApplicationsViewTest, OpensWhatWasRecordedOfOneself) {
    const ApplicationId id = apply(job);
    fixture.moveAs(fixture.recruiter, id, Stage::InterviewRequired);
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto me = fixture.actor(fixture.seeker);
    auto session = fixture.workspace().sessions().begin(me, id, uuid);
    ASSERT_TRUE(session);
    session->state = InterviewState::Completed;
    session->seconds = 754;
    ASSERT_TRUE(fixture.workspace().sessions().finish(me, *session));
    open();
    ASSERT_TRUE(comesToShow("openSummary"));
    EXPECT_TRUE(says(u"12:34"_s));
    EXPECT_EQ(nextStepTitle(), u"Your interview is recorded");
    QSignalSpy summary(&view, &MyApplicationsView::summaryRequested);
    QTest::mouseClick(part("openSummary"), Qt::LeftButton);
    ASSERT_EQ(summary.count(), 1);
    EXPECT_TRUE(summary[0][0].toString().endsWith(u"/sessions/"_s + uuid));
}

TEST_F(MyApplicationsViewTest, NothingIsLeftForTheNextPerson) {
    apply(job);
    open();
    ASSERT_TRUE(comesToShow("stageLine"));
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    QCoreApplication::processEvents();
    EXPECT_EQ(part("stageLine"), nullptr);
    view.refresh();
    ASSERT_TRUE(comesToSay(u"No application yet"_s));
}

TEST_F(MyApplicationsViewTest, HasPicturesAndRoomForLongWords) {
    const JobId other = fixture.addJob(u"Softwarequalitätssicherungsprozessverantwortliche Person"_s);
    apply(other);
    fixture.moveAs(fixture.recruiter, apply(fixture.addJob(u"Frontend engineer"_s)), Stage::Rejected, u"No"_s);
    const ApplicationId id = apply(job);
    fixture.moveAs(fixture.recruiter, id, Stage::InterviewRequired);
    addSlot(id, 10min);
    addSlot(id, 72h);
    view.select(id);
    open();
    ASSERT_TRUE(comesToShow("saveCalendar"));
    EXPECT_EQ(nextStepTitle(), u"Your interview is now");
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"applications"_s));
    view.resize(968, 768);
    for (QScrollArea *area : view.findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0) << area->accessibleName().toStdString();
        }
    }
}

} // namespace
} // namespace candor::screens
