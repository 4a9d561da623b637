// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "store/Transaction.h"

namespace candor::store {
namespace {

template<typename Value>
QuestionFilter by(Value QuestionFilter::*member, const std::type_identity_t<Value> &value, QuestionFilter filter = {}) {
    filter.*member = value;
    return filter;
}

class QuestionListTest : public QuestionFixture {
protected:
    Page<QuestionRow> listed(const QuestionFilter &filter, const PageRange &range = {}) {
        const auto page = questions().list(filter, range);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(Page<QuestionRow>());
    }
    static QStringList textsOf(const Page<QuestionRow> &page) {
        QStringList texts;
        for (const QuestionRow &row : page.rows)
            texts.append(row.question.newest.content.text);
        return texts;
    }
    /// In the order that the list gives; the page says how many they are.
    QStringList texts(const QuestionFilter &filter) {
        const auto page = listed(filter);
        EXPECT_EQ(page.total, static_cast<qint64>(page.rows.size()));
        return textsOf(page);
    }
    QStringList search(const QString &text, QuestionFilter filter = {}) {
        filter.text = text;
        return texts(by(&QuestionFilter::sort, QuestionSort::Relevance, filter));
    }
};
CANDOR_BOTH_DIALECTS(QuestionListTest);

TEST_P(QuestionListTest, FiltersByEachField) {
    QuestionContent full = content(u"full"_s);
    full.domain = JobDomain::AiMl;
    full.type = QuestionType::Code;
    full.kind = QuestionKind::Situational;
    full.difficulty = Difficulty::Advanced;
    full.competency = u"Modélisation de données"_s;
    full.skills = QStringList{u"C++"_s, u"Qt"_s};
    full.tags = QStringList{u"Été"_s, u"backend"_s};
    full.keywords = QStringList{u"cache"_s};
    full.keyPoints = QStringList{u"point"_s};
    full.language = u"fr"_s;
    put(full);
    QuestionContent plain = content(u"plain"_s);
    plain.skills = QStringList{u"C"_s};
    put(plain);
    const QStringList found{u"full"_s};
    EXPECT_EQ(texts({}), (QStringList{u"plain"_s, u"full"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::domains, {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::AiMl})), found);
    EXPECT_EQ(texts(by(&QuestionFilter::types, {QuestionType::Code})), found);
    EXPECT_EQ(texts(by(&QuestionFilter::kinds, {QuestionKind::Situational, QuestionKind::Behavioral})), found);
    EXPECT_EQ(texts(by(&QuestionFilter::difficulties, {Difficulty::Advanced})), found);
    EXPECT_EQ(texts(by(&QuestionFilter::competency, u" MODELISATION de  donnees"_s)), found);
    EXPECT_EQ(texts(by(&QuestionFilter::competency, u"modelisation"_s)), QStringList()) << "a whole one";
    EXPECT_EQ(texts(by(&QuestionFilter::competency, u"  "_s)).size(), 2) << "nothing was asked";
    EXPECT_EQ(texts(by(&QuestionFilter::skill, u"c++"_s)), found);
    EXPECT_EQ(texts(by(&QuestionFilter::skill, u"c"_s)), QStringList{u"plain"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::skill, u"backend"_s)), QStringList()) << "that is a tag";
    EXPECT_EQ(texts(by(&QuestionFilter::tag, u"ETE"_s)), found);
    EXPECT_EQ(texts(by(&QuestionFilter::tag, u"cache"_s)), QStringList()) << "that is a keyword";
    EXPECT_EQ(texts(by(&QuestionFilter::tag, u"point"_s)), QStringList());
    EXPECT_EQ(texts(by(&QuestionFilter::language, u"fr"_s)), found);
    EXPECT_EQ(texts(by(&QuestionFilter::language, u"en"_s)), QStringList{u"plain"_s});

