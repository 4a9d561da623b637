// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "store/DatabaseFacts.h"
#include "store/JobStore.h"
#include "store/SearchIndex.h"

namespace candor::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class QuestionStoreTest : public QuestionFixture {
protected:
    /// Everything that a question can hold.
    QuestionContent full() {
        QuestionContent content;
        content.domain = JobDomain::AiMl;
        content.competency = u"Modélisation 'α'"_s;
        content.kind = QuestionKind::Situational;
        content.difficulty = Difficulty::Advanced;
        content.type = QuestionType::Mcq;
        content.text = u"Which one?\n\n    x = \"1\"; DROP TABLE question; -- \U0001F98A שלום"_s;
        content.options = {{u"C++"_s, false, u"because"_s}, {u"C"_s, true, {}}, {u"C++"_s, false, {}}};
        content.timeLimitSeconds = 7200;
        content.thinkingSeconds = 30;
        content.takes = 10;
        content.keywords = QStringList{u"variance"_s, u"bias"_s};
        content.skills = QStringList{u"C++"_s, u"C"_s, u".NET"_s};
        content.tags = QStringList{u"b"_s, u"a"_s};
        content.language = u"pt-BR"_s;
        content.referenceAnswer = u"It is\n\"so\""_s;
        content.keyPoints = QStringList{u"first point"_s, u"first point"_s, u"another"_s};
        content.rubric = {u"one"_s, u"three"_s, u"five"_s};
        content.job = job();
        return content;
    }
    /// Whether search finds a version's words.
    bool isFound(QuestionVersionId id, const QString &text) {
        const auto search = searchJoin(dialect(), SearchTable::Question, u"question_version.id"_s, text);
        const auto found = connection().selectInteger(u"SELECT count(*) FROM question_version"_s + search.join +
                                                          u" WHERE question_version.id = ?"_s,
                                                      Values{search.value} + values(id));
        EXPECT_TRUE(found);
        return found && *found == 1;
    }
};
CANDOR_BOTH_DIALECTS(QuestionStoreTest);

TEST_P(QuestionStoreTest, KeepsEveryField) {
    Question kept;
    kept.key = u"ai-which-one"_s;
    kept.builtIn = true;
    kept.newest = version(full(), QuestionStatus::Approved);
    kept.updatedAt = later();
    const auto id = questions().insert(kept);
    ASSERT_TRUE(id) << qPrintable(id.error().detail);
    kept.id = kept.newest.question = *id;
    kept.revision = 1;
    const auto found = questions().find(*id);
    ASSERT_TRUE(found && *found);
    kept.newest.id = (*found)->question.newest.id;
    kept.approved = kept.newest.id;
    EXPECT_TRUE(kept.newest.id.isValid());
    EXPECT_EQ(**found, (QuestionRow{kept, u"Rita"_s, u"Ed"_s, 0}));
    EXPECT_THAT(questions().list({}, {})->rows, ElementsAre(**found));
    EXPECT_THAT(*questions().versions(*id), ElementsAre(kept.newest));
    EXPECT_THAT(*questions().versionsOf({QuestionVersionId(99), kept.newest.id}), ElementsAre(kept.newest));
}

TEST_P(QuestionStoreTest, KeepsWhatHasNothingInIt) {
    Question kept;
    kept.newest.content.text = u"?"_s;
    const auto id = questions().insert(kept);
    ASSERT_TRUE(id) << qPrintable(id.error().detail);
    kept.id = kept.newest.question = *id;
    kept.newest.id = newest(*id);
    kept.revision = 1;
    EXPECT_EQ(questions().find(*id).value(), (QuestionRow{kept, {}, {}, 0}));
    EXPECT_THAT(*questions().writers(kept.newest.id), IsEmpty()) << "it is built in";
    EXPECT_EQ(questions().find(QuestionId(99)).value(), std::nullopt);
    EXPECT_THAT(*questions().versions(QuestionId(99)), IsEmpty());
    EXPECT_THAT(*questions().versionsOf({}), IsEmpty());
}

