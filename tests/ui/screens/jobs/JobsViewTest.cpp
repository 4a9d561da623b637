// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobsView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenProbe.h"

#include "common/ReportStrip.h"
#include "hiring/JobService.h"
#include "jobs/JobEditor.h"
#include "jobs/JobForm.h"
#include "jobs/JobPanel.h"
#include "jobs/MembersDialog.h"
#include "jobs/QuestionnaireDialog.h"
#include "questions/QuestionnaireService.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/DataTable.h"
#include "widgets/SearchField.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class JobsViewTest : public testing::Test {
protected:
    JobsViewTest() {
        fixture.signIn(fixture.recruiter);
        files.toSave = [this](QWidget *, const FileQuestion &question,
                              const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(question.name));
        };
        files.toOpen = [this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(u"jobs.jsonld"_s));
        };
    }
    void TearDown() override { view.reset(); }

    void open() {
        view = std::make_unique<JobsView>(fixture.screens.context, nullptr, files);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->refresh();
        ASSERT_TRUE(settled());
    }
    bool settled() {
        bool done = true;
        // One answer may ask the next question.
        for (int round = 0; round < 3; ++round) {
            done = fixture.jobsDone() && done;
            QApplication::processEvents();
        }
        return done;
    }
    QString report() {
        QString words;
        for (const auto *strip : view->findChildren<ReportStrip *>()) {
            if (strip->isVisible())
                words += strip->words();
        }
        return words;
    }
    widgets::DataTable &table() { return *view->findChild<widgets::DataTable *>(); }
    Job kept(JobId id) { return fixture.workspace().jobs().job(fixture.actor(fixture.admin), id)->job; }

    tests::HiringFixture fixture;
    QTemporaryDir folder;
    FileChoice files;
    std::unique_ptr<JobsView> view;
};

TEST_F(JobsViewTest, TheFirstJobIsMadeFromTheFirstUse) {
    open();
    EXPECT_TRUE(says(*view, u"No job yet"_s));
    ASSERT_TRUE(press(*view, u"Create job"_s));
    EXPECT_EQ(view->title(), u"New job"_s);
    ASSERT_TRUE(press(*view, u"Save draft"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"The title is missing."_s));
    QTest::keyClicks(view->focusWidget(), u"Backend engineer"_s);
    QTest::keyClick(view.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Jobs"_s);
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_TRUE(report().contains(u"\"Backend engineer\" is saved"_s)) << report().toStdString();
    EXPECT_TRUE(report().contains(u"draft"_s));
}

TEST_F(JobsViewTest, ADraftThatSaysTooLittleIsNotOpenedAndSaysWhy) {
    const JobId job = fixture.addJob(
        u"Backend engineer"_s, [](Job &draft) { draft.description.clear(); }, JobState::Draft);
    open();
    ASSERT_TRUE(press(*view, u"Open job"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"stays as it is"_s)) << report().toStdString();
    EXPECT_TRUE(report().contains(u"description"_s)) << report().toStdString();
    EXPECT_EQ(kept(job).state, JobState::Draft);
}

TEST_F(JobsViewTest, StatesDeletionAndArchivingAreAskedForInWords) {
    const JobId job = fixture.addJob(u"Backend engineer"_s, {}, JobState::Draft);
    open();
    ASSERT_TRUE(press(*view, u"Open job"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).state, JobState::Open);
    ASSERT_TRUE(press(*view, u"Pause"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).state, JobState::Paused);
    ASSERT_TRUE(press(*view, u"Archive"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Archive 1 job"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).state, JobState::Archived);
    const JobId draft = fixture.addJob(u"Data engineer"_s, {}, JobState::Draft);
    view->refresh();
    ASSERT_TRUE(settled());
    table().setCurrentIndex(table().model()->index(0, 0));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*view, u"Delete draft"_s));
    question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Delete 1 draft"_s));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(fixture.workspace().jobs().job(fixture.actor(fixture.admin), draft));
}

TEST_F(JobsViewTest, TwoVersionsAreShownFieldByFieldAndMineIsKept) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    open();
    ASSERT_TRUE(press(*view, u"Edit"_s));
    Job elsewhere = kept(job);
    elsewhere.place = u"Luleå"_s;
    ASSERT_TRUE(fixture.workspace().jobs().save(fixture.actor(fixture.admin), elsewhere));
    auto *title = qobject_cast<QLineEdit *>(view->focusWidget());
    ASSERT_NE(title, nullptr);
    title->setText(u"Backend engineer, storage"_s);
    ASSERT_TRUE(press(*view, u"Save"_s));
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"Luleå"_s));
    EXPECT_TRUE(says(*dialog, u"Backend engineer, storage"_s));
    EXPECT_EQ(kept(job).title, u"Backend engineer"_s) << "nothing is saved yet";
    ASSERT_TRUE(press(*dialog, u"Keep mine"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).title, u"Backend engineer, storage"_s);
    EXPECT_EQ(view->title(), u"Jobs"_s);
}

