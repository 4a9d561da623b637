// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchIndex.h"
#include "DatabaseFixture.h"

#include <gmock/gmock.h>

#include <QMap>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

class SearchIndexTest : public tests::DatabaseFixture {
protected:
    qint64 candidate(const QString &name, const SearchDocument &document) {
        const auto id = connection().insert(
            u"INSERT INTO account (email, full_name, role, state, password_hash, created_at, updated_at) "
            "VALUES (?, ?, 'seeker', 'active', '', 1, 1) RETURNING id"_s,
            values(name + u"@example.org"_s, name));
        EXPECT_TRUE(id);
        EXPECT_TRUE(putSearchDocument(connection(), SearchTable::Candidate, *id, document));
        return *id;
    }
    /// Who is found, the best first.
    std::vector<std::string> found(const QString &text, const QString &where = u"TRUE"_s) {
        const auto search = searchJoin(dialect(), SearchTable::Candidate, u"account.id"_s, text);
        auto rows = connection().select(u"SELECT full_name FROM account "_s + search.join + u" WHERE "_s + where +
                                            u" ORDER BY "_s + search.rank + u", account.id LIMIT ? OFFSET ?"_s,
                                        Values{search.value, bound(100), bound(0)});
        EXPECT_TRUE(rows) << text.toStdString();
        std::vector<std::string> names;
        while (rows && rows->next()) {
            names.push_back(rows->text(0).toStdString());
        }
        return names;
    }
};
CANDOR_BOTH_DIALECTS(SearchIndexTest);

TEST_P(SearchIndexTest, FindsEachWordBySpellingAndBeginning) {
    candidate(u"it"_s,
              {u"Senior C++ Développeur"_s,
               u"C#, .NET, Node.js, F#, front-end, c_api, 工程师, \U0001F98A, \U00020BB7野, מהנדס, مهندس, हिन्दी"_s,
               u"Łódź, Straße 5€"_s});
    candidate(u"other"_s, {u"Cook"_s, u"bread, cakes"_s, {}});
    for (const QString &text : {u"c++"_s,     u"C+"_s,        u"c#"_s,         u".net"_s,
                                u".N"_s,      u"net"_s,       u"node.js"_s,    u"NODE"_s,
                                u"js"_s,      u"front-end"_s, u"end"_s,        u"front-"_s,
                                u"c_api"_s,   u"api"_s,       u"dévelop"_s,    u"DEVELOPPEUR senior"_s,
                                u"工"_s,      u"程师"_s,      u"\U0001F98A"_s, u"\U00020BB7"_s,
                                u"מהנ"_s,     u"مُهَنْدِس"_s,     u"हिन्"_s,        u"lodz"_s,
                                u"strasse"_s, u"5 €"_s,       u"s d c . #"_s}) {
        EXPECT_THAT(found(text), ElementsAre("it")) << text.toStdString();
    }
    for (const QString &text : {u"c++ bread"_s, u"rust"_s, u"d++"_s, u"工匠"_s, u"\U0001F436"_s, u"eveloppeur"_s}) {
        EXPECT_THAT(found(text), IsEmpty()) << text.toStdString();
    }
}

TEST_P(SearchIndexTest, ReadsNothingInATextAsSyntax) {
    candidate(u"a"_s, {u"near or and not title"_s, {}, {}});
    for (const QString &text : {u"\""_s, u"'"_s, u"\\"_s, u"*"_s, u"() ! & | <-> :*"_s, u""_s, u"\"\"\"' \\' OR 1"_s}) {
        EXPECT_THAT(found(text), IsEmpty()) << text.toStdString();
    }
    for (const QString &text : {u"NEAR(title)"_s, u"title:*"_s, u"not or"_s, u"^near"_s, u"{title} : near"_s,
                                u"-near"_s, u"near' & 'title"_s, u"\"near\" + \"title\""_s}) {
        EXPECT_THAT(found(text), ElementsAre("a")) << text.toStdString();
    }
}

TEST_P(SearchIndexTest, PutsTheBestFirst) {
    const QString other = u"bread cakes rolls"_s;
    candidate(u"body"_s, {other, other, u"python"_s});
    candidate(u"skills"_s, {other, u"python"_s, other});
    candidate(u"title"_s, {u"python"_s, other, other});
    candidate(u"none"_s, {other, other, other});
    EXPECT_THAT(found(u"python"_s), ElementsAre("title", "skills", "body"));
    EXPECT_THAT(found(u"python"_s, u"full_name <> 'title'"_s), ElementsAre("skills", "body"));
}

TEST_P(SearchIndexTest, ReplacesAndForgets) {
    const auto id = candidate(u"one"_s, {u"python"_s, {}, {}});
    ASSERT_TRUE(putSearchDocument(connection(), SearchTable::Candidate, id, {u"rust"_s, {}, {}}));
    EXPECT_THAT(found(u"python"_s), IsEmpty());
    EXPECT_THAT(found(u"rust"_s), ElementsAre("one"));
    ASSERT_TRUE(removeSearchDocument(connection(), SearchTable::Candidate, id));
    EXPECT_THAT(found(u"rust"_s), IsEmpty());
    EXPECT_TRUE(removeSearchDocument(connection(), SearchTable::Candidate, id));
}

TEST_P(SearchIndexTest, TakesWhatIsLongAndWide) {
    QString wide;
    for (int i = 0; i < 30'000; ++i) {
        wide += u"w%1\u05D0 "_s.arg(i);
    }
    candidate(u"wide"_s, {u"title"_s, wide, u"x"_s.repeated(10'000'000)});
    candidate(u"long"_s, {u"title"_s, u"same "_s.repeated(100'000), {}});
    EXPECT_THAT(found(u"title"_s).size(), 2);
    EXPECT_THAT(found(u"w15000\u05D0"_s), ElementsAre("wide"));
    EXPECT_THAT(found(u"same title"_s), ElementsAre("long"));
}

TEST_P(SearchIndexTest, KeepsJobsApart) {
    const auto owner = candidate(u"owner"_s, {u"python"_s, {}, {}});
    const auto job = connection().insert(
        u"INSERT INTO job (owner_id, title, domain, type, mode, level, state, created_at, updated_at) "
        "VALUES (?, 'Job', 'General', 'full-time', 'remote', 'mid', 'open', 1, 1) RETURNING id"_s,
        values(owner));
    ASSERT_TRUE(job);
    ASSERT_TRUE(putSearchDocument(connection(), SearchTable::Job, *job, {u"rust"_s, {}, {}}));
    EXPECT_THAT(found(u"rust"_s), IsEmpty());
    const auto search = searchJoin(dialect(), SearchTable::Job, u"job.id"_s, u"rust"_s);
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM job"_s + search.join, Values{search.value}), 1);
}

} // namespace
} // namespace candor::store
