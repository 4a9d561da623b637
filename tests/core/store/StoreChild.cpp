// SPDX-License-Identifier: GPL-3.0-or-later
// A process that uses a database until it is killed, or until its disk is full.
// usage: core-store-child JOB FILE | core-store-child JOB HOST DATABASE
#include "SmallDisk.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/Transaction.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace {

using namespace candor;
using namespace candor::store;
using namespace Qt::StringLiterals;

constexpr int rowsOfBatch = 10;

void say(const QString &line) {
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

/// Ten rows in one transaction.
Result<void> writeBatch(Connection &connection, int batch) {
    auto transaction = Transaction::begin(connection, TransactionKind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (int row = 0; row < rowsOfBatch; ++row) {
        const auto written =
            connection.execute(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
                               values(u"%1-%2"_s.arg(batch).arg(row), QString(500, QChar(u'a' + row))));
        if (!written) {
            return failure(written.error());
        }
    }
    return transaction->commit();
}

/// Says the number of each batch once it is acknowledged; the error where one is not.
Error writeBatches(Connection &connection) {
    for (int batch = 1;; ++batch) {
        if (const auto written = writeBatch(connection, batch); !written) {
            return written.error();
        }
        say(QString::number(batch));
    }
}

/// Keeps a change open until it is killed.
int holdChange(Connection &connection) {
    auto transaction = Transaction::begin(connection, TransactionKind::Write);
    if (!transaction || !connection.execute(u"INSERT INTO setting (name, value) VALUES ('held', '')"_s)) {
        return 1;
    }
    say(u"held"_s);
    pause();
    return 0;
}

int migrateNow(Connection &connection) {
    say(u"begins"_s);
    return migrate(connection) ? 0 : 1;
}

/// A new database on a small disk: written until it is full, and again when there is room.
int fillDisk(const ConnectionSettings &settings) {
    test::SmallDisk disk(QFileInfo(settings.file).path(), 3'000'000);
    const auto opened = Connection::open(settings);
    if (!opened || !migrate(**opened)) {
        return 1;
    }
    const Error full = writeBatches(**opened);
    say(full.code == ErrorCode::NoSpace || !disk.isMounted() ? u"full"_s : full.detail);
    const auto kept = (*opened)->selectInteger(u"SELECT count(*) FROM setting"_s);
    say(kept ? QString::number(kept->value_or(-1)) : u"unreadable"_s);
    disk.grow();
    const bool goesOn = writeBatch(**opened, 1'000'000).has_value() && checkIntegrity(**opened).has_value();
    say(goesOn ? u"goes on"_s : u"does not go on"_s);
    return 0;
}

int run(const QString &job, const ConnectionSettings &settings) {
    if (job == u"fill"_s) {
        return fillDisk(settings);
    }
    const auto connection = Connection::open(settings);
    if (!connection) {
        return 1;
    }
    if (job == u"write"_s) {
        writeBatches(**connection);
        return 0;
    }
    return job == u"hold"_s ? holdChange(**connection) : migrateNow(**connection);
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    ConnectionSettings settings;
    if (arguments.size() == 4) {
        settings.dialect = Dialect::PostgreSql;
        settings.host = arguments.at(2);
        settings.database = arguments.at(3);
        settings.user = u"candor"_s;
    } else {
        settings.file = arguments.value(2);
    }
    return run(arguments.value(1), settings);
}
