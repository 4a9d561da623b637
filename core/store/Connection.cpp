// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include "store/DatabaseErrors.h"
#include "store/DatabaseOpening.h"
#include "store/Placeholders.h"
#include "store/PostgresqlStatement.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <cmath>
#include <map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

/// How many prepared statements a connection keeps.
constexpr std::size_t keptStatements = 200;

struct Statement {
    QSqlQuery query;
    qsizetype placeholders = 0;
    int columns = -1; ///< not known before it ran
};

/// A text as both databases keep it, or why not. SQLite takes a mark of byte order at the beginning for one: U+FEFF
/// would be lost, U+FFFE turn all bytes round.
Result<QVariant> storable(const QString &text) {
    if (!text.isValidUtf16() || text.contains(QChar::Null) || text.contains(QChar(0xFFFE)) ||
        text.contains(QChar(0xFFFF))) {
        return failure(ErrorCode::InvalidField, u"text: characters"_s);
    }
    qsizetype marks = 0;
    while (marks < text.size() && text.at(marks) == QChar::ByteOrderMark) {
        ++marks;
    }
    return QVariant(marks == 0 ? text : text.sliced(marks));
}

/// A number as both databases keep it: SQLite would keep the sign of -0, PostgreSQL would not.
Result<QVariant> storable(double number) {
    return std::isfinite(number) ? Result<QVariant>(QVariant(number + 0.0))
                                 : failure(ErrorCode::InvalidField, u"number: finite"_s);
}

Result<QVariant> storable(const QVariant &value) {
    if (value.isNull()) {
        return value;
    }
    if (value.metaType() == QMetaType::fromType<QString>()) {
        return storable(*static_cast<const QString *>(value.constData()));
    }
    return value.metaType() == QMetaType::fromType<double>() ? storable(value.toDouble()) : Result<QVariant>(value);
}

/// The values as both databases keep them, as many as there are places for.
Result<Values> checkedValues(const Values &values, qsizetype placeholders) {
    if (placeholders != values.size()) {
        return failure(ErrorCode::DatabaseFailed,
                       u"a statement has %1 placeholders for %2 values"_s.arg(placeholders).arg(values.size()));
    }
    Values checked;
    checked.reserve(values.size());
    for (const QVariant &each : values) {
        auto value = storable(each);
        if (!value) {
            return failure(value.error());
        }
        checked.append(std::move(*value));
    }
    return checked;
}

} // namespace

struct Connection::State {
    enum class InTransaction { No, Yes, Failed };

    State(Dialect given, const ConnectionSettings &settings)
        : dialect(given), file(settings.file), readOnly(settings.readOnly),
          database(QSqlDatabase::addDatabase(given == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, name)) {}
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    /// The driver goes before the statements: QPSQL would ask a server that may be gone to free each of them.
    ~State() {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }

    Error failed(const QSqlError &error, StatementValues values) { return failed(error, values, database.isOpen()); }
    Error failed(const QSqlError &error, StatementValues values, bool connected) {
        if (inTransaction == InTransaction::Yes) {
            inTransaction = InTransaction::Failed;
        }
        if (dialect == Dialect::Sqlite) {
            return sqliteError(error, values, file);
        }
        Error meaning = postgresqlError(error, values, connected);
        broken = broken || meaning.code == ErrorCode::DatabaseUnavailable;
        return meaning;
    }
    Result<void> usable() const {
        if (broken) {
            return failure(ErrorCode::DatabaseUnavailable);
        }
        if (inTransaction == InTransaction::Failed) {
            return failure(ErrorCode::DatabaseFailed, u"the transaction has failed before"_s);
        }
        return {};
    }
    Result<Statement *> prepared(const QString &sql);
    Result<Statement *> executed(const QString &sql, const Values &values);
    Result<Rows> selected(const QString &sql, const Values &values);
    /// PostgreSQL's way for what changes rows.
    Result<PostgresqlStatement::Outcome> changed(const QString &sql, const Values &values);
    Result<void> run(const QString &sql);

    const Dialect dialect;
    const QString file;
    const bool readOnly;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    bool broken = false;
    InTransaction inTransaction = InTransaction::No;
    QCache<QString, Statement> statements{qsizetype{keptStatements}};
    std::map<QString, std::unique_ptr<PostgresqlStatement>> changes;
    QSqlDatabase database;
};

Result<Statement *> Connection::State::prepared(const QString &sql) {
    if (Statement *kept = statements.object(sql)) {
        return kept;
    }
    auto statement =
        std::make_unique<Statement>(Statement{QSqlQuery(database), numberPlaceholders(sql).placeholders, -1});
    // SQLite's rows are handed on one by one; QPSQL would lose them to the next query and reads them at once.
    statement->query.setForwardOnly(dialect == Dialect::Sqlite);
    if (!statement->query.prepare(sql)) {
        return failure(failed(statement->query.lastError(), StatementValues::None));
    }
    Statement *kept = statement.release();
    statements.insert(sql, kept);
    return kept;
}

Result<Statement *> Connection::State::executed(const QString &sql, const Values &values) {
    if (const auto is = usable(); !is) {
        return failure(is.error());
    }
    auto statement = prepared(sql);
    if (!statement) {
        return statement;
    }
    const auto bindable = checkedValues(values, (*statement)->placeholders);
    if (!bindable) {
        return failure(bindable.error());
    }
    QSqlQuery &query = (*statement)->query;
    for (qsizetype i = 0; i < bindable->size(); ++i) {
        query.bindValue(static_cast<int>(i), bindable->at(i));
    }
    if (!query.exec()) {
        return failure(failed(query.lastError(), StatementValues::Bound));
    }
    return statement;
}

