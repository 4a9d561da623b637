// SPDX-License-Identifier: GPL-3.0-or-later
#include "DatabaseFixture.h"
#include "store/MigrationText.h"
#include "store/Transaction.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

const QString addAccount =
    u"INSERT INTO account (email, user_name, full_name, role, state, password_hash, created_at, updated_at) "
    "VALUES (?, ?, ?, 'seeker', 'active', '', 1, 1) RETURNING id"_s;

class ConnectionTest : public tests::DatabaseFixture {
protected:
    void SetUp() override {
        const auto table =
            rendered(u"CREATE TABLE sample (id {key}, words TEXT NOT NULL DEFAULT '', bytes {blob}, number {real}, "
                     "whole {reference}, flag {boolean}, at {timestamp}, json {json})"_s,
                     dialect());
        ASSERT_TRUE(connection().run(table));
    }
    Result<qint64> insertWords(const QString &words) {
        return connection().insert(u"INSERT INTO sample (words) VALUES (?) RETURNING id"_s, values(words));
    }
    QString wordsOf(qint64 id) {
        auto rows = connection().select(u"SELECT words FROM sample WHERE id = ?"_s, values(id));
        return rows && rows->next() ? rows->text(0) : u"(none)"_s;
    }
    qint64 count(const QString &where = u"TRUE"_s) {
        const auto rows = connection().selectInteger(u"SELECT count(*) FROM sample WHERE "_s + where);
        return rows ? rows->value_or(-1) : -2;
    }
};
CANDOR_BOTH_DIALECTS(ConnectionTest);

TEST_P(ConnectionTest, KeepsTextsAsTheyAre) {
    const QStringList texts{
        u""_s,
        u" "_s,
        u"'; DROP TABLE sample; --"_s,
        u"\\' \\\\ \\x41 $1 ? ?? %s :name {key} \"q\" ``"_s,
        u"line\r\nline\ttab\u0001\u007f"_s,
        u"e\u0301 \u00E9 \u200B\u200F\u202E"_s, // not normalised, with marks of direction
        u"שלום مرحبا हिन्दी ไทย 東京"_s,
        u"\U00010348\U00020BB7\U0002F800\U00030000\U000E0041\U000F0000\U0010FFFD"_s, // planes 1, 2, 3, 14, 15, 16
        u"\uFDD0\uFFFD\uFEFF"_s,
        u"\U0001F469\U0001F3FD\u200D\U0001F4BB"_s,
    };
    for (const QString &text : texts) {
        const auto id = insertWords(text);
        ASSERT_TRUE(id) << text.toStdString() << ' ' << id.error().detail.toStdString();
        EXPECT_EQ(wordsOf(*id), text);
        const auto found = connection().selectInteger(u"SELECT id FROM sample WHERE words = ?"_s, values(text));
        EXPECT_TRUE(found && *found == *id) << text.toStdString();
    }
    EXPECT_EQ(count(), texts.size());
}

TEST_P(ConnectionTest, KeepsTenMegabytes) {
    const QString text = u"Ünïcode \U0001F98A '\\ "_s.repeated(700'000);
    QByteArray bytes(10'000'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 7 % 256);
    }
    const auto id =
        connection().insert(u"INSERT INTO sample (words, bytes) VALUES (?, ?) RETURNING id"_s, values(text, bytes));
    ASSERT_TRUE(id);
    auto rows = connection().select(u"SELECT words, bytes FROM sample WHERE id = ?"_s, values(*id));
    ASSERT_TRUE(rows && rows->next());
    EXPECT_TRUE(rows->text(0) == text);
    EXPECT_TRUE(rows->bytes(1) == bytes);
}

