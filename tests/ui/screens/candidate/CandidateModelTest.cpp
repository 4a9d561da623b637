// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateModel.h"

#include "HiringFixture.h"

#include "candidate/CandidateWords.h"
#include "common/WorkspaceAccess.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 20000;

class CandidateModelTest : public testing::Test {
protected:
    CandidateModelTest() : model(fixture.screens.context) {
        fixture.signIn(fixture.recruiter);
        job = fixture.addJob(u"Backend engineer"_s);
        elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83, 5, u"Umeå"_s, {u"Linux"_s}});
    }
    void open() {
        model.open(elif);
        ASSERT_TRUE(QTest::qWaitFor([this] { return model.state() != CandidateModel::State::Reading; }, patience));
        ASSERT_TRUE(fixture.jobsDone());
    }
    const hiring::ApplicationFile &file() { return model.content()->file; }

    tests::HiringFixture fixture;
    CandidateModel model;
    JobId job;
    ApplicationId elif;
};

TEST_F(CandidateModelTest, ReadsFileMatchAndSessionsTogether) {
    open();
    ASSERT_EQ(model.state(), CandidateModel::State::Ready);
    EXPECT_EQ(file().row.fullName, u"Elif Kaya"_s);
    EXPECT_EQ(file().history.size(), 2U);
    ASSERT_TRUE(model.content()->match.has_value());
    EXPECT_TRUE(model.content()->match->score.has_value());
    EXPECT_TRUE(model.content()->sessions.empty());
    EXPECT_EQ(candidateSteps(file()).current, static_cast<int>(Stage::InterviewRequired));
    EXPECT_TRUE(candidateSubline(file(), fixture.screens.clock.wallNow()).contains(u"Interview Required"_s));
}

TEST_F(CandidateModelTest, NotesAreAddedSavedAndDeleted) {
    open();
    model.addNote(u"Asks good questions"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return file().notes.size() == 1; }, patience));
    ASSERT_TRUE(fixture.jobsDone());
    ApplicationNote note = file().notes.front();
    EXPECT_TRUE(model.isMine(note));
    note.text = u"Asks very good questions"_s;
    model.saveNote(note);
    ASSERT_TRUE(QTest::qWaitFor([&] { return file().notes.front().text == note.text; }, patience));
    ASSERT_TRUE(fixture.jobsDone());
    model.deleteNote(note.id);
    ASSERT_TRUE(QTest::qWaitFor([this] { return file().notes.empty(); }, patience));
}

TEST_F(CandidateModelTest, ANoteThatSomebodySavedShowsBothVersions) {
    open();
    const auto added = fixture.workspace().applications().addNote(fixture.actor(fixture.recruiter), elif, u"First"_s);
    ASSERT_TRUE(added);
    ApplicationNote elsewhere = *added;
    elsewhere.text = u"Written elsewhere"_s;
    ASSERT_TRUE(fixture.workspace().applications().saveNote(fixture.actor(fixture.recruiter), elsewhere));
    std::optional<std::pair<QString, QString>> versions;
    QObject::connect(&model, &CandidateModel::noteConflict, &model,
                     [&](const ApplicationNote &mine, const ApplicationNote &theirs) {
                         versions = {mine.text, theirs.text};
                     });
    ApplicationNote mine = *added;
    mine.text = u"Mine"_s;
    model.saveNote(mine);
    ASSERT_TRUE(QTest::qWaitFor([&] { return versions.has_value(); }, patience));
    EXPECT_EQ(versions->first, u"Mine"_s);
    EXPECT_EQ(versions->second, u"Written elsewhere"_s);
}

TEST_F(CandidateModelTest, OneNobodyMaySeeIsAnError) {
    fixture.signIn(fixture.colleague);
    open();
    EXPECT_EQ(model.state(), CandidateModel::State::Failed);
    ASSERT_TRUE(model.error().has_value());
    EXPECT_EQ(model.error()->code, ErrorCode::NotAllowed);
    EXPECT_FALSE(model.content().has_value());
}

TEST_F(CandidateModelTest, ACodeIsMadeAndAResumeIsCopied) {
    open();
    QSignalSpy code(&model, &CandidateModel::codeIssued);
    model.issueCode();
    ASSERT_TRUE(code.wait(patience));
    EXPECT_EQ(code.first().first().toString().size(), 9);
    QSignalSpy refused(&model, &CandidateModel::resumeRefused);
    const QTemporaryDir folder;
    model.saveResume(folder.filePath(u"cv.pdf"_s));
    ASSERT_TRUE(refused.wait(patience)) << "there is none";
    EXPECT_FALSE(QFile::exists(folder.filePath(u"cv.pdf"_s)));
}

TEST_F(CandidateModelTest, NothingStaysAfterSigningOut) {
    open();
    fixture.signOut();
    EXPECT_FALSE(model.content().has_value());
}

} // namespace
} // namespace candor::screens
