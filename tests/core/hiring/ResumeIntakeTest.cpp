// SPDX-License-Identifier: GPL-3.0-or-later
// What an application's resume brings about when it comes in.
#include "ResumeFixture.h"

namespace candor::hiring {
namespace {

class ResumeIntakeTest : public ResumeFixture {
protected:
    Application applyWith(const QByteArray &bytes, const std::optional<ResumeFields> &corrected = {}) {
        const auto application =
            m_applications.apply(m_sam, m_job, m_sam.account, {}, file(u"cv.pdf"_s, bytes), corrected);
        EXPECT_EQ(refusal(application), QString());
        return application.value_or(Application());
    }
};
CANDOR_BOTH_DIALECTS(ResumeIntakeTest);

TEST_P(ResumeIntakeTest, IsReadAndScreenedAndMovesTheApplication) {
    const Application application = handedIn();
    EXPECT_EQ(application.stage, Stage::UnderReview);
    EXPECT_EQ(application.eligibility, 56); // 35 of 70, and all of 10
    EXPECT_EQ(application.resume->state, ResumeState::Parsed);
    EXPECT_EQ(application, now(application.id));

    const StoredResume stored = shown(application.id);
    EXPECT_EQ(stored.resume, resume());
    EXPECT_EQ(stored.readAt, m_clock.wallNow());
    EXPECT_EQ(stored.revision, 1);
    ASSERT_TRUE(stored.screening);
    EXPECT_EQ(stored.screening->screening.score, 56);
    EXPECT_EQ(stored.screening->screening.lines.front().line, u"I know C++ and beekeeping 🦊"_s);
    EXPECT_FALSE(stored.screening->screening.lines.back().matched);
    EXPECT_FALSE(stored.screeningIsStale);

    const auto moves = history(application.id);
    ASSERT_EQ(moves.size(), 2U);
    EXPECT_EQ(moves.back().from, Stage::Applied);
    EXPECT_EQ(moves.back().to, Stage::UnderReview);
    EXPECT_EQ(moves.back().by, std::nullopt) << "nobody did";
    EXPECT_EQ(moves.back().reason, u"screening: 56 of 100, threshold 60"_s);
}

TEST_P(ResumeIntakeTest, AsksForAnInterviewFromTheThresholdOn) {
    editJob([](Job &job) { job.interviewThreshold = 56; });
    EXPECT_EQ(handedIn().stage, Stage::InterviewRequired);
}

TEST_P(ResumeIntakeTest, WithNothingToCompareAPersonLooks) {
    m_reader.holds(Resume());
    const Application application = handedIn();
    EXPECT_EQ(application.stage, Stage::Applied);
    EXPECT_EQ(application.eligibility, std::nullopt);
    EXPECT_EQ(application.resume->state, ResumeState::Parsed);
    const Actor lena = seeker(u"Lena"_s);
    EXPECT_EQ(applied(lena, m_job).stage, Stage::Applied) << "without a resume";
}

TEST_P(ResumeIntakeTest, WhatCannotBeReadIsTakenAndKeepsItsReason) {
    m_reader.holds(failure(ErrorCode::DocumentTooLarge, u"memory"_s));
    const Application application = handedIn();
    EXPECT_EQ(application.stage, Stage::Applied);
    EXPECT_EQ(application.resume->state, ResumeState::Failed);
    EXPECT_EQ(keptFiles().size(), 1);
    const StoredResume stored = shown(application.id);
    EXPECT_EQ(stored.resume, std::nullopt);
    EXPECT_EQ(stored.failure, (Error{ErrorCode::DocumentTooLarge, u"memory"_s}));
    EXPECT_EQ(stored.screening, std::nullopt);
}

TEST_P(ResumeIntakeTest, WhatIsNoResumeOrLockedIsRefusedAndLeavesNothing) {
    for (const ErrorCode code : {ErrorCode::WrongFileType, ErrorCode::DocumentEncrypted}) {
        m_reader.holds(failure(code));
        EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, file(u"cv.pdf"_s, pdf))),
                  refusal(code));
    }
    EXPECT_TRUE(keptFiles().isEmpty());
    EXPECT_EQ(m_applications.list(m_admin, {}, {})->total, 0);
}

