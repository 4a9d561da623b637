// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/HandedInResume.h"

#include "HiringFixture.h"
#include "SampleResume.h"
#include "hiring/ApplicationService.h"
#include "hiring/ResumeService.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using State = HandedInResume::State;

constexpr int patience = 20000;

class HandedInResumeTest : public testing::Test {
protected:
    HandedInResumeTest() {
        fixture.reader().holds(tests::weidmann());
        const JobId job = fixture.addJob(u"Backend engineer"_s);
        const auto applied = fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job,
                                                                      fixture.seeker, {}, file(u"cv.pdf"_s));
        EXPECT_TRUE(applied);
        application = applied->id;
        fixture.signIn(fixture.seeker);
        model.open(application);
        EXPECT_TRUE(reaches(State::Ready));
    }
    QString file(const QString &name) {
        const QString path = fixture.screens.folder.filePath(name);
        QFile written(path);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(tests::weidmannPdf() + name.toUtf8());
        return path;
    }
    bool reaches(State state) {
        return QTest::qWaitFor([&] { return model.state() == state; }, patience);
    }
    ResumeFields named(const QString &name) {
        ResumeFields fields = model.stored()->resume->fields;
        fields.name = ResumeValue{name, 1, {}, true};
        return fields;
    }

    tests::HiringFixture fixture;
    ApplicationId application;
    HandedInResume model{*fixture.access};
};

TEST_F(HandedInResumeTest, ShowsWhatWasReadAndKeepsCorrections) {
    ASSERT_TRUE(model.stored() && model.stored()->resume);
    EXPECT_EQ(model.stored()->resume->fields.name->text, u"Jonas Weidmann");
    EXPECT_TRUE(model.skillNames().contains(u"PostgreSQL"_s));
    QSignalSpy saved(&model, &HandedInResume::saved);
    model.correct(named(u"Jonas M. Weidmann"_s));
    EXPECT_EQ(model.state(), State::Saving);
    ASSERT_TRUE(saved.wait(patience));
    EXPECT_EQ(model.stored()->file.state, ResumeState::Corrected);
    const auto kept = fixture.workspace().resumes().show(fixture.actor(fixture.seeker), application);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->resume->fields.name->text, u"Jonas M. Weidmann");
}

TEST_F(HandedInResumeTest, AConflictSavesNothingAndEitherVersionCanStay) {
    ASSERT_TRUE(fixture.workspace().resumes().correct(fixture.actor(fixture.admin), application,
                                                      model.stored()->revision, named(u"Theirs"_s)));
    QSignalSpy conflicted(&model, &HandedInResume::conflicted);
    model.correct(named(u"Mine"_s));
    ASSERT_TRUE(conflicted.wait(patience));
    EXPECT_EQ(model.stored()->resume->fields.name->text, u"Theirs");
    const auto mine = conflicted[0][0].value<ResumeFields>();
    EXPECT_EQ(mine.name->text, u"Mine");
    QSignalSpy saved(&model, &HandedInResume::saved);
    model.correct(mine);
    ASSERT_TRUE(saved.wait(patience));
    EXPECT_EQ(model.stored()->resume->fields.name->text, u"Mine");
}

TEST_F(HandedInResumeTest, AnotherFileTakesThePlace) {
    QSignalSpy saved(&model, &HandedInResume::saved);
    model.replace(file(u"newer.pdf"_s));
    ASSERT_TRUE(saved.wait(patience));
    EXPECT_EQ(model.stored()->file.originalName, u"newer.pdf");
    QSignalSpy refused(&model, &HandedInResume::refused);
    model.replace(fixture.screens.folder.filePath(u"none.pdf"_s));
    ASSERT_TRUE(refused.wait(patience));
    EXPECT_EQ(refused[0][0].value<Error>().code, ErrorCode::FileNotFound);
    EXPECT_EQ(model.stored()->file.originalName, u"newer.pdf");
    EXPECT_EQ(model.state(), State::Ready);
}

TEST_F(HandedInResumeTest, WhoDecidesScreensAgain) {
    fixture.signIn(fixture.recruiter);
    EXPECT_EQ(model.state(), State::Nothing) << "nothing is left of the one before";
    model.open(application);
    ASSERT_TRUE(reaches(State::Ready));
    QSignalSpy saved(&model, &HandedInResume::saved);
    model.screen();
    ASSERT_TRUE(saved.wait(patience));
    EXPECT_TRUE(model.stored()->screening);
    EXPECT_FALSE(model.stored()->screeningIsStale);
}

TEST_F(HandedInResumeTest, SomebodyElsesIsNotShown) {
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    model.open(application);
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_TRUE(model.error());
    EXPECT_FALSE(model.stored());
}

} // namespace
} // namespace candor::screens
