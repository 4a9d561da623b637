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

TEST(RefusalWords, SayWhatIsWrongWithAQuestion) {
    EXPECT_EQ(invalid(u"reference_answer: empty"_s), u"The reference answer is missing.");
    EXPECT_EQ(invalid(u"rubric: empty"_s), u"A level of the rubric is missing.");
    EXPECT_EQ(invalid(u"line 12, question 3, options: two_correct"_s),
              u"More than one answer option is marked as the right one (line 12, question 3).");
    EXPECT_EQ(invalid(u"options: none_correct"_s), u"No answer option is marked as the right one.");
    EXPECT_EQ(invalid(u"question 4, options: range"_s),
              u"A multiple-choice question has 2 to 8 answer options (question 4).");
    EXPECT_EQ(invalid(u"options: unexpected"_s), u"Only a multiple-choice question has answer options.");
    EXPECT_EQ(invalid(u"question 4, options: twice"_s), u"An answer option (question 4) is there twice.");
    EXPECT_EQ(invalid(u"question 2, key: twice"_s), u"The key (question 2) is there twice.");
    EXPECT_EQ(invalid(u"question 2, key: awaiting"_s),
              u"What is there under this key waits for approval, and cannot be changed meanwhile (question 2).");
    EXPECT_EQ(invalid(u"line 9, question 2, key: draft"_s),
              u"What is there under this key is a draft of somebody else's, of which nothing would be left (line 9, "
              "question 2).");
    EXPECT_EQ(invalid(u"line 9, question 2, key: not_allowed"_s),
              u"You may not change what is there under this key (line 9, question 2).");
    EXPECT_EQ(refusalWords({ErrorCode::FieldTooLong, u"line 9, question 2, text: 8000"_s}),
              u"The text of the question (line 9, question 2) is longer than 8000 characters.");
    EXPECT_EQ(refusalWords({ErrorCode::MoveNotAllowed, u"question"_s}),
              u"The question does not stand where this can be done; look at it again.");
    EXPECT_EQ(refusalWords({ErrorCode::Duplicate, u"key"_s}), u"There is a question with this key already.");
}

TEST(RefusalWords, SayWhatIsWrongWithAQuestionnaire) {
    EXPECT_EQ(invalid(u"section 2, question 3: unknown"_s), u"Question 3 (section 2) is not known here.");
    EXPECT_EQ(invalid(u"section 2, question 3: twice"_s), u"Question 3 (section 2) is there twice.");
    EXPECT_EQ(invalid(u"section 2, question 3: not_approved"_s),
              u"Question 3 (section 2) is not approved, or was retired.");
    EXPECT_EQ(invalid(u"section 2, question 3: other_job"_s), u"Question 3 (section 2) is asked for another job only.");
    EXPECT_EQ(invalid(u"line 8, section 2, question 3, takes: range"_s),
              u"The number of takes (line 8, section 2, question 3) is out of range.");
    EXPECT_EQ(invalid(u"section 1, question 1, version: unknown"_s),
              u"The version (section 1, question 1) is not known here.");
    EXPECT_EQ(invalid(u"section 1, question 1, text: another"_s),
              u"The text of the question (section 1, question 1) is not that of the version that is named.");
    EXPECT_EQ(invalid(u"questionnaire: archived"_s), u"The questionnaire is archived.");
    EXPECT_EQ(invalid(u"questionnaire: empty"_s), u"The questionnaire asks nothing yet.");
    EXPECT_EQ(invalid(u"types: empty"_s), u"The number of questions to draw is missing.");
    EXPECT_EQ(refusalWords({ErrorCode::MoveNotAllowed, u"begin"_s}),
              u"The questions can be begun once an interview is required or scheduled, and not after that.");
    EXPECT_EQ(refusalWords({ErrorCode::MoveNotAllowed, u"questionnaire"_s}),
              u"A job uses the questionnaire, or somebody has begun it. It can be archived.");
}

} // namespace candor::workspace
