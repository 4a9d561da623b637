// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ApplyModel.h"

#include "HiringFixture.h"
#include "SampleResume.h"
#include "access/PeopleService.h"
#include "hiring/ApplicationService.h"
#include "hiring/ResumeService.h"

#include <gmock/gmock.h>

#include <QBuffer>
#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using State = ApplyModel::State;

constexpr int patience = 20000;

class ApplyModelTest : public testing::Test {
protected:
    ApplyModelTest() : job(fixture.addJob(u"Backend engineer"_s)) { fixture.signIn(fixture.seeker); }

    bool reaches(State state) {
        return QTest::qWaitFor([&] { return model.state() == state; }, patience);
    }
    QString file(const QString &name, const QByteArray &content) {
        const QString path = fixture.screens.folder.filePath(name);
        QFile written(path);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(content);
        return path;
    }
    bool readingIs(ResumeReading reading) {
        return QTest::qWaitFor([&] { return model.reading() == reading; }, patience);
    }
    std::optional<Error> refusalOf(const QString &path) {
        QSignalSpy refused(&model, &ApplyModel::resumeRefused);
        QSignalSpy changed(&model, &ApplyModel::resumeChanged);
        model.chooseResume(path);
        EXPECT_TRUE(QTest::qWaitFor([&] { return refused.count() + changed.count() > 0; }, patience));
        return refused.isEmpty() ? std::nullopt : std::optional(refused[0][0].value<Error>());
    }

    tests::HiringFixture fixture;
    JobId job;
    ApplyModel model{fixture.screens.context};
};

TEST_F(ApplyModelTest, BeginsWithWhatTheProfileSays) {
    SeekerProfile profile;
    profile.account = fixture.seeker;
    profile.expectedSalary = Money{60'000, u"SEK"_s};
    profile.availability = Availability::OneMonth;
    ASSERT_TRUE(fixture.workspace().people().saveProfile(fixture.actor(fixture.seeker), profile));
    fixture.execute(u"UPDATE account SET phone = '+49 341 555' WHERE id = %1"_s.arg(fixture.seeker.value()));
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    EXPECT_EQ(model.form().phone, u"+49 341 555");
    EXPECT_EQ(model.form().expectedSalary, (Money{60'000, u"SEK"_s}));
    EXPECT_EQ(model.form().availability, Availability::OneMonth);
    EXPECT_FALSE(model.hasWork()) << "what was filled in for the person is no work of theirs";
}

TEST_F(ApplyModelTest, TakesAResumeByItsContent) {
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    const QByteArray pdf = "%PDF-1.7\n1 0 obj\n";
    EXPECT_EQ(refusalOf(file(u"Lebenslauf Jönas.pdf"_s, pdf)), std::nullopt);
    ASSERT_TRUE(model.resume());
    EXPECT_EQ(model.resume()->name, u"Lebenslauf Jönas.pdf");
    EXPECT_EQ(model.resume()->bytes, std::uint64_t(pdf.size()));
    EXPECT_TRUE(model.hasWork());
    const auto wrong = refusalOf(file(u"picture.pdf"_s, "\x89PNG\r\n"));
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->code, ErrorCode::WrongFileType);
    EXPECT_EQ(model.resume()->name, u"Lebenslauf Jönas.pdf") << "the one before stays";
    const auto large = refusalOf(file(u"large.pdf"_s, pdf + QByteArray(11 * 1024 * 1024, 'x')));
    ASSERT_TRUE(large);
    EXPECT_EQ(large->code, ErrorCode::FileTooLarge);
    const auto none = refusalOf(fixture.screens.folder.filePath(u"none.pdf"_s));
    ASSERT_TRUE(none);
    EXPECT_EQ(none->code, ErrorCode::FileNotFound);
    model.removeResume();
    EXPECT_FALSE(model.resume());
}

TEST_F(ApplyModelTest, HandsInFormAndFileAsTheyAre) {
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    QByteArray pdf = "%PDF-1.7\nwords and bytes ";
    pdf.append(char(0)).append(char(1)).append(char(0xff));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, pdf)), std::nullopt);
    ApplicationForm form = model.form();
    form.coverLetter = QString::fromUtf8("Sehr geehrte Damen und Herren, \xF0\x9F\x8C\x8D شكرا");
    form.yearsOfExperience = 7.5;
    model.setForm(form);
    model.handIn();
    EXPECT_EQ(model.state(), State::HandingIn);
    model.handIn(); // a second press
    ASSERT_TRUE(reaches(State::HandedIn));
    ASSERT_TRUE(fixture.jobsDone());
    const auto kept = fixture.workspace().applications().open(fixture.actor(fixture.admin), model.application()->id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->row.application.form, form);
    QBuffer bytes;
    ASSERT_TRUE(bytes.open(QIODevice::WriteOnly));
    ASSERT_TRUE(fixture.workspace().applications().copyResume(fixture.actor(fixture.recruiter), model.application()->id,
                                                              bytes));
    EXPECT_EQ(bytes.data(), pdf);
}

