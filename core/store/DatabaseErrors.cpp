// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DatabaseErrors.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QStorageInfo>
#include <QStringList>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

// SQLite's result codes (https://www.sqlite.org/rescode.html); the lower byte is the primary one.
enum Sqlite {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    Authorisation = 23,
    NotADatabase = 26,
    ConstraintPrimaryKey = 1555,
    ConstraintUnique = 2067,
    ConstraintRowId = 2579,
};

/// Too little for one more page of the database and of its log.
constexpr qint64 noRoom = 16'384;

bool isDiskFull(const QString &file) {
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < noRoom;
}

/// "UNIQUE constraint failed: account.email" -> "account.email".
QString constraintOf(const QString &message) {
    static const QString before = u"constraint failed: "_s;
    const auto at = message.indexOf(before);
    return at < 0 ? message : message.sliced(at + before.size());
}

Error cannotOpen(const QString &file) {
    const QFileInfo info(file);
    if (!info.exists()) {
        return {QFileInfo(info.absolutePath()).isWritable() ? ErrorCode::FileNotFound : ErrorCode::NotPermitted, file};
    }
    // A file that may be read and a folder that may not be written: there is no place for the log beside it.
    return {info.isReadable() ? ErrorCode::DatabaseReadOnly : ErrorCode::NotPermitted, file};
}

/// The name of the constraint in PostgreSQL's first line, which may be in any language: the last word in quotation
/// marks.
QString constraintName(const QString &message) {
    static const QRegularExpression quoted(u"[\"»«„“”]\\s?([\\w$]+)\\s?[\"»«„“”]"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString name;
    auto found = quoted.globalMatch(message.section(u'\n', 0, 0));
    while (found.hasNext()) {
        name = found.next().captured(1);
    }
    return name;
}

/// "account.email" of the constraint "account_email_key" and "Key (email)=(...) already exists.".
QString uniqueColumns(const QString &message) {
    static const QRegularExpression key(u"\\(([\\w$, \"]+)\\)=\\("_s);
    QString constraint = constraintName(message);
    const auto match = key.match(message);
    if (!match.hasMatch()) {
        return constraint;
    }
    QStringList columns = match.captured(1).remove(u'"').split(u", "_s); // words of SQL are in quotation marks
    QString table;
    if (const auto named = u"_%1_key"_s.arg(columns.join(u'_')); constraint.endsWith(named)) {
        table = constraint.chopped(named.size());
    } else if (constraint.endsWith(u"_pkey"_s)) {
        table = constraint.chopped(5);
    } else {
        return constraint;
    }
    for (QString &column : columns) {
        column.prepend(table + u'.');
    }
    return columns.join(u", "_s);
}

} // namespace

Error sqliteError(const QSqlError &error, StatementValues values, const QString &file) {
    const int code = error.nativeErrorCode().toInt();
    const QString message = error.databaseText();
    if (code == ConstraintUnique || code == ConstraintPrimaryKey || code == ConstraintRowId) {
        return {ErrorCode::Duplicate, constraintOf(message)};
    }
    const QString number = u"SQLite "_s + QString::number(code);
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return {ErrorCode::DatabaseLocked, number};
    case ReadOnly:
        return {ErrorCode::DatabaseReadOnly, number};
    case Perm:
    case Authorisation:
        return {ErrorCode::NotPermitted, number};
    case CannotOpen:
        return isDiskFull(file) ? Error{ErrorCode::NoSpace, number} : cannotOpen(file);
    case Corrupt:
    case NotADatabase:
        return {ErrorCode::DatabaseDamaged, number};
    case Full:
        return {ErrorCode::NoSpace, number};
    case IoError:
        return {isDiskFull(file) ? ErrorCode::NoSpace : ErrorCode::DatabaseFailed, number};
    case Constraint:
        return {ErrorCode::DatabaseFailed, number + u": "_s + constraintOf(message)};
    default:
        return {ErrorCode::DatabaseFailed,
                values == StatementValues::Bound ? number : QString(number + u": "_s + message)};
    }
}

Error postgresqlError(const QSqlError &error, StatementValues values, bool connected) {
    const QString state = error.nativeErrorCode();
    const QString message = error.databaseText();
    const QString number = u"SQLSTATE "_s + state;
    if (!connected || state.startsWith(u"08"_s) || state == u"57P01"_s || state == u"57P02"_s || state == u"57P03"_s) {
        return {ErrorCode::DatabaseUnavailable, state.isEmpty() ? QString() : number};
    }
    if (state == u"23505"_s) {
        return {ErrorCode::Duplicate, uniqueColumns(message)};
    }
    if (state.startsWith(u"23"_s)) {
        return {ErrorCode::DatabaseFailed, number + u": "_s + constraintName(message)};
    }
    // lock_timeout, statement_timeout, and two that waited for each other
    if (state == u"55P03"_s || state == u"57014"_s || state == u"40P01"_s || state == u"40001"_s) {
        return {ErrorCode::DatabaseLocked, number};
    }
    if (state == u"53100"_s) {
        return {ErrorCode::NoSpace, number};
    }
    if (state == u"25006"_s) {
        return {ErrorCode::DatabaseReadOnly, number};
    }
    if (state == u"42501"_s) {
        return {ErrorCode::NotPermitted, number};
    }
    if (state == u"XX001"_s || state == u"XX002"_s) {
        return {ErrorCode::DatabaseDamaged, number};
    }
    return {ErrorCode::DatabaseFailed,
            values == StatementValues::Bound ? number : QString(number + u": "_s + message.section(u'\n', 0, 0))};
}

} // namespace candor::store
