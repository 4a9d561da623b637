// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionServiceFixture.h"
#include "hiring/JobService.h"
#include "store/Transaction.h"

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;
using access::Actor;

/// A filter with some of its members set.
template<typename Set>
QuestionFilter filtered(Set set) {
    QuestionFilter filter;
    set(filter);
    return filter;
}

class QuestionServiceTest : public QuestionServiceFixture {
protected:
    QStringList kinds(QuestionId id) {
        QStringList all;
        for (const QuestionEvent &event : file(id).events)
            all.append(questionEventKindName(event.kind));
        return all;
    }
    QStringList texts(const Actor &actor, const QuestionFilter &filter = {}) {
        const auto page = m_questions.list(actor, filter, {});
        EXPECT_EQ(refusal(page), QString());
        QStringList all;
        for (const QuestionRow &row : page.value_or(Page<QuestionRow>()).rows)
            all.append(row.question.newest.content.text);
        all.sort();
        return all;
    }
};

CANDOR_BOTH_DIALECTS(QuestionServiceTest);

const QString notAllowed = refusal(ErrorCode::NotAllowed);
const QString conflict = refusal(ErrorCode::Conflict);
const QString noMove = refusal(ErrorCode::MoveNotAllowed, u"question"_s);

} // namespace

TEST_P(QuestionServiceTest, GoesFromDraftToApproved) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    EXPECT_EQ(draft.question.newest.status, QuestionStatus::Draft);
    EXPECT_EQ(draft.question.newest.author, m_rita.account);
    EXPECT_EQ(draft.authorName, u"Rita"_s);
    EXPECT_EQ(draft.question.approved, std::nullopt);
    const QuestionId id = draft.question.id;

    const auto waiting = m_questions.submit(m_rita, id, draft.question.revision, u"please"_s);
    ASSERT_EQ(refusal(waiting), QString());
    EXPECT_EQ(waiting->question.newest.status, QuestionStatus::AwaitingApproval);
    const auto done = m_questions.approve(m_ed, id, waiting->question.revision, u"good"_s);
    ASSERT_EQ(refusal(done), QString());
    EXPECT_EQ(done->question.newest.status, QuestionStatus::Approved);
    EXPECT_EQ(done->question.newest.approver, m_ed.account);
    EXPECT_EQ(done->approverName, u"Ed"_s);
    EXPECT_EQ(done->question.approved, done->question.newest.id);
    EXPECT_EQ(kinds(id), (QStringList{u"drafted"_s, u"submitted"_s, u"approved"_s}));
    EXPECT_EQ(file(id).events.back().text, u"good"_s);
    EXPECT_EQ(audited(u"question.approve"_s, u"done"_s), 1);
}

TEST_P(QuestionServiceTest, KeepsTheBankFromSeekersAndGuests) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    EXPECT_EQ(refusal(m_questions.list(guest(), {}, {})), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_questions.list(m_sam, {}, {})), notAllowed);
    EXPECT_EQ(refusal(m_questions.question(m_sam, draft.question.id)), notAllowed);
    EXPECT_EQ(refusal(m_questions.add(m_sam, written(u"x"_s))), notAllowed);
    EXPECT_EQ(refusal(m_questions.exportAll(m_sam, {})), notAllowed);
    EXPECT_EQ(refusal(m_questions.comment(m_sam, draft.question.id, u"x"_s)), notAllowed);
    EXPECT_EQ(refusal(m_questions.question(m_rita, QuestionId(999))), refusal(ErrorCode::NotFound));
}

TEST_P(QuestionServiceTest, NoExpertDecidesOnWhatTheyWroteIn) {
    const QuestionRow draft = added(m_ed, written(u"Mine?"_s));
    const QuestionId id = draft.question.id;
    const auto waiting = m_questions.submit(m_ed, id, draft.question.revision);
    ASSERT_EQ(refusal(waiting), QString());
    const qint64 revision = waiting->question.revision;
    EXPECT_FALSE(m_questions.question(m_ed, id).value().rights.decide);
    EXPECT_TRUE(m_questions.question(m_eve, id).value().rights.decide);
    EXPECT_EQ(refusal(m_questions.approve(m_ed, id, revision)), notAllowed);
    EXPECT_EQ(refusal(m_questions.approve(m_rita, id, revision)), notAllowed);

    // A word of somebody else's does not make it somebody else's.
    QuestionContent changed = waiting->question.newest.content;
    changed.text = u"Mine, mended?"_s;
    const auto saved = m_questions.save(m_eve, id, revision, changed);
    ASSERT_EQ(refusal(saved), QString());
    EXPECT_EQ(saved->question.newest.status, QuestionStatus::Draft);
    const auto again = m_questions.submit(m_eve, id, saved->question.revision);
    ASSERT_EQ(refusal(again), QString());
    EXPECT_EQ(refusal(m_questions.approve(m_ed, id, again->question.revision)), notAllowed);
    EXPECT_EQ(refusal(m_questions.approve(m_eve, id, again->question.revision)), notAllowed);
    EXPECT_EQ(refusal(m_questions.approve(m_admin, id, again->question.revision)), QString());
}

