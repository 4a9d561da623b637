// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplicationFixture.h"
#include "hiring/MatchService.h"

#include <QBuffer>

#include <sys/stat.h>

namespace candor::hiring {
namespace {

const QByteArray pdf = "%PDF-1.7\nAda's resume\n%%EOF\n";

class ApplicationIntakeTest : public ApplicationFixture {};
CANDOR_BOTH_DIALECTS(ApplicationIntakeTest);

TEST_P(ApplicationIntakeTest, KeepsWhatTheFormSays) {
    ApplicationForm form;
    form.coverLetter = u"Dear all,\n\n'; DROP TABLE application; -- \"😀\" \u05D0\u202E"_s;
    form.phone = u"+44 20 7946 0000"_s;
    form.yearsOfExperience = 7.5;
    form.currentCompany = u"O'Reilly & \"Sons\""_s;
    form.currentPosition = u"%_\\ engineer"_s;
    form.expectedSalary = Money{90'000, u"GBP"_s};
    form.availability = Availability::OnDate;
    form.availableFrom = QDate(2026, 9, 1);
    form.source = u"A friend"_s;
    const Application application = applied(m_sam, m_job, form);
    EXPECT_EQ(application.stage, Stage::Applied);
    EXPECT_EQ(application.seeker, m_sam.account);
    EXPECT_EQ(application.revision, 1);

    const auto read = m_applications.open(m_rita, application.id);
    ASSERT_EQ(refusal(read), QString());
    EXPECT_EQ(read->row.application, application);
    EXPECT_EQ(read->row.application.form, form);
    EXPECT_EQ(read->row.application.createdAt, m_clock.wallNow());
    ASSERT_EQ(read->history.size(), 1U);
    EXPECT_EQ(read->history.front().from, std::nullopt);
    EXPECT_EQ(read->history.front().to, Stage::Applied);
    EXPECT_EQ(read->history.front().by, m_sam.account);
    EXPECT_EQ(audited(u"application.apply"_s, u"done"_s), 1);
}

TEST_P(ApplicationIntakeTest, KeepsHowWellProfileAndJobFit) {
    const Application application = applied(m_sam, m_job);
    EXPECT_EQ(application.matchScore, MatchService(m_gate).match(m_sam, application.id).value().score);
    EXPECT_EQ(application.matchScore, 58) << "one of two skills, and the place";
    EXPECT_EQ(m_applications.open(m_rita, application.id).value().row.application.matchScore, 58);

    const Actor silent = person(u"Silent"_s, Role::Seeker);
    EXPECT_EQ(applied(silent, m_job).matchScore, std::nullopt);
}

TEST_P(ApplicationIntakeTest, RefusesAFormInWords) {
    const auto refused = [this](const std::function<void(ApplicationForm &)> &change) {
        ApplicationForm form;
        change(form);
        return refusal(m_applications.apply(m_sam, m_job, m_sam.account, form, {}));
    };
    using Form = ApplicationForm;
    EXPECT_EQ(refused([](Form &form) { form.coverLetter = QString(100'001, u'x'); }),
              refusal(ErrorCode::FieldTooLong, u"cover_letter: 100000"_s));
    EXPECT_EQ(refused([](Form &form) { form.phone = u"1\n2"_s; }),
              refusal(ErrorCode::InvalidField, u"phone: characters"_s));
    EXPECT_EQ(refused([](Form &form) { form.source = QString(QChar(0)); }),
              refusal(ErrorCode::InvalidField, u"source: characters"_s));
    for (const double years : {-1.0, 80.5, std::nan(""), std::numeric_limits<double>::infinity()}) {
        EXPECT_EQ(refused([=](Form &form) { form.yearsOfExperience = years; }),
                  refusal(ErrorCode::InvalidField, u"years_of_experience: range"_s));
    }
    EXPECT_EQ(refused([](Form &form) {
                  form.expectedSalary = Money{-1, u"EUR"_s};
              }),
              refusal(ErrorCode::InvalidField, u"salary: range"_s));
    EXPECT_EQ(refused([](Form &form) {
                  form.expectedSalary = Money{1, u"euro"_s};
              }),
              refusal(ErrorCode::InvalidField, u"currency: form"_s));
    EXPECT_EQ(refused([](Form &form) { form.availability = Availability::OnDate; }),
              refusal(ErrorCode::InvalidField, u"available_from: empty"_s));
}

TEST_P(ApplicationIntakeTest, TakesOneOfASeekerAndJob) {
    applied(m_sam, m_job);
    EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, {})),
              refusal(ErrorCode::Duplicate, u"application"_s));
    applied(m_sam, openJob(m_rita, u"Another"_s));
}

TEST_P(ApplicationIntakeTest, TakesOneOfTwoThatComeAtOnce) {
    const QString resume = file(u"cv.pdf"_s, pdf);
    std::vector<QString> refusals(2);
    const auto apply = [&](QString &said) {
        said = refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, resume));
    };
    atOnce({[&] { apply(refusals[0]); }, [&] { apply(refusals[1]); }});
    EXPECT_THAT(refusals, testing::UnorderedElementsAre(QString(), refusal(ErrorCode::Duplicate, u"application"_s)));
    EXPECT_EQ(keptFiles().size(), 1); // the other one's bytes went again
}

TEST_P(ApplicationIntakeTest, TakesNoneForAJobThatIsNotOpen) {
    for (const JobState state : {JobState::Paused, JobState::Closed, JobState::Archived}) {
        setJobState(state);
        EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, {})), refusal(ErrorCode::JobNotOpen));
    }
    EXPECT_EQ(refusal(m_applications.apply(m_sam, JobId(999), m_sam.account, {}, {})), refusal(ErrorCode::NotFound));
}