TEST_P(ResumeIntakeTest, FindsTheApplicationThatItIsFor) {
    applied(m_sam, openJob(m_otherRecruiter, u"Beekeeper"_s));
    handedIn();
    EXPECT_EQ(foundBy(m_rita, u"sam compiler"_s), QStringList{u"Sam"_s});
    EXPECT_EQ(foundBy(m_otherRecruiter, u"compiler"_s), QStringList()) << "that was told for another job";
    EXPECT_EQ(foundBy(m_otherRecruiter, u"sam qt"_s), QStringList{u"Sam"_s}) << "the profile is everybody's";
    // A name that changes does so in each.
    store::AccountStore accounts(connection());
    Account account = (*accounts.account(m_sam.account))->account;
    account.fullName = u"Quill"_s;
    ASSERT_TRUE(accounts.save(account, m_clock.wallNow()).value_or(false));
    ASSERT_TRUE(store::ProfileStore(connection()).refreshSearch(account));
    EXPECT_EQ(foundBy(m_rita, u"quill compiler"_s), QStringList{u"Quill"_s});
    EXPECT_EQ(foundBy(m_otherRecruiter, u"quill"_s), QStringList{u"Quill"_s});
}

TEST_P(ResumeIntakeTest, WaitsWhereTheReaderDoesNotStartAndIsReadLater) {
    m_reader.holds(failure(ErrorCode::ReaderFailed));
    const Application application = handedIn();
    EXPECT_EQ(application.stage, Stage::Applied);
    EXPECT_EQ(application.resume->state, ResumeState::Pending);
    EXPECT_EQ(shown(application.id).failure, (Error{ErrorCode::ReaderFailed, {}}));
    EXPECT_EQ(refusal(m_resumes.read(m_rita, application.id)), refusal(ErrorCode::ReaderFailed));

    m_reader.holds(resume());
    const auto read = m_resumes.read(m_rita, application.id);
    ASSERT_EQ(refusal(read), QString());
    EXPECT_EQ(read->file.state, ResumeState::Parsed);
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview) << "the rule's move, late";
    EXPECT_EQ(history(application.id).back().by, std::nullopt);
}

TEST_P(ResumeIntakeTest, AResumeOfAnEarlierVersionIsReadLater) {
    const Application application = handedIn();
    for (const QString &sql :
         {u"DELETE FROM screening"_s, u"DELETE FROM resume"_s,
          u"UPDATE application SET stage = 'applied', stage_rank = 0, eligibility = NULL"_s,
          u"DELETE FROM stage_transition WHERE by_account_id IS NULL"_s, u"UPDATE resume_file SET state = 'pending'"_s})
        ASSERT_TRUE(connection().execute(sql));
    const StoredResume before = shown(application.id);
    EXPECT_EQ(before.resume, std::nullopt);
    EXPECT_EQ(before.revision, 0);
    EXPECT_EQ(refusal(m_resumes.read(m_sam, application.id)), QString());
    EXPECT_EQ(shown(application.id).resume, resume());
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview);
}

TEST_P(ResumeIntakeTest, CountsWhatThePersonSaysInstead) {
    ResumeFields corrected = resume().fields;
    corrected.skills.push_back({u"algol"_s, 0, {}, false});
    corrected.email->text = u"sam@example.com"_s;
    const Application application = applyWith(pdf, corrected);
    EXPECT_EQ(application.stage, Stage::InterviewRequired);
    EXPECT_EQ(application.eligibility, 100);
    EXPECT_EQ(application.resume->state, ResumeState::Corrected);
    const StoredResume stored = shown(application.id);
    EXPECT_EQ(stored.resume->fields.email, (ResumeValue{u"sam@example.com"_s, 1, {}, true}));
    EXPECT_EQ(stored.resume->text, resume().text);
    EXPECT_EQ(stored.screening->screening.lines.back().line, QString()) << "no line shows it";
}

TEST_P(ResumeIntakeTest, MovesNobodyByWhatAPersonSaysOfAFileThatNoProgramReads) {
    m_reader.holds(failure(ErrorCode::DocumentDamaged));
    const Application application = applyWith(pdf, resume({u"C++"_s, u"Algol"_s}).fields);
    EXPECT_EQ(application.stage, Stage::Applied);
    EXPECT_EQ(application.eligibility, 100);
    EXPECT_EQ(application.resume->state, ResumeState::Corrected);
}