TEST_P(QuestionServiceTest, TheSecondOfTwoExpertsIsTold) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    const QuestionId id = draft.question.id;
    const auto waiting = m_questions.submit(m_rita, id, draft.question.revision);
    ASSERT_EQ(refusal(waiting), QString());
    EXPECT_EQ(refusal(m_questions.giveBack(m_ed, id, waiting->question.revision, u"too easy"_s)), QString());
    EXPECT_EQ(refusal(m_questions.approve(m_eve, id, waiting->question.revision)), conflict);
    EXPECT_EQ(file(id).row.question.newest.status, QuestionStatus::Draft);
}

TEST_P(QuestionServiceTest, GivesBackAndRetiresWithAReason) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    const QuestionId id = draft.question.id;
    auto row = m_questions.submit(m_rita, id, draft.question.revision);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(refusal(m_questions.giveBack(m_ed, id, row->question.revision, u"  "_s)),
              refusal(ErrorCode::ReasonRequired));
    row = m_questions.approve(m_ed, id, row->question.revision);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(refusal(m_questions.retire(m_rita, id, row->question.revision, u"old"_s)), notAllowed);
    EXPECT_EQ(refusal(m_questions.retire(m_ed, id, row->question.revision, {})), refusal(ErrorCode::ReasonRequired));
    row = m_questions.retire(m_ed, id, row->question.revision, u"old"_s);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(row->question.newest.status, QuestionStatus::Retired);
    EXPECT_EQ(texts(m_rita), QStringList());
    EXPECT_EQ(texts(m_rita, filtered([](QuestionFilter &filter) { filter.statuses = {QuestionStatus::Retired}; })),
              QStringList{u"Why?"_s});
    EXPECT_EQ(texts(m_rita, filtered([](QuestionFilter &filter) {
                        filter.statuses = {QuestionStatus::Retired};
                        filter.approvedOnly = true;
                    })),
              QStringList());
    row = m_questions.reinstate(m_ed, id, row->question.revision);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(row->question.newest.status, QuestionStatus::Approved);
    EXPECT_EQ(row->question.newest.approver, m_ed.account);
    EXPECT_EQ(refusal(m_questions.reinstate(m_ed, id, row->question.revision)), noMove);
}

TEST_P(QuestionServiceTest, EditingWhatIsApprovedBeginsAVersion) {
    const QuestionRow first = approved(written(u"Why?"_s));
    const QuestionId id = first.question.id;
    QuestionContent changed = first.question.newest.content;
    changed.text = u"Why not?"_s;
    const auto second = m_questions.save(m_rolf, id, first.question.revision, changed);
    ASSERT_EQ(refusal(second), QString());
    EXPECT_EQ(second->question.newest.version, 2);
    EXPECT_EQ(second->question.newest.status, QuestionStatus::Draft);
    EXPECT_EQ(second->question.newest.author, m_rolf.account);
    EXPECT_EQ(second->question.approved, first.question.newest.id);
    EXPECT_EQ(texts(m_rita, filtered([](QuestionFilter &filter) { filter.approvedOnly = true; })),
              QStringList{u"Why?"_s});
    EXPECT_EQ(file(id).versions.size(), 2U);

    // Rita wrote the first version, not this one.
    EXPECT_EQ(refusal(m_questions.save(m_rita, id, second->question.revision, written(u"x"_s))), notAllowed);
    EXPECT_EQ(refusal(m_questions.discard(m_rita, id, second->question.revision)), notAllowed);
    EXPECT_EQ(refusal(m_questions.discard(m_rolf, id, first.question.revision)), conflict);
    EXPECT_EQ(refusal(m_questions.discard(m_rolf, id, second->question.revision)), QString());
    EXPECT_EQ(file(id).row.question.newest.id, first.question.newest.id);
    EXPECT_EQ(refusal(m_questions.discard(m_admin, id, file(id).row.question.revision)), noMove);
    EXPECT_EQ(kinds(id).back(), u"discarded"_s);
    EXPECT_EQ(file(id).events.back().version, 2);
    const auto third = m_questions.save(m_rolf, id, file(id).row.question.revision, changed);
    ASSERT_EQ(refusal(third), QString());
    EXPECT_EQ(third->question.newest.version, 3) << "the history speaks of another second one";
    EXPECT_EQ(file(id).events.back().version, 3);
}

