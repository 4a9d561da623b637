// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeFixture.h"
#include "documents/SkillList.h"

#include <QBuffer>

#include <map>

namespace candor::hiring {
namespace {

class ResumeServiceTest : public ResumeFixture {
protected:
    Result<StoredResume> corrected(const Actor &actor, ApplicationId id, const std::function<void(ResumeFields &)> &how,
                                   std::optional<qint64> revision = {}) {
        const StoredResume stored = shown(id);
        ResumeFields fields = stored.resume ? stored.resume->fields : ResumeFields();
        how(fields);
        return m_resumes.correct(actor, id, revision.value_or(stored.revision), fields);
    }
    void changeSkills(const QString &text) {
        auto changes = m_resumes.skillChanges(m_admin);
        ASSERT_EQ(refusal(changes), QString());
        changes->text = text;
        ASSERT_EQ(refusal(m_resumes.saveSkillChanges(m_admin, *changes)), QString());
    }
};
CANDOR_BOTH_DIALECTS(ResumeServiceTest);

TEST_P(ResumeServiceTest, EveryRoleMakesTheCallsOfTheMatrixAndNoOthers) {
    const Application application = handedIn();
    const Actor lena = seeker(u"Lena"_s);
    const QString resumeFile = file(u"other.pdf"_s, otherPdf);
    const std::map<QString, Actor> people{{u"guest"_s, guest()},         {u"own"_s, m_sam},
                                          {u"seeker"_s, lena},           {u"recruiter"_s, m_rita},
                                          {u"colleague"_s, m_colleague}, {u"other recruiter"_s, m_otherRecruiter},
                                          {u"expert"_s, m_expert},       {u"other expert"_s, m_otherExpert},
                                          {u"admin"_s, m_admin}};
    struct ResumeCall {
        const char *name;
        QStringList allowed;
        std::function<ErrorCode(const Actor &)> make;
    };
    const auto codeOf = [](const auto &result) { return result ? ErrorCode::Cancelled : result.error().code; };
    const ApplicationId id = application.id;
    const QStringList readers{u"own"_s, u"recruiter"_s, u"colleague"_s, u"expert"_s, u"admin"_s};
    const QStringList deciders{u"recruiter"_s, u"colleague"_s, u"admin"_s};
    const QStringList seekers{u"own"_s, u"seeker"_s, u"admin"_s};
    const std::vector<ResumeCall> calls{
        {"preview", seekers, [&](const Actor &actor) { return codeOf(m_resumes.preview(actor, resumeFile)); }},
        {"previewPage", seekers,
         [&](const Actor &actor) { return codeOf(m_resumes.previewPage(actor, resumeFile, 0, 64)); }},
        {"show", readers, [&](const Actor &actor) { return codeOf(m_resumes.show(actor, id)); }},
        {"page", readers, [&](const Actor &actor) { return codeOf(m_resumes.page(actor, id, 0, 64)); }},
        {"read", deciders + QStringList{u"own"_s},
         [&](const Actor &actor) { return codeOf(m_resumes.read(actor, id)); }},
        {"correct",
         {u"own"_s, u"admin"_s},
         [&](const Actor &actor) { return codeOf(m_resumes.correct(actor, id, shown(id).revision, {})); }},
        {"replace",
         {u"own"_s, u"admin"_s},
         [&](const Actor &actor) { return codeOf(m_resumes.replace(actor, id, resumeFile)); }},
        {"screen", deciders, [&](const Actor &actor) { return codeOf(m_resumes.screen(actor, id)); }},
        {"screenAll", deciders, [&](const Actor &actor) { return codeOf(m_resumes.screenAll(actor, m_job)); }},
        {"whatIf", deciders, [&](const Actor &actor) { return codeOf(m_resumes.whatIf(actor, m_job, 50)); }},
        {"skillChanges", {u"admin"_s}, [&](const Actor &actor) { return codeOf(m_resumes.skillChanges(actor)); }},
        {"saveSkillChanges",
         {u"admin"_s},
         [&](const Actor &actor) {
             return codeOf(m_resumes.saveSkillChanges(actor, {{}, {}, 0}));
         }},
    };
    for (const ResumeCall &call : calls) {
        for (const auto &[who, actor] : people) {
            const ErrorCode code = call.make(actor);
            const ErrorCode refused = actor.isGuest() ? ErrorCode::NotSignedIn : ErrorCode::NotAllowed;
            EXPECT_EQ(code, call.allowed.contains(who) ? ErrorCode::Cancelled : refused)
                << call.name << " by " << who.toStdString();
        }
    }
    for (const auto &[who, actor] : people)
        EXPECT_EQ(refusal(m_resumes.skills(actor)), QString()) << "everybody sees the list";
}

TEST_P(ResumeServiceTest, ReadingACandidatesResumeIsAudited) {
    const Application application = handedIn();
    const auto before = details(u"application.see"_s).size();
    ASSERT_EQ(refusal(m_resumes.show(m_rita, application.id)), QString());
    ASSERT_EQ(refusal(m_resumes.page(m_rita, application.id, 0, 64)), QString());
    EXPECT_EQ(details(u"application.see"_s).mid(before), (QStringList{u"resume"_s, u"resume page"_s}));
    EXPECT_EQ(refusal(m_resumes.show(m_otherRecruiter, application.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"application.see"_s, u"refused"_s), 1);
}

TEST_P(ResumeServiceTest, KeepsTheThresholdFromWhoDoesNotWorkOnTheJob) {
    editJob([](Job &job) { job.interviewThreshold = 77; });
    const Application application = handedIn();
    EXPECT_EQ(m_resumes.show(m_expert, application.id)->screening->screening.threshold, 77);
    EXPECT_EQ(m_resumes.show(m_sam, application.id)->screening->screening.threshold, 60);
    EXPECT_FALSE(m_resumes.show(m_sam, application.id)->screeningIsStale);
}

TEST_P(ResumeServiceTest, SaysWhatIsNotThere) {
    EXPECT_EQ(refusal(m_resumes.show(m_rita, ApplicationId(99))), refusal(ErrorCode::NotFound));
    const Application application = applied(m_sam, m_job);
    const QString none = refusal(ErrorCode::NotFound, u"resume"_s);
    EXPECT_EQ(refusal(m_resumes.show(m_rita, application.id)), none);
    EXPECT_EQ(refusal(m_resumes.read(m_rita, application.id)), none);
    EXPECT_EQ(refusal(m_resumes.correct(m_sam, application.id, 0, {})), none);
    EXPECT_EQ(refusal(m_resumes.screen(m_rita, application.id)), none);
    EXPECT_EQ(refusal(m_resumes.page(m_rita, application.id, 0, 64)), none);
}

TEST_P(ResumeServiceTest, PreviewKeepsNothing) {
    EXPECT_EQ(m_resumes.preview(m_sam, file(u"cv.pdf"_s, pdf)), resume());
    EXPECT_EQ(refusal(m_resumes.preview(m_sam, file(u"cv.txt"_s, "text"))), refusal(ErrorCode::WrongFileType));
    m_reader.holds(failure(ErrorCode::DocumentEncrypted));
    EXPECT_EQ(refusal(m_resumes.preview(m_sam, file(u"cv.pdf"_s, pdf))), refusal(ErrorCode::DocumentEncrypted));
    EXPECT_TRUE(keptFiles().isEmpty());
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM resume"_s), 0);
}

TEST_P(ResumeServiceTest, ACorrectionStoresAndScreensAndMovesNobody) {
    const Application application = handedIn();
    const auto stored = corrected(m_sam, application.id, [](ResumeFields &fields) {
        fields.email->text = u"secret@example.com"_s;
        fields.skills.push_back({u"Algol"_s, 0, {}, false});
    });
    ASSERT_EQ(refusal(stored), QString());
    EXPECT_EQ(stored->file.state, ResumeState::Corrected);
    EXPECT_EQ(stored->revision, 2);
    EXPECT_EQ(stored->screening->screening.score, 100);
    EXPECT_EQ(now(application.id).eligibility, 100);
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview);
    EXPECT_EQ(now(application.id).revision, application.revision) << "stands in nobody's way";
    EXPECT_EQ(details(u"resume.correct"_s), QStringList{u"email skills"_s}) << "and says nothing of the person";
    EXPECT_EQ(*stored, shown(application.id));
}

TEST_P(ResumeServiceTest, ACorrectionAgainstAnOlderOneIsRefused) {
    const Application application = handedIn();
    const auto phone = [](const QString &number) {
        return [number](ResumeFields &fields) { fields.phone = ResumeValue{number, 0, {}, false}; };
    };
    ASSERT_EQ(refusal(corrected(m_sam, application.id, phone(u"1"_s))), QString());
    EXPECT_EQ(refusal(corrected(m_admin, application.id, phone(u"2"_s), 1)), refusal(ErrorCode::Conflict));
    EXPECT_EQ(shown(application.id).resume->fields.phone->text, u"1"_s);
    const auto same = corrected(m_sam, application.id, phone(u"1"_s));
    EXPECT_EQ(same->revision, 2) << "nothing was changed, nothing is written";
}

TEST_P(ResumeServiceTest, TwoCorrectionsAtOnceAreOneAndAConflict) {
    const Application application = handedIn();
    std::vector<QString> refusals(2);
    const auto correct = [&](std::size_t index) {
        ResumeFields fields = resume().fields;
        fields.phone = ResumeValue{QString::number(index), 0, {}, false};
        refusals[index] = refusal(m_resumes.correct(m_sam, application.id, 1, fields));
    };
    atOnce({[&] { correct(0); }, [&] { correct(1); }});
    EXPECT_THAT(refusals, testing::UnorderedElementsAre(QString(), refusal(ErrorCode::Conflict)));
}

TEST_P(ResumeServiceTest, RefusesFieldsInWords) {
    const Application application = handedIn();
    EXPECT_EQ(refusal(corrected(m_sam, application.id,
                                [](ResumeFields &fields) {
                                    fields.name = ResumeValue{QString(QChar(0)), 0, {}, {}};
                                })),
              refusal(ErrorCode::InvalidField, u"full_name: characters"_s));
}

TEST_P(ResumeServiceTest, WhatPeopleCorrectedStaysWhenTheFileIsReadAgain) {
    const Application application = handedIn();
    ASSERT_EQ(refusal(corrected(m_sam, application.id, [](ResumeFields &fields) { fields.email.reset(); })), QString());
    Resume better = resume({u"C++"_s, u"Algol"_s});
    better.fields.phone = ResumeValue{u"+49 30 1"_s, .7, {}, false};
    m_reader.holds(better);
    const auto read = m_resumes.read(m_rita, application.id);
    ASSERT_EQ(refusal(read), QString());
    EXPECT_EQ(read->resume->fields.email, std::nullopt);
    EXPECT_EQ(read->resume->fields.phone, better.fields.phone);
    EXPECT_EQ(read->file.state, ResumeState::Corrected);
    EXPECT_EQ(read->screening->screening.score, 100);
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview) << "moves nobody";
    EXPECT_EQ(audited(u"resume.read"_s, u"done"_s), 1);
}

TEST_P(ResumeServiceTest, AReaderThatFailsTakesNothingAway) {
    const Application application = handedIn();
    const StoredResume before = shown(application.id);
    for (const ErrorCode code : {ErrorCode::ReaderFailed, ErrorCode::DocumentDamaged, ErrorCode::DocumentEncrypted}) {
        m_reader.holds(failure(code));
        EXPECT_EQ(m_resumes.read(m_rita, application.id).error().code, code);
    }
    EXPECT_EQ(shown(application.id), before);
}

TEST_P(ResumeServiceTest, AFileThatWasChangedIsNotRead) {
    const Application application = handedIn();
    QFile stored(folder() + u"/workspace/"_s + application.resume->key);
    ASSERT_TRUE(stored.open(QIODevice::ReadWrite));
    stored.write("%PDF-9");
    stored.close();
    EXPECT_EQ(m_resumes.read(m_rita, application.id).error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(m_resumes.page(m_rita, application.id, 0, 64).error().code, ErrorCode::FileUnreadable);
    ASSERT_TRUE(stored.remove());
    EXPECT_EQ(m_resumes.read(m_rita, application.id).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(shown(application.id).resume, resume()) << "what was read is there all the same";
}

TEST_P(ResumeServiceTest, APersonCanFillInWhatNoProgramReads) {
    m_reader.holds(failure(ErrorCode::DocumentDamaged));
    const Application application = handedIn();
    const auto stored = corrected(m_sam, application.id, [](ResumeFields &fields) {
        fields.skills = {{u"C++"_s, 0, {}, false}};
    });
    ASSERT_EQ(refusal(stored), QString());
    EXPECT_EQ(stored->failure, std::nullopt);
    EXPECT_EQ(stored->file.state, ResumeState::Corrected);
    EXPECT_EQ(stored->resume->fields.skills.size(), 1U);
    EXPECT_EQ(now(application.id).stage, Stage::Applied);
}

TEST_P(ResumeServiceTest, AnotherFileTakesThePlaceOfTheOneThere) {
    const Application application = handedIn();
    ASSERT_EQ(refusal(corrected(m_sam, application.id, [](ResumeFields &fields) { fields.email.reset(); })), QString());
    m_reader.holds(otherPdf, resume({u"C++"_s, u"Algol"_s}));
    const auto replaced = m_resumes.replace(m_sam, application.id, file(u"newer.pdf"_s, otherPdf));
    ASSERT_EQ(refusal(replaced), QString());
    EXPECT_EQ(replaced->file.originalName, u"newer.pdf"_s);
    EXPECT_EQ(replaced->file.state, ResumeState::Parsed);
    EXPECT_EQ(replaced->resume, resume({u"C++"_s, u"Algol"_s})) << "corrections were of the other file";
    EXPECT_EQ(replaced->screening->screening.score, 100);
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview) << "moves nobody";
    EXPECT_EQ(keptFiles().size(), 1);
    EXPECT_NE(now(application.id).resume->key, application.resume->key);
    EXPECT_EQ(audited(u"resume.replace"_s, u"done"_s), 1);
}

TEST_P(ResumeServiceTest, ARefusedReplacementLeavesTheOneThere) {
    const Application application = handedIn();
    const StoredResume before = shown(application.id);
    m_reader.holds(otherPdf, failure(ErrorCode::DocumentEncrypted));
    const QString other = file(u"newer.pdf"_s, otherPdf);
    EXPECT_EQ(refusal(m_resumes.replace(m_sam, application.id, other)), refusal(ErrorCode::DocumentEncrypted));
    EXPECT_EQ(refusal(m_resumes.replace(m_sam, application.id, file(u"a.txt"_s, "text"))),
              refusal(ErrorCode::WrongFileType));
    EXPECT_EQ(shown(application.id), before);
    ASSERT_EQ(refusal(m_applications.withdraw(m_sam, {application.id, application.revision}, {})), QString());
    m_reader.holds(otherPdf, resume());
    EXPECT_EQ(refusal(m_resumes.replace(m_sam, application.id, other)),
              refusal(ErrorCode::MoveNotAllowed, u"withdrawn"_s));
    EXPECT_EQ(keptFiles().size(), 1);
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

TEST_P(ResumeServiceTest, ARowNeverNamesAFileThatIsNotThere) {
    const Application application = handedIn();
    const StoredResume before = shown(application.id);
    // What a crash between file and row would leave: a file too many.
    InterruptedFiles files(m_files, [&] {
        EXPECT_EQ(keptFiles().size(), 2);
        EXPECT_EQ(shown(application.id), before);
        const auto withdrawn = m_applications.withdraw(m_sam, {application.id, application.revision}, {});
        EXPECT_EQ(refusal(withdrawn), QString());
    });
    ResumeService resumes(m_gate, files, m_reader);
    EXPECT_EQ(refusal(resumes.replace(m_sam, application.id, file(u"newer.pdf"_s, otherPdf))),
              refusal(ErrorCode::MoveNotAllowed, u"withdrawn"_s));
    EXPECT_EQ(shown(application.id), before);
    EXPECT_EQ(keptFiles().size(), 1) << "the one that came goes again";
    QBuffer copy;
    copy.open(QIODevice::WriteOnly);
    ASSERT_EQ(refusal(m_applications.copyResume(m_sam, application.id, copy)), QString());
    EXPECT_EQ(copy.data(), pdf);
}

TEST_P(ResumeServiceTest, AReplacementThatCannotBeReadTakesTheScreeningAway) {
    const Application application = handedIn();
    m_reader.holds(otherPdf, failure(ErrorCode::DocumentDamaged));
    const auto replaced = m_resumes.replace(m_sam, application.id, file(u"newer.pdf"_s, otherPdf));
    ASSERT_EQ(refusal(replaced), QString());
    EXPECT_EQ(replaced->file.state, ResumeState::Failed);
    EXPECT_EQ(replaced->screening, std::nullopt);
    EXPECT_EQ(now(application.id).eligibility, std::nullopt);
    m_reader.holds(otherPdf, resume());
    ASSERT_EQ(refusal(m_applications.move(m_rita, {application.id, application.revision}, Stage::Applied, u"Again"_s)),
              QString());
    ASSERT_EQ(refusal(m_resumes.read(m_rita, application.id)), QString());
    EXPECT_EQ(now(application.id).stage, Stage::Applied) << "the rule has moved it once";
}

TEST_P(ResumeServiceTest, AnApplicationWithoutAResumeCanGetOne) {
    const Application application = applied(m_sam, m_job);
    const auto replaced = m_resumes.replace(m_sam, application.id, file(u"cv.pdf"_s, pdf));
    ASSERT_EQ(refusal(replaced), QString());
    EXPECT_EQ(replaced->resume, resume());
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview) << "its first screening";
}

TEST_P(ResumeServiceTest, AChangedJobMakesAScreeningStaleUntilItIsScreenedAgain) {
    const Application application = handedIn();
    editJob([](Job &job) { job.title = u"Another title"_s; });
    EXPECT_FALSE(shown(application.id).screeningIsStale) << "nothing that is compared";
    editJob([](Job &job) { job.requiredSkills = QStringList{u"C++"_s}; });
    EXPECT_TRUE(shown(application.id).screeningIsStale);
    const auto screened = m_resumes.screen(m_rita, application.id);
    ASSERT_EQ(refusal(screened), QString());
    EXPECT_FALSE(screened->screeningIsStale);
    EXPECT_EQ(screened->screening->screening.score, 100);
    EXPECT_EQ(now(application.id).eligibility, 100);
    EXPECT_EQ(now(application.id).stage, Stage::UnderReview) << "moves nobody";
}

TEST_P(ResumeServiceTest, AJobsApplicationsAreScreenedAtOnce) {
    const Application first = handedIn();
    const Actor lena = seeker(u"Lena"_s);
    const Application second = applied(lena, m_job, {}, file(u"lena.pdf"_s, pdf));
    ASSERT_EQ(refusal(m_applications.move(m_rita, {second.id, second.revision}, Stage::Rejected, u"No"_s)), QString());
    EXPECT_EQ(m_resumes.screenAll(m_rita, m_job), 0) << "nothing has changed";
    editJob([](Job &job) { job.requiredSkills = QStringList{u"C++"_s}; });
    EXPECT_EQ(m_resumes.screenAll(m_rita, m_job), 1);
    EXPECT_EQ(now(first.id).eligibility, 100);
    EXPECT_EQ(now(second.id).eligibility, 56) << "what was decided on stays what it was";
    EXPECT_EQ(details(u"resume.screen"_s), (QStringList{u"applications 1"_s, u"applications 1"_s}));
}

TEST_P(ResumeServiceTest, SaysWhomAnotherThresholdWouldMoveAndMovesNobody) {
    const Application application = handedIn();
    const std::vector<ThresholdChange> change{{application.id, u"Sam"_s, Stage::UnderReview, 56, false, true}};
    EXPECT_EQ(m_resumes.whatIf(m_rita, m_job, 56), change);
    EXPECT_TRUE(m_resumes.whatIf(m_rita, m_job, 57)->empty());
    EXPECT_EQ(refusal(m_resumes.whatIf(m_rita, m_job, 101)),
              refusal(ErrorCode::InvalidField, u"interview_threshold: range"_s));
    EXPECT_EQ(now(application.id), application);
}

TEST_P(ResumeServiceTest, AnAdministratorsSkillsCountFromThenOn) {
    editJob([](Job &job) { job.requiredSkills = QStringList{u"Frobnication"_s}; });
    const Application application = handedIn();
    EXPECT_EQ(application.eligibility, 13); // ten of eighty
    const QString version = m_resumes.skillChanges(m_admin)->listVersion;
    changeSkills(u"add General: Frobnication | frob\nadd General: Algol\n"_s);
    const auto changes = m_resumes.skillChanges(m_admin);
    EXPECT_EQ(changes->revision, 1);
    EXPECT_EQ(changes->listVersion, version + u".1"_s);
    const auto list = m_resumes.skills(m_sam);
    ASSERT_EQ(refusal(list), QString());
    EXPECT_TRUE(std::ranges::any_of(list->skills(), [](const auto &skill) { return skill.name == u"Frobnication"; }));

    // A newer list may find more in the same file.
    m_reader.holds(resume({u"C++"_s, u"Frobnication"_s}));
    const int reads = m_reader.reads();
    const auto screened = m_resumes.screen(m_rita, application.id);
    ASSERT_EQ(refusal(screened), QString());
    EXPECT_EQ(m_reader.reads(), reads + 1);
    EXPECT_EQ(screened->screening->screening.score, 100);
    ASSERT_EQ(refusal(m_resumes.screen(m_rita, application.id)), QString());
    EXPECT_EQ(m_reader.reads(), reads + 1) << "once a list";
}

TEST_P(ResumeServiceTest, SkillChangesAreCheckedBeforeTheyAreKept) {
    const auto refused = [this](const QString &text, qint64 revision = 0) {
        return m_resumes.saveSkillChanges(m_admin, {text, {}, revision}).error();
    };
    EXPECT_EQ(refused(u"nonsense"_s).code, ErrorCode::InvalidField);
    EXPECT_TRUE(refused(u"nonsense"_s).detail.startsWith(u"line 1: "_s));
    EXPECT_TRUE(refused(u"add alias Rust: C++"_s).detail.startsWith(u"line 1: "_s)) << "another skill is called that";
    EXPECT_EQ(refused(QString(QChar(0))), (Error{ErrorCode::InvalidField, u"skill_list: characters"_s}));
    changeSkills(u"add General: Frobnication"_s);
    EXPECT_EQ(refused({}, 0).code, ErrorCode::Conflict);
    EXPECT_EQ(details(u"settings.manage"_s), QStringList{u"skill_list"_s});
}

} // namespace
} // namespace candor::hiring
