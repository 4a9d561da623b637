// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MonthField.h"

#include <gmock/gmock.h>

#include <QTest>

namespace candor::widgets {
namespace {

using namespace Qt::StringLiterals;

std::optional<YearMonth> monthOf(const QString &text) {
    MonthField field;
    field.setText(text);
    return field.month();
}

TEST(MonthFieldTest, ReadsHowPeopleWriteMonths) {
    const YearMonth march{2022, 3};
    for (const QString &text : {u"2022-03"_s, u"2022-3"_s, u"03/2022"_s, u"3.2022"_s, u" 03 2022 "_s, u"Mar 2022"_s,
                                u"march 2022"_s, u"2022 March"_s, u"Mar. 2022"_s})
        EXPECT_EQ(monthOf(text), march) << text.toStdString();
    EXPECT_EQ(monthOf(u"2022"_s), (YearMonth{2022, {}}));
    for (const QString &text : {u""_s, u"22"_s, u"2022-13"_s, u"soon"_s, u"1 March 2022"_s, u"0/2022"_s, u"12345"_s})
        EXPECT_EQ(monthOf(text), std::nullopt) << text.toStdString();
}

TEST(MonthFieldTest, OnlyAnEndGoesOn) {
    MonthField start;
    MonthField end(MonthField::Open::Allowed);
    for (MonthField *field : {&start, &end})
        field->setText(u"Heute"_s);
    EXPECT_FALSE(start.isReadable());
    EXPECT_TRUE(end.isReadable());
    EXPECT_TRUE(end.goesOn());
    EXPECT_EQ(end.month(), std::nullopt);
    end.setMonth({});
    EXPECT_FALSE(end.goesOn());
    EXPECT_TRUE(end.isReadable()) << "nothing is written";
}

TEST(MonthFieldTest, KeysGoFromMonthToMonth) {
    MonthField field;
    field.setMonth(YearMonth{2021, 12});
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.text(), u"2022-01");
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(field.month(), (YearMonth{2021, 12}));
    field.setMonth(YearMonth{2020, {}});
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.text(), u"2021");
}

} // namespace
} // namespace candor::widgets