TEST_P(QuestionServiceTest, ADraftKeepsNobodyFromRetiringWhatIsAsked) {
    const QuestionRow first = approved(written(u"Why?"_s));
    const QuestionId id = first.question.id;
    QuestionRow row = m_questions.save(m_rolf, id, first.question.revision, written(u"Why not?"_s)).value();
    EXPECT_FALSE(m_questions.question(m_rolf, id)->rights.retire);
    EXPECT_TRUE(m_questions.question(m_ed, id)->rights.retire);
    EXPECT_FALSE(m_questions.question(m_ed, id)->rights.reinstate);
    EXPECT_EQ(refusal(m_questions.retire(m_rolf, id, row.question.revision, u"old"_s)), notAllowed);
    EXPECT_EQ(refusal(m_questions.reinstate(m_ed, id, row.question.revision)), noMove);

    const auto retired = m_questions.retire(m_ed, id, row.question.revision, u"The answer leaked."_s);
    ASSERT_EQ(refusal(retired), QString());
    EXPECT_TRUE(retired->question.isRetired);
    EXPECT_EQ(retired->question.newest.content.text, u"Why not?"_s);
    EXPECT_EQ(retired->question.newest.status, QuestionStatus::Draft);
    EXPECT_EQ(file(id).events.back().version, 1) << "of what was asked";
    EXPECT_EQ(texts(m_rita, filtered([](QuestionFilter &filter) { filter.approvedOnly = true; })), QStringList());

    // While it waits for approval, too.
    row = m_questions.submit(m_rolf, id, retired->question.revision).value();
    EXPECT_TRUE(m_questions.question(m_ed, id)->rights.reinstate);
    row = m_questions.reinstate(m_ed, id, row.question.revision).value();
    EXPECT_FALSE(row.question.isRetired);
    EXPECT_EQ(row.question.newest.status, QuestionStatus::AwaitingApproval);
    EXPECT_EQ(texts(m_rita, filtered([](QuestionFilter &filter) { filter.approvedOnly = true; })),
              QStringList{u"Why?"_s});
}

TEST_P(QuestionServiceTest, SavingTheSameMakesNothingNew) {
    const QuestionRow first = approved(written(u"Why?"_s));
    QuestionContent same = first.question.newest.content;
    same.text = u"  Why?\n"_s;
    const auto saved = m_questions.save(m_rita, first.question.id, first.question.revision, same);
    ASSERT_EQ(refusal(saved), QString());
    EXPECT_EQ(saved->question, first.question);
}

TEST_P(QuestionServiceTest, ADraftThatWasNeverApprovedGoesWhole) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    EXPECT_EQ(refusal(m_questions.discard(m_rolf, draft.question.id, draft.question.revision)), notAllowed);
    EXPECT_EQ(refusal(m_questions.discard(m_rita, draft.question.id, draft.question.revision)), QString());
    EXPECT_EQ(refusal(m_questions.question(m_admin, draft.question.id)), refusal(ErrorCode::NotFound));
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM question_event"_s).value(), 0);
}

TEST_P(QuestionServiceTest, ADraftMayBeUnfinishedButNotWhatIsHandedIn) {
    QuestionContent bare;
    bare.text = u"Only this?"_s;
    const QuestionRow draft = added(m_rita, bare);
    EXPECT_EQ(m_questions.submit(m_rita, draft.question.id, draft.question.revision).error().code,
              ErrorCode::InvalidField);
    EXPECT_EQ(m_questions.add(m_rita, QuestionContent()).error().code, ErrorCode::InvalidField);
    QuestionContent twoRight = written(u"Which?"_s, QuestionType::Mcq);
    twoRight.options.front().correct = true;
    EXPECT_EQ(m_questions.add(m_rita, twoRight).error().code, ErrorCode::InvalidField);
}