TEST_P(ApplicationIntakeTest, TakesThemUntilTheEndOfTheLastDay) {
    auto row = m_jobs.job(m_rita, m_job);
    row->job.deadline = QDate(2026, 5, 1);
    ASSERT_EQ(refusal(m_jobs.save(m_rita, row->job)), QString());
    const Actor late = seeker(u"Lena"_s);
    m_clock.advance(23h + 59min); // the day ends last twelve hours behind UTC
    EXPECT_EQ(refusal(m_applications.apply(signedIn(m_sam.account), m_job, m_sam.account, {}, {})), QString());
    m_clock.advance(1min);
    EXPECT_EQ(refusal(m_applications.apply(signedIn(late.account), m_job, late.account, {}, {})),
              refusal(ErrorCode::JobNotOpen));
}

TEST_P(ApplicationIntakeTest, IsForSeekersThemselvesAndAdministrators) {
    const auto apply = [this](const Actor &actor, AccountId who) {
        return refusal(m_applications.apply(actor, m_job, who, {}, {}));
    };
    EXPECT_EQ(apply(guest(), m_sam.account), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(apply(m_rita, m_sam.account), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(apply(m_expert, m_sam.account), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(apply(seeker(u"Eve"_s), m_sam.account), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"application.apply"_s, u"refused"_s), 4);
    EXPECT_EQ(apply(m_admin, m_rita.account), refusal(ErrorCode::InvalidField, u"seeker: unknown"_s));
    EXPECT_EQ(apply(m_admin, AccountId(999)), refusal(ErrorCode::InvalidField, u"seeker: unknown"_s));
    EXPECT_EQ(apply(m_admin, m_sam.account), QString());
}

TEST_P(ApplicationIntakeTest, KeepsTheResumeAsItIs) {
    const Application application = applied(m_sam, m_job, {}, file(u"Ada Lovelace.pdf"_s, pdf));
    ASSERT_TRUE(application.resume);
    EXPECT_EQ(application.resume->originalName, u"Ada Lovelace.pdf"_s);
    EXPECT_EQ(application.resume->bytes, pdf.size());
    EXPECT_EQ(application.resume->state, ResumeState::Pending);
    EXPECT_EQ(keptFiles().size(), 1);
    for (const Actor &actor : {m_rita, m_sam, m_expert, m_admin}) {
        QBuffer copy;
        copy.open(QIODevice::WriteOnly);
        EXPECT_EQ(refusal(m_applications.copyResume(actor, application.id, copy)), QString());
        EXPECT_EQ(copy.data(), pdf);
    }
    QBuffer copy;
    copy.open(QIODevice::WriteOnly);
    EXPECT_EQ(refusal(m_applications.copyResume(m_otherRecruiter, application.id, copy)),
              refusal(ErrorCode::NotAllowed));
    EXPECT_TRUE(copy.data().isEmpty());
    EXPECT_EQ(details(u"application.see"_s), (QStringList{u"resume"_s, u"resume"_s, u"resume"_s, u"resume"_s, u""_s}));
}

TEST_P(ApplicationIntakeTest, HandsOutNoResumeThatWasChanged) {
    const Application application = applied(m_sam, m_job, {}, file(u"cv.pdf"_s, pdf));
    QFile stored(folder() + u"/workspace/"_s + application.resume->key);
    ASSERT_TRUE(stored.open(QIODevice::ReadWrite));
    stored.write("%PDF-9");
    stored.close();
    QBuffer copy;
    copy.open(QIODevice::WriteOnly);
    EXPECT_EQ(m_applications.copyResume(m_rita, application.id, copy).error().code, ErrorCode::FileUnreadable);
    EXPECT_TRUE(copy.data().isEmpty());
}

TEST_P(ApplicationIntakeTest, RefusesResumesThatAreNone) {
    const auto refused = [this](const QString &path) {
        return refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, path));
    };
    EXPECT_EQ(refused(file(u"cv.pdf"_s, "MZ\x90")), refusal(ErrorCode::WrongFileType));
    EXPECT_EQ(refused(file(u"empty.pdf"_s, {})), refusal(ErrorCode::WrongFileType));
    EXPECT_EQ(refused(file(u"large.pdf"_s, pdf + QByteArray(10 * 1024 * 1024, ' '))),
              refusal(ErrorCode::FileTooLarge, u"10485760"_s));
    EXPECT_EQ(refused(folder()), refusal(ErrorCode::FileUnreadable, folder()));
    const QString missing = folder() + u"/missing.pdf"_s;
    EXPECT_EQ(refused(missing), refusal(ErrorCode::FileNotFound, missing));
    const QString pipe = folder() + u"/pipe.pdf"_s;
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(refused(pipe), refusal(ErrorCode::FileUnreadable, pipe));
    EXPECT_TRUE(keptFiles().isEmpty());
    EXPECT_EQ(refused(file(u"just.pdf"_s, pdf + QByteArray(10 * 1024 * 1024 - pdf.size(), ' '))), QString());
}

