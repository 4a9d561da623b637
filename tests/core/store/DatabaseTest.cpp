// SPDX-License-Identifier: GPL-3.0-or-later
#include "DatabaseFixture.h"

#include <gmock/gmock.h>

#include <thread>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;

class DatabaseTest : public tests::DatabaseFixture {};
CANDOR_BOTH_DIALECTS(DatabaseTest);

TEST_P(DatabaseTest, GivesEachThreadAConnectionOfItsOwn) {
    Connection *const mine = &connection();
    EXPECT_EQ(&connection(), mine);
    Connection *others = nullptr;
    std::thread thread([&] {
        others = database().connection().value_or(nullptr);
        EXPECT_TRUE(others && others->execute(u"INSERT INTO setting (name, value) VALUES ('a', '')"_s));
        database().close();
        EXPECT_TRUE(database().connection());
    });
    thread.join();
    EXPECT_NE(others, nullptr);
    EXPECT_NE(others, mine);
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM setting"_s), 1);
}

TEST_P(DatabaseTest, OpensAgainWhatWasClosed) {
    ASSERT_TRUE(connection().execute(u"INSERT INTO setting (name, value) VALUES ('a', '')"_s));
    database().close();
    database().close();
    EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM setting"_s), 1);
}

} // namespace
} // namespace candor::store
