// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawDatabase.h"

#include <libpq-fe.h>

#include <array>

namespace candor::bench {

namespace {

class RawPostgresql : public RawDatabase {
public:
    explicit RawPostgresql(const QString &connection) : m_connection(PQconnectdb(connection.toUtf8().constData())) {}
    RawPostgresql(const RawPostgresql &) = delete;
    RawPostgresql &operator=(const RawPostgresql &) = delete;
    ~RawPostgresql() override { PQfinish(m_connection); }

    Result<void> prepare(const QByteArray &insert) {
        return PQstatus(m_connection) == CONNECTION_OK
                   ? checked(PQprepare(m_connection, "insert", insert.constData(), 0, nullptr), PGRES_COMMAND_OK)
                   : failed();
    }
    Result<void> begin() override { return checked(PQexec(m_connection, "BEGIN"), PGRES_COMMAND_OK); }
    Result<qint64> insert(const InsertedRow &row) override {
        const QByteArray number = QByteArray::number(row.number);
        const QByteArray share = QByteArray::number(row.share, 'g', 17);
        const std::array values{row.name.constData(), row.text.constData(), number.constData(), share.constData()};
        PGresult *result =
            PQexecPrepared(m_connection, "insert", static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0);
        const qint64 id = PQntuples(result) == 1 ? QByteArray(PQgetvalue(result, 0, 0)).toLongLong() : 0;
        const auto done = checked(result, PGRES_TUPLES_OK);
        return done ? Result<qint64>(id) : failure(done.error());
    }
    Result<void> commit() override { return checked(PQexec(m_connection, "COMMIT"), PGRES_COMMAND_OK); }

private:
    Result<void> checked(PGresult *result, ExecStatusType expected) const {
        const bool well = PQresultStatus(result) == expected;
        PQclear(result);
        return well ? Result<void>() : failed();
    }
    Result<void> failed() const {
        return failure(ErrorCode::DatabaseFailed, QString::fromUtf8(PQerrorMessage(m_connection)));
    }

    PGconn *m_connection;
};

} // namespace

Result<std::unique_ptr<RawDatabase>> openRawPostgresql(const QString &connection, const QByteArray &insert) {
    auto database = std::make_unique<RawPostgresql>(connection);
    if (const auto prepared = database->prepare(insert); !prepared)
        return failure(prepared.error());
    return database;
}

} // namespace candor::bench
