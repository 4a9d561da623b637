// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionServiceFixture.h"
#include "hiring/JobService.h"
#include "questions/BuiltInQuestions.h"
#include "questions/DefaultQuestionnaire.h"
#include "questions/QuestionnaireExchange.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;
using access::Actor;
using tests::putApplication;

class QuestionnaireServiceTest : public QuestionServiceFixture {
protected:
    QuestionVersionId question(const QString &text, QuestionType type = QuestionType::Text) {
        return approved(written(text, type)).question.newest.id;
    }
    static QuestionnaireContent asking(const QString &title, const std::vector<QuestionVersionId> &questions) {
        QuestionnaireContent content;
        content.title = title;
        QuestionnaireSection section;
        for (const QuestionVersionId id : questions)
            section.items.push_back({id, {}, {}, {}});
        content.sections.push_back(section);
        return content;
    }
    QuestionnaireFile added(const Actor &actor, const QuestionnaireContent &content) {
        auto file = m_questionnaires.add(actor, content);
        EXPECT_EQ(refusal(file), QString());
        return file.value_or(QuestionnaireFile());
    }
    JobId job(const Actor &owner) {
        Job job;
        job.title = u"Tester"_s;
        job.description = u"What to do."_s;
        job.place = u"Berlin"_s;
        job.state = JobState::Open;
        job.domain = JobDomain::Fullstack;
        auto made = m_jobs.add(owner, job);
        EXPECT_EQ(refusal(made), QString());
        return made.value_or(Job()).id;
    }
    ApplicationId invited(JobId job, const Actor &seeker) { return applied(job, seeker, Stage::InterviewRequired); }
    ApplicationId applied(JobId job, const Actor &seeker, Stage stage) {
        tests::ApplicationRow row;
        row.stage = stage;
        return putApplication(connection(), job, seeker.account, row);
    }
    QStringList titles(const Actor &actor, const QuestionnaireFilter &filter = {}) {
        const auto page = m_questionnaires.list(actor, filter, {});
        EXPECT_EQ(refusal(page), QString());
        QStringList all;
        for (const QuestionnaireRow &row : page.value_or(Page<QuestionnaireRow>()).rows)
            all.append(row.questionnaire.content.title);
        all.sort();
        return all;
    }
    void bringInBank() {
        auto transaction = store::Transaction::begin(connection(), store::TransactionKind::Write);
        ASSERT_TRUE(transaction);
        ASSERT_EQ(refusal(bringInBuiltIn(connection(), m_clock.wallNow())), QString());
        ASSERT_TRUE(transaction->commit());
    }

    hiring::JobService m_jobs{m_gate};
};

CANDOR_BOTH_DIALECTS(QuestionnaireServiceTest);

const QString notAllowed = refusal(ErrorCode::NotAllowed);

} // namespace

TEST_P(QuestionnaireServiceTest, IsItsOwnersAndOfTheJobsThatUseIt) {
    const QuestionnaireFile file = added(m_rita, asking(u"First"_s, {question(u"Why?"_s)}));
    const QuestionnaireId id = file.questionnaire.id;
    EXPECT_TRUE(file.mayEdit);
    EXPECT_EQ(file.ownerName, u"Rita"_s);
    EXPECT_EQ(file.questions.size(), 1U);
    EXPECT_EQ(refusal(m_questionnaires.questionnaire(m_rolf, id)), notAllowed);
    EXPECT_EQ(refusal(m_questionnaires.questionnaire(m_ed, id)), notAllowed);
    EXPECT_EQ(refusal(m_questionnaires.questionnaire(m_sam, id)), notAllowed);
    EXPECT_EQ(titles(m_rolf), QStringList());
    EXPECT_EQ(titles(m_admin), QStringList{u"First"_s});

    const JobId of = job(m_rita);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, id)), QString());
    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, of, m_ed.account, JobMemberKind::Expert)), QString());
    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, of, m_rolf.account, JobMemberKind::Colleague)), QString());
    EXPECT_FALSE(m_questionnaires.questionnaire(m_ed, id).value().mayEdit);
    EXPECT_TRUE(m_questionnaires.questionnaire(m_rolf, id).value().mayEdit);
    EXPECT_EQ(titles(m_ed), QStringList{u"First"_s});
    EXPECT_EQ(refusal(m_questionnaires.assign(m_ed, of, std::nullopt)), notAllowed);
    EXPECT_EQ(refusal(m_questionnaires.add(m_ed, asking(u"x"_s, {}))), notAllowed);

    // Rolf's word in it would count in Rita's other job too.
    const JobId other = job(m_rita);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, other, id)), QString());
    EXPECT_FALSE(m_questionnaires.questionnaire(m_rolf, id).value().mayEdit);
    EXPECT_EQ(m_questionnaires.questionnaire(m_rolf, id).value().jobs, std::vector{of});
}

