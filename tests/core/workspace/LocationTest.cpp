// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ConnectionSettings.h"
#include "workspace/WorkspaceLocation.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class LocationTest : public testing::Test {
protected:
    QString file(const QString &name, const QByteArray &bytes) const {
        QFile made(folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return made.fileName();
    }
    Result<WorkspaceLocation> of(const QByteArray &json) const {
        return locate(folder.path(), file(u"elsewhere.json"_s, json));
    }
    QTemporaryDir folder;
};

TEST_F(LocationTest, AFolderAloneHoldsItsDatabase) {
    const auto found = locate(folder.path() + u"/./a/"_s);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->folder, folder.filePath(u"a"_s));
    EXPECT_EQ(found->database->dialect, store::Dialect::Sqlite);
    EXPECT_EQ(found->database->file, folder.filePath(u"a/candor.db"_s));
}

TEST_F(LocationTest, AConnectionFileNamesTheServer) {
    file(u"secret"_s, "otters\n");
    file(u"connection.json"_s, R"({"host": "db.example.org", "port": 5433, "database": "candor", "user": "hr",
                                   "ssl_mode": "verify-full", "password_file": "secret"})");
    const auto found = locate(folder.path());
    ASSERT_TRUE(found) << found.error().detail.toStdString();
    const store::ConnectionSettings &settings = *found->database;
    EXPECT_EQ(settings.dialect, store::Dialect::PostgreSql);
    EXPECT_EQ(settings.host.toStdString(), "db.example.org");
    EXPECT_EQ(settings.port, 5433);
    EXPECT_EQ(settings.database.toStdString(), "candor");
    EXPECT_EQ(settings.user.toStdString(), "hr");
    EXPECT_EQ(settings.sslMode.toStdString(), "verify-full");
    EXPECT_EQ(settings.password, "otters");
}

TEST_F(LocationTest, ASocketNeedsNoPassword) {
    const auto found = of(R"({"host": "/run/postgresql", "database": "candor"})");
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->database->password.isEmpty());
}

TEST_F(LocationTest, SaysWhatIsWrongInTheFile) {
    const std::pair<QByteArray, const char *> wrong[] = {
        {"", "no JSON object"},
        {"[]", "no JSON object"},
        {R"({"host": "/a"})", "\"database\" is missing"},
        {R"({"host": "/a", "database": "c", "password": "otters"})", "\"password\""},
        {R"({"host": "/a", "database": "c", "port": 70000})", "\"port\""},
        {R"({"host": "/a", "database": "c", "port": "5432"})", "\"port\""},
        {R"({"host": 3, "database": "c"})", "\"host\""},
    };
    for (const auto &[json, words] : wrong) {
        const auto found = of(json);
        ASSERT_FALSE(found) << json.toStdString();
        EXPECT_EQ(found.error().code, ErrorCode::InvalidArgument);
        EXPECT_THAT(found.error().detail.toStdString(), HasSubstr(words));
        EXPECT_THAT(found.error().detail.toStdString(), HasSubstr("elsewhere.json"));
        EXPECT_THAT(found.error().detail.toStdString(), testing::Not(HasSubstr("otters")));
    }
    EXPECT_EQ(locate(folder.path(), folder.filePath(u"absent"_s)).error().code, ErrorCode::FileNotFound);
}

TEST_F(LocationTest, APasswordFileThatOthersMayReadIsRefused) {
    QFile(file(u"secret"_s, "otters")).setPermissions(QFile::ReadOwner | QFile::ReadOther);
    EXPECT_EQ(of(R"({"database": "candor", "password_file": "secret"})").error().code, ErrorCode::NotPermitted);
}

TEST_F(LocationTest, WithoutASessionBusTheKeyringIsNotWaitedFor) {
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    QElapsedTimer timer;
    timer.start();
    const auto found = of(R"({"host": "db.example.org", "database": "candor", "user": "hr"})");
    ASSERT_FALSE(found);
    EXPECT_LT(timer.elapsed(), 5000);
    EXPECT_THAT(found.error().detail.toStdString(), HasSubstr("keyring"));
    EXPECT_THAT(found.error().detail.toStdString(), HasSubstr("hr@db.example.org:5432/candor"));
}

} // namespace
} // namespace candor::workspace
