// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChildProcess.h"
#include "DatabaseFixture.h"
#include "store/Migrations.h"
#include "store/Transaction.h"

#include <gmock/gmock.h>

#include <QElapsedTimer>
#include <QFile>

#include <grp.h>
#include <random>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::ChildProcess;

QStringList child(const QString &job, const ConnectionSettings &settings) {
    const QStringList command{QStringLiteral(CANDOR_STORE_CHILD), job};
    return settings.dialect == Dialect::Sqlite ? command + QStringList{settings.file}
                                               : command + QStringList{settings.host, settings.database};
}

Result<void> writeSetting(Connection &connection, const QString &name) {
    auto transaction = Transaction::begin(connection, TransactionKind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto written = connection.execute(u"INSERT INTO setting (name, value) VALUES (?, '')"_s, values(name));
    return written ? transaction->commit() : failure(written.error());
}

qint64 countSettings(Connection &connection, const QString &where = u"TRUE"_s) {
    const auto count = connection.selectInteger(u"SELECT count(*) FROM setting WHERE "_s + where);
    return count ? count->value_or(-1) : -2;
}

class FaultsTest : public tests::DatabaseFixture {
protected:
    ConnectionSettings impatient() const {
        auto other = settings();
        other.lockWait = 100ms;
        return other;
    }
};
CANDOR_BOTH_DIALECTS(FaultsTest);

TEST_P(FaultsTest, SaysThatAnotherProgramHoldsTheDatabase) {
    ChildProcess holder(child(u"hold"_s, settings()));
    ASSERT_EQ(holder.readLine(), "held");
    const auto other = Connection::open(impatient());
    ASSERT_TRUE(other);
    QElapsedTimer waited;
    waited.start();
    const auto refused = writeSetting(**other, u"mine"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DatabaseLocked);
    EXPECT_GE(waited.elapsed(), 90);
    EXPECT_LT(waited.elapsed(), 4'000);
    EXPECT_FALSE((*other)->isBroken());
    EXPECT_EQ(countSettings(**other), 0); // reading does not wait
    holder.kill();
    holder.wait();
    ASSERT_TRUE(writeSetting(connection(), u"mine"_s)); // waits until the server has noticed
    EXPECT_EQ(countSettings(connection()), 1);
    EXPECT_EQ(countSettings(connection(), u"name = 'held'"_s), 0);
}

TEST_P(FaultsTest, LetsTwoWritersTakeTurns) {
    constexpr int times = 50;
    std::array<bool, 2> well{true, true};
    const auto count = [this, &well](std::size_t number) {
        Database own(settings());
        for (int i = 0; i < times; ++i) {
            const auto connection = own.connection();
            if (!connection) {
                well.at(number) = false;
                return;
            }
            auto transaction = Transaction::begin(**connection, TransactionKind::Write);
            const auto before =
                (*connection)->selectInteger(u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'n'"_s);
            well.at(number) = well.at(number) && transaction && before && *before &&
                              (*connection)
                                  ->execute(u"UPDATE setting SET value = ? WHERE name = 'n'"_s,
                                            values(QString::number(**before + 1))) &&
                              transaction->commit();
        }
    };
    ASSERT_TRUE(connection().execute(u"INSERT INTO setting (name, value) VALUES ('n', '0')"_s));
    std::thread one(count, 0);
    std::thread other(count, 1);
    one.join();
    other.join();
    EXPECT_TRUE(well.at(0) && well.at(1));
    EXPECT_EQ(connection().selectInteger(u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'n'"_s), 2 * times);
}

TEST_P(FaultsTest, ReadsOneStateWhileAnotherWrites) {
    const auto other = Connection::open(settings());
    ASSERT_TRUE(other);
    auto reading = Transaction::begin(connection(), TransactionKind::Read);
    ASSERT_TRUE(reading);
    EXPECT_EQ(countSettings(connection()), 0);
    ASSERT_TRUE(writeSetting(**other, u"new"_s));
    EXPECT_EQ(countSettings(connection()), 0);
    ASSERT_TRUE(reading->commit());
    EXPECT_EQ(countSettings(connection()), 1);
}

TEST_P(FaultsTest, ChangesNothingThroughAConnectionForReading) {
    ASSERT_TRUE(writeSetting(connection(), u"kept"_s));
    auto reader = settings();
    reader.readOnly = true;
    const auto opened = Connection::open(reader);
    ASSERT_TRUE(opened);
    EXPECT_EQ(countSettings(**opened), 1);
    const auto transaction = Transaction::begin(**opened, TransactionKind::Write);
    ASSERT_FALSE(transaction);
    EXPECT_EQ(transaction.error().code, ErrorCode::DatabaseReadOnly);
    const auto bare = (*opened)->execute(u"DELETE FROM setting"_s);
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().code, ErrorCode::DatabaseReadOnly);
    EXPECT_EQ(countSettings(connection()), 1);
}

TEST_P(FaultsTest, LosesNothingAcknowledgedWhenKilled) {
    std::mt19937 random(std::random_device{}());
    for (int kill = 0; kill < 5; ++kill) {
        ASSERT_TRUE(connection().execute(u"DELETE FROM setting"_s));
        ChildProcess writer(child(u"write"_s, settings()));
        qint64 acknowledged = 0;
        for (auto last = random() % 20 + 1; last > 0; --last) {
            const auto line = writer.readLine();
            ASSERT_TRUE(line);
            acknowledged = line->toLongLong();
        }
        writer.kill();
        while (const auto line = writer.readLine()) {
            acknowledged = line->toLongLong();
        }
        writer.wait();
        // Waits for what the dead one's session may still hold.
        ASSERT_TRUE(writeSetting(connection(), u"after"_s));
        const auto batches = (countSettings(connection()) - 1) / 10;
        EXPECT_EQ((countSettings(connection()) - 1) % 10, 0);
        EXPECT_GE(batches, acknowledged);
        EXPECT_LE(batches, acknowledged + 1);
    }
    EXPECT_TRUE(checkIntegrity(connection()));
}

TEST_P(FaultsTest, StandsBeforeOrAfterAMigrationWhenKilled) {
    int before = 0;
    for (int kill = 0; kill < 12; ++kill) {
        const auto empty = emptyDatabase();
        ChildProcess migrator(child(u"migrate"_s, empty));
        ASSERT_EQ(migrator.readLine(), "begins");
        migrator.waitForEnd(std::chrono::milliseconds(kill * 5)); // the first one at once
        migrator.kill();
        migrator.wait();
        const auto opened = Connection::open(empty);
        ASSERT_TRUE(opened);
        const auto status = schemaStatus(**opened);
        ASSERT_TRUE(status) << status.error().detail.toStdString();
        EXPECT_FALSE(status->isNewer());
        before += status->isEmpty();
        // A step is there with the last of its statements, or nothing of it is.
        const auto other = Connection::open(empty);
        ASSERT_TRUE(other);
        EXPECT_EQ((*other)->selectInteger(u"SELECT count(*) FROM audit_head"_s).has_value(), status->version >= 1);
        EXPECT_EQ((*other)->selectInteger(u"SELECT count(*) FROM skill_list_changes"_s).has_value(),
                  status->version >= 2);
        const auto migrated = migrate(**opened);
        ASSERT_TRUE(migrated) << migrated.error().detail.toStdString();
        EXPECT_EQ(migrated->version, migrated->newest);
        EXPECT_TRUE(checkIntegrity(**opened));
    }
    EXPECT_GT(before, 0);
}

// What only a file can do.

class SqliteFaults : public testing::Test {
protected:
    SqliteFaults() { settings.file = folder.filePath(u"candor.db"_s); }
    std::unique_ptr<Connection> migrated() const {
        auto connection = Connection::open(settings);
        return connection && migrate(**connection) ? std::move(*connection) : nullptr;
    }
    ErrorCode openingFails() const {
        const auto opened = Connection::open(settings);
        EXPECT_FALSE(opened);
        return opened ? ErrorCode::Cancelled : opened.error().code;
    }

    QTemporaryDir folder;
    ConnectionSettings settings;
};

/// Does something as an ordinary user, whom permissions bind; a process of its own, since root does not come back.
int asOrdinaryUser(const std::function<bool()> &something) {
    const pid_t process = fork();
    if (process == 0) {
        const bool ordinary =
            geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(65534) == 0 && setuid(65534) == 0);
        _exit(ordinary && something() ? 0 : 1);
    }
    int status = -1;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(SqliteFaults, ReadsAFileThatMayOnlyBeRead) {
    ASSERT_TRUE(writeSetting(*migrated(), u"kept"_s));
    ASSERT_EQ(chmod(settings.file.toUtf8().constData(), 0444), 0);
    ASSERT_EQ(chmod(folder.path().toUtf8().constData(), 0777), 0);
    EXPECT_EQ(asOrdinaryUser([this] {
                  const auto opened = Connection::open(settings);
                  const auto written = opened ? writeSetting(**opened, u"new"_s) : Result<void>();
                  return opened && countSettings(**opened) == 1 && !written &&
                         written.error().code == ErrorCode::DatabaseReadOnly && countSettings(**opened) == 1;
              }),
              0);
}

TEST_F(SqliteFaults, SaysThatAFileOrItsFolderIsNotForThisUser) {
    ASSERT_TRUE(migrated());
    ASSERT_EQ(chmod(folder.path().toUtf8().constData(), 0755), 0);
    ASSERT_EQ(chmod(settings.file.toUtf8().constData(), 0600), 0);
    EXPECT_EQ(asOrdinaryUser([this] { return openingFails() == ErrorCode::NotPermitted; }), geteuid() == 0 ? 0 : 1);
    ASSERT_EQ(chmod(settings.file.toUtf8().constData(), 0644), 0);
    ASSERT_EQ(chmod(folder.path().toUtf8().constData(), 0555), 0);
    EXPECT_EQ(asOrdinaryUser([this] { return openingFails() == ErrorCode::DatabaseReadOnly; }), 0);
    settings.file = folder.filePath(u"other.db"_s);
    EXPECT_EQ(asOrdinaryUser([this] { return openingFails() == ErrorCode::NotPermitted; }), 0);
    chmod(folder.path().toUtf8().constData(), 0755);
}

TEST_F(SqliteFaults, SaysThatThereIsNoFileToRead) {
    settings.readOnly = true;
    EXPECT_EQ(openingFails(), ErrorCode::FileNotFound);
    EXPECT_FALSE(QFile::exists(settings.file));
}

TEST_F(SqliteFaults, KnowsADamagedFile) {
    {
        QFile file(settings.file);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    EXPECT_EQ(openingFails(), ErrorCode::DatabaseDamaged);
    ASSERT_TRUE(QFile::remove(settings.file));
    {
        const auto connection = migrated();
        ASSERT_TRUE(connection);
        ASSERT_TRUE(checkIntegrity(*connection));
    }
    QFile file(settings.file);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(4096 * 4));
    file.write(QByteArray(4096 * 20, '\x5a'));
    file.close();
    const auto opened = Connection::open(settings);
    const auto checked = opened ? checkIntegrity(**opened) : Result<void>();
    EXPECT_FALSE(opened && checked);
    EXPECT_EQ(opened ? checked.error().code : opened.error().code, ErrorCode::DatabaseDamaged);
}

TEST_F(SqliteFaults, KeepsWhatWasAcknowledgedOnAFullDisk) {
    ChildProcess filler(child(u"fill"_s, settings));
    qint64 acknowledged = 0;
    auto line = filler.readLine();
    for (; line && line->toLongLong() > 0; line = filler.readLine()) {
        acknowledged = line->toLongLong();
    }
    EXPECT_EQ(line, "full");
    EXPECT_GT(acknowledged, 10);
    EXPECT_EQ(filler.readLine(), QByteArray::number(acknowledged * 10));
    EXPECT_EQ(filler.readLine(), "goes on");
    EXPECT_EQ(filler.wait(), 0);
}

// What only a server can do.

class ServerFaults : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(server.start(), QString()); }

    // Without the usual speed: what was acknowledged is to survive a crash.
    tests::PostgresCluster server{{u"fsync=on"_s, u"full_page_writes=on"_s}};
    Database database{server.settings()};
};

TEST_F(ServerFaults, GoesOnAfterTheServerWasRestarted) {
    auto connection = database.connection();
    ASSERT_TRUE(connection && migrate(**connection));
    ASSERT_TRUE(writeSetting(**connection, u"before"_s));
    {
        auto transaction = Transaction::begin(**connection, TransactionKind::Write);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE((*connection)->execute(u"INSERT INTO setting (name, value) VALUES ('lost', '')"_s));
        server.killServer();
        const auto committed = transaction->commit();
        ASSERT_FALSE(committed);
        EXPECT_EQ(committed.error().code, ErrorCode::DatabaseUnavailable);
        EXPECT_TRUE((*connection)->isBroken());
    }
    const auto gone = database.connection();
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::DatabaseUnavailable);
    ASSERT_EQ(server.start(), QString());
    connection = database.connection();
    ASSERT_TRUE(connection);
    EXPECT_EQ(countSettings(**connection), 1);

    ASSERT_EQ(server.restart(), QString());
    const auto first = (*connection)->selectInteger(u"SELECT count(*) FROM setting"_s);
    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().code, ErrorCode::DatabaseUnavailable);
    connection = database.connection();
    ASSERT_TRUE(connection);
    EXPECT_TRUE(writeSetting(**connection, u"after"_s));
    EXPECT_EQ(countSettings(**connection), 2);
}

TEST_F(ServerFaults, SaysThatThereIsNoServer) {
    server.stop();
    const auto opened = database.connection();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::DatabaseUnavailable);
    EXPECT_FALSE(opened.error().detail.isEmpty());
    auto settings = server.settings();
    settings.sslMode = u"x' options='-c a"_s;
    const auto odd = Connection::open(settings);
    ASSERT_FALSE(odd);
    EXPECT_EQ(odd.error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace candor::store