TEST_F(ApplyModelTest, ReadsTheFileAndPrefillsWhatThePersonDidNotType) {
    Resume read = tests::weidmann();
    read.fields.phone = ResumeValue{u"+49 341 555 0182"_s, .9, {}, false};
    fixture.reader().holds(read);
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    EXPECT_TRUE(model.skillNames().contains(u"PostgreSQL"_s));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, "%PDF-1.7\n")), std::nullopt);
    ASSERT_TRUE(readingIs(ResumeReading::Done));
    ASSERT_TRUE(model.read());
    EXPECT_EQ(model.fields().name->text, u"Jonas Weidmann");
    EXPECT_EQ(model.form().phone, u"+49 341 555 0182");
    EXPECT_EQ(model.form().yearsOfExperience, 7.2) << "as the form shows it";
    EXPECT_EQ(model.correctedFields(), 0);
    // Another file takes back what the first one filled in, but not what the person typed.
    ApplicationForm form = model.form();
    form.yearsOfExperience = 9;
    model.setForm(form);
    fixture.reader().holds(tests::weidmann()); // without a phone
    ASSERT_EQ(refusalOf(file(u"other.pdf"_s, "%PDF-1.7\n2")), std::nullopt);
    ASSERT_TRUE(readingIs(ResumeReading::Done));
    EXPECT_EQ(model.form().phone, QString());
    EXPECT_EQ(model.form().yearsOfExperience, 9);
}

TEST_F(ApplyModelTest, TheProfilesPhoneIsNotReplaced) {
    fixture.execute(u"UPDATE account SET phone = '+46 90 1' WHERE id = %1"_s.arg(fixture.seeker.value()));
    Resume read = tests::weidmann();
    read.fields.phone = ResumeValue{u"+49 341 555 0182"_s, .9, {}, false};
    fixture.reader().holds(read);
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, "%PDF-1.7\n")), std::nullopt);
    ASSERT_TRUE(readingIs(ResumeReading::Done));
    EXPECT_EQ(model.form().phone, u"+46 90 1");
}

TEST_F(ApplyModelTest, CorrectionsGoAlong) {
    fixture.reader().holds(tests::weidmann());
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, "%PDF-1.7\n")), std::nullopt);
    ASSERT_TRUE(readingIs(ResumeReading::Done));
    ResumeFields fields = model.fields();
    fields.name = ResumeValue{u"Jonas M. Weidmann"_s, 1, {}, true};
    model.setFields(fields, fields.totalYears);
    EXPECT_EQ(model.correctedFields(), 1);
    model.handIn();
    ASSERT_TRUE(reaches(State::HandedIn));
    const auto kept = fixture.workspace().resumes().show(fixture.actor(fixture.seeker), model.application()->id);
    ASSERT_TRUE(kept && kept->resume);
    EXPECT_EQ(kept->resume->fields.name->text, u"Jonas M. Weidmann");
    EXPECT_TRUE(kept->resume->fields.name->corrected);
    EXPECT_FALSE(kept->resume->fields.email->corrected);
    EXPECT_EQ(model.application()->eligibility, kept->screening->screening.score);
}

TEST_F(ApplyModelTest, WhatCannotBeReadCanBeHandedInAsItIs) {
    fixture.reader().holds(failure(ErrorCode::DocumentDamaged));
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, "%PDF-1.7\n")), std::nullopt);
    ASSERT_TRUE(readingIs(ResumeReading::Failed));
    EXPECT_EQ(model.readingError()->code, ErrorCode::DocumentDamaged);
    ASSERT_TRUE(model.resume());
    model.handIn();
    ASSERT_TRUE(reaches(State::HandedIn));
    EXPECT_EQ(model.application()->resume->state, ResumeState::Failed);
}