TEST_P(ApplicationIntakeTest, LeavesNoBytesOfWhoMayNotApply) {
    const QString resume = file(u"cv.pdf"_s, pdf);
    EXPECT_EQ(refusal(m_applications.apply(m_rita, m_job, m_sam.account, {}, resume)), refusal(ErrorCode::NotAllowed));
    setJobState(JobState::Closed);
    EXPECT_EQ(refusal(m_applications.apply(m_sam, m_job, m_sam.account, {}, resume)), refusal(ErrorCode::JobNotOpen));
    EXPECT_FALSE(QDir(folder() + u"/workspace/resumes"_s).exists());
}

// A file store in which something happens between the bytes and the transaction.
class InterruptedFiles final : public files::FileStore {
public:
    InterruptedFiles(files::FileStore &files, std::function<void()> afterPut)
        : m_files(files), m_afterPut(std::move(afterPut)) {}

    Result<files::StoredFile> put(const QString &folder, const QString &ending, QIODevice &from,
                                  qint64 mostBytes) override {
        auto stored = m_files.put(folder, ending, from, mostBytes);
        m_afterPut();
        return stored;
    }
    Result<std::unique_ptr<QIODevice>> open(const QString &key) override { return m_files.open(key); }
    Result<void> remove(const QString &key) override { return m_files.remove(key); }

private:
    files::FileStore &m_files;
    std::function<void()> m_afterPut;
};

TEST_P(ApplicationIntakeTest, TakesTheBytesAwayWhereTheJobClosesMeanwhile) {
    InterruptedFiles files(m_files, [this] {
        EXPECT_EQ(keptFiles().size(), 1);
        setJobState(JobState::Closed);
    });
    ApplicationService applications(m_gate, files, m_reader);
    EXPECT_EQ(refusal(applications.apply(m_sam, m_job, m_sam.account, {}, file(u"cv.pdf"_s, pdf))),
              refusal(ErrorCode::JobNotOpen));
    EXPECT_TRUE(keptFiles().isEmpty());
}

} // namespace
} // namespace candor::hiring