TEST_P(ConnectionTest, RefusesTextsThatAreNone) {
    for (const QString &text : QStringList{u"a%1b"_s.arg(QChar(0)), u"a%1"_s.arg(QChar(0xD83D)),
                                           u"%1a"_s.arg(QChar(0xDE00)), u"\uFFFEa"_s, u"a\uFFFF"_s}) {
        const auto refused = insertWords(text);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error(), (Error{ErrorCode::InvalidField, u"text: characters"_s}));
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(ConnectionTest, LeavesMarksOfByteOrderOut) {
    const auto id = insertWords(u"\uFEFF\uFEFFa\uFEFF"_s);
    ASSERT_TRUE(id);
    EXPECT_EQ(wordsOf(*id), u"a\uFEFF"_s);
}

TEST_P(ConnectionTest, KeepsNumbersAndNothing) {
    const WallTime time(std::chrono::milliseconds(1'700'000'000'123));
    const auto id = connection().insert(
        u"INSERT INTO sample (bytes, number, whole, flag, at, words) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
        values(QByteArray(), -0.1, std::numeric_limits<qint64>::min(), true, time, QDate(2026, 2, 28)));
    ASSERT_TRUE(id) << id.error().detail.toStdString();
    auto rows =
        connection().select(u"SELECT bytes, number, whole, flag, at, words FROM sample WHERE id = ?"_s, values(*id));
    ASSERT_TRUE(rows && rows->next());
    EXPECT_FALSE(rows->isNull(0));
    EXPECT_EQ(rows->bytes(0), QByteArray());
    EXPECT_EQ(rows->number(1), -0.1);
    EXPECT_EQ(rows->integer(2), std::numeric_limits<qint64>::min());
    EXPECT_TRUE(rows->boolean(3));
    EXPECT_EQ(rows->time(4), time);
    EXPECT_EQ(rows->optionalDate(5), QDate(2026, 2, 28));
    EXPECT_FALSE(rows->next());

    ASSERT_EQ(connection().execute(u"UPDATE sample SET bytes = ?, number = ?, whole = ?, flag = ?, at = ?"_s,
                                   values(std::optional<QByteArray>(), std::optional<double>(), AccountId(),
                                          std::optional<bool>(), std::optional<WallTime>())),
              1);
    rows = connection().select(u"SELECT bytes, number, whole, flag, at FROM sample"_s);
    ASSERT_TRUE(rows && rows->next());
    for (int column = 0; column < 5; ++column) {
        EXPECT_TRUE(rows->isNull(column)) << column;
    }
    EXPECT_EQ(rows->optionalNumber(1), std::nullopt);
    EXPECT_EQ(rows->optionalId<AccountId>(2), std::nullopt);
}

TEST_P(ConnectionTest, KeepsDoublesToTheLastBit) {
    for (const double number : {0.1 + 0.2, 1e-308, -1.7976931348623157e308, 123456789.123456789, 0.0}) {
        const auto id = connection().insert(u"INSERT INTO sample (number) VALUES (?) RETURNING id"_s, values(number));
        ASSERT_TRUE(id);
        auto rows = connection().select(u"SELECT number FROM sample WHERE id = ?"_s, values(*id));
        ASSERT_TRUE(rows && rows->next());
        EXPECT_EQ(rows->number(0), number);
    }
}

TEST_P(ConnectionTest, RefusesNumbersThatAreNone) {
    const QString sql = u"INSERT INTO sample (number) VALUES (?) RETURNING id"_s;
    for (const double number : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        const auto refused = connection().insert(sql, values(number));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error(), (Error{ErrorCode::InvalidField, u"number: finite"_s}));
    }
    const auto zero = connection().insert(sql, values(-0.0));
    ASSERT_TRUE(zero);
    auto rows = connection().select(u"SELECT number FROM sample WHERE id = ?"_s, values(*zero));
    ASSERT_TRUE(rows && rows->next());
    EXPECT_FALSE(std::signbit(rows->number(0)));
}

TEST_P(ConnectionTest, CountsWhatItChanges) {
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(insertWords(QString::number(i)));
    }
    EXPECT_EQ(connection().execute(u"UPDATE sample SET words = 'x' WHERE words <> ?"_s, values(u"1"_s)), 2);
    EXPECT_EQ(connection().execute(u"DELETE FROM sample WHERE words = ?"_s, values(u"none"_s)), 0);
    EXPECT_EQ(connection().execute(u"DELETE FROM sample"_s), 3);
}

TEST_P(ConnectionTest, SaysWhichColumnsAreDuplicate) {
    ASSERT_TRUE(connection().insert(addAccount, values(u"a@example.org"_s, u"anna"_s, u"Anna"_s)));
    const auto email = connection().insert(addAccount, values(u"a@example.org"_s, u"berta"_s, u"Berta"_s));
    ASSERT_FALSE(email);
    EXPECT_EQ(email.error(), (Error{ErrorCode::Duplicate, u"account.email"_s}));
    const auto name = connection().insert(addAccount, values(u"b@example.org"_s, u"anna"_s, u"Berta"_s));
    ASSERT_FALSE(name);
    EXPECT_EQ(name.error(), (Error{ErrorCode::Duplicate, u"account.user_name"_s}));
    const QString member = u"INSERT INTO profile_place (account_id, position, place) VALUES (?, 1, '(x)=(y)')"_s;
    ASSERT_TRUE(connection().execute(u"INSERT INTO seeker_profile (account_id) VALUES (1)"_s));
    ASSERT_TRUE(connection().execute(member, values(AccountId(1))));
    const auto pair = connection().execute(member, values(AccountId(1)));
    ASSERT_FALSE(pair);
    EXPECT_EQ(pair.error(), (Error{ErrorCode::Duplicate, u"profile_place.account_id, profile_place.position"_s}));
    // the first statement still works when it is used again
    EXPECT_TRUE(connection().insert(addAccount, values(u"c@example.org"_s, u"carla"_s, u"Carla"_s)));
}

