// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "store/Migrations.h"

#include <QThread>

#include <sys/stat.h>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

class OpeningTest : public WorkspaceFixture {
protected:
    ErrorCode openingFails(const WorkspaceLocation &location) {
        const auto opened = Workspace::open(location, clock);
        EXPECT_FALSE(opened);
        return opened ? ErrorCode::Cancelled : opened.error().code;
    }
    static void run(const WorkspaceLocation &location, const QString &sql) {
        auto connection = store::Connection::open(*location.database);
        ASSERT_TRUE(connection);
        ASSERT_TRUE((*connection)->run(sql));
    }
};

CANDOR_BOTH_DIALECTS(OpeningTest);

TEST_P(OpeningTest, WhatWasMadeOpens) {
    const auto location = made();
    auto workspace = Workspace::open(location, clock);
    ASSERT_TRUE(workspace);
    EXPECT_TRUE(signIn(**workspace));
    EXPECT_EQ((*workspace)->location().folder, location.folder);
    struct stat status {};
    ASSERT_EQ(stat(QFile::encodeName(location.folder).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700U);
}

TEST_P(OpeningTest, ItsQuestionsAreBroughtInOnceAndAudited) {
    const auto location = made();
    for (int opening = 0; opening < 2; ++opening) {
        auto workspace = Workspace::open(location, clock);
        ASSERT_TRUE(workspace);
        const auto admin = signIn(**workspace);
        ASSERT_TRUE(admin);
        AuditFilter filter;
        filter.action = u"question.publish"_s;
        const auto entries = (*workspace)->audit().list(admin->actor, filter, {});
        ASSERT_TRUE(entries);
        ASSERT_EQ(entries->total, 1);
        const AuditEntry &entry = entries->rows.front().entry;
        EXPECT_FALSE(entry.account);
        EXPECT_TRUE(entry.detail.startsWith(u"built-in bank ")) << entry.detail.toStdString();
    }
}

TEST_P(OpeningTest, ItsServicesWorkOnOtherThreads) {
    auto workspace = Workspace::open(made(), clock);
    ASSERT_TRUE(workspace);
    bool signedIn = false;
    std::unique_ptr<QThread> thread(QThread::create([&] { signedIn = signIn(**workspace).has_value(); }));
    thread->start();
    ASSERT_TRUE(thread->wait());
    EXPECT_TRUE(signedIn);
}

TEST_P(OpeningTest, WhereNothingWasMadeThereIsNoWorkspace) {
    const auto location = fresh();
    EXPECT_EQ(openingFails(location), ErrorCode::NotAWorkspace);
    EXPECT_FALSE(QFile::exists(location.folder)) << "opening must make nothing";
    EXPECT_EQ(health(location).error().code, ErrorCode::NotAWorkspace);
    EXPECT_EQ(backUp(location, {}, clock, goOn).error().code, ErrorCode::NotAWorkspace);
    EXPECT_EQ(migrate(location, clock, goOn).error().code, ErrorCode::NotAWorkspace);
}

TEST_P(OpeningTest, ASecondOneIsNotMadeOverTheFirst) {
    const auto location = made();
    EXPECT_EQ(initialise(location).error().code, ErrorCode::WorkspaceExists);
    auto workspace = Workspace::open(location, clock);
    ASSERT_TRUE(workspace);
    EXPECT_TRUE(signIn(**workspace));
}

TEST_P(OpeningTest, OneThatWasNotMadeToTheEndIsMadeWhereNobodyIsInIt) {
    const auto location = fresh();
    QDir().mkpath(location.folder);
    const store::Migration first = store::migrations(location.database->dialect).front();
    QStringList halfMade = first.statements;
    if (isSqlite())
        halfMade.append(u"PRAGMA application_id = 1131308146"_s);
    halfMade.append(u"CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
                    "digest TEXT NOT NULL, applied_at BIGINT NOT NULL)"_s);
    halfMade.append(u"INSERT INTO schema_version (version, name, digest, applied_at) VALUES (%1, '%2', '%3', 0)"_s
                        .arg(first.version)
                        .arg(first.name, first.digest));
    for (const QString &statement : halfMade)
        run(location, statement);
    EXPECT_EQ(openingFails(location), ErrorCode::SchemaOutdated);
    run(location, u"INSERT INTO account (email, full_name, role, state, password_hash, created_at, updated_at) "
                  "VALUES ('ada@example.org', 'Ada', 'admin', 'active', 'x', 0, 0)"_s);
    EXPECT_EQ(initialise(location).error().code, ErrorCode::WorkspaceExists) << "somebody's is migrated, with a backup";
    run(location, u"DELETE FROM account"_s);
    ASSERT_TRUE(initialise(location));
    EXPECT_TRUE(Workspace::open(location, clock));
}

TEST_P(OpeningTest, AnotherVersionsDatabaseIsNotTouched) {
    const auto location = made();
    run(location, u"INSERT INTO schema_version (version, name, digest, applied_at) VALUES (9999, 'x', 'x', 0)"_s);
    EXPECT_EQ(openingFails(location), ErrorCode::SchemaNewer);
    EXPECT_EQ(migrate(location, clock, goOn).error().code, ErrorCode::SchemaNewer);
    const auto found = health(location);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->schemaVersion, 9999);
}

TEST_P(OpeningTest, NothingToMigrateIsNoChange) {
    const auto location = made();
    const auto report = migrate(location, clock, goOn);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->from, report->to);
    EXPECT_TRUE(report->backup.isEmpty());
    EXPECT_TRUE(backups(location).empty());
}