    QuestionFilter all;
    all.text = u"full"_s;
    all.domains = {JobDomain::AiMl};
    all.types = {QuestionType::Code, QuestionType::Text};
    all.kinds = {QuestionKind::Situational};
    all.difficulties = {Difficulty::Advanced};
    all.statuses = {QuestionStatus::Approved};
    all.competency = full.competency;
    all.skill = u"Qt"_s;
    all.tag = u"backend"_s;
    all.language = u"fr"_s;
    all.author = author();
    all.notWrittenBy = expert();
    all.job = job();
    all.approvedOnly = true;
    EXPECT_EQ(texts(all), found);
    EXPECT_EQ(texts(by(&QuestionFilter::skill, u"Rust"_s, all)), QStringList());
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, author(), all)), QStringList());
}

TEST_P(QuestionListTest, FindsByTheKey) {
    Question keyed;
    keyed.key = u"fs-lost-update"_s;
    keyed.newest = version(content(u"keyed"_s), QuestionStatus::Draft);
    const QuestionId id = questions().insert(keyed).value();
    put(u"other"_s);
    for (const QString &search : {u"fs-lost-update"_s, u"FS-lost"_s, u"lost update"_s})
        EXPECT_EQ(texts(by(&QuestionFilter::text, search)), QStringList{u"keyed"_s}) << qPrintable(search);
    ASSERT_TRUE(
        questions().updateDraft(id, 1, version(content(u"changed"_s), QuestionStatus::Draft), author(), later()));
    EXPECT_EQ(texts(by(&QuestionFilter::text, u"fs-lost-update"_s)), QStringList{u"changed"_s});
    addVersion(id, content(u"next"_s));
    EXPECT_EQ(texts(by(&QuestionFilter::text, u"fs-lost-update"_s)), QStringList{u"next"_s});
}

TEST_P(QuestionListTest, FindsWhatWasReturnedUntilItIsHandedInAgain) {
    const auto happened = [this](QuestionId id, QuestionEventKind kind, int version = 1) {
        ASSERT_TRUE(questions().addEvent(id, {kind, version, author(), {}, later(), {}}));
    };
    const QuestionId id = put(u"returned"_s, QuestionStatus::Draft);
    happened(put(u"draft"_s, QuestionStatus::Draft), QuestionEventKind::Drafted);
    const QuestionId earlier = put(u"approved after all"_s);
    happened(earlier, QuestionEventKind::Returned);
    happened(earlier, QuestionEventKind::Approved);
    const auto found = [this] { return texts(by(&QuestionFilter::returned, true)); };
    for (const auto kind : {QuestionEventKind::Drafted, QuestionEventKind::Submitted})
        happened(id, kind);
    EXPECT_EQ(found(), QStringList());
    for (const auto kind : {QuestionEventKind::Returned, QuestionEventKind::Commented, QuestionEventKind::Edited}) {
        happened(id, kind);
        EXPECT_EQ(found(), QStringList{u"returned"_s});
    }
    EXPECT_EQ(texts(by(&QuestionFilter::author, expert(), by(&QuestionFilter::returned, true))), QStringList());
    happened(id, QuestionEventKind::Submitted);
    setStatus(id, QuestionStatus::AwaitingApproval);
    EXPECT_EQ(found(), QStringList());
    happened(id, QuestionEventKind::TakenBack);
    setStatus(id, QuestionStatus::Draft);
    EXPECT_EQ(found(), QStringList()) << "its author took it back";
}

TEST_P(QuestionListTest, ShowsAllButRetiredOnes) {
    put(u"draft"_s, QuestionStatus::Draft);
    put(u"awaiting"_s, QuestionStatus::AwaitingApproval);
    put(u"approved"_s);
    put(u"retired"_s, QuestionStatus::Retired);
    EXPECT_EQ(texts({}), (QStringList{u"approved"_s, u"awaiting"_s, u"draft"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::statuses, {QuestionStatus::Retired})), QStringList{u"retired"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::statuses, {QuestionStatus::AwaitingApproval, QuestionStatus::Retired})),
              (QStringList{u"retired"_s, u"awaiting"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::approvedOnly, true)), QStringList{u"approved"_s});
}