TEST_F(JobsViewTest, LeavingTheFormAsksBeforeAnythingGoes) {
    fixture.addJob(u"Backend engineer"_s);
    open();
    ASSERT_TRUE(press(*view, u"Edit"_s));
    QTest::keyClicks(view->focusWidget(), u"!"_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Escape);
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard changes"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Jobs"_s);
}

TEST_F(JobsViewTest, TheFormIsNeitherWrittenInNorLeftWhileItIsSaved) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    open();
    ASSERT_TRUE(press(*view, u"Edit"_s));
    auto *title = qobject_cast<QLineEdit *>(view->focusWidget());
    ASSERT_NE(title, nullptr);
    QTest::keyClicks(title, u"!"_s);
    EXPECT_TRUE(view->hasUnsavedChanges());
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the save waits for it
    QTest::keyClick(view.get(), Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(title->isEnabled());
    EXPECT_FALSE(tests::buttonOf(*view, u"Cancel"_s)->isEnabled());
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).title, u"Backend engineer!"_s);
    EXPECT_FALSE(view->hasUnsavedChanges());
}

TEST_F(JobsViewTest, ListSearchNumbersAndWhoWorksOnIt) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Data engineer"_s, [](Job &other) { other.requiredSkills = QStringList{u"Spark"_s}; });
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83, 5, {}, {}, u"A friend"_s});
    open();
    EXPECT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"jobs"_s));
    auto *search = view->findChild<widgets::SearchField *>();
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, u"backend"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table().model()->rowCount() == 1; }, tests::longestWait));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"A friend"_s));
    EXPECT_TRUE(says(*view, u"Marta Ellingsen"_s));
    QSignalSpy candidates(view.get(), &JobsView::candidatesRequested);
    ASSERT_TRUE(press(*view, u"Candidates"_s));
    EXPECT_EQ(candidates.count(), 1);
    ASSERT_TRUE(press(*view, u"Change…"_s));
    auto *members = tests::dialogOf<MembersDialog>(*view);
    ASSERT_NE(members, nullptr);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*members, u"Add"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(fixture.workspace().jobs().members(fixture.actor(fixture.admin), job)->size(), 1U);
    members->accept();
    QTest::keyClicks(search, u"zzz"_s);
    EXPECT_TRUE(tests::comesToSay(*view, u"No job is like that"_s));
}

TEST_F(JobsViewTest, TheOwnerGivesTheJobToAColleague) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    ASSERT_TRUE(fixture.workspace().jobs().addMember(fixture.actor(fixture.recruiter), job, fixture.colleague,
                                                     JobMemberKind::Colleague));
    open();
    ASSERT_TRUE(press(*view, u"Change…"_s));
    auto *members = tests::dialogOf<MembersDialog>(*view);
    ASSERT_NE(members, nullptr);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*members, u"Make owner…"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*members);
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(kept(job).owner, fixture.recruiter) << "nothing is done yet";
    ASSERT_TRUE(press(*question, u"Give the job to Henrik Berg"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(job).owner, fixture.colleague);
    EXPECT_TRUE(says(*members, u"Owner: Henrik Berg"_s));
    EXPECT_FALSE(press(*members, u"Make owner…"_s)) << "it is not theirs to give any more";
    members->accept();
    ASSERT_TRUE(settled());
}

