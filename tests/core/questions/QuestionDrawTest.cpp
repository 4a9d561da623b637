// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionDraw.h"

#include "questions/Similarity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;

QuestionnaireQuestion question(qint64 id, QuestionType type, const QString &competency, int seconds = 120,
                               Difficulty difficulty = Difficulty::Intermediate) {
    QuestionnaireQuestion made;
    made.question = QuestionId(id);
    made.version.id = QuestionVersionId(id * 10);
    made.version.question = made.question;
    made.version.content.type = type;
    made.version.content.competency = competency;
    made.version.content.difficulty = difficulty;
    made.version.content.timeLimitSeconds = seconds;
    made.version.content.keywords = {u"word %1"_s.arg(id)};
    return made;
}

std::vector<QuestionnaireQuestion> bank() {
    std::vector<QuestionnaireQuestion> all;
    for (qint64 id = 1; id <= 24; ++id)
        all.push_back(question(id, id % 2 == 0 ? QuestionType::Mcq : QuestionType::Video,
                               u"competency %1"_s.arg((id - 1) / 2 % 4), int(60 + id)));
    return all;
}

std::vector<qint64> idsOf(const Draw &draw) {
    std::vector<qint64> ids;
    for (const QuestionnaireQuestion &each : draw.questions)
        ids.push_back(each.question.value());
    return ids;
}

DrawRule rule(int mcq, int video) {
    DrawRule rule;
    rule.types = {{QuestionType::Mcq, mcq}, {QuestionType::Video, video}};
    return rule;
}

} // namespace

TEST(QuestionDrawTest, SpreadsOverCompetencies) {
    for (quint64 seed = 0; seed < 20; ++seed) {
        DrawRule wanted = rule(4, 4);
        wanted.seed = seed;
        const Draw drawn = draw(wanted, bank(), {});
        std::map<QString, int> counts;
        for (const QuestionnaireQuestion &each : drawn.questions)
            ++counts[each.version.content.competency];
        EXPECT_EQ(drawn.questions.size(), 8U);
        for (const auto &[competency, count] : counts)
            EXPECT_EQ(count, 2) << competency.toStdString();
    }
}

TEST(QuestionDrawTest, TheSeedDecidesAndNothingElse) {
    std::set<std::vector<qint64>> draws;
    for (quint64 seed = 0; seed < 10; ++seed) {
        DrawRule wanted = rule(3, 3);
        wanted.seed = seed;
        auto turned = bank();
        std::ranges::reverse(turned);
        EXPECT_EQ(draw(wanted, bank(), {}), draw(wanted, turned, {}));
        draws.insert(idsOf(draw(wanted, bank(), {})));
    }
    EXPECT_GT(draws.size(), 5U);
}

TEST(QuestionDrawTest, SaysWhatIsMissing) {
    const Draw drawn = draw(rule(14, 1), bank(), {});
    EXPECT_EQ(drawn.questions.size(), 13U);
    EXPECT_THAT(drawn.missing, testing::ElementsAre(DrawCount{QuestionType::Mcq, 2}));
    EXPECT_THAT(drawn.candidates,
                testing::ElementsAre(DrawCount{QuestionType::Mcq, 12}, DrawCount{QuestionType::Video, 12}));
}

TEST(QuestionDrawTest, KeepsWhatItIsGiven) {
    const QuestionnaireQuestion kept = question(99, QuestionType::Mcq, u"kept"_s, 100);
    const Draw drawn = draw(rule(3, 0), bank(), {kept});
    EXPECT_EQ(drawn.questions.front(), kept);
    EXPECT_EQ(drawn.questions.size(), 3U);
    int seconds = 0;
    for (const QuestionnaireQuestion &each : drawn.questions)
        seconds += each.version.content.timeLimitSeconds;
    EXPECT_EQ(drawn.seconds, seconds);
}

TEST(QuestionDrawTest, FitsIntoTheTime) {
    DrawRule wanted = rule(3, 3);
    // The six shortest: 61 to 66 seconds.
    wanted.mostSeconds = 61 + 62 + 63 + 64 + 65 + 66;
    for (quint64 seed = 0; seed < 10; ++seed) {
        wanted.seed = seed;
        const Draw drawn = draw(wanted, bank(), {});
        EXPECT_LE(drawn.seconds, *wanted.mostSeconds);
        EXPECT_EQ(drawn.questions.size(), 6U);
    }
    wanted.mostSeconds = 130;
    const Draw drawn = draw(wanted, bank(), {});
    EXPECT_LE(drawn.seconds, 130);
    int missing = 0;
    for (const DrawCount &each : drawn.missing)
        missing += each.count;
    EXPECT_EQ(drawn.questions.size() + std::size_t(missing), 6U);
}

TEST(QuestionDrawTest, AsksNothingTwiceInOtherWords) {
    auto two = std::vector{question(1, QuestionType::Mcq, u"a"_s), question(2, QuestionType::Mcq, u"b"_s),
                           question(3, QuestionType::Mcq, u"a"_s)};
    two[0].version.content.keywords = two[1].version.content.keywords = {u"index"_s, u"scan"_s};
    for (quint64 seed = 0; seed < 10; ++seed) {
        DrawRule wanted = rule(2, 0);
        wanted.seed = seed;
        EXPECT_THAT(idsOf(draw(wanted, two, {})), testing::Contains(3));
    }
    // Where there is nothing else, it is better than nothing.
    EXPECT_EQ(draw(rule(3, 0), two, {}).questions.size(), 3U);
}

