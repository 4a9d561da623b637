// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/BackupList.h"

#include <gtest/gtest.h>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

BackupList example() {
    return {WallTime(std::chrono::milliseconds(1'777'636'800'123)),
            store::Dialect::Sqlite,
            {u"sessions/b"_s},
            {{u"candor.db"_s, 4096, u"aa"_s}, {u"resumes/ä.pdf"_s, 12, u"bb"_s}}};
}

TEST(BackupListTest, ComesBackAsItWasWritten) {
    const auto read = backupListFromJson(backupListToJson(example()));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, example());
    EXPECT_EQ(read->bytes(), 4108);
}

TEST(BackupListTest, RefusesNamesThatLeadOutOfTheFolder) {
    for (const QString &name :
         {u"../x"_s, u"/etc/passwd"_s, u"a/../../x"_s, u"a//b"_s, u"./a"_s, u""_s, u".."_s, u"candor.db"_s, u"a/"_s,
          u"candor.db-wal"_s, u"connection.json"_s, u"backups/x/candor.db"_s}) {
        auto list = example();
        list.files.back().name = name;
        const auto read = backupListFromJson(backupListToJson(list));
        ASSERT_FALSE(read) << name.toStdString();
        EXPECT_EQ(read.error().code, ErrorCode::BackupDamaged);
    }
}

TEST(BackupListTest, RefusesWhatIsNoList) {
    const QByteArray whole = backupListToJson(example());
    for (qsizetype length = 0; length < whole.size() - 2; ++length)
        EXPECT_FALSE(backupListFromJson(whole.first(length))) << length;
    auto withoutDatabase = example();
    withoutDatabase.files.erase(withoutDatabase.files.begin());
    EXPECT_FALSE(backupListFromJson(backupListToJson(withoutDatabase)));
    EXPECT_FALSE(backupListFromJson(QByteArray(whole).replace("\"format\": 1", "\"format\": 2")));
    EXPECT_FALSE(backupListFromJson(QByteArray(whole).replace("4096", "-1")));
}

} // namespace
} // namespace candor::workspace