TEST_P(QuestionServiceTest, TakesBackWhatItHandedIn) {
    const QuestionRow draft = added(m_rita, written(u"Why?"_s));
    const auto waiting = m_questions.submit(m_rita, draft.question.id, draft.question.revision);
    ASSERT_EQ(refusal(waiting), QString());
    EXPECT_EQ(refusal(m_questions.takeBack(m_rolf, draft.question.id, waiting->question.revision)), notAllowed);
    const auto back = m_questions.takeBack(m_rita, draft.question.id, waiting->question.revision);
    ASSERT_EQ(refusal(back), QString());
    EXPECT_EQ(back->question.newest.status, QuestionStatus::Draft);
}

TEST_P(QuestionServiceTest, AnExpertsQueueIsWhatOthersWrote) {
    for (const Actor *actor : {&m_rita, &m_ed}) {
        const QuestionRow draft = added(*actor, written(actor == &m_rita ? u"Rita's"_s : u"Ed's"_s));
        EXPECT_EQ(refusal(m_questions.submit(*actor, draft.question.id, draft.question.revision)), QString());
    }
    QuestionFilter queue;
    queue.statuses = {QuestionStatus::AwaitingApproval};
    queue.notWrittenBy = m_ed.account;
    EXPECT_EQ(texts(m_ed, queue), QStringList{u"Rita's"_s});
    EXPECT_EQ(texts(m_ed, filtered([&](QuestionFilter &filter) { filter.author = m_ed.account; })),
              QStringList{u"Ed's"_s});
}

TEST_P(QuestionServiceTest, ImportsAllOrNothing) {
    const auto before = texts(m_rita);
    const auto refused = m_questions.importAll(
        m_rita, {{u"one"_s, written(u"One?"_s)}, {u"two"_s, QuestionContent()}, {u"three"_s, written(u"Three?"_s)}});
    EXPECT_EQ(refusal(refused), refusal(ErrorCode::InvalidField, u"question 2, text: empty"_s));
    EXPECT_EQ(texts(m_rita), before);
    EXPECT_EQ(refusal(m_questions.importAll(m_rita, {{u"one"_s, written(u"a"_s)}, {u"one"_s, written(u"b"_s)}})),
              refusal(ErrorCode::InvalidField, u"question 2, key: twice"_s));
    EXPECT_EQ(texts(m_rita), before);
}

TEST_P(QuestionServiceTest, ImportingTwiceIsOnce) {
    const std::vector<ExchangedQuestion> questions{{u"one"_s, written(u"One?"_s)}, {u""_s, written(u"Nameless?"_s)}};
    const auto first = m_questions.importAll(m_rita, questions);
    ASSERT_EQ(refusal(first), QString());
    EXPECT_EQ(first->added.size(), 2U);
    std::vector<ExchangedQuestion> again{questions.front()};
    const auto second = m_questions.importAll(m_rita, again);
    ASSERT_EQ(refusal(second), QString());
    EXPECT_EQ(second->unchanged, 1);
    EXPECT_TRUE(second->added.empty());
    again.front().content.text = u"One, changed?"_s;
    const auto third = m_questions.importAll(m_rita, again);
    ASSERT_EQ(refusal(third), QString());
    EXPECT_THAT(third->drafts, testing::ElementsAre(first->added.front()));
    EXPECT_TRUE(third->changed.empty()) << "it is no new version";
    EXPECT_EQ(kinds(first->added.front()).back(), u"imported"_s);
    EXPECT_EQ(file(first->added.front()).events.back().text, QString()) << "nobody said anything";
    EXPECT_EQ(texts(m_rita), (QStringList{u"Nameless?"_s, u"One, changed?"_s}));

    const auto exported =
        m_questions.exportAll(m_rolf, filtered([](QuestionFilter &filter) { filter.text = u"changed"_s; }));
    ASSERT_EQ(refusal(exported), QString());
    EXPECT_EQ(*exported, again);
}

