// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DatabaseErrors.h"

#include <gmock/gmock.h>

#include <QSqlError>

#include <ostream>

namespace candor {

void PrintTo(const Error &error, std::ostream *out) {
    *out << static_cast<int>(error.code) << ' ' << error.detail.toStdString();
}

} // namespace candor

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

Error sqlite(int code, const QString &message, StatementValues values = StatementValues::Bound) {
    return sqliteError(QSqlError(u"driver's words"_s, message, QSqlError::StatementError, QString::number(code)),
                       values, u"/tmp/candor.db"_s);
}

Error postgresql(const QString &state, const QString &message, bool connected = true,
                 StatementValues values = StatementValues::Bound) {
    return postgresqlError(QSqlError(u"driver's words"_s, message, QSqlError::StatementError, state), values,
                           connected);
}

TEST(DatabaseErrors, KnowsTheCodesOfSqlite) {
    EXPECT_EQ(sqlite(5, {}).code, ErrorCode::DatabaseLocked);
    EXPECT_EQ(sqlite(517, {}).code, ErrorCode::DatabaseLocked);    // SQLITE_BUSY_SNAPSHOT
    EXPECT_EQ(sqlite(262, {}).code, ErrorCode::DatabaseLocked);    // SQLITE_LOCKED_SHAREDCACHE
    EXPECT_EQ(sqlite(1032, {}).code, ErrorCode::DatabaseReadOnly); // SQLITE_READONLY_DBMOVED
    EXPECT_EQ(sqlite(11, {}).code, ErrorCode::DatabaseDamaged);
    EXPECT_EQ(sqlite(26, {}).code, ErrorCode::DatabaseDamaged);
    EXPECT_EQ(sqlite(13, {}).code, ErrorCode::NoSpace);
    EXPECT_EQ(sqlite(778, {}).code, ErrorCode::DatabaseFailed); // SQLITE_IOERR_WRITE with room on the disk
    EXPECT_EQ(sqlite(2067, u"UNIQUE constraint failed: t.a, t.b"_s), (Error{ErrorCode::Duplicate, u"t.a, t.b"_s}));
    EXPECT_EQ(sqlite(1555, u"UNIQUE constraint failed: t.id"_s), (Error{ErrorCode::Duplicate, u"t.id"_s}));
    EXPECT_THAT(sqlite(1, u"fts5: syntax error near \"Secret\""_s).detail.toStdString(), Not(HasSubstr("Secret")));
    EXPECT_THAT(sqlite(1, u"no such table: t"_s, StatementValues::None).detail.toStdString(), HasSubstr("table: t"));
}

TEST(DatabaseErrors, KnowsTheStatesOfPostgresql) {
    for (const auto &[state, code] :
         std::initializer_list<std::pair<QString, ErrorCode>>{{u"55P03"_s, ErrorCode::DatabaseLocked},
                                                              {u"57014"_s, ErrorCode::DatabaseLocked},
                                                              {u"40P01"_s, ErrorCode::DatabaseLocked},
                                                              {u"08006"_s, ErrorCode::DatabaseUnavailable},
                                                              {u"57P01"_s, ErrorCode::DatabaseUnavailable},
                                                              {u"57P02"_s, ErrorCode::DatabaseUnavailable},
                                                              {u"57P03"_s, ErrorCode::DatabaseUnavailable},
                                                              {u"53100"_s, ErrorCode::NoSpace},
                                                              {u"25006"_s, ErrorCode::DatabaseReadOnly},
                                                              {u"XX001"_s, ErrorCode::DatabaseDamaged},
                                                              {u"XX002"_s, ErrorCode::DatabaseDamaged},
                                                              {u"42501"_s, ErrorCode::NotPermitted},
                                                              {u"22P02"_s, ErrorCode::DatabaseFailed}}) {
        const Error error = postgresql(state, u"ERROR:  \"Secret\"\nDETAIL: Secret"_s);
        EXPECT_EQ(error.code, code) << state.toStdString();
        EXPECT_THAT(error.detail.toStdString(), Not(HasSubstr("Secret")));
    }
    EXPECT_EQ(postgresql({}, {}, false).code, ErrorCode::DatabaseUnavailable);
}

TEST(DatabaseErrors, ReadsAServerInAnyLanguage) {
    EXPECT_EQ(postgresql(u"23505"_s,
                         u"FEHLER:  doppelter Schlüsselwert verletzt Unique-Constraint »account_email_key«\n"
                         "DETAIL:  Schlüssel »(email)=(a)=(b)« existiert bereits."_s),
              (Error{ErrorCode::Duplicate, u"account.email"_s}));
    EXPECT_EQ(postgresql(u"23505"_s,
                         u"ERREUR:  la valeur d'une clé dupliquée rompt la contrainte unique « job_skill_pkey »\n"
                         "DETAIL:  La clé « (job_id, skill_key)=(1, x) » existe déjà."_s),
              (Error{ErrorCode::Duplicate, u"job_skill.job_id, job_skill.skill_key"_s}));
    EXPECT_EQ(postgresql(u"23505"_s, u"ERROR:  duplicate key value violates unique constraint \"odd\"\n"
                                     "DETAIL:  Key (a)=(1) already exists."_s),
              (Error{ErrorCode::Duplicate, u"odd"_s}));
    EXPECT_EQ(postgresql(u"23514"_s, u"ERROR:  new row for relation \"account\" violates check constraint "
                                     "\"account_email_check\"\nDETAIL:  Failing row contains (\"Secret\")."_s),
              (Error{ErrorCode::DatabaseFailed, u"SQLSTATE 23514: account_email_check"_s}));
}

} // namespace
} // namespace candor::store