TEST_P(ResumeIntakeTest, RefusesFieldsInWordsBeforeTheFileIsLookedAt) {
    ResumeFields corrected;
    corrected.phone = ResumeValue{u"1\n2"_s, 0, {}, false};
    EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, u"/nowhere"_s, corrected)),
              refusal(ErrorCode::InvalidField, u"phone: characters"_s));
    EXPECT_EQ(m_reader.reads(), 0);
}

TEST_P(ResumeIntakeTest, IsReadOutsideOfTransactions) {
    bool written = false;
    // A thread has one call at a time, and waits for another writer no longer than a few seconds.
    m_reader.meanwhile([&] { written = seeker(u"Lena"_s).account.isValid() && m_clock.wallNow() > WallTime(); });
    handedIn();
    EXPECT_TRUE(written);
}

TEST_P(ResumeIntakeTest, LeavesNoFileWhereTheJobClosesWhileItIsRead) {
    m_reader.meanwhile([this] { setJobState(JobState::Closed); });
    EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, file(u"cv.pdf"_s, pdf))),
              refusal(ErrorCode::JobNotOpen));
    EXPECT_TRUE(keptFiles().isEmpty());
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM resume"_s), 0);
}

TEST_P(ResumeIntakeTest, KeepsHostileAnswersWithinLimits) {
    Resume hostile;
    hostile.text = QString(QChar(0)) + u"🦊𝕏"_s.repeated(2'500'000) + QChar(0xd800); // 20 MB
    for (uint plane = 0; plane <= 16; ++plane)
        hostile.text.prepend(QString::fromUcs4(
            reinterpret_cast<const char32_t *>(
                std::vector<uint>{plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff, plane * 0x10000 + 0x41}.data()),
            3));
    hostile.pages = -7;
    hostile.warnings.fill(QString(QChar(0)) + u"x"_s, 10'000);
    hostile.fields.name = ResumeValue{u"'; DROP TABLE resume; --"_s, std::nan(""), DocumentPlace{-1, -1, -9, {}}, true};
    hostile.fields.skills.assign(10'000, ResumeValue{u"C++"_s, 2, {}, false});
    hostile.fields.removedSkills = QStringList{u"Algol"_s};
    m_reader.holds(hostile);
    const Application application = handedIn();
    const StoredResume stored = shown(application.id);
    ASSERT_TRUE(stored.resume);
    EXPECT_EQ(stored.resume->fields.name, (ResumeValue{u"'; DROP TABLE resume; --"_s, 0, {}, false}));
    EXPECT_EQ(stored.resume->fields.skills.size(), 1U);
    EXPECT_TRUE(stored.resume->fields.removedSkills.isEmpty());
    EXPECT_TRUE(stored.resume->warnings.contains(u"text_cut"_s));
    EXPECT_LE(stored.resume->text.size(), 2'000'000);
}

TEST_P(ResumeIntakeTest, IsFoundByItsSkillsAndTitlesAndNotByItsText) {
    Resume read = resume({u"C++"_s});
    read.fields.skills.push_back({u"Kubernetes"_s, .9, {}, false});
    m_reader.holds(read);
    const Application application = handedIn();
    EXPECT_EQ(found(u"kubernetes"_s), QStringList{u"Sam"_s});
    EXPECT_EQ(found(u"compiler"_s), QStringList{u"Sam"_s});
    EXPECT_TRUE(found(u"beekeeping"_s).isEmpty()) << "only in the text";
    EXPECT_TRUE(found(u"engines"_s).isEmpty()) << "an organisation";
    CandidateFilter filter;
    filter.skills = QStringList{u"KUBERNETES"_s};
    EXPECT_EQ(m_applications.list(m_rita, filter, {})->total, 1);

    ResumeFields without = read.fields;
    without.skills.pop_back();
    EXPECT_EQ(refusal(m_resumes.correct(m_sam, application.id, 1, without)), QString());
    EXPECT_TRUE(found(u"kubernetes"_s).isEmpty());
    EXPECT_EQ(m_applications.list(m_rita, filter, {})->total, 0);
}

} // namespace
} // namespace candor::hiring