TEST_F(JobsViewTest, TheQuestionnaireOfAJobIsSeenOpenedAndExchanged) {
    const JobId job = fixture.addJob(u"Backend engineer"_s, [](Job &each) { each.domain = JobDomain::Fullstack; });
    fixture.addJob(u"Data engineer"_s, [](Job &each) { each.domain = JobDomain::AiMl; });
    questions::QuestionnaireService &service = fixture.workspace().questionnaires();
    const auto ofJob = [&] {
        const auto file = service.ofJob(fixture.actor(fixture.admin), job);
        return file && *file ? (*file)->questionnaire.id : QuestionnaireId();
    };
    const QuestionnaireId first = ofJob();
    open();
    table().setCurrentIndex(table().model()->index(1, 0));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"10 questions, "_s));
    QSignalSpy opened(view.get(), &JobsView::questionnaireRequested);
    ASSERT_TRUE(press(*view, u"Open the questionnaire"_s));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().value<QuestionnaireId>(), first);

    ASSERT_TRUE(press(*view, u"Choose a questionnaire"_s));
    auto *dialog = tests::dialogOf<QuestionnaireDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*dialog, u"This is what the job has now."_s));
    EXPECT_FALSE(press(*dialog, u"Use this one"_s)) << "it is used already";
    EXPECT_TRUE(QDir().mkpath(QStringLiteral(CANDOR_PICTURES)));
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES "/choose-questionnaire.png")));
    QTest::keyClicks(dialog->findChild<widgets::SearchField *>(), u"data"_s);
    ASSERT_TRUE(tests::comesToSay(*dialog, u"Another job uses it too"_s));
    ASSERT_TRUE(press(*dialog, u"Use this one"_s));
    ASSERT_TRUE(settled());
    EXPECT_NE(ofJob(), first);
    EXPECT_TRUE(ofJob().isValid());

    ASSERT_TRUE(press(*view, u"Choose a questionnaire"_s));
    dialog = tests::dialogOf<QuestionnaireDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*dialog, u"Use none"_s));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(ofJob().isValid());
    EXPECT_TRUE(says(*view, u"candidates are asked nothing"_s));
}

TEST_F(JobsViewTest, FilesAreWrittenReadAndRefusedInWords) {
    fixture.addJob(u"Backend engineer"_s);
    open();
    ASSERT_TRUE(press(*view, u"Export…"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"1 job written"_s)) << report().toStdString();
    ASSERT_TRUE(press(*view, u"Import…"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"1 job imported"_s)) << report().toStdString();
    EXPECT_EQ(table().model()->rowCount(), 2);
    QFile file(folder.filePath(u"jobs.jsonld"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[{\"@type\": \"JobPosting\"}]");
    file.close();
    ASSERT_TRUE(press(*view, u"Import…"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"No job was imported"_s)) << report().toStdString();
    EXPECT_EQ(table().model()->rowCount(), 2);
}

TEST_F(JobsViewTest, TheFormHasPictures) {
    fixture.addJob(u"Backend engineer"_s, [](Job &job) {
        job.salary = SalaryRange{52'000, 64'000, u"SEK"_s, SalaryPeriod::Month};
        job.deadline = QDate(2030, 11, 30);
    });
    open();
    ASSERT_TRUE(press(*view, u"Edit"_s));
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"job-form"_s));
    for (auto *field : view->findChild<JobForm *>()->findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->objectName() != u"qt_spinbox_lineedit") {
            EXPECT_FALSE(field->accessibleName().isEmpty());
        }
    }
}

} // namespace
} // namespace candor::screens