TEST_P(QuestionStoreTest, FindsRowsInTheirOrder) {
    const QuestionId one = put(u"one"_s);
    const QuestionId two = put(u"two"_s, QuestionStatus::Retired);
    const QuestionId three = put(u"three"_s);
    const auto found = questions().rows({three, QuestionId(99), one, two});
    ASSERT_TRUE(found);
    QStringList texts;
    for (const QuestionRow &row : *found)
        texts.append(row.question.newest.content.text);
    EXPECT_EQ(texts, (QStringList{u"three"_s, u"one"_s, u"two"_s}));
    EXPECT_THAT(*questions().rows({}), IsEmpty());
}

TEST_P(QuestionStoreTest, KnowsQuestionsByTheirKey) {
    Question question;
    question.key = u"fs-cache"_s;
    question.newest.content.text = u"?"_s;
    const auto id = questions().insert(question);
    ASSERT_TRUE(id);
    EXPECT_EQ(questions().findKey(u"fs-cache"_s).value(), *id);
    EXPECT_EQ(questions().findKey(u"fs-cach"_s).value(), std::nullopt);
    EXPECT_EQ(questions().findKey({}).value(), std::nullopt);
    EXPECT_EQ(questions().insert(question).error(), (Error{ErrorCode::Duplicate, u"question.exchange_key"_s}));
    put(u"without a key"_s);
    put(u"another one without"_s);
}

TEST_P(QuestionStoreTest, BeginsVersions) {
    const QuestionId id = put(u"first words"_s);
    const Question before = question(id);
    QuestionVersion second = version(content(u"second words"_s), QuestionStatus::Draft);
    second.author = account(u"Olga"_s);
    EXPECT_EQ(questions().addVersion(id, 2, second).error().code, ErrorCode::Conflict);
    EXPECT_EQ(question(id), before) << "nothing has changed";
    const auto added = questions().addVersion(id, 1, second);
    ASSERT_TRUE(added) << qPrintable(added.error().detail);

    second.id = added->id;
    second.question = id;
    second.version = 2;
    EXPECT_EQ(question(id), (Question{id, {}, false, second, before.newest.id, 2, second.createdAt}));
    EXPECT_THAT(*questions().versions(id), ElementsAre(second, before.newest));
    EXPECT_THAT(*questions().writers(second.id), ElementsAre(second.author));
    EXPECT_THAT(*questions().writers(before.newest.id), ElementsAre(author()));
    EXPECT_TRUE(isFound(before.newest.id, u"first"_s)) << "it is what is asked";
    EXPECT_TRUE(isFound(second.id, u"second"_s));

    const QuestionVersionId third = addVersion(id, content(u"third words"_s), QuestionStatus::Approved);
    EXPECT_EQ(question(id).approved, third);
    EXPECT_EQ(question(id).newest.version, 3);
    EXPECT_FALSE(isFound(before.newest.id, u"words"_s));
    EXPECT_FALSE(isFound(second.id, u"words"_s));
    EXPECT_TRUE(isFound(third, u"words"_s));
}

TEST_P(QuestionStoreTest, ChangesADraft) {
    QuestionContent said = full();
    const QuestionId id = put(said, QuestionStatus::Draft);
    QuestionVersion draft = question(id).newest;
    const AccountId olga = account(u"Olga"_s);
    const WallTime at = later();
    draft.content = content(u"Rewritten"_s);
    draft.content.options = {{u"yes"_s, true, {}}, {u"no"_s, false, {}}};
    draft.content.tags = QStringList{u"tag"_s};
    EXPECT_EQ(questions().updateDraft(id, 7, draft, olga, at).error().code, ErrorCode::Conflict);
    EXPECT_EQ(question(id).newest.content, said);
    EXPECT_THAT(*questions().writers(draft.id), ElementsAre(author()));

    ASSERT_TRUE(questions().updateDraft(id, 1, draft, olga, at));
    EXPECT_EQ(question(id), (Question{id, {}, false, draft, {}, 2, at})) << "its author and its age stay";
    EXPECT_THAT(*questions().writers(draft.id), ElementsAre(author(), olga));
    EXPECT_FALSE(isFound(draft.id, u"which"_s));
    EXPECT_TRUE(isFound(draft.id, u"rewritten tag yes"_s));
    ASSERT_TRUE(questions().updateDraft(id, 2, draft, olga, at));
    EXPECT_THAT(*questions().writers(draft.id), ElementsAre(author(), olga));
}

