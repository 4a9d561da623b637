// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "candidate/CandidateResume.h"
#include "candidate/CodeDialog.h"
#include "candidate/NoteItem.h"
#include "candidate/NotesPanel.h"
#include "common/ReportStrip.h"
#include "hiring/ApplicationService.h"
#include "moving/MoveDialog.h"
#include "resume/PlaceLink.h"
#include "widgets/ConflictDialog.h"
#include "widgets/Segments.h"
#include "widgets/TextInput.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QSignalSpy>

#include <algorithm>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class CandidateViewTest : public testing::Test {
protected:
    CandidateViewTest() {
        fixture.signIn(fixture.recruiter);
        job = fixture.addJob(u"Backend engineer"_s);
        elif = fixture.addCandidate(job, {u"Elif Kaya"_s,
                                          Stage::InterviewRequired,
                                          83,
                                          5,
                                          u"Umeå"_s,
                                          {u"PostgreSQL"_s, u"Rust"_s},
                                          u"A friend"_s,
                                          4});
        files.toSave = [this](QWidget *, const FileQuestion &question,
                              const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(question.name));
        };
        files.show = [this](const QString &path) { opened << path; };
    }
    void TearDown() override { view.reset(); }

    void open(ApplicationId application) {
        view = std::make_unique<CandidateView>(fixture.screens.context, nullptr, files);
        view->resize(1096, 1400);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->open(application);
        ASSERT_TRUE(settled());
    }
    bool settled() {
        const bool done = fixture.jobsDone();
        QApplication::processEvents();
        return done;
    }
    QString report() { return view->findChild<ReportStrip *>()->words(); }
    /// A PDF as an application takes it.
    ApplicationId addWithResume() {
        const QString path = folder.filePath(u"in.pdf"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
        file.close();
        const auto made =
            fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, path);
        EXPECT_TRUE(made) << (made ? "" : made.error().detail.toStdString());
        return made ? made->id : ApplicationId();
    }

    tests::HiringFixture fixture;
    QTemporaryDir folder;
    QStringList opened;
    FileChoice files;
    JobId job;
    ApplicationId elif;
    std::unique_ptr<CandidateView> view;
};

TEST_F(CandidateViewTest, ShowsWhoWhatAndWhy) {
    open(elif);
    EXPECT_EQ(view->title(), u"Elif Kaya"_s);
    for (const char *words : {"Handed in without a resume", "A friend", "5 y", "Match of profile and job",
                              "Fits: PostgreSQL", "Lacks: Linux", "Applied to Interview Required"})
        EXPECT_TRUE(says(*view, QLatin1String(words))) << words;
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"candidate"_s));
}

TEST_F(CandidateViewTest, TheResumeIsOpenedAndACopySaved) {
    const auto application = addWithResume();
    open(application);
    EXPECT_TRUE(says(*view, u"in.pdf"_s));
    ASSERT_TRUE(press(*view, u"Open"_s));
    ASSERT_TRUE(settled());
    ASSERT_EQ(opened.size(), 1);
    EXPECT_TRUE(QFile::exists(opened.first()));
    ASSERT_TRUE(QFile::remove(folder.filePath(u"in.pdf"_s)));
    ASSERT_TRUE(press(*view, u"Save a copy…"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(QFile::exists(folder.filePath(u"in.pdf"_s)));
    EXPECT_TRUE(report().contains(u"A copy of the resume was saved"_s)) << report().toStdString();
    view.reset();
    EXPECT_FALSE(QFile::exists(opened.first())) << "what was opened goes with the page";
}

TEST_F(CandidateViewTest, MovingSaysWhatCameOfIt) {
    open(elif);
    QTest::keyClick(view.get(), Qt::Key_M);
    auto *dialog = tests::dialogOf<MoveDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"Elif Kaya is in Interview Scheduled now."_s)) << report().toStdString();
    EXPECT_TRUE(says(*view, u"In Interview Scheduled for"_s));
}

TEST_F(CandidateViewTest, ANoteIsWrittenAndStaysWhileOneReadsAnew) {
    open(elif);
    auto *panel = view->findChild<NotesPanel *>();
    auto *area = panel->findChild<widgets::TextArea *>();
    area->setFocus();
    QTest::keyClicks(area, u"Calm and exact"_s);
    QTest::keyClick(view.get(), Qt::Key_F5);
    ASSERT_TRUE(settled());
    EXPECT_EQ(area->text(), u"Calm and exact"_s);
    EXPECT_TRUE(view->hasUnsavedChanges());
    ASSERT_TRUE(press(*view, u"Add note"_s));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(view->hasUnsavedChanges());
    EXPECT_TRUE(area->text().isEmpty());
    EXPECT_EQ(view->findChildren<NoteItem *>().size(), 1);
}