TEST_F(ApplyModelTest, AProtectedFileIsRefusedAtOnce) {
    fixture.reader().holds(failure(ErrorCode::DocumentEncrypted));
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    QSignalSpy refused(&model, &ApplyModel::resumeRefused);
    model.chooseResume(file(u"cv.pdf"_s, "%PDF-1.7\n"));
    ASSERT_TRUE(refused.wait(patience));
    EXPECT_EQ(refused[0][0].value<Error>().code, ErrorCode::DocumentEncrypted);
    EXPECT_FALSE(model.resume()) << "handing it in would be refused too";
    EXPECT_EQ(model.reading(), ResumeReading::None);
}

TEST_F(ApplyModelTest, ReadingCanBeStopped) {
    QSemaphore goOn;
    fixture.reader().holds(tests::weidmann());
    fixture.reader().meanwhile([&] { goOn.acquire(); });
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ASSERT_EQ(refusalOf(file(u"cv.pdf"_s, "%PDF-1.7\n")), std::nullopt);
    EXPECT_EQ(model.reading(), ResumeReading::Running);
    model.cancelReading();
    goOn.release(10);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(model.reading(), ResumeReading::None);
    EXPECT_FALSE(model.read());
    ASSERT_TRUE(model.resume()) << "the file stays chosen";
    model.fillInByHand();
    EXPECT_EQ(model.reading(), ResumeReading::Done);
    EXPECT_EQ(model.fields(), ResumeFields());
}

TEST_F(ApplyModelTest, NothingIsLostWhereHandingInFails) {
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    const QString path = file(u"cv.pdf"_s, "%PDF-1.7\n");
    ASSERT_EQ(refusalOf(path), std::nullopt);
    ApplicationForm form = model.form();
    form.coverLetter = u"A letter"_s;
    model.setForm(form);
    ASSERT_TRUE(readingIs(ResumeReading::Failed)); // the fake reader reads nothing
    QFile::remove(path);
    QSignalSpy refused(&model, &ApplyModel::refused);
    model.handIn();
    ASSERT_TRUE(refused.wait(patience));
    EXPECT_TRUE(isAboutResume(refused[0][0].value<Error>()));
    EXPECT_EQ(model.state(), State::Filling);
    EXPECT_EQ(model.form(), form);
    ASSERT_TRUE(model.resume());
    model.open(job);
    EXPECT_EQ(model.form(), form) << "coming back to the same job keeps it";
}

TEST_F(ApplyModelTest, ASecondApplicationIsRefused) {
    ASSERT_TRUE(fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {}));
    model.open(job);
    ASSERT_TRUE(reaches(State::AlreadyApplied));
    EXPECT_TRUE(model.application());
}

TEST_F(ApplyModelTest, ARaceOfTwoWindowsIsRefusedInWords) {
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ASSERT_TRUE(fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {}));
    QSignalSpy refused(&model, &ApplyModel::refused);
    model.handIn();
    ASSERT_TRUE(refused.wait(patience));
    EXPECT_EQ(refused[0][0].value<Error>(), (Error{ErrorCode::Duplicate, u"application"_s}));
}

TEST_F(ApplyModelTest, AJobPastItsDeadlineIsClosed) {
    const JobId past = fixture.addJob(u"Late"_s, [](Job &late) { late.deadline = QDate::currentDate().addDays(10); });
    fixture.execute(u"UPDATE job SET deadline = '2020-01-01' WHERE id = %1"_s.arg(past.value()));
    model.open(past);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return model.state() == State::Closed || model.state() == State::Failed; }, patience));
}

TEST_F(ApplyModelTest, SomebodyElseDoesNotFindTheDraft) {
    model.open(job);
    ASSERT_TRUE(reaches(State::Filling));
    ApplicationForm form = model.form();
    form.coverLetter = u"Mine"_s;
    model.setForm(form);
    fixture.signOut();
    fixture.signIn(fixture.seeker);
    EXPECT_EQ(model.form().coverLetter, u"Mine") << "the same person goes on";
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    EXPECT_EQ(model.form().coverLetter, QString());
    EXPECT_EQ(model.state(), State::Nothing);
}

} // namespace
} // namespace candor::screens