TEST_P(OpeningTest, HealthCountsWhatIsThere) {
    const auto location = made();
    write(location.folder + u"/sessions/left/manifest.json"_s, "12345");
    const auto found = health(location);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->databaseIsWhole);
    EXPECT_EQ(found->accounts, 1);
    EXPECT_EQ(found->jobs, 0);
    EXPECT_EQ(found->foldersNotTakenIn, 1);
    EXPECT_EQ(found->mediaBytes, 5);
    EXPECT_GT(found->databaseBytes, 0);
    EXPECT_GT(found->freeBytes, 0);
    EXPECT_FALSE(found->lastBackup);
    EXPECT_THAT(found->database.toStdString(), testing::StartsWith(isSqlite() ? "SQLite 3." : "PostgreSQL 15"));
}

TEST_P(OpeningTest, ResumesThatNoApplicationNamesAreCountedAndRemoved) {
    const auto location = made();
    run(location, u"INSERT INTO job (owner_id, title, domain, type, mode, level, state, created_at, updated_at) VALUES "
                  "(1, 'Job', 'General', 'full-time', 'remote', 'mid', 'open', 0, 0)"_s);
    run(location, u"INSERT INTO application (uuid, job_id, seeker_id, stage, stage_rank, created_at, updated_at, "
                  "stage_since) VALUES ('a', 1, 1, 'applied', 0, 0, 0, 0)"_s);
    const auto resume = [&](char digit, int daysAgo) {
        QString name = QString(36, QLatin1Char(digit)) + u".pdf"_s;
        QFile file(location.folder + u"/resumes/"_s + name);
        write(file.fileName(), "12345");
        EXPECT_TRUE(file.open(QIODevice::ReadWrite));
        EXPECT_TRUE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFile::FileModificationTime));
        return name;
    };
    const QString named = resume('1', 2);
    const QString orphan = resume('2', 2);
    const QString onItsWay = resume('3', 0);
    write(location.folder + u"/sessions/left/manifest.json"_s, "12345");
    run(location, u"INSERT INTO resume_file (application_id, file_key, original_name, bytes, sha256, state) VALUES "
                  "(1, 'resumes/%1', 'cv.pdf', 5, '%2', 'pending')"_s.arg(named, QString(64, u'0')));
    EXPECT_EQ(health(location)->orphanedResumes, 1);
    EXPECT_EQ(removeOrphans(location).value(), 1);
    EXPECT_EQ(QDir(location.folder + u"/resumes"_s).entryList(QDir::Files), (QStringList{named, onItsWay}));
    EXPECT_TRUE(QFile::exists(location.folder + u"/sessions/left/manifest.json"_s)) << "a recording is evidence";
    EXPECT_EQ(health(location)->orphanedResumes, 0);
    EXPECT_EQ(removeOrphans(location).value(), 0);
    auto workspace = Workspace::open(location, clock);
    ASSERT_TRUE(workspace);
    const auto admin = signIn(**workspace);
    ASSERT_TRUE(admin);
    AuditFilter filter;
    filter.action = u"workspace.remove_orphans"_s;
    const auto entries = (*workspace)->audit().list(admin->actor, filter, {});
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->rows.size(), 1U);
    EXPECT_EQ(entries->rows.front().entry.detail, u"resumes 1");
    EXPECT_NE(orphan, named);
}

class SqliteOpeningTest : public OpeningTest {};
INSTANTIATE_TEST_SUITE_P(, SqliteOpeningTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(SqliteOpeningTest, ADamagedDatabaseIsToldAndTheBackupNamed) {
    const auto location = made();
    const auto backup = backUp(location, {}, clock, goOn);
    ASSERT_TRUE(backup);
    QFile file(location.database->file);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 page = 4096; page < size; page += 4096) {
        file.seek(page);
        file.write(QByteArray(2048, '\xa5'));
    }
    file.close();
    EXPECT_EQ(openingFails(location), ErrorCode::DatabaseDamaged);
    const auto found = health(location);
    ASSERT_TRUE(found) << found.error().detail.toStdString();
    EXPECT_FALSE(found->databaseIsWhole);
    EXPECT_FALSE(found->problem.isEmpty());
    EXPECT_EQ(found->lastBackupFolder, backup->folder);
    EXPECT_EQ(backUp(location, {}, clock, goOn).error().code, ErrorCode::DatabaseDamaged);
}

TEST_P(SqliteOpeningTest, WhatIsNoDatabaseIsToldToo) {
    const auto location = fresh();
    write(location.database->file, "This is no database, but it is long enough to be taken for one by mistake.......");
    EXPECT_EQ(openingFails(location), ErrorCode::DatabaseDamaged);
    write(location.database->file, "");
    EXPECT_EQ(openingFails(location), ErrorCode::NotAWorkspace);
    EXPECT_TRUE(initialise(location)) << "an empty file is in nobody's way";
}

TEST_P(SqliteOpeningTest, WhatAKilledStartLeftIsMadeAnew) {
    const auto location = fresh();
    write(location.database->file + u".partial"_s, "half of a database");
    write(location.database->file + u".partial-wal"_s, "and its log");
    EXPECT_TRUE(initialise(location));
    EXPECT_EQ(QDir(location.folder).entryList(QDir::Files), QStringList{u"candor.db"_s});
    EXPECT_TRUE(Workspace::open(location, clock));
}

} // namespace
} // namespace candor::workspace