TEST_P(QuestionnaireServiceTest, WhoHasLeftAJobChangesNothingOfWhatItAsks) {
    bringInBank();
    const JobId of = job(m_rita);
    const QuestionnaireFile file = m_questionnaires.ofJob(m_rita, of).value().value();
    const QuestionnaireId id = file.questionnaire.id;
    QuestionnaireContent renamed = file.questionnaire.content;
    renamed.title = u"Changed"_s;
    ASSERT_EQ(refusal(m_jobs.handOver(m_rita, of, m_rolf.account, 1)), QString());
    EXPECT_EQ(m_questionnaires.questionnaire(m_rolf, id).value().questionnaire.owner, m_rolf.account);
    EXPECT_TRUE(m_questionnaires.questionnaire(m_rita, id).value().mayEdit) << "she still is a colleague";
    ASSERT_EQ(refusal(m_jobs.removeMember(m_rolf, of, m_rita.account)), QString());
    EXPECT_EQ(refusal(m_questionnaires.save(m_rita, id, file.questionnaire.revision, renamed)), notAllowed);

    // One that is somebody else's stays theirs, and is changed by those alone whose job uses it.
    const QuestionnaireFile own = added(m_rita, asking(u"Hers"_s, {question(u"Why?"_s)}));
    const JobId other = job(m_rita);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, other, own.questionnaire.id)), QString());
    const JobId third = job(m_rita);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, third, own.questionnaire.id)), QString());
    ASSERT_EQ(refusal(m_jobs.handOver(m_rita, other, m_rolf.account, 1)), QString());
    ASSERT_EQ(refusal(m_jobs.removeMember(m_rolf, other, m_rita.account)), QString());
    const auto seen = m_questionnaires.questionnaire(m_rita, own.questionnaire.id);
    ASSERT_EQ(refusal(seen), QString());
    EXPECT_EQ(seen->questionnaire.owner, m_rita.account) << "two jobs use it";
    EXPECT_FALSE(seen->mayEdit);
    EXPECT_EQ(refusal(m_questionnaires.setArchived(m_rita, own.questionnaire.id, seen->questionnaire.revision, true)),
              notAllowed);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rolf, other, std::nullopt)), QString());
    EXPECT_TRUE(m_questionnaires.questionnaire(m_rita, own.questionnaire.id).value().mayEdit);
}