TEST_P(QuestionStoreTest, RefusesAListThatWouldComeBackAsAnother) {
    const QuestionId id = put(u"draft"_s, QuestionStatus::Draft);
    const Question before = question(id);
    QuestionVersion changed = before.newest;
    changed.content.keywords = QStringList{u"one"_s, u"two\nthree"_s};
    const Error expected{ErrorCode::InvalidField, u"keywords: characters"_s};
    EXPECT_EQ(questions().updateDraft(id, 1, changed, author(), later()).error(), expected);
    EXPECT_EQ(questions().addVersion(id, 1, changed).error(), expected);
    EXPECT_EQ(question(id), before);
    changed.content.keywords.clear();
    changed.content.skills = QStringList{u"C++"_s, u"c++"_s, u"C"_s};
    ASSERT_TRUE(questions().updateDraft(id, 1, changed, author(), later()));
    EXPECT_EQ(question(id).newest.content, changed.content) << "two spellings of one skill stay two words";
}

TEST_P(QuestionStoreTest, LeavesWhatIsNoDraft) {
    const QuestionStatus others[] = {QuestionStatus::AwaitingApproval, QuestionStatus::Approved,
                                     QuestionStatus::Retired};
    for (const QuestionStatus status : others) {
        const QuestionId id = put(u"as it was"_s, status);
        const Question before = question(id);
        QuestionVersion changed = before.newest;
        changed.content.text = u"changed"_s;
        EXPECT_EQ(questions().updateDraft(id, 1, changed, author(), later()).error().code, ErrorCode::Conflict);
        EXPECT_EQ(question(id), before);
    }
}

TEST_P(QuestionStoreTest, AsksWhatIsApproved) {
    const QuestionId id = put(u"first"_s, QuestionStatus::Draft);
    const QuestionVersionId first = newest(id);
    EXPECT_EQ(question(id).approved, std::nullopt);
    EXPECT_EQ(questions().setStatus(id, 9, QuestionStatus::Approved, expert(), later()).error().code,
              ErrorCode::Conflict);
    setStatus(id, QuestionStatus::AwaitingApproval);
    EXPECT_EQ(question(id).newest.status, QuestionStatus::AwaitingApproval);
    setStatus(id, QuestionStatus::Draft);
    setStatus(id, QuestionStatus::AwaitingApproval);
    EXPECT_EQ(question(id).newest.approver, std::nullopt);
    const WallTime at = later();
    ASSERT_TRUE(questions().setStatus(id, 4, QuestionStatus::Approved, expert(), at));
    const Question approved = question(id);
    EXPECT_EQ(approved.newest.status, QuestionStatus::Approved);
    EXPECT_EQ(approved.newest.approver, expert());
    EXPECT_EQ(approved.newest.approvedAt, at);
    EXPECT_EQ(approved.approved, first);
    EXPECT_EQ(approved.revision, 5);
    EXPECT_EQ(approved.updatedAt, at);

    const QuestionVersionId second = addVersion(id, content(u"second"_s));
    EXPECT_EQ(question(id).approved, first);
    setStatus(id, QuestionStatus::Approved);
    EXPECT_EQ(question(id).approved, second);
    EXPECT_EQ(questions().versions(id)->back().status, QuestionStatus::Approved) << "it was and stays so";
    EXPECT_FALSE(isFound(first, u"first"_s));
    EXPECT_TRUE(isFound(second, u"second"_s));
}