TEST(QuestionDrawTest, TakesNothingRetiredForeignOrOfAnotherJob) {
    auto all = std::vector{question(1, QuestionType::Mcq, u"a"_s), question(2, QuestionType::Mcq, u"a"_s),
                           question(3, QuestionType::Mcq, u"a"_s), question(4, QuestionType::Mcq, u"a"_s)};
    all[0].isRetired = true;
    all[1].version.content.language = u"de"_s;
    all[2].version.content.job = JobId(5);
    EXPECT_EQ(idsOf(draw(rule(4, 0), all, {})), std::vector<qint64>{4});
    DrawRule ofJob = rule(1, 0);
    ofJob.job = JobId(5);
    EXPECT_EQ(idsOf(draw(ofJob, all, {})), std::vector<qint64>{3});
}

TEST(QuestionDrawTest, BeginsWithWhatIsQuickAndEasy) {
    const std::vector all{question(1, QuestionType::Video, u"a"_s),
                          question(2, QuestionType::Mcq, u"b"_s, 60, Difficulty::Advanced),
                          question(3, QuestionType::Mcq, u"c"_s, 60, Difficulty::Beginner)};
    EXPECT_EQ(idsOf(draw(rule(2, 1), all, {})), (std::vector<qint64>{3, 2, 1}));
}

TEST(QuestionDrawTest, RefusesRulesThatSayNothing) {
    EXPECT_EQ(checkRule({}).error().detail, u"types: empty"_s);
    EXPECT_EQ(checkRule(rule(101, 0)).error().detail, u"types: range"_s);
    EXPECT_EQ(checkRule(rule(-1, 2)).error().detail, u"types: range"_s);
    DrawRule noTime = rule(1, 0);
    noTime.mostSeconds = 0;
    EXPECT_EQ(checkRule(noTime).error().detail, u"most_seconds: range"_s);
    EXPECT_TRUE(checkRule(defaultRule(JobDomain::AiMl)));
}

TEST(QuestionDrawTest, ANewJobGetsOthersOfItsDomainAndThenOfGeneralForWhatIsRare) {
    std::vector<QuestionnaireQuestion> all;
    for (const JobDomain domain : {JobDomain::Cybersecurity, JobDomain::General, JobDomain::AiMl}) {
        for (const QuestionType type : {QuestionType::Text, QuestionType::Code, QuestionType::Mcq}) {
            for (int copies = 0; copies < 2; ++copies) {
                all.push_back(question(qint64(all.size() + 1), type, u"competency %1"_s.arg(all.size() % 5)));
                all.back().version.content.domain = domain;
            }
        }
    }
    for (quint64 seed = 0; seed < 10; ++seed) {
        const auto drawn = drawDefault(JobDomain::Cybersecurity, all, seed);
        std::map<std::pair<JobDomain, QuestionType>, int> counts;
        std::set<QuestionId> once;
        for (const QuestionnaireQuestion &each : drawn) {
            ++counts[{each.version.content.domain, each.version.content.type}];
            once.insert(each.question);
        }
        EXPECT_EQ(once.size(), 10U);
        using testing::Pair;
        EXPECT_THAT(counts, testing::UnorderedElementsAre(Pair(Pair(JobDomain::Cybersecurity, QuestionType::Text), 2),
                                                          Pair(Pair(JobDomain::Cybersecurity, QuestionType::Code), 2),
                                                          Pair(Pair(JobDomain::Cybersecurity, QuestionType::Mcq), 2),
                                                          Pair(Pair(JobDomain::General, QuestionType::Text), 2),
                                                          Pair(Pair(JobDomain::General, QuestionType::Mcq), 1),
                                                          Pair(Pair(JobDomain::General, QuestionType::Code), 1)));
        EXPECT_EQ(drawDefault(JobDomain::Cybersecurity, all, seed), drawn);
    }
    all.resize(12); // of the domain and General
    EXPECT_EQ(drawDefault(JobDomain::AiMl, all, 1).size(), 6U) << "nothing of another domain";
    EXPECT_TRUE(drawDefault(JobDomain::AiMl, {}, 1).empty());
}

TEST(SimilarityTest, FindsTheMostAlikeBestFirst) {
    const std::vector<store::StoredVector> among{{QuestionId(1), QuestionVersionId(1), {1, 0}},
                                                 {QuestionId(2), QuestionVersionId(2), {.6F, .8F}},
                                                 {QuestionId(3), QuestionVersionId(3), {0, 1}},
                                                 {QuestionId(4), QuestionVersionId(4), {-1, 0}},
                                                 {QuestionId(5), QuestionVersionId(5), {1, 0, 0}}};
    const auto alike = mostAlike({1, 0}, among, QuestionId(1), 2);
    ASSERT_EQ(alike.size(), 2U);
    EXPECT_EQ(alike.front().question, QuestionId(2));
    EXPECT_NEAR(alike.front().similarity, .6, 1e-6);
    EXPECT_EQ(alike.back().similarity, 0);
    EXPECT_EQ(mostAlike({1, 0}, among, std::nullopt, 99).size(), 4U);
    EXPECT_TRUE(mostAlike({1, 0}, among, std::nullopt, -1).empty());
}

} // namespace candor::questions
