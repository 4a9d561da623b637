// SPDX-License-Identifier: GPL-3.0-or-later
#include "DatabaseFixture.h"
#include "store/Transaction.h"

#include <gmock/gmock.h>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;

class ConnectionTest : public tests::DatabaseFixture {};
CANDOR_BOTH_DIALECTS(ConnectionTest);

TEST_P(ConnectionTest, KeepsASetting) {
    ASSERT_EQ(connection().execute(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s, values(u"a"_s, u"b"_s)), 1);
    auto rows = connection().select(u"SELECT value FROM setting WHERE name = ?"_s, values(u"a"_s));
    ASSERT_TRUE(rows && rows->next());
    EXPECT_EQ(rows->text(0), u"b"_s);
    EXPECT_FALSE(rows->next());
}

} // namespace
} // namespace candor::store
