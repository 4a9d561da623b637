// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawDatabase.h"

#include <sqlite3.h>

namespace candor::bench {

namespace {

class RawSqlite : public RawDatabase {
public:
    RawSqlite() = default;
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;
    ~RawSqlite() override {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Result<void> open(const QString &file, const QByteArray &insert) {
        if (sqlite3_open(file.toUtf8().constData(), &m_database) != SQLITE_OK)
            return failed();
        for (const char *pragma :
             {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
            if (auto set = run(pragma); !set)
                return set;
        }
        return sqlite3_prepare_v2(m_database, insert.constData(), -1, &m_insert, nullptr) == SQLITE_OK ? Result<void>()
                                                                                                       : failed();
    }
    Result<void> begin() override { return run("BEGIN IMMEDIATE"); }
    Result<qint64> insert(const InsertedRow &row) override {
        sqlite3_bind_text(m_insert, 1, row.name.constData(), static_cast<int>(row.name.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 2, row.text.constData(), static_cast<int>(row.text.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_insert, 3, row.number);
        sqlite3_bind_double(m_insert, 4, row.share);
        if (sqlite3_step(m_insert) != SQLITE_ROW)
            return failure(failed().error());
        const qint64 id = sqlite3_column_int64(m_insert, 0);
        const bool done = sqlite3_step(m_insert) == SQLITE_DONE;
        sqlite3_reset(m_insert);
        return done ? Result<qint64>(id) : failure(failed().error());
    }
    Result<void> commit() override { return run("COMMIT"); }

private:
    Result<void> run(const char *sql) {
        return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<void>() : failed();
    }
    Result<void> failed() const {
        return failure(ErrorCode::DatabaseFailed, QString::fromUtf8(sqlite3_errmsg(m_database)));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace

Result<std::unique_ptr<RawDatabase>> openRawSqlite(const QString &file, const QByteArray &insert) {
    auto database = std::make_unique<RawSqlite>();
    if (const auto opened = database->open(file, insert); !opened)
        return failure(opened.error());
    return database;
}

} // namespace candor::bench