TEST_P(QuestionStoreTest, RetiresAndReinstates) {
    const QuestionId id = put(u"old"_s);
    const QuestionVersion before = question(id).newest;
    ASSERT_TRUE(questions().setRetired(id, 1, true, later()));
    EXPECT_EQ(question(id).newest.status, QuestionStatus::Retired);
    EXPECT_TRUE(question(id).isRetired);
    EXPECT_EQ(question(id).approved, before.id) << "so that it can come back";
    EXPECT_EQ(questions().setRetired(id, 2, true, later()).error().code, ErrorCode::Conflict) << "it is retired";
    EXPECT_EQ(questions().setRetired(id, 1, false, later()).error().code, ErrorCode::Conflict);
    ASSERT_TRUE(questions().setRetired(id, 2, false, later()));
    EXPECT_EQ(question(id).newest, before) << "approved by whom and when it was";
    EXPECT_FALSE(question(id).isRetired);

    // What was approved is no draft any more.
    EXPECT_EQ(questions().setStatus(id, 3, QuestionStatus::Draft, {}, later()).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questions().setStatus(id, 3, QuestionStatus::AwaitingApproval, {}, later()).error().code,
              ErrorCode::Conflict);
    // A draft of the next version does not keep what is asked from retiring, and stays.
    const QuestionVersionId draft = addVersion(id, content(u"draft"_s));
    ASSERT_TRUE(questions().setRetired(id, 4, true, later()));
    EXPECT_EQ(question(id).newest.id, draft);
    EXPECT_EQ(question(id).newest.status, QuestionStatus::Draft);
    EXPECT_TRUE(question(id).isRetired);
    setStatus(id, QuestionStatus::AwaitingApproval);
    setStatus(id, QuestionStatus::Approved);
    EXPECT_FALSE(question(id).isRetired) << "the new version is asked";

    const QuestionId never = put(u"never approved"_s, QuestionStatus::Draft);
    EXPECT_EQ(questions().setRetired(never, 1, true, later()).error().code, ErrorCode::Conflict);
}

TEST_P(QuestionStoreTest, GivesNoNumberTwice) {
    const QuestionId id = put(u"first"_s);
    addVersion(id, content(u"second"_s));
    ASSERT_TRUE(questions().addEvent(id, {QuestionEventKind::Discarded, 2, author(), {}, later(), {}}));
    ASSERT_TRUE(questions().removeNewest(id, question(id).revision, later()));
    const auto third =
        questions().addVersion(id, question(id).revision, version(content(u"third"_s), QuestionStatus::Draft));
    ASSERT_TRUE(third);
    EXPECT_EQ(third->version, 3);
    EXPECT_EQ(*third, question(id).newest);
}

TEST_P(QuestionStoreTest, TakesTheNewestVersionAway) {
    const QuestionId id = put(full());
    const QuestionVersion first = question(id).newest;
    const QuestionVersionId second = addVersion(id, content(u"second"_s));
    ASSERT_TRUE(questions().putVector({second, u"second"_s}, u"use"_s, {1}));
    EXPECT_EQ(questions().removeNewest(id, 1, later()).error().code, ErrorCode::Conflict);
    const WallTime at = later();
    ASSERT_TRUE(questions().removeNewest(id, 2, at));
    EXPECT_EQ(question(id), (Question{id, {}, false, first, first.id, 3, at}));
    EXPECT_THAT(*questions().versionsOf({second}), IsEmpty());
    EXPECT_TRUE(isFound(first.id, u"שלום"_s));
    EXPECT_EQ(count(u"question_search"_s), 1);

    EXPECT_EQ(questions().removeNewest(id, 3, later()).error().code, ErrorCode::Conflict) << "it was approved";
    setStatus(id, QuestionStatus::Retired);
    EXPECT_EQ(questions().removeNewest(id, 4, later()).error().code, ErrorCode::Conflict);
    EXPECT_EQ(question(id).newest.content, first.content);
}

TEST_P(QuestionStoreTest, FindsADraftAgainThatIsTheNewestAgain) {
    const QuestionId id = put(u"first"_s, QuestionStatus::Draft);
    const QuestionVersionId first = newest(id);
    addVersion(id, content(u"second"_s));
    EXPECT_FALSE(isFound(first, u"first"_s)) << "it is neither the newest nor asked";
    ASSERT_TRUE(questions().removeNewest(id, 2, later()));
    EXPECT_TRUE(isFound(first, u"first"_s));
}

