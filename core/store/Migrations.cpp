// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "store/Connection.h"
#include "store/MigrationText.h"
#include "store/Transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// The macro declares a function, which must be at the global scope.
static void registerMigrations() { Q_INIT_RESOURCE(migrations); }

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

const QString folder = u":/candor/migrations/"_s;
/// Says in an SQLite file's header whose it is: "Cndr".
const QString applicationId = QString::number(0x436e6472);

QString builtIn(const QString &name, Dialect dialect) {
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? rendered(QString::fromUtf8(file.readAll()), dialect) : QString();
}

Migration migration(int version, const QString &name, Dialect dialect) {
    const QString own = dialect == Dialect::Sqlite ? u".sqlite.sql"_s : u".postgresql.sql"_s;
    Migration step{version, name, {}, {}};
    step.statements = statementsOf(builtIn(name + u".sql"_s, dialect)) + statementsOf(builtIn(name + own, dialect));
    step.digest = QString::fromLatin1(
        QCryptographicHash::hash(step.statements.join(u";\n"_s).toUtf8(), QCryptographicHash::Sha256).toHex());
    return step;
}

Result<bool> hasTable(Connection &connection, const QString &name) {
    const auto count = connection.selectInteger(
        connection.ifSqlite(u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s,
                            u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"_s),
        values(name));
    if (!count) {
        return failure(count.error());
    }
    return count->value_or(0) > 0;
}

/// Nothing but this program's tables, or nothing at all.
Result<void> checkOwner(Connection &connection, bool hasVersion) {
    if (!hasVersion) {
        const auto tables = connection.selectInteger(
            connection.ifSqlite(u"SELECT count(*) FROM sqlite_master"_s,
                                u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"_s));
        if (!tables) {
            return failure(tables.error());
        }
        return tables->value_or(0) == 0 ? Result<void>() : failure(ErrorCode::NotAWorkspace);
    }
    if (connection.dialect() == Dialect::Sqlite) {
        const auto id = connection.selectInteger(u"PRAGMA application_id"_s);
        if (!id) {
            return failure(id.error());
        }
        if (QString::number(id->value_or(0)) != applicationId) {
            return failure(ErrorCode::NotAWorkspace);
        }
    }
    return {};
}

Result<void> runAll(Connection &connection, const QStringList &statements) {
    for (const QString &statement : statements) {
        if (auto ran = connection.run(statement); !ran) {
            return ran;
        }
    }
    return {};
}

Result<void> makeBookkeeping(Connection &connection) {
    const QString table = u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, "
                          "name TEXT NOT NULL, digest TEXT NOT NULL, applied_at {timestamp} NOT NULL)"_s;
    QStringList statements{rendered(table, connection.dialect())};
    if (connection.dialect() == Dialect::Sqlite) {
        statements.append(u"PRAGMA application_id = "_s + applicationId);
    } else {
        statements.append(u"SET LOCAL statement_timeout = 0"_s); // a large table may take its time
    }
    return runAll(connection, statements);
}

Result<void> applyStep(Connection &connection, const Migration &step) {
    auto transaction = Transaction::begin(connection, TransactionKind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // Another program may have been faster.
    const auto status = schemaStatus(connection);
    if (!status) {
        return failure(status.error());
    }
    if (status->version >= step.version) {
        return transaction->commit();
    }
    if (auto made = makeBookkeeping(connection); !made) {
        return made;
    }
    if (auto ran = runAll(connection, step.statements); !ran) {
        return ran;
    }
    const auto now = connection.ifSqlite(u"CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"_s,
                                         u"CAST(extract(epoch FROM now()) * 1000 AS BIGINT)"_s);
    const auto noted = connection.execute(
        u"INSERT INTO schema_version (version, name, digest, applied_at) VALUES (?, ?, ?, %1)"_s.arg(now),
        values(step.version, step.name, step.digest));
    return noted ? transaction->commit() : failure(noted.error());
}

/// Each row that the check gives is something that is wrong, but for "ok".
Result<void> checkNothingFound(Connection &connection, const QString &pragma) {
    auto rows = connection.select(pragma);
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        if (rows->text(0) != u"ok"_s) {
            return failure(ErrorCode::DatabaseDamaged, rows->text(0));
        }
    }
    return {};
}

/// Reads every table of the schema; the server finds out about damaged pages by reading them.
Result<void> checkTablesReadable(Connection &connection) {
    auto tables =
        connection.select(u"SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()"_s);
    if (!tables) {
        return failure(tables.error());
    }
    while (tables->next()) {
        const auto counted = connection.selectInteger(u"SELECT count(*) FROM "_s + tables->text(0));
        if (!counted) {
            return failure(counted.error());
        }
    }
    return {};
}

Result<void> checkDigests(Connection &connection) {
    auto rows = connection.select(u"SELECT version, digest FROM schema_version ORDER BY version"_s);
    if (!rows) {
        return failure(rows.error());
    }
    const auto known = migrations(connection.dialect());
    auto expected = known.begin();
    while (rows->next()) {
        if (expected == known.end() || rows->integer(0) != expected->version || rows->text(1) != expected->digest) {
            return failure(ErrorCode::DatabaseDamaged, u"schema_version %1"_s.arg(rows->integer(0)));
        }
        ++expected;
    }
    return {};
}

} // namespace

std::vector<Migration> migrations(Dialect dialect) {
    [[maybe_unused]] static const bool registered = (registerMigrations(), true);
    static const QRegularExpression common(u"^(\\d{4})_[a-z_]+\\.sql$"_s);
    std::vector<Migration> steps;
    const auto files = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (const auto match = common.match(file); match.hasMatch()) {
            steps.push_back(migration(match.captured(1).toInt(), file.chopped(4), dialect));
        }
    }
    Q_ASSERT(!steps.empty());
    return steps;
}

Result<SchemaStatus> schemaStatus(Connection &connection) {
    const auto known = hasTable(connection, u"schema_version"_s);
    if (!known) {
        return failure(known.error());
    }
    if (const auto owner = checkOwner(connection, *known); !owner) {
        return failure(owner.error());
    }
    SchemaStatus status{0, migrations(connection.dialect()).back().version};
    if (*known) {
        const auto version = connection.selectInteger(u"SELECT max(version) FROM schema_version"_s);
        if (!version) {
            return failure(version.error());
        }
        status.version = static_cast<int>(version->value_or(0));
    }
    return status;
}

Result<SchemaStatus> migrate(Connection &connection) {
    auto before = schemaStatus(connection);
    if (!before) {
        return before;
    }
    if (before->isNewer()) {
        return failure(ErrorCode::SchemaNewer, QString::number(before->version));
    }
    for (const Migration &step : migrations(connection.dialect())) {
        if (step.version <= before->version) {
            continue;
        }
        if (const auto applied = applyStep(connection, step); !applied) {
            return failure(applied.error());
        }
    }
    return schemaStatus(connection);
}

Result<void> checkIntegrity(Connection &connection) {
    if (connection.dialect() == Dialect::Sqlite) {
        for (const QString &pragma : {u"PRAGMA quick_check"_s, u"PRAGMA foreign_key_check"_s}) {
            if (auto checked = checkNothingFound(connection, pragma); !checked) {
                return checked;
            }
        }
    } else if (auto readable = checkTablesReadable(connection); !readable) {
        return readable;
    }
    return checkDigests(connection);
}

} // namespace candor::store