TEST_P(QuestionnaireServiceTest, AsksOnlyWhatIsApprovedAndOnce) {
    const QuestionVersionId good = question(u"Why?"_s);
    const QuestionVersionId draft = QuestionServiceFixture::added(m_rita, written(u"Draft?"_s)).question.newest.id;
    const auto refused = [&](const std::vector<QuestionVersionId> &questions) {
        return refusal(m_questionnaires.add(m_rita, asking(u"x"_s, questions)));
    };
    EXPECT_EQ(refused({good, draft}), refusal(ErrorCode::InvalidField, u"section 1, question 2: not_approved"_s));
    EXPECT_EQ(refused({good, good}), refusal(ErrorCode::InvalidField, u"section 1, question 2: twice"_s));
    EXPECT_EQ(refused({QuestionVersionId(999)}), refusal(ErrorCode::InvalidField, u"section 1, question 1: unknown"_s));
    EXPECT_EQ(refusal(m_questionnaires.add(m_rita, {})), refusal(ErrorCode::InvalidField, u"title: empty"_s));
    QuestionnaireContent hurried = asking(u"x"_s, {good});
    hurried.sections.front().items.front().timeLimitSeconds = 1;
    EXPECT_EQ(refusal(m_questionnaires.add(m_rita, hurried)),
              refusal(ErrorCode::InvalidField, u"section 1, question 1, time_limit_seconds: range"_s));
    EXPECT_EQ(titles(m_rita), QStringList());
}

TEST_P(QuestionnaireServiceTest, AQuestionOfAJobIsAskedForThatJobAlone) {
    const JobId hers = job(m_rita);
    const JobId other = job(m_rita);
    QuestionContent content = written(u"For this job only?"_s);
    content.job = hers;
    const QuestionVersionId own = approved(content).question.newest.id;
    const QuestionVersionId open = question(u"Why?"_s);
    const QuestionnaireContent both = asking(u"Both"_s, {open, own});
    const QString refused = refusal(ErrorCode::InvalidField, u"section 1, question 2: other_job"_s);
    EXPECT_EQ(refusal(m_questionnaires.add(m_rolf, both)), refused) << "he does not work on the job";

    // Whoever works on it may write it down before the job uses it.
    const QuestionnaireFile file = added(m_rita, both);
    const QuestionnaireId id = file.questionnaire.id;
    EXPECT_EQ(refusal(m_questionnaires.assign(m_rita, other, id)), refused);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, hers, id)), QString());
    EXPECT_EQ(refusal(m_questionnaires.assign(m_rita, other, id)), refused) << "beside the job that it is for, too";

    // Where two jobs use it, it is asked nothing that is for one of them only.
    const QuestionnaireFile shared = added(m_rita, asking(u"Shared"_s, {open}));
    const qint64 revision = shared.questionnaire.revision;
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, other, shared.questionnaire.id)), QString());
    EXPECT_EQ(refusal(m_questionnaires.save(m_rita, shared.questionnaire.id, revision, both)), refused);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, hers, shared.questionnaire.id)), QString());
    EXPECT_EQ(refusal(m_questionnaires.save(m_rita, shared.questionnaire.id, revision, both)), refused);

    // What stands in one that its job has left may stay.
    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, hers, m_rolf.account, JobMemberKind::Colleague)), QString());
    const QuestionnaireFile his = added(m_rolf, both);
    ASSERT_EQ(refusal(m_jobs.removeMember(m_rita, hers, m_rolf.account)), QString());
    QuestionnaireContent renamed = both;
    renamed.title = u"Renamed"_s;
    EXPECT_EQ(refusal(m_questionnaires.save(m_rolf, his.questionnaire.id, his.questionnaire.revision, renamed)),
              QString());

    QuestionFilter filter;
    filter.approvedOnly = true;
    filter.ofNoJob = true;
    const auto totalOf = [&] { return m_questions.list(m_rita, filter, {}).value_or(Page<QuestionRow>()).total; };
    EXPECT_EQ(totalOf(), 1);
    filter.job = hers;
    EXPECT_EQ(totalOf(), 2) << "a job's own and those of no job";
}