TEST_P(QuestionStoreTest, GoesWithItsOnlyVersion) {
    const QuestionId id = put(full(), QuestionStatus::Draft);
    const QuestionVersionId version = newest(id);
    ASSERT_TRUE(questions().addEvent(id, {QuestionEventKind::Drafted, 1, author(), {}, later(), {}}));
    ASSERT_TRUE(questions().putVector({version, full().text}, u"use"_s, {1, 0}));
    ASSERT_TRUE(questions().putBuiltInMark(id, version));
    ASSERT_TRUE(questions().removeNewest(id, 1, later()));
    EXPECT_EQ(questions().find(id).value(), std::nullopt);
    for (const QString &table :
         {u"question"_s, u"question_version"_s, u"question_text"_s, u"question_writer"_s, u"question_option"_s,
          u"question_word"_s, u"question_event"_s, u"question_vector"_s, u"built_in_question"_s, u"question_search"_s})
        EXPECT_EQ(count(table), 0) << qPrintable(table);
}

TEST_P(QuestionStoreTest, TellsWhatHappened) {
    const QuestionId id = put(u"asked"_s);
    const std::vector<QuestionEvent> all{
        {QuestionEventKind::Imported, 1, {}, {}, WallTime(9s), {}},
        {QuestionEventKind::Drafted, 1, author(), u"Rita"_s, WallTime(9s), {}},
        {QuestionEventKind::Edited, 1, author(), u"Rita"_s, WallTime(8s), {}},
        {QuestionEventKind::Submitted, 1, author(), u"Rita"_s, WallTime(8s), u"Please\nlook \U0001F98A"_s},
        {QuestionEventKind::TakenBack, 1, author(), u"Rita"_s, WallTime(8s), {}},
        {QuestionEventKind::Returned, 2, expert(), u"Ed"_s, WallTime(8s), u"why"_s},
        {QuestionEventKind::Approved, 2, expert(), u"Ed"_s, WallTime(10s), {}},
        {QuestionEventKind::Retired, 2, expert(), u"Ed"_s, WallTime(10s), {}},
        {QuestionEventKind::Reinstated, 2, expert(), u"Ed"_s, WallTime(10s), {}},
        {QuestionEventKind::Commented, 3, expert(), u"Ed"_s, WallTime(10s), u"\"so\" 'so'"_s}};
    for (const QuestionEvent &event : all)
        ASSERT_TRUE(questions().addEvent(id, event));
    EXPECT_EQ(*questions().events(id), all) << "as they came, whatever the clock said";
    EXPECT_THAT(*questions().events(put(u"other"_s)), IsEmpty());
}

TEST_P(QuestionStoreTest, RemembersTheBuiltInBank) {
    EXPECT_EQ(questions().builtInBank(), 0);
    ASSERT_TRUE(questions().setBuiltInBank(7));
    EXPECT_EQ(questions().builtInBank(), 7);

    const QuestionId id = put(u"built in"_s);
    EXPECT_EQ(questions().builtInMark(id).value(), std::nullopt);
    ASSERT_TRUE(questions().putBuiltInMark(id, newest(id)));
    EXPECT_EQ(questions().builtInMark(id).value(), newest(id));
    const QuestionVersionId newer = addVersion(id, content(u"newer"_s), QuestionStatus::Approved);
    ASSERT_TRUE(questions().putBuiltInMark(id, newer));
    EXPECT_EQ(questions().builtInMark(id).value(), newer);
    EXPECT_FALSE(questions().putBuiltInMark(id, newest(put(u"other"_s)))) << "not one of its own";
}

