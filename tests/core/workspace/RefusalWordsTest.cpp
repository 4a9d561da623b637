// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/RefusalWords.h"

#include <gtest/gtest.h>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

QString invalid(const QString &detail) { return refusalWords({ErrorCode::InvalidField, detail}); }

} // namespace

TEST(RefusalWords, NameTheField) {
    EXPECT_EQ(invalid(u"title: empty"_s), u"The title is missing.");
    EXPECT_EQ(invalid(u"description: characters"_s), u"The description holds characters that cannot be kept.");
    EXPECT_EQ(invalid(u"deadline: past"_s), u"The deadline lies in the past.");
    EXPECT_EQ(refusalWords({ErrorCode::FieldTooLong, u"title: 200"_s}), u"The title is longer than 200 characters.");
    EXPECT_EQ(refusalWords({ErrorCode::MoveNotAllowed, u"job"_s}),
              u"The job cannot do this from the state that it is in.");
}

TEST(RefusalWords, SayWhereAnImportStopped) {
    EXPECT_EQ(invalid(u"line 4, title: empty"_s), u"The title (line 4) is missing.");
    EXPECT_EQ(invalid(u"posting 3, baseSalary: form"_s), u"baseSalary (job posting 3) does not have the right form.");
    EXPECT_EQ(invalid(u"job 2, currency: form"_s), u"The currency (job 2) does not have the right form.");
    EXPECT_EQ(invalid(u"posting 1, candor:level: unknown"_s), u"candor:level (job posting 1) is not known here.");
    EXPECT_EQ(invalid(u"line 1, title: twice"_s), u"The title (line 1) is there twice.");
    EXPECT_EQ(invalid(u"line 7: quote"_s), u"In line 7, a quotation mark is wrong.");
    EXPECT_EQ(invalid(u"line 7: columns"_s), u"In line 7, there are more or fewer fields than columns.");
    EXPECT_EQ(invalid(u"line 7: form"_s), u"The file cannot be read from line 7 on.");
    EXPECT_EQ(invalid(u"postings: range"_s), u"The number of job postings is out of range.");
    EXPECT_EQ(refusalWords({ErrorCode::FieldTooLong, u"posting 2, description: 100000"_s}),
              u"The description (job posting 2) is longer than 100000 characters.");
}

TEST(RefusalWords, SayWhatIsWrongInTheSkillList) {
    EXPECT_EQ(invalid(u"line 3: a change begins with \"add DOMAIN: \""_s),
              u"In line 3: a change begins with \"add DOMAIN: \".");
}

} // namespace candor::workspace