TEST_P(ConnectionTest, NamesABrokenRuleWithoutTheValues) {
    const QString secret = u"Secret'Name"_s;
    const auto shortMail = connection().insert(addAccount, values(u"a"_s, secret, secret));
    ASSERT_FALSE(shortMail);
    EXPECT_EQ(shortMail.error().code, ErrorCode::DatabaseFailed);
    EXPECT_THAT(shortMail.error().detail.toStdString(), HasSubstr("email"));
    EXPECT_THAT(shortMail.error().detail.toStdString(), Not(HasSubstr("Secret")));
    const auto orphan = connection().execute(u"INSERT INTO seeker_profile (account_id, target_role) VALUES (?, ?)"_s,
                                             values(AccountId(77), secret));
    ASSERT_FALSE(orphan);
    EXPECT_EQ(orphan.error().code, ErrorCode::DatabaseFailed);
    EXPECT_THAT(orphan.error().detail.toStdString(), Not(HasSubstr("Secret")));
    const auto none = connection().execute(u"UPDATE sample SET words = NULL WHERE words = ?"_s, values(secret));
    EXPECT_TRUE(none);
    ASSERT_TRUE(insertWords(secret));
    const auto null = connection().execute(u"UPDATE sample SET words = ?"_s, values(std::optional<QString>()));
    ASSERT_FALSE(null);
    EXPECT_THAT(null.error().detail.toStdString(), Not(HasSubstr("Secret")));
    EXPECT_EQ(wordsOf(1), secret);
}

TEST_P(ConnectionTest, SaysWhatIsWrongWithAStatement) {
    const auto unknown = connection().execute(u"UPDATE nowhere SET a = ?"_s, values(u"Secret"_s));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::DatabaseFailed);
    EXPECT_THAT(unknown.error().detail.toStdString(), HasSubstr("nowhere"));
    const QString sql = u"SELECT id FROM sample WHERE words = ? AND words <> '?'"_s;
    EXPECT_FALSE(connection().select(sql));
    EXPECT_TRUE(connection().select(sql, values(u"a"_s)));
    EXPECT_FALSE(connection().select(sql, values(u"a"_s, u"b"_s)));
}

TEST_P(ConnectionTest, ReadsRowsInsideRowsOfTheSameStatement) {
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(insertWords(QString::number(i)));
    }
    const QString sql = u"SELECT id FROM sample WHERE id > ? ORDER BY id"_s;
    auto outer = connection().select(sql, values(qint64(0)));
    ASSERT_TRUE(outer);
    QStringList seen;
    while (outer->next()) {
        auto inner = connection().select(sql, values(outer->integer(0)));
        ASSERT_TRUE(inner);
        while (inner->next()) {
            seen.append(QString::number(outer->integer(0)) + QString::number(inner->integer(0)));
        }
        ASSERT_EQ(connection().execute(u"UPDATE sample SET whole = id WHERE id = ?"_s, values(outer->integer(0))), 1);
    }
    EXPECT_EQ(seen.join(u' ').toStdString(), "12 13 14 15 23 24 25 34 35 45");
    EXPECT_EQ(count(u"whole = id"_s), 5);
}

TEST_P(ConnectionTest, PreparesMoreStatementsThanItKeeps) {
    ASSERT_TRUE(insertWords(u"x"_s));
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 500; ++i) {
            const auto found =
                connection().selectInteger(u"SELECT %1 + id FROM sample WHERE words = ?"_s.arg(i), values(u"x"_s));
            ASSERT_TRUE(found && *found == i + 1) << i;
        }
    }
}

TEST_P(ConnectionTest, ForgetsChangesThatItNoLongerKeeps) {
    ASSERT_TRUE(insertWords(u"x"_s));
    for (int i = 0; i < 450; ++i)
        ASSERT_TRUE(connection().execute(u"UPDATE sample SET whole = %1"_s.arg(i)));
    EXPECT_EQ(count(u"whole = 449"_s), 1);
    if (dialect() != Dialect::PostgreSql)
        return;
    const auto kept = connection().selectInteger(u"SELECT count(*) FROM pg_prepared_statements"_s);
    ASSERT_TRUE(kept && *kept);
    EXPECT_LE(**kept, 250);
}

TEST_P(ConnectionTest, EndsATransactionWithItsFirstError) {
    auto transaction = Transaction::begin(connection(), TransactionKind::Write);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(insertWords(u"before"_s));
    ASSERT_FALSE(connection().execute(u"INSERT INTO sample (id) VALUES (1)"_s));
    const auto after = insertWords(u"after"_s);
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().code, ErrorCode::DatabaseFailed);
    EXPECT_FALSE(transaction->commit());
    EXPECT_EQ(count(), 0);
    EXPECT_TRUE(insertWords(u"new"_s));
}

TEST_P(ConnectionTest, CommitsOrRollsBack) {
    {
        auto transaction = Transaction::begin(connection(), TransactionKind::Write);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(insertWords(u"lost"_s));
        EXPECT_FALSE(Transaction::begin(connection(), TransactionKind::Write));
        EXPECT_EQ(count(), 1);
    }
    EXPECT_EQ(count(), 0);
    auto transaction = Transaction::begin(connection(), TransactionKind::Write);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(insertWords(u"kept"_s));
    auto moved = std::move(*transaction);
    EXPECT_TRUE(moved.commit());
    EXPECT_EQ(count(), 1);
}

} // namespace
} // namespace candor::store
