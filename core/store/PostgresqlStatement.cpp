// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PostgresqlStatement.h"

#include "store/Placeholders.h"

#include <QLocale>
#include <QSqlDriver>
#include <QVarLengthArray>
#include <QVariant>

#include <atomic>
#include <libpq-fe.h>

namespace candor::store {

namespace {

/// Null where the driver has no connection any more.
PGconn *connectionOf(const QSqlDriver &driver) {
    const QVariant handle = driver.handle();
    const QByteArrayView type = handle.typeName();
    if (type != "PGconn*" && type != "pg_conn*") // as Qt calls it in its versions
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

/// A value in the text that the server reads; bytes go as they are.
QByteArray written(const QVariant &value) {
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    case QMetaType::Double:
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QByteArray:
        return value.toByteArray();
    default:
        return value.toString().toUtf8();
    }
}

} // namespace

struct PostgresqlStatement::Answer {
    explicit Answer(PGresult *given) : result(given, &PQclear) {}

    std::unique_ptr<PGresult, decltype(&PQclear)> result;
};

PostgresqlStatement::PostgresqlStatement(const QSqlDriver &driver, const QString &sql) : m_driver(driver) {
    static std::atomic<quint64> made = 0;
    m_name = "candor_" + QByteArray::number(++made);
    const NumberedSql numbered = numberPlaceholders(sql);
    m_placeholders = numbered.placeholders;
    const QByteArray text = numbered.text.toUtf8();
    PGconn *connection = connectionOf(m_driver);
    if (!isGood(Answer(connection ? PQprepare(connection, m_name.constData(), text.constData(), 0, nullptr) : nullptr)))
        m_name.clear();
}

bool PostgresqlStatement::isConnected() const {
    const PGconn *connection = connectionOf(m_driver);
    return connection != nullptr && PQstatus(connection) == CONNECTION_OK;
}

bool PostgresqlStatement::isGood(const Answer &answer) {
    const ExecStatusType status = PQresultStatus(answer.result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        m_error = QSqlError();
        return true;
    }
    m_error = QSqlError({}, QString::fromUtf8(PQresultErrorMessage(answer.result.get())), QSqlError::StatementError,
                        QString::fromLatin1(PQresultErrorField(answer.result.get(), PG_DIAG_SQLSTATE)));
    return false;
}

void PostgresqlStatement::release() {
    if (PGconn *connection = connectionOf(m_driver); connection != nullptr && !m_name.isEmpty())
        const Answer answer(PQexec(connection, QByteArray("DEALLOCATE " + m_name).constData()));
    m_name.clear();
}

std::optional<PostgresqlStatement::Outcome> PostgresqlStatement::run(const Values &values) {
    PGconn *connection = connectionOf(m_driver);
    if (m_name.isEmpty() || connection == nullptr)
        return std::nullopt;
    QVarLengthArray<QByteArray, 32> texts;
    QVarLengthArray<const char *, 32> pointers;
    QVarLengthArray<int, 32> lengths;
    QVarLengthArray<int, 32> formats;
    for (const QVariant &value : values) {
        texts.append(value.isNull() ? QByteArray() : written(value));
        pointers.append(value.isNull() ? nullptr : texts.last().constData());
        lengths.append(static_cast<int>(texts.last().size()));
        formats.append(value.typeId() == QMetaType::QByteArray ? 1 : 0);
    }
    const Answer answer(PQexecPrepared(connection, m_name.constData(), static_cast<int>(values.size()), pointers.data(),
                                       lengths.data(), formats.data(), 0));
    if (!isGood(answer))
        return std::nullopt;
    Outcome outcome;
    outcome.changed = QByteArray(PQcmdTuples(answer.result.get())).toLongLong();
    if (PQntuples(answer.result.get()) > 0 && PQgetisnull(answer.result.get(), 0, 0) == 0)
        outcome.first = QByteArray(PQgetvalue(answer.result.get(), 0, 0)).toLongLong();
    return outcome;
}

} // namespace candor::store