TEST_P(QuestionListTest, HandsOutTheApprovedVersionWhereOnlyThoseAreAsked) {
    const QuestionId id = put(u"approved words"_s);
    QuestionContent second = content(u"drafted words"_s);
    second.difficulty = Difficulty::Advanced;
    addVersion(id, second);
    const auto newest = listed({});
    ASSERT_EQ(newest.rows.size(), 1U);
    EXPECT_EQ(newest.rows[0].question.newest.content, second);
    const QuestionFilter approved = by(&QuestionFilter::approvedOnly, true);
    const auto page = listed(approved);
    ASSERT_EQ(page.rows.size(), 1U);
    EXPECT_EQ(page.rows[0].question.newest, questions().versions(id)->back());
    EXPECT_EQ(page.rows[0].question.approved, page.rows[0].question.newest.id);
    EXPECT_EQ(page.rows[0].question.revision, 2);
    EXPECT_EQ(page.rows[0].approverName, u"Ed");

    // Fields are those of the version that is handed out, states and writers those of the newest.
    EXPECT_EQ(search(u"approved"_s), QStringList());
    EXPECT_EQ(search(u"approved"_s, approved), QStringList{u"approved words"_s});
    EXPECT_EQ(search(u"drafted"_s, approved), QStringList());
    EXPECT_EQ(texts(by(&QuestionFilter::difficulties, {Difficulty::Advanced}, approved)), QStringList());
    EXPECT_EQ(texts(by(&QuestionFilter::statuses, {QuestionStatus::Draft}, approved)).size(), 1);
    EXPECT_EQ(texts(by(&QuestionFilter::statuses, {QuestionStatus::Approved}, approved)), QStringList());
    QuestionVersion draft = question(id).newest;
    const AccountId olga = account(u"Olga"_s);
    ASSERT_TRUE(questions().updateDraft(id, 2, draft, olga, later()));
    EXPECT_EQ(texts(by(&QuestionFilter::author, olga, approved)).size(), 1);
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, olga, approved)), QStringList());
}

TEST_P(QuestionListTest, AsksNoRetiredQuestionWhileItsDraftIsWritten) {
    const QuestionId id = put(u"retired"_s);
    setStatus(id, QuestionStatus::Retired);
    addVersion(id, content(u"draft"_s));
    EXPECT_EQ(texts({}), QStringList{u"draft"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::approvedOnly, true)), QStringList());
    setStatus(id, QuestionStatus::Approved);
    EXPECT_EQ(texts(by(&QuestionFilter::approvedOnly, true)), QStringList{u"draft"_s});
}

TEST_P(QuestionListTest, TellsWhoWroteTheNewestVersion) {
    const AccountId olga = account(u"Olga"_s);
    put(u"Rita's"_s, QuestionStatus::AwaitingApproval);
    const QuestionId both = put(u"both"_s, QuestionStatus::Draft);
    ASSERT_TRUE(questions().updateDraft(both, 1, question(both).newest, olga, later()));
    const QuestionId anew = put(u"anew"_s);
    QuestionVersion second = version(content(u"anew"_s), QuestionStatus::Draft);
    second.author = olga;
    ASSERT_TRUE(questions().addVersion(anew, 1, second));
    const QStringList ritas{u"both"_s, u"Rita's"_s};
    EXPECT_EQ(texts(by(&QuestionFilter::author, author())), ritas) << "but not what another one began anew";
    EXPECT_EQ(texts(by(&QuestionFilter::author, olga)), (QStringList{u"anew"_s, u"both"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, author())), QStringList{u"anew"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, olga)), QStringList{u"Rita's"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, expert())).size(), 3);
    EXPECT_EQ(texts(by(&QuestionFilter::notWrittenBy, olga,
                       by(&QuestionFilter::statuses, {QuestionStatus::AwaitingApproval}))),
              QStringList{u"Rita's"_s});
}