TEST_P(QuestionnaireServiceTest, WhoHasBegunKeepsTheirVersion) {
    const QuestionVersionId first = question(u"First?"_s);
    const QuestionVersionId second = question(u"Second?"_s);
    const JobId of = job(m_rita);
    const QuestionnaireFile file = added(m_rita, asking(u"Of the job"_s, {first}));
    const QuestionnaireId id = file.questionnaire.id;
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, id)), QString());

    // Nobody has begun: it is changed where it stands.
    const auto changed = m_questionnaires.save(m_rita, id, file.questionnaire.revision, asking(u"Better"_s, {first}));
    ASSERT_EQ(refusal(changed), QString());
    EXPECT_EQ(changed->questionnaire.version, 1);
    EXPECT_EQ(refusal(m_questionnaires.save(m_rita, id, file.questionnaire.revision, asking(u"x"_s, {}))),
              refusal(ErrorCode::Conflict));

    const ApplicationId application = invited(of, m_sam);
    EXPECT_EQ(refusal(m_questionnaires.begin(m_rita, application)), notAllowed);
    const auto begun = m_questionnaires.begin(m_sam, application);
    ASSERT_EQ(refusal(begun), QString());
    EXPECT_EQ(begun->questionnaire.content.title, u"Better"_s);
    const auto next =
        m_questionnaires.save(m_rita, id, changed->questionnaire.revision, asking(u"Best"_s, {second, first}));
    ASSERT_EQ(refusal(next), QString());
    EXPECT_EQ(next->questionnaire.version, 2);
    EXPECT_EQ(next->begun, 1);
    const auto again = m_questionnaires.begin(m_sam, application);
    ASSERT_EQ(refusal(again), QString());
    EXPECT_EQ(again->questionnaire.content, begun->questionnaire.content);

    const auto versions = m_questionnaires.versions(m_rita, id);
    ASSERT_EQ(refusal(versions), QString());
    ASSERT_EQ(versions->size(), 2U);
    EXPECT_EQ(versions->front().content.title, u"Best"_s);
    EXPECT_EQ(versions->back().content.title, u"Better"_s);
    EXPECT_EQ(refusal(m_questionnaires.remove(m_rita, id, next->questionnaire.revision)),
              refusal(ErrorCode::MoveNotAllowed, u"questionnaire"_s));
}

TEST_P(QuestionnaireServiceTest, IsBegunByWhoIsToBeInterviewed) {
    const JobId of = job(m_rita);
    const QuestionnaireFile file = added(m_rita, asking(u"x"_s, {question(u"Why?"_s)}));
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, file.questionnaire.id)), QString());
    for (const Stage stage : allStages) {
        const Actor seeker = person(stageName(stage), Role::Seeker);
        const ApplicationId application = applied(of, seeker, stage);
        const bool isInvited = stage == Stage::InterviewRequired || stage == Stage::InterviewScheduled;
        EXPECT_EQ(refusal(m_questionnaires.begin(seeker, application)),
                  isInvited ? QString() : refusal(ErrorCode::MoveNotAllowed, u"begin"_s))
            << stageName(stage).toStdString();
        if (!isInvited)
            continue;
        ASSERT_TRUE(connection().execute(u"UPDATE application SET stage = ? WHERE id = ?"_s,
                                         store::values(stageName(Stage::Interviewed), application)));
        EXPECT_EQ(refusal(m_questionnaires.begin(seeker, application)), QString()) << "who has begun goes on";
    }
    EXPECT_EQ(m_questionnaires.questionnaire(m_rita, file.questionnaire.id).value().begun, 2);
}

TEST_P(QuestionnaireServiceTest, WhatAJobUsesIsNotEmptied) {
    const JobId of = job(m_rita);
    const QuestionnaireFile file = added(m_rita, asking(u"x"_s, {question(u"Why?"_s)}));
    const QuestionnaireId id = file.questionnaire.id;
    const QString empty = refusal(ErrorCode::InvalidField, u"questionnaire: empty"_s);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, id)), QString());
    EXPECT_EQ(refusal(m_questionnaires.save(m_rita, id, file.questionnaire.revision, asking(u"x"_s, {}))), empty);
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, std::nullopt)), QString());
    EXPECT_EQ(refusal(m_questionnaires.assign(m_rita, of, added(m_rita, asking(u"y"_s, {})).questionnaire.id)), empty);
    const auto emptied = m_questionnaires.save(m_rita, id, file.questionnaire.revision, asking(u"x"_s, {}));
    EXPECT_EQ(refusal(emptied), QString()) << "nobody is asked by it";

    // As an older release left it: a candidate is not given nothing for good.
    ASSERT_EQ(refusal(store::QuestionnaireStore(connection()).assign(of, id)), QString());
    EXPECT_EQ(refusal(m_questionnaires.begin(m_sam, invited(of, m_sam))), empty);
    EXPECT_EQ(m_questionnaires.questionnaire(m_rita, id).value().begun, 0);
}