Result<Rows> Connection::State::selected(const QString &sql, const Values &values) {
    const auto statement = executed(sql, values);
    if (!statement) {
        return failure(statement.error());
    }
    QSqlQuery &query = (*statement)->query;
    if ((*statement)->columns < 0) {
        (*statement)->columns = query.record().count();
    }
    const int columns = (*statement)->columns;
    std::vector<QVariant> found;
    while (query.next()) {
        for (int column = 0; column < columns; ++column) {
            found.push_back(query.value(column));
        }
    }
    if (query.lastError().isValid()) {
        return failure(failed(query.lastError(), StatementValues::Bound));
    }
    query.finish();
    return Rows(columns, std::move(found));
}

Result<PostgresqlStatement::Outcome> Connection::State::changed(const QString &sql, const Values &values) {
    if (const auto is = usable(); !is) {
        return failure(is.error());
    }
    if (changes.size() >= keptStatements && !changes.contains(sql)) {
        for (const auto &[text, kept] : changes) {
            kept->release();
        }
        changes.clear();
    }
    auto &statement = changes[sql];
    if (!statement) {
        auto made = std::make_unique<PostgresqlStatement>(*database.driver(), sql);
        if (made->error().isValid()) {
            const bool connected = made->isConnected();
            return failure(failed(made->error(), StatementValues::None, connected));
        }
        statement = std::move(made);
    }
    const auto bindable = checkedValues(values, statement->placeholders());
    if (!bindable) {
        return failure(bindable.error());
    }
    const auto outcome = statement->run(*bindable);
    if (!outcome) {
        return failure(failed(statement->error(), StatementValues::Bound, statement->isConnected()));
    }
    return *outcome;
}

Result<void> Connection::State::run(const QString &sql) {
    QSqlQuery query(database);
    if (!query.exec(sql)) {
        return failure(failed(query.lastError(), StatementValues::None));
    }
    return {};
}

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings &settings) {
    auto state = std::make_unique<State>(settings.dialect, settings);
    if (!state->database.isValid()) {
        return failure(ErrorCode::DatabaseFailed, u"driver"_s);
    }
    const auto opened = settings.dialect == Dialect::Sqlite ? openSqlite(state->database, settings)
                                                            : openPostgresql(state->database, settings);
    if (!opened) {
        return failure(opened.error());
    }
    return std::unique_ptr<Connection>(new Connection(std::move(state)));
}

Dialect Connection::dialect() const { return m_state->dialect; }

bool Connection::isReadOnly() const { return m_state->readOnly; }

bool Connection::isBroken() const { return m_state->broken; }

Result<Rows> Connection::select(const QString &sql, const Values &values) { return m_state->selected(sql, values); }

Result<qint64> Connection::execute(const QString &sql, const Values &values) {
    if (m_state->dialect == Dialect::PostgreSql) {
        const auto outcome = m_state->changed(sql, values);
        return outcome ? Result<qint64>(outcome->changed) : failure(outcome.error());
    }
    const auto statement = m_state->executed(sql, values);
    if (!statement) {
        return failure(statement.error());
    }
    const qint64 changed = (*statement)->query.numRowsAffected();
    (*statement)->query.finish();
    return changed;
}

Result<qint64> Connection::insert(const QString &sql, const Values &values) {
    std::optional<qint64> key;
    if (m_state->dialect == Dialect::PostgreSql) {
        const auto outcome = m_state->changed(sql, values);
        if (!outcome) {
            return failure(outcome.error());
        }
        key = outcome->first;
    } else {
        const auto selected = selectInteger(sql, values);
        if (!selected) {
            return failure(selected.error());
        }
        key = *selected;
    }
    return key ? Result<qint64>(*key) : failure(ErrorCode::DatabaseFailed, u"no row was inserted"_s);
}

Result<std::optional<qint64>> Connection::selectInteger(const QString &sql, const Values &values) {
    auto rows = select(sql, values);
    if (!rows) {
        return failure(rows.error());
    }
    return rows->next() ? rows->optionalInteger(0) : std::nullopt;
}

Result<void> Connection::run(const QString &sql) {
    if (const auto is = m_state->usable(); !is) {
        return failure(is.error());
    }
    return m_state->run(sql);
}

QString Connection::ifSqlite(const QString &sqlite, const QString &postgresql) const {
    return m_state->dialect == Dialect::Sqlite ? sqlite : postgresql;
}

Result<void> Connection::beginTransaction(const QString &sql) {
    if (m_state->inTransaction != State::InTransaction::No) {
        return failure(ErrorCode::DatabaseFailed, u"transactions do not nest"_s);
    }
    if (auto begun = run(sql); !begun) {
        return begun;
    }
    m_state->inTransaction = State::InTransaction::Yes;
    return {};
}

Result<void> Connection::commitTransaction() {
    const auto usable = m_state->usable();
    auto committed = usable ? m_state->run(u"COMMIT"_s) : usable;
    if (!committed) {
        rollBackTransaction();
        return committed;
    }
    m_state->inTransaction = State::InTransaction::No;
    return {};
}

void Connection::rollBackTransaction() {
    m_state->inTransaction = State::InTransaction::No;
    if (!m_state->broken) {
        // Some errors have rolled back already; saying so again is no news.
        [[maybe_unused]] const auto rolledBack = m_state->run(u"ROLLBACK"_s);
    }
}

} // namespace candor::store
