// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringFixture.h"
#include "LiveScript.h"
#include "hiring/ApplicationService.h"
#include "interview/InterviewModel.h"
#include "interview/InterviewView.h"
#include "interview/InterviewWords.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"
#include "widgets/Button.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Standing = SessionReport::Standing;

constexpr int longest = 30000;

class InterviewForApplicationTest : public testing::Test {
protected:
    InterviewForApplicationTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)) {
        fixture.screens.plugIn();
        fixture.screens.context.makeSource =
            [this](const source::SourceChoice &) -> std::unique_ptr<source::MediaSource> {
            return std::make_unique<tests::LiveScript>(tests::smallScript(), fixture.screens.clock);
        };
        const JobId job = fixture.addJob(u"Backend engineer"_s);
        const auto applied =
            fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {});
        EXPECT_TRUE(applied);
        application = applied ? applied->id : ApplicationId();
        fixture.moveAs(fixture.recruiter, application, Stage::InterviewRequired);
        fixture.signIn(fixture.seeker);
    }
    void agree(InterviewModel &model) {
        model.setSubject(InterviewSubject{application, u"Backend engineer"_s, u"Norrland Systems"_s, {}});
        model.setConsents({true, false});
        model.agree();
    }
    static bool reaches(const InterviewModel &model, InterviewPhase phase) {
        return QTest::qWaitFor([&] { return model.phase() == phase; }, longest);
    }
    bool records(InterviewModel &model) {
        model.start();
        return QTest::qWaitFor([&] { return model.progress().recorded >= 500ms; }, longest);
    }
    /// The rows as the administrator sees them.
    std::vector<InterviewSession> rows() {
        std::vector<InterviewSession> all;
        const auto page = fixture.workspace().sessions().list(fixture.actor(fixture.admin), {}, {});
        EXPECT_TRUE(page);
        if (page)
            for (const InterviewSessionRow &row : page->rows)
                all.push_back(row.session);
        return all;
    }
    bool becomes(InterviewState state) {
        return QTest::qWaitFor([&] { return rows().size() == 1 && rows().front().state == state; }, longest);
    }

    tests::HiringFixture fixture;
    ApplicationId application;
};

TEST_F(InterviewForApplicationTest, WithoutAnApplicationNothingIsRecorded) {
    InterviewModel model(fixture.screens.context);
    model.setConsents({true, false});
    model.agree();
    model.start();
    EXPECT_EQ(model.phase(), InterviewPhase::Ready);
    EXPECT_TRUE(rows().empty());
}

TEST_F(InterviewForApplicationTest, TheWorkspaceKnowsOfItFromItsBeginningToItsEnd) {
    InterviewModel model(fixture.screens.context);
    QSignalSpy finished(&model, &InterviewModel::finished);
    agree(model);
    ASSERT_TRUE(records(model));
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows().front().state, InterviewState::Recording);
    EXPECT_EQ(rows().front().application, application);
    EXPECT_EQ(model.standing(), Standing::Heard);
    model.finish();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, longest));
    EXPECT_EQ(model.standing(), Standing::Told);
    const InterviewSession facts = rows().front();
    EXPECT_EQ(facts.state, InterviewState::Completed);
    EXPECT_EQ(QDir(fixture.screens.context.workspace).filePath(u"sessions/"_s + facts.uuid), model.folder());
    EXPECT_GT(facts.seconds, 0.4);
    EXPECT_GT(facts.bytes, 0);
    EXPECT_EQ(facts.width, 320);
    EXPECT_EQ(facts.container, u"mp4");
    EXPECT_TRUE(facts.sound);
    EXPECT_FALSE(facts.telemetry);
    EXPECT_EQ(fixture.application(application).stage, Stage::Interviewed);
}

TEST_F(InterviewForApplicationTest, ASecondLiveInterviewIsRefusedInWords) {
    ASSERT_TRUE(fixture.workspace().sessions().begin(fixture.actor(fixture.seeker), application,
                                                     QUuid::createUuid().toString(QUuid::WithoutBraces)));
    InterviewModel model(fixture.screens.context);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Failed));
    EXPECT_EQ(interviewText(model).headline, u"Another interview of this person is being recorded now.");
    EXPECT_FALSE(QDir(model.folder()).exists());
}

TEST_F(InterviewForApplicationTest, AnEndedApplicationIsRefusedInWords) {
    fixture.moveAs(fixture.recruiter, application, Stage::Rejected, u"No"_s);
    InterviewModel model(fixture.screens.context);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Failed));
    EXPECT_EQ(interviewText(model).headline, u"This application has ended; no interview is recorded for it any more.");
}

TEST_F(InterviewForApplicationTest, ADeviceThatRefusesIsAFailedSession) {
    fixture.screens.context.makeSource = [](const source::SourceChoice &) -> std::unique_ptr<source::MediaSource> {
        return std::make_unique<tests::RefusingSource>(Error{ErrorCode::DeviceBusy, u"First camera"_s});
    };
    InterviewModel model(fixture.screens.context);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Failed));
    ASSERT_TRUE(becomes(InterviewState::Failed));
    EXPECT_FALSE(rows().front().failure.isEmpty());
    EXPECT_EQ(fixture.application(application).stage, Stage::InterviewRequired);
}

TEST_F(InterviewForApplicationTest, ADatabaseThatIsAwayHarmsNoRecording) {
    InterviewModel model(fixture.screens.context);
    QSignalSpy finished(&model, &InterviewModel::finished);
    agree(model);
    ASSERT_TRUE(records(model));
    fixture.execute(u"BEGIN IMMEDIATE"_s); // another program holds it
    model.finish();
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_EQ(finished.count(), 0) << "a person reads first";
    EXPECT_TRUE(standingWords(model).contains(u"kept on this computer")) << standingWords(model).toStdString();
    const auto verification = record::verifySession(model.folder());
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->sound());
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(becomes(InterviewState::Completed));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.standing() == Standing::Told; }, longest));
    EXPECT_EQ(standingWords(model), QString());
}

TEST_F(InterviewForApplicationTest, TheViewNamesTheJobAndRefusesStrangers) {
    InterviewView view(fixture.screens.context);
    view.resize(1280, 800);
    view.show();
    const auto says = [&](const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    view.openFor(application);
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(u"Interview: Backend engineer, Norrland Systems"_s); }, longest));
    EXPECT_TRUE(view.findChild<QCheckBox *>(u"consentRecording"_s)->isVisible());
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    view.openFor(application);
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(u"This interview cannot be opened"_s); }, longest));
    EXPECT_FALSE(view.findChild<QCheckBox *>(u"consentRecording"_s)->isVisible());
    fixture.signIn(fixture.admin);
    view.openFor(application);
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(u"Jonas Weidmann: Backend engineer"_s); }, longest))
        << "an administrator sees whose it is";
}

} // namespace
} // namespace candor::screens
