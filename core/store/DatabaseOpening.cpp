// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DatabaseOpening.h"

#include "store/DatabaseErrors.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int connectSeconds = 5;
constexpr int statementMilliseconds = 30'000;
/// A program that stopped in the middle of a change must not keep all others from theirs.
constexpr int idleInTransactionMilliseconds = 60'000;

Result<void> runAll(QSqlDatabase &database, const QStringList &statements, const QString &file) {
    for (const QString &statement : statements) {
        QSqlQuery query(database);
        if (!query.exec(statement)) {
            return failure(sqliteError(query.lastError(), StatementValues::None, file));
        }
    }
    return {};
}

} // namespace

Result<void> openSqlite(QSqlDatabase &database, const ConnectionSettings &settings) {
    if (settings.file.isEmpty()) {
        return failure(ErrorCode::InvalidArgument, u"file"_s);
    }
    database.setDatabaseName(settings.file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(settings.lockWait.count());
    if (settings.readOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    database.setConnectOptions(options);
    if (!database.open()) {
        return failure(sqliteError(database.lastError(), StatementValues::None, settings.file));
    }
    QStringList pragmas{
        u"PRAGMA foreign_keys = ON"_s,    u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA trusted_schema = OFF"_s,
        u"PRAGMA cell_size_check = ON"_s, u"PRAGMA synchronous = FULL"_s,  u"PRAGMA journal_size_limit = 67108864"_s,
        u"PRAGMA cache_size = -16384"_s,
    };
    // A file that may only be read keeps the journal that it has.
    if (!settings.readOnly && QFileInfo(settings.file).isWritable()) {
        pragmas.append(u"PRAGMA journal_mode = WAL"_s);
    }
    // The first one that reads the file, so that what is no database is told now.
    pragmas.append(u"SELECT count(*) FROM sqlite_master"_s);
    return runAll(database, pragmas, settings.file);
}

Result<void> openPostgresql(QSqlDatabase &database, const ConnectionSettings &settings) {
    static const QRegularExpression mode(u"^[a-z-]+$"_s);
    const QString sslMode = settings.sslMode.isEmpty() ? u"prefer"_s : settings.sslMode;
    if (!mode.match(sslMode).hasMatch()) {
        return failure(ErrorCode::InvalidArgument, u"sslmode"_s);
    }
    // Server messages below an error would go to stderr; what they say may hold values.
    QString session = u"-c client_min_messages=error -c standard_conforming_strings=on -c statement_timeout=%1 "
                      "-c lock_timeout=%2 -c idle_in_transaction_session_timeout=%3"_s.arg(statementMilliseconds)
                          .arg(settings.lockWait.count())
                          .arg(idleInTransactionMilliseconds);
    if (settings.readOnly) {
        session += u" -c default_transaction_read_only=on"_s;
    }
    database.setHostName(settings.host);
    database.setPort(settings.port);
    database.setDatabaseName(settings.database);
    database.setUserName(settings.user);
    database.setPassword(QString::fromUtf8(settings.password));
    database.setConnectOptions(
        u"connect_timeout=%1;application_name=candor;client_encoding=UTF8;sslmode=%2;keepalives=1;keepalives_idle=30;"
        "keepalives_interval=10;keepalives_count=3;tcp_user_timeout=30000;options='%3'"_s.arg(connectSeconds)
            .arg(sslMode, session));
    if (!database.open()) {
        return failure(ErrorCode::DatabaseUnavailable, database.lastError().databaseText().simplified());
    }
    return {};
}

} // namespace candor::store