TEST_P(QuestionListTest, ShowsQuestionsOfAJobBesideThoseOfNone) {
    const JobId one = job(u"one"_s);
    const JobId two = job(u"two"_s);
    QuestionContent of = content(u"of one"_s);
    of.job = one;
    put(of);
    of.text = u"of two"_s;
    of.job = two;
    put(of);
    put(u"of none"_s);
    EXPECT_EQ(texts({}).size(), 3);
    EXPECT_EQ(texts(by(&QuestionFilter::job, one)), (QStringList{u"of none"_s, u"of one"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::job, two)), (QStringList{u"of none"_s, u"of two"_s}));
    EXPECT_EQ(texts(by(&QuestionFilter::ofNoJob, true)), QStringList{u"of none"_s});
    EXPECT_EQ(texts(by(&QuestionFilter::job, two, by(&QuestionFilter::ofNoJob, true))).size(), 2);
}

TEST_P(QuestionListTest, ReadsForADrawWhatADrawLooksAt) {
    QuestionContent of = content(u"of a job"_s);
    of.domain = JobDomain::AiMl;
    of.competency = u"Data"_s;
    of.difficulty = Difficulty::Advanced;
    of.type = QuestionType::Code;
    of.timeLimitSeconds = 900;
    of.thinkingSeconds = 30;
    of.keywords = QStringList{u"cache"_s, u"page"_s};
    of.skills = QStringList{u"C++"_s};
    of.tags = QStringList{u"backend"_s};
    of.language = u"fr"_s;
    of.job = job();
    const QuestionId id = put(of);
    put(u"draft"_s, QuestionStatus::Draft);
    put(u"retired"_s, QuestionStatus::Retired);
    const auto drawable = questions().drawable({});
    ASSERT_TRUE(drawable);
    ASSERT_EQ(drawable->size(), 1U);
    const QuestionVersion &version = drawable->front();
    EXPECT_EQ(version.question, id);
    EXPECT_EQ(version.id, question(id).newest.id);
    QuestionContent looked;
    looked.domain = of.domain;
    looked.competency = of.competency;
    looked.difficulty = of.difficulty;
    looked.type = of.type;
    looked.timeLimitSeconds = of.timeLimitSeconds;
    looked.thinkingSeconds = of.thinkingSeconds;
    looked.keywords = of.keywords;
    looked.skills = of.skills;
    looked.language = of.language;
    looked.job = of.job;
    EXPECT_EQ(version.content, looked);
    EXPECT_TRUE(questions().drawable(by(&QuestionFilter::domains, {JobDomain::General}))->empty());
}

TEST_P(QuestionListTest, FindsTextLiterally) {
    const QStringList all{u"Which cast does C++ make?"_s,
                          u"What is a delegate in C#?"_s,
                          u"What does .NET load first?"_s,
                          u"Explique la mémoïsation à une équipe"_s,
                          u"Save 50% _off_ \"quotes\" 'more'"_s,
                          u"NEAR AND OR NOT star* colon: caret^"_s,
                          u"party \U0001F389"_s,
                          u"\u8EDF\u9AD4\u5DE5\u7A0B\u5E2B"_s,
                          u"\u05DE\u05D4\u05E0\u05D3\u05E1"_s};
    for (const QString &text : all)
        put(text);
    EXPECT_EQ(search(u"c++"_s), QStringList{all[0]});
    EXPECT_EQ(search(u"C#"_s), QStringList{all[1]});
    EXPECT_EQ(search(u".net"_s), QStringList{all[2]});
    EXPECT_EQ(search(u"MEMOISATION equipe"_s), QStringList{all[3]});
    EXPECT_EQ(search(u"mémoï"_s), QStringList{all[3]});
    EXPECT_EQ(search(u"\"quotes\""_s), QStringList{all[4]});
    EXPECT_EQ(search(u"near and"_s), QStringList{all[5]});
    EXPECT_EQ(search(u"sta*"_s), QStringList{all[5]});
    EXPECT_EQ(search(u"\U0001F389"_s), QStringList{all[6]});
    EXPECT_EQ(search(u"\u5DE5\u7A0B"_s), QStringList{all[7]});
    EXPECT_EQ(search(u"\u05DE\u05D4"_s), QStringList{all[8]});
    EXPECT_EQ(search(u"what does"_s), QStringList{all[2]}) << "all words must be there";
    EXPECT_EQ(search(u"' OR 1=1 --"_s), QStringList());
    EXPECT_EQ(search(u"()"_s), QStringList()) << "nothing holds it";
    EXPECT_EQ(search(u"  "_s).size(), all.size()) << "nothing was asked";
}

