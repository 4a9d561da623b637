// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/PeopleTable.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace candor::screens {
namespace {

Account person(qint64 id, const QString &name) {
    Account account;
    account.id = AccountId(id);
    account.fullName = name;
    return account;
}

TEST(PeopleTable, IsASoundModel) {
    PeopleTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    PageRange asked;
    table.setAsk([&](const PageRange &range) { asked = range; });
    table.setFirst({{person(1, QStringLiteral("Ada")), person(2, QStringLiteral("Bea"))}, 3});
    if (table.canFetchMore({})) // the tester has asked already, as a view does
        table.fetchMore({});
    EXPECT_EQ(asked.offset, 2);
    table.append({{person(3, QStringLiteral("Cleo"))}, 3});
    EXPECT_EQ(table.rowCount(), 3);
    EXPECT_FALSE(table.canFetchMore({}));
    table.replace(person(2, QStringLiteral("Beatrix")));
    EXPECT_EQ(table.index(1, PeopleTable::Name).data().toString(), QStringLiteral("Beatrix"));
    EXPECT_FALSE(table.placeOf(AccountId(9)).isValid());
}

} // namespace
} // namespace candor::screens