TEST_P(QuestionStoreTest, KeepsVectorsOfTheNewestVersions) {
    const QuestionId one = put(u"one"_s);
    const QuestionId two = put(u"two"_s, QuestionStatus::Draft);
    const QString model = u"use 1"_s;
    EXPECT_EQ(*questions().unencoded(model, 10),
              (std::vector<UnencodedQuestion>{{newest(one), u"one"_s}, {newest(two), u"two"_s}}));
    EXPECT_EQ(questions().unencoded(model, 1)->size(), 1U);
    EXPECT_THAT(*questions().unencoded(model, 0), IsEmpty());
    const SentenceVector vector{1, -.5F, 1.0F / 3, -0.0F, 1e-30F};
    EXPECT_EQ(questions().unencodedCount(model), 2);
    ASSERT_TRUE(questions().putVector({newest(one), u"one"_s}, model, {7}));
    ASSERT_TRUE(questions().putVector({newest(one), u"one"_s}, model, vector));
    ASSERT_TRUE(questions().putVector({newest(two), u"two"_s}, u"other"_s, {3}));
    EXPECT_EQ(questions().unencodedCount(model), 1);
    EXPECT_EQ(*questions().vectors(model), (std::vector<StoredVector>{{one, newest(one), vector}}));
    EXPECT_EQ(*questions().unencoded(model, 10), (std::vector<UnencodedQuestion>{{newest(two), u"two"_s}}));

    addVersion(one, content(u"one anew"_s));
    EXPECT_THAT(*questions().vectors(model), IsEmpty());
    EXPECT_EQ(*questions().unencoded(model, 10),
              (std::vector<UnencodedQuestion>{{newest(two), u"two"_s}, {newest(one), u"one anew"_s}}));
}

TEST_P(QuestionStoreTest, ForgetsTheVectorOfAnotherText) {
    const QuestionId id = put(u"one"_s, QuestionStatus::Draft);
    const QuestionVersionId version = newest(id);
    ASSERT_TRUE(questions().putVector({version, u"one"_s}, u"use"_s, {1}));
    QuestionVersion draft = question(id).newest;
    draft.content.competency = u"Other"_s;
    ASSERT_TRUE(questions().updateDraft(id, 1, draft, author(), later()));
    EXPECT_EQ(questions().vectors(u"use"_s)->size(), 1U);
    draft.content.text = u"two"_s;
    ASSERT_TRUE(questions().updateDraft(id, 2, draft, author(), later()));
    EXPECT_THAT(*questions().vectors(u"use"_s), IsEmpty());
    ASSERT_TRUE(questions().putVector({version, u"one"_s}, u"use"_s, {1}));
    EXPECT_THAT(*questions().vectors(u"use"_s), IsEmpty()) << "it was encoded before the text changed";
    ASSERT_TRUE(questions().removeNewest(id, 3, later()));
    EXPECT_TRUE(questions().putVector({version, u"two"_s}, u"use"_s, {1})) << "the draft is gone";
}

TEST_P(QuestionStoreTest, OffersCompetenciesOfItsDomains) {
    const auto in = [&](JobDomain domain, const QString &competency, QuestionStatus status) {
        QuestionContent said = content(u"?"_s);
        said.domain = domain;
        said.competency = competency;
        return put(said, status);
    };
    in(JobDomain::AiMl, u"Model evaluation"_s, QuestionStatus::Approved);
    in(JobDomain::AiMl, u"Model  Évaluation"_s, QuestionStatus::Draft);
    in(JobDomain::AiMl, {}, QuestionStatus::Draft);
    in(JobDomain::General, u"Zeal"_s, QuestionStatus::Approved);
    in(JobDomain::Cybersecurity, u"access"_s, QuestionStatus::Approved);
    in(JobDomain::General, u"Gone"_s, QuestionStatus::Retired);
    const QStringList all = questions().competencies({}).value();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0], u"access");
    EXPECT_EQ(all[2], u"Zeal");
    EXPECT_EQ(questions().competencies({JobDomain::General, JobDomain::Fullstack}).value(), QStringList{u"Zeal"_s});
    EXPECT_EQ(questions().competencies({JobDomain::Fullstack}).value(), QStringList());
}

TEST_P(QuestionStoreTest, OffersSkillsOfItsDomains) {
    const auto in = [&](JobDomain domain, const QStringList &skills, QuestionStatus status) {
        QuestionContent said = content(u"?"_s);
        said.domain = domain;
        said.skills = skills;
        said.keywords = QStringList{u"No skill"_s};
        return put(said, status);
    };
    in(JobDomain::AiMl, {u"PyTorch"_s, u"SQL"_s}, QuestionStatus::Approved);
    in(JobDomain::General, {u"sql"_s, u"Awk"_s}, QuestionStatus::Draft);
    in(JobDomain::General, {u"Gone"_s}, QuestionStatus::Retired);
    EXPECT_EQ(questions().skills({}).value(), (QStringList{u"Awk"_s, u"PyTorch"_s, u"SQL"_s}));
    EXPECT_EQ(questions().skills({JobDomain::AiMl}).value(), (QStringList{u"PyTorch"_s, u"SQL"_s}));
    EXPECT_EQ(questions().skills({JobDomain::Fullstack}).value(), QStringList());
}