TEST_P(QuestionnaireServiceTest, TheCandidateSeesNoAnswers) {
    const JobId of = job(m_rita);
    const QuestionnaireFile file = added(m_rita, asking(u"x"_s, {question(u"Which?"_s, QuestionType::Mcq)}));
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, of, file.questionnaire.id)), QString());
    const auto begun = m_questionnaires.begin(m_sam, invited(of, m_sam));
    ASSERT_EQ(refusal(begun), QString());
    ASSERT_EQ(begun->questions.size(), 1U);
    const QuestionContent &content = begun->questions.front().version.content;
    EXPECT_EQ(content.text, u"Which?"_s);
    ASSERT_EQ(content.options.size(), 2U);
    for (const AnswerOption &option : content.options) {
        EXPECT_FALSE(option.correct);
        EXPECT_EQ(option.reason, QString());
    }
    EXPECT_EQ(content.referenceAnswer, QString());
    EXPECT_EQ(content.keyPoints, QStringList());
    EXPECT_EQ(content.rubric, Rubric());
    EXPECT_EQ(content.keywords, QStringList());
    EXPECT_FALSE(begun->questions.front().version.author.isValid());
    EXPECT_FALSE(begun->mayEdit);
}

TEST_P(QuestionnaireServiceTest, EditingWhatIsAskedLeavesTheQuestionnaire) {
    const QuestionRow row = approved(written(u"Why?"_s));
    const QuestionnaireFile file = added(m_rita, asking(u"x"_s, {row.question.newest.id}));
    QuestionContent changed = row.question.newest.content;
    changed.text = u"Why, exactly?"_s;
    auto next = m_questions.save(m_rita, row.question.id, row.question.revision, changed);
    ASSERT_EQ(refusal(next), QString());
    next = m_questions.submit(m_rita, row.question.id, next->question.revision);
    ASSERT_EQ(refusal(next), QString());
    next = m_questions.approve(m_ed, row.question.id, next->question.revision);
    ASSERT_EQ(refusal(next), QString());
    EXPECT_EQ(next->uses, 1);

    auto now = m_questionnaires.questionnaire(m_rita, file.questionnaire.id);
    ASSERT_EQ(refusal(now), QString());
    EXPECT_EQ(now->questions.front().version.content.text, u"Why?"_s);
    EXPECT_FALSE(now->questions.front().isNewest);

    // A retired one stays where it stands and gets in nowhere else.
    ASSERT_EQ(refusal(m_questions.retire(m_ed, row.question.id, next->question.revision, u"old"_s)), QString());
    QuestionnaireContent renamed = file.questionnaire.content;
    renamed.title = u"y"_s;
    now = m_questionnaires.save(m_rita, file.questionnaire.id, file.questionnaire.revision, renamed);
    ASSERT_EQ(refusal(now), QString());
    EXPECT_TRUE(now->questions.front().isRetired);
    EXPECT_EQ(refusal(m_questionnaires.add(m_rita, renamed)),
              refusal(ErrorCode::InvalidField, u"section 1, question 1: not_approved"_s));
}