TEST_P(QuestionListTest, FindsWhatAQuestionHolds) {
    QuestionContent full = content(u"Text"_s);
    full.options = {{u"optional"_s, true, u"reasonable"_s}};
    full.referenceAnswer = u"answered"_s;
    full.competency = u"Competent"_s;
    full.skills = QStringList{u"Skilful"_s};
    full.keywords = QStringList{u"keyed"_s};
    full.tags = QStringList{u"tagged"_s};
    full.rubric = {u"anchored"_s, {}, {}};
    put(full);
    for (const QString &word : {u"text"_s, u"optional"_s, u"answered"_s, u"competent"_s, u"skilful"_s, u"keyed"_s,
                                u"tagged"_s, u"text tagged optional"_s})
        EXPECT_EQ(search(word).size(), 1) << qPrintable(word);
    EXPECT_EQ(search(u"anchored"_s), QStringList());
}

TEST_P(QuestionListTest, RanksTextsBeforeSkillsBeforeTheRest) {
    QuestionContent inAnswer = content(u"Third"_s);
    inAnswer.referenceAnswer = u"We use kubernetes."_s;
    QuestionContent inSkills = content(u"Second"_s);
    inSkills.skills = QStringList{u"Kubernetes"_s};
    put(u"First kubernetes"_s);
    put(inSkills);
    put(inAnswer);
    const QStringList ranked{u"First kubernetes"_s, u"Second"_s, u"Third"_s};
    EXPECT_EQ(search(u"kube"_s), ranked);
    EXPECT_EQ(texts(by(&QuestionFilter::text, u"kube"_s)), QStringList(ranked.crbegin(), ranked.crend()));
    EXPECT_EQ(texts(by(&QuestionFilter::sort, QuestionSort::Relevance)), QStringList(ranked.crbegin(), ranked.crend()))
        << "there is nothing to rank by";
}