TEST_P(QuestionStoreTest, BindsAJobThatAQuestionIsFor) {
    const QuestionContent said = full();
    JobStore jobs(connection());
    EXPECT_FALSE(jobs.hasQuestions(*said.job).value());
    const QuestionId id = put(said, QuestionStatus::Draft);
    EXPECT_TRUE(jobs.hasQuestions(*said.job).value());
    EXPECT_FALSE(jobs.remove(*said.job));
    ASSERT_TRUE(questions().removeNewest(id, 1, later()));
    EXPECT_FALSE(jobs.hasQuestions(*said.job).value());
    EXPECT_TRUE(jobs.remove(*said.job));
}

TEST_P(QuestionStoreTest, IsCounted) {
    const QuestionId id = put(full());
    addVersion(id, content(u"anew"_s));
    put(u"other"_s);
    ask(u"one"_s, {id});
    EXPECT_EQ(rowCounts(connection()).value(), (RowCounts{2, 1, 0, 0, 2, 1}));
}

TEST_P(QuestionStoreTest, LetsNothingUntrueIn) {
    QuestionContent twice = full();
    twice.options[0].correct = true;
    Question question;
    question.newest = version(twice, QuestionStatus::Draft);
    EXPECT_EQ(questions().insert(question).error(), (Error{ErrorCode::Duplicate, u"question_option.version_id"_s}));

    const auto refused = [&](auto change) {
        Question each;
        each.newest = version(content(u"?"_s), QuestionStatus::Approved);
        change(each.newest);
        return !questions().insert(each);
    };
    const auto changed = [](auto QuestionContent::*member, const auto &value) {
        return [member, value](QuestionVersion &version) { version.content.*member = value; };
    };
    EXPECT_FALSE(refused([](QuestionVersion &) {}));
    EXPECT_TRUE(refused([](QuestionVersion &version) { version.approvedAt.reset(); })) << "approved without a time";
    EXPECT_TRUE(refused([](QuestionVersion &version) { version.status = QuestionStatus::Draft; }));
    EXPECT_TRUE(refused([](QuestionVersion &version) {
        version.status = QuestionStatus::Retired;
        version.approvedAt.reset();
        version.approver.reset();
    }));
    EXPECT_TRUE(refused([](QuestionVersion &version) { version.approver = AccountId(99); }));
    EXPECT_TRUE(refused(changed(&QuestionContent::text, QString())));
    EXPECT_TRUE(refused(changed(&QuestionContent::timeLimitSeconds, 9)));
    EXPECT_TRUE(refused(changed(&QuestionContent::timeLimitSeconds, 7201)));
    EXPECT_TRUE(refused(changed(&QuestionContent::thinkingSeconds, -1)));
    EXPECT_TRUE(refused(changed(&QuestionContent::takes, 0)));
    EXPECT_TRUE(refused(changed(&QuestionContent::tags, QStringList{QString()})));
    EXPECT_TRUE(refused(changed(&QuestionContent::keyPoints, QStringList{u"two\nlines"_s})));
    EXPECT_TRUE(refused(changed(&QuestionContent::job, std::optional(JobId(99)))));

    const QuestionId id = put(u"one"_s);
    addVersion(id, content(u"two"_s));
    EXPECT_FALSE(connection().execute(u"UPDATE question_version SET is_newest = TRUE"_s)) << "one is the newest";
    EXPECT_FALSE(connection().execute(u"UPDATE question_version SET is_newest_approved = TRUE WHERE version = 2"_s));
    EXPECT_FALSE(connection().execute(u"UPDATE question_version SET status = 'other'"_s));
    EXPECT_FALSE(connection().execute(u"INSERT INTO question_event (question_id, version, kind, at) "
                                      "VALUES (?, 1, 'other', 1)"_s,
                                      values(id)));
}

} // namespace
} // namespace candor::store