TEST_P(QuestionnaireServiceTest, AFileAsksWhatItShows) {
    bringInBank();
    const QuestionRow row = m_questions.list(m_rita, {}, {}).value().rows.front();
    ExchangedQuestionnaire file;
    file.title = u"x"_s;
    file.sections.resize(1);
    ExchangedItem &item = file.sections.front().items.emplace_back();
    item.key = row.question.key;
    item.text = row.question.newest.content.text;
    item.version = 1;
    const auto read = [&] { return m_questionnaires.contentOf(m_rita, file, std::nullopt); };
    ASSERT_EQ(refusal(read()), QString());
    EXPECT_EQ(read()->sections.front().items.front().question, row.question.newest.id);
    item.text = u"What its version 1 asks in another workspace?"_s;
    EXPECT_EQ(refusal(read()), refusal(ErrorCode::InvalidField, u"section 1, question 1, text: another"_s));
    item.version = 2;
    EXPECT_EQ(refusal(read()), refusal(ErrorCode::InvalidField, u"section 1, question 1, version: unknown"_s));
    item.version.reset();
    EXPECT_EQ(refusal(read()), QString()) << "what is asked now, whatever that is";
    item.text.clear();
    item.version = 1;
    EXPECT_EQ(refusal(read()), QString());
}

TEST_P(QuestionnaireServiceTest, ArchivedOnesAreNotAssigned) {
    const QuestionnaireFile file = added(m_rita, asking(u"x"_s, {question(u"Why?"_s)}));
    const QuestionnaireId id = file.questionnaire.id;
    const auto archived = m_questionnaires.setArchived(m_rita, id, file.questionnaire.revision, true);
    ASSERT_EQ(refusal(archived), QString());
    EXPECT_EQ(titles(m_rita), QStringList());
    QuestionnaireFilter archivedOnes;
    archivedOnes.archived = true;
    EXPECT_EQ(titles(m_rita, archivedOnes), QStringList{u"x"_s});
    EXPECT_EQ(refusal(m_questionnaires.assign(m_rita, job(m_rita), id)),
              refusal(ErrorCode::InvalidField, u"questionnaire: archived"_s));
    EXPECT_EQ(refusal(m_questionnaires.remove(m_rita, id, archived->questionnaire.revision)), QString());
    EXPECT_EQ(refusal(m_questionnaires.questionnaire(m_admin, id)), refusal(ErrorCode::NotFound, u"questionnaire"_s));
}

TEST_P(QuestionnaireServiceTest, ANewJobGetsTenOfItsDomain) {
    bringInBank();
    const auto file = m_questionnaires.ofJob(m_rita, job(m_rita));
    ASSERT_EQ(refusal(file), QString());
    ASSERT_TRUE(*file);
    std::map<QuestionType, int> types;
    for (const QuestionnaireQuestion &question : (*file)->questions) {
        EXPECT_EQ(question.version.content.domain, JobDomain::Fullstack);
        ++types[question.version.content.type];
    }
    EXPECT_THAT(types,
                testing::ElementsAre(testing::Pair(QuestionType::Mcq, 4), testing::Pair(QuestionType::Text, 1),
                                     testing::Pair(QuestionType::Audio, 2), testing::Pair(QuestionType::Video, 3)));
    EXPECT_EQ((*file)->questionnaire.owner, m_rita.account);

    Job general;
    general.title = u"Office"_s;
    general.domain = JobDomain::General;
    const auto made = m_jobs.add(m_rita, general);
    ASSERT_EQ(refusal(made), QString());
    const auto ofGeneral = m_questionnaires.ofJob(m_rita, made->id);
    ASSERT_EQ(refusal(ofGeneral), QString());
    EXPECT_EQ((*ofGeneral)->questions.size(), 10U);
}

