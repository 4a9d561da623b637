// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DatabaseFacts.h"

#include "store/Connection.h"
#include "store/Transaction.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

Result<void> runTogether(Connection &connection, const QStringList &statements) {
    auto transaction = Transaction::begin(connection, TransactionKind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const QString &statement : statements) {
        if (auto ran = connection.run(statement); !ran) {
            return ran;
        }
    }
    return transaction->commit();
}

Result<QStringList> texts(Connection &connection, const QString &select) {
    auto rows = connection.select(select);
    if (!rows) {
        return failure(rows.error());
    }
    QStringList found;
    while (rows->next()) {
        found.append(rows->text(0));
    }
    return found;
}

} // namespace

Result<QString> databaseVersion(Connection &connection) {
    auto rows = connection.select(
        connection.ifSqlite(u"SELECT sqlite_version()"_s, u"SELECT current_setting('server_version')"_s));
    if (!rows) {
        return failure(rows.error());
    }
    const QString number = rows->next() ? rows->text(0).section(u' ', 0, 0) : QString();
    return connection.ifSqlite(u"SQLite "_s, u"PostgreSQL "_s) + number;
}

Result<qint64> databaseBytes(Connection &connection) {
    const auto bytes = connection.selectInteger(
        connection.ifSqlite(u"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"_s,
                            u"SELECT pg_database_size(current_database())"_s));
    return bytes ? Result<qint64>(bytes->value_or(0)) : failure(bytes.error());
}

Result<RowCounts> rowCounts(Connection &connection) {
    auto rows = connection.select(u"SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM job), "
                                  "(SELECT count(*) FROM application), (SELECT count(*) FROM interview_session), "
                                  "(SELECT count(*) FROM question), (SELECT count(*) FROM questionnaire)"_s);
    if (!rows) {
        return failure(rows.error());
    }
    return rows->next() ? RowCounts{rows->integer(0), rows->integer(1), rows->integer(2),
                                    rows->integer(3), rows->integer(4), rows->integer(5)}
                        : RowCounts{};
}

Result<QStringList> sessionUuids(Connection &connection) {
    return texts(connection, u"SELECT uuid FROM interview_session"_s);
}

Result<QStringList> resumeKeys(Connection &connection) {
    return texts(connection, u"SELECT file_key FROM resume_file"_s);
}

Result<void> copySqlite(Connection &connection, const QString &file) {
    const auto copied = connection.execute(u"VACUUM INTO ?"_s, values(file));
    return copied ? Result<void>() : failure(copied.error());
}

Result<bool> isUsedByNobodyElse(Connection &connection) {
    // The log is given up by who is alone only.
    auto rows = connection.select(u"PRAGMA journal_mode = DELETE"_s);
    if (!rows) {
        return rows.error().code == ErrorCode::DatabaseLocked ? Result<bool>(false) : failure(rows.error());
    }
    return rows->next() && rows->text(0) == u"delete"_s;
}

Result<void> setSchemaAside(Connection &connection, const QString &name) {
    return runTogether(connection, {u"ALTER SCHEMA public RENAME TO "_s + name, u"CREATE SCHEMA public"_s});
}

Result<void> takeSchemaBack(Connection &connection, const QString &name) {
    return runTogether(connection, {u"DROP SCHEMA public CASCADE"_s, u"ALTER SCHEMA %1 RENAME TO public"_s.arg(name)});
}

} // namespace candor::store