TEST_F(CandidateViewTest, TwoVersionsOfANoteAreShownAndMineIsKept) {
    auto &service = fixture.workspace().applications();
    const auto note = service.addNote(fixture.actor(fixture.recruiter), elif, u"First"_s);
    ASSERT_TRUE(note);
    open(elif);
    auto *item = view->findChild<NoteItem *>();
    item->edit(u"Mine"_s);
    ApplicationNote theirs = *note;
    theirs.text = u"Theirs"_s;
    ASSERT_TRUE(service.saveNote(fixture.actor(fixture.recruiter), theirs));
    view->refresh();
    ASSERT_TRUE(settled());
    item = nullptr;
    for (auto *one : view->findChildren<NoteItem *>()) {
        if (one->isEdited() && one->isVisible())
            item = one;
    }
    ASSERT_NE(item, nullptr) << "what is being written stays";
    EXPECT_EQ(item->draft(), u"Mine"_s);
    ASSERT_TRUE(press(*item, u"Save note"_s));
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"Theirs"_s));
    ASSERT_TRUE(press(*dialog, u"Keep mine"_s));
    ASSERT_TRUE(settled());
    const auto file = service.open(fixture.actor(fixture.recruiter), elif);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->notes.front().text, u"Mine"_s);
}

TEST_F(CandidateViewTest, AnInterviewCodeIsAskedForAndShownOnce) {
    open(elif);
    ASSERT_TRUE(press(*view, u"Interview code…"_s));
    auto *question = tests::dialogOf<QDialog>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Make a code"_s));
    auto *dialog = tests::dialogOf<CodeDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLabel *>(u"code"_s)->text().size(), 9);
}

TEST_F(CandidateViewTest, AnExpertReadsAndWritesNotesOnly) {
    fixture.execute(u"INSERT INTO job_member (job_id, account_id, kind) VALUES (%1, %2, 'expert')"_s.arg(job.value())
                        .arg(fixture.expert.value()));
    fixture.signIn(fixture.expert);
    open(elif);
    EXPECT_EQ(view->title(), u"Elif Kaya"_s);
    EXPECT_EQ(tests::buttonOf(*view, u"Move…"_s), nullptr);
    EXPECT_EQ(tests::buttonOf(*view, u"Interview code…"_s), nullptr);
    EXPECT_NE(tests::buttonOf(*view, u"Add note"_s), nullptr);
}

TEST_F(CandidateViewTest, WhatOneMayNotSeeIsSaidWithAWayOn) {
    fixture.signIn(fixture.colleague);
    open(elif);
    EXPECT_TRUE(says(*view, u"The candidate's file cannot be shown"_s));
    EXPECT_TRUE(says(*view, u"You may not do this."_s));
    EXPECT_NE(tests::buttonOf(*view, u"Try again"_s), nullptr);
    QSignalSpy back(view.get(), &CandidateView::back);
    ASSERT_TRUE(press(*view, u"Back"_s));
    EXPECT_EQ(back.count(), 1);
}

TEST_F(CandidateViewTest, ShowsWhatWasReadOfTheResumeBesideIt) {
    const QString text = u"Sam Seeker\nsam@example.org\nSenior engineer\nWe wrote Rust & PostgreSQL\n"_s;
    Resume resume = tests::FakeResumeReader::resume(text, {u"Rust"_s, u"PostgreSQL"_s}, 6);
    resume.fields.name = tests::FakeResumeReader::found(text, u"Sam Seeker"_s);
    ResumeStation station;
    station.title = tests::FakeResumeReader::found(text, u"Senior engineer"_s);
    station.start = YearMonth{2019, 3};
    station.ongoing = true;
    resume.fields.experience = {station};
    fixture.reader().holds(resume);
    job = fixture.addJob(u"Engineer of engines"_s, [](Job &edited) {
        edited.requiredSkills = {u"Rust"_s, u"Kubernetes"_s};
    });
    const ApplicationId application = addWithResume();
    open(application);
    auto *panel = view->findChild<CandidateResume *>();
    EXPECT_FALSE(panel->isVisible());
    view->findChild<widgets::Segments *>(u"sides"_s)->choose(1);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(panel->isVisible());
    EXPECT_TRUE(says(*panel, u"Kubernetes"_s));
    EXPECT_TRUE(says(*panel, u"Not found"_s));
    const auto links = panel->findChildren<PlaceLink *>();
    const auto name = std::ranges::find_if(links, [](const PlaceLink *link) { return link->text() == u"Sam Seeker"; });
    ASSERT_NE(name, links.end());
    EXPECT_TRUE((*name)->isEnabled());
    QTest::mouseClick(*name, Qt::LeftButton);
    ASSERT_TRUE(settled());
    EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty());
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"candidate-resume"_s));
}

TEST_F(CandidateViewTest, SaysThatAResumeCouldNotBeReadAndReadsItAgain) {
    const ApplicationId application = addWithResume(); // the reader fails
    open(application);
    view->findChild<widgets::Segments *>(u"sides"_s)->choose(1);
    ASSERT_TRUE(settled());
    auto *panel = view->findChild<CandidateResume *>();
    fixture.reader().holds(tests::FakeResumeReader::resume(u"I know Rust\n"_s, {u"Rust"_s}, 2));
    ASSERT_TRUE(press(*panel, u"Read the file now"_s));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*panel, u"What was read"_s));
}

} // namespace
} // namespace candor::screens