TEST_P(QuestionListTest, RanksNotWhatIsFoundTooOften) {
    auto transaction = Transaction::begin(connection(), TransactionKind::Write);
    ASSERT_TRUE(transaction);
    put(u"rare common"_s);
    QuestionContent inAnswer = content(u"x"_s);
    inAnswer.referenceAnswer = u"common"_s;
    for (int count = 0; count < 2'000; ++count)
        put(inAnswer);
    put(u"seldom"_s);
    inAnswer.text = u"newest"_s;
    inAnswer.referenceAnswer = u"common seldom"_s;
    put(inAnswer);
    ASSERT_TRUE(transaction->commit());
    QuestionFilter filter = by(&QuestionFilter::sort, QuestionSort::Relevance);
    filter.text = u"common"_s;
    const auto often = listed(filter, {0, 3});
    EXPECT_EQ(often.total, 2'002);
    EXPECT_EQ(textsOf(often), (QStringList{u"newest"_s, u"x"_s, u"x"_s})) << "the newest first";
    EXPECT_EQ(textsOf(listed(filter, {2'001, 3})), QStringList{u"rare common"_s});
    EXPECT_EQ(search(u"seldom"_s), (QStringList{u"seldom"_s, u"newest"_s}));
}

TEST_P(QuestionListTest, CountsTheQuestionnairesThatAskAQuestion) {
    const QuestionId often = put(u"often"_s);
    const QuestionId once = put(u"once"_s);
    const QuestionId never = put(u"never"_s);
    ask(u"one"_s, {often, once});
    const QuestionnaireId changed = ask(u"changed"_s, {often, never});
    Questionnaire next = questionnaire(changed);
    next.content.sections.front().items.pop_back();
    ASSERT_TRUE(questionnaires().addVersion(next));
    const QuestionnaireId archived = ask(u"archived"_s, {never, once});
    ASSERT_TRUE(questionnaires().setArchived(archived, 1, true, later()));
    addVersion(often, content(u"often anew"_s)); // it is asked in an older version
    const auto uses = [&](QuestionId id) { return questions().find(id).value()->uses; };
    EXPECT_EQ(uses(often), 2);
    EXPECT_EQ(uses(once), 1);
    EXPECT_EQ(uses(never), 0);
    const auto page = listed(by(&QuestionFilter::sort, QuestionSort::Uses));
    EXPECT_EQ(textsOf(page), (QStringList{u"often anew"_s, u"once"_s, u"never"_s}));
    EXPECT_EQ(page.rows[0].uses, 2);
    EXPECT_EQ(page.rows[2].uses, 0);
}

TEST_P(QuestionListTest, SortsAndPages) {
    const auto with = [&](const QString &text, Difficulty difficulty) {
        QuestionContent said = content(text);
        said.difficulty = difficulty;
        return put(said, QuestionStatus::Draft);
    };
    const QuestionId first = with(u"a"_s, Difficulty::Advanced);
    with(u"b"_s, Difficulty::Beginner);
    with(u"c"_s, Difficulty::Intermediate);
    with(u"d"_s, Difficulty::Beginner);
    const auto sorted = [&](QuestionSort sort) { return texts(by(&QuestionFilter::sort, sort)).join(u' '); };
    EXPECT_EQ(sorted(QuestionSort::Newest), u"d c b a");
    EXPECT_EQ(sorted(QuestionSort::Difficulty), u"d b c a");
    EXPECT_EQ(sorted(QuestionSort::Uses), u"d c b a");
    setStatus(first, QuestionStatus::AwaitingApproval);
    EXPECT_EQ(sorted(QuestionSort::Newest), u"a d c b") << "what changed last";

    const QuestionFilter byDifficulty = by(&QuestionFilter::sort, QuestionSort::Difficulty);
    const auto second = listed(byDifficulty, {1, 2});
    EXPECT_EQ(second.total, 4);
    EXPECT_EQ(textsOf(second), (QStringList{u"b"_s, u"c"_s}));
    EXPECT_EQ(textsOf(listed(byDifficulty, {3, 2})), QStringList{u"a"_s});
    EXPECT_EQ(listed(byDifficulty, {9, 2}), (Page<QuestionRow>{{}, 4}));
    EXPECT_EQ(listed(byDifficulty, {-5, -1}), (Page<QuestionRow>{{}, 4}));
    EXPECT_EQ(textsOf(listed(byDifficulty, {-5, 1})), QStringList{u"d"_s});
}

TEST_P(QuestionListTest, KeepsListsWithTheirRow) {
    for (int index = 0; index < 5; ++index) {
        QuestionContent said = content(QString::number(index));
        for (int word = 0; word <= index; ++word) {
            said.keywords.append(u"keyword %1 of %2"_s.arg(word).arg(index));
            said.options.push_back({u"option %1 of %2"_s.arg(word).arg(index), word == 0, {}});
        }
        put(said);
    }
    for (const QuestionRow &row : listed({}).rows) {
        const QuestionContent &said = row.question.newest.content;
        EXPECT_EQ(said.keywords.size(), said.text.toInt() + 1);
        EXPECT_EQ(said.options.size(), static_cast<std::size_t>(said.text.toInt()) + 1);
        EXPECT_EQ(said.keywords.last(), u"keyword %1 of %1"_s.arg(said.text));
        EXPECT_EQ(said.options.back().text, u"option %1 of %1"_s.arg(said.text));
    }
}

} // namespace
} // namespace candor::store