TEST_P(QuestionnaireServiceTest, AJobIsGivenWhatWasReadBeforeItsWriteAndTheBankIsNotReadAgain) {
    bringInBank();
    Job office;
    office.title = u"Office"_s;
    office.domain = JobDomain::General; // whose multiple choice is not there: all that fills up is asked for
    const auto made = m_jobs.add(m_rita, office);
    ASSERT_EQ(refusal(made), QString());
    ASSERT_EQ(refusal(m_questionnaires.assign(m_rita, made->id, std::nullopt)), QString());
    const auto bank = [&] {
        auto call = m_gate.begin(m_rita, store::TransactionKind::Read);
        return defaultBank(*call, {office.domain});
    }();
    ASSERT_EQ(refusal(bank), QString());
    {
        auto call = m_gate.begin(m_rita, store::TransactionKind::Write);
        ASSERT_TRUE(call);
        ASSERT_TRUE(call->connection().execute(u"DELETE FROM question_text"_s));
        ASSERT_EQ(refusal(giveDefault(*call, *made, *bank)), QString());
        const auto items = call->connection().selectInteger(
            u"SELECT count(*) FROM questionnaire_item JOIN questionnaire_version ON questionnaire_version.id = "
            u"version_id "
            "JOIN job_questionnaire ON job_questionnaire.questionnaire_id = questionnaire_version.questionnaire_id "
            "WHERE job_id = ?"_s,
            store::values(made->id));
        EXPECT_EQ(items.value_or(0), 10);
    }
    auto call = m_gate.begin(m_rita, store::TransactionKind::Write);
    ASSERT_TRUE(call);
    ASSERT_EQ(refusal(giveDefault(*call, *made, {})), QString());
    ASSERT_TRUE(call->commit());
    EXPECT_FALSE(m_questionnaires.ofJob(m_rita, made->id).value());
}

TEST_P(QuestionnaireServiceTest, WhatADraftWasGivenGoesWithItUnlessSomebodyWorkedOnIt) {
    bringInBank();
    Job draft;
    draft.title = u"Idea"_s;
    const auto first = m_jobs.add(m_rita, draft);
    const auto second = m_jobs.add(m_rita, draft);
    ASSERT_TRUE(first && second);
    const QuestionnaireFile worked = m_questionnaires.ofJob(m_rita, second->id).value().value();
    QuestionnaireContent content = worked.questionnaire.content;
    content.title = u"Worked on"_s;
    ASSERT_EQ(refusal(m_questionnaires.save(m_rita, worked.questionnaire.id, worked.questionnaire.revision, content)),
              QString());
    ASSERT_EQ(refusal(m_jobs.deleteDraft(m_rita, first->id)), QString());
    ASSERT_EQ(refusal(m_jobs.deleteDraft(m_rita, second->id)), QString());
    EXPECT_EQ(titles(m_rita), QStringList{u"Worked on"_s});
}

TEST_P(QuestionnaireServiceTest, DrawsByRuleAndKeepsNothing) {
    bringInBank();
    DrawRule rule;
    rule.domains = {JobDomain::Cybersecurity};
    rule.types = {{QuestionType::Video, 2}, {QuestionType::Mcq, 3}};
    rule.seed = 7;
    const auto first = m_questionnaires.draw(m_rita, rule);
    ASSERT_EQ(refusal(first), QString());
    EXPECT_EQ(first->questions.size(), 5U);
    EXPECT_TRUE(first->missing.empty());
    for (const QuestionnaireQuestion &each : first->questions)
        EXPECT_EQ(each.version, file(each.question).row.question.newest) << "with all that is to be shown of it";
    EXPECT_EQ(m_questionnaires.draw(m_rita, rule).value(), *first);
    rule.seed = 8;
    EXPECT_NE(m_questionnaires.draw(m_rita, rule).value(), *first);
    rule.kept = {first->questions.front().version.id};
    EXPECT_EQ(m_questionnaires.draw(m_rita, rule).value().questions.front(), first->questions.front());
    EXPECT_EQ(refusal(m_questionnaires.draw(m_ed, rule)), notAllowed);
    EXPECT_EQ(refusal(m_questionnaires.draw(m_rita, {})), refusal(ErrorCode::InvalidField, u"types: empty"_s));
    EXPECT_EQ(titles(m_rita), QStringList());
}

} // namespace candor::questions