TEST_P(QuestionServiceTest, ImportingLeavesTheDraftsOfOthersAlone) {
    const QuestionId id = m_questions.importAll(m_rita, {{u"one"_s, written(u"Rita's"_s)}}).value().added.front();
    const auto refused = [&](const Actor &actor) {
        return refusal(
            m_questions.importAll(actor, {{u"new"_s, written(u"New"_s)}, {u"one"_s, written(u"Theirs"_s), 9}}));
    };
    EXPECT_EQ(refused(m_ed), refusal(ErrorCode::InvalidField, u"line 9, question 2, key: draft"_s));
    EXPECT_EQ(refused(m_admin), refusal(ErrorCode::InvalidField, u"line 9, question 2, key: draft"_s));
    EXPECT_EQ(refused(m_rolf), refusal(ErrorCode::InvalidField, u"line 9, question 2, key: not_allowed"_s));
    EXPECT_EQ(audited(u"question.draft"_s, u"refused"_s), 1) << "it is a denial all the same";
    EXPECT_EQ(texts(m_admin), QStringList{u"Rita's"_s});

    const QuestionRow submitted = m_questions.submit(m_rita, id, 1).value();
    EXPECT_EQ(refused(m_rita), refusal(ErrorCode::InvalidField, u"line 9, question 2, key: awaiting"_s));
    ASSERT_TRUE(m_questions.approve(m_ed, id, submitted.question.revision));
    const auto imported = m_questions.importAll(m_rolf, {{u"one"_s, written(u"Rolf's"_s)}});
    ASSERT_EQ(refusal(imported), QString());
    EXPECT_THAT(imported->changed, testing::ElementsAre(id));
    EXPECT_EQ(file(id).row.question.newest.version, 2);
    EXPECT_EQ(refused(m_ed), refusal(ErrorCode::InvalidField, u"line 9, question 2, key: draft"_s));
}

TEST_P(QuestionServiceTest, TryingAnImportOnlyReads) {
    const QuestionId id = m_questions.importAll(m_rita, {{u"one"_s, written(u"One"_s)}}).value().added.front();
    const std::vector<ExchangedQuestion> questions{{u"one"_s, written(u"One more"_s)}, {u"two"_s, written(u"Two"_s)}};
    // Another writer does not hold it up.
    const auto other = store::Connection::open(settings()).value();
    const auto writing = store::Transaction::begin(*other, store::TransactionKind::Write);
    ASSERT_TRUE(writing);
    const auto tried = m_questions.tryImport(m_rita, questions);
    ASSERT_EQ(refusal(tried), QString());
    EXPECT_EQ(tried->added.size(), 1U);
    EXPECT_THAT(tried->drafts, testing::ElementsAre(id));
    EXPECT_EQ(texts(m_rita), QStringList{u"One"_s});

    int asked = 0;
    const auto stopped = m_questions.tryImport(m_rita, questions, [&asked] { return ++asked == 2; });
    EXPECT_EQ(refusal(stopped), refusal(ErrorCode::Cancelled));
}

TEST_P(QuestionServiceTest, AQuestionOfAJobIsForItsPeople) {
    Job draft;
    draft.title = u"Tester"_s;
    const auto made = hiring::JobService(m_gate).add(m_rita, draft);
    ASSERT_EQ(refusal(made), QString());
    const JobId job = made->id;
    QuestionContent content = written(u"Of the job?"_s);
    content.job = job;
    const Question asked = added(m_rita, content).question;
    EXPECT_EQ(asked.newest.content.job, job);
    content.text = u"Of the job, corrected?"_s;
    EXPECT_EQ(refusal(m_questions.save(m_ed, asked.id, asked.revision, content)), QString()) << "the job stays";
    EXPECT_EQ(refusal(m_questions.add(m_rolf, content)), notAllowed);
    content.job = JobId(999);
    EXPECT_EQ(refusal(m_questions.add(m_rita, content)), refusal(ErrorCode::InvalidField, u"job: unknown"_s));
}

TEST_P(QuestionServiceTest, CommentsStayInTheHistory) {
    const QuestionRow row = approved(written(u"Why?"_s));
    EXPECT_EQ(refusal(m_questions.comment(m_rolf, row.question.id, u" Asked it, worked. "_s)), QString());
    EXPECT_EQ(file(row.question.id).events.back().text, u"Asked it, worked."_s);
    EXPECT_EQ(file(row.question.id).events.back().byName, u"Rolf"_s);
    EXPECT_EQ(m_questions.comment(m_rolf, row.question.id, {}).error().code, ErrorCode::InvalidField);
}

} // namespace candor::questions
