// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <gmock/gmock.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::choice;
using test::nastyQuestions;
using test::spoken;
using test::wrong;

class EveryFormat : public testing::TestWithParam<QuestionFormat> {};

INSTANTIATE_TEST_SUITE_P(QuestionExchange, EveryFormat,
                         testing::Values(QuestionFormat::Json, QuestionFormat::Csv, QuestionFormat::Gift),
                         [](const auto &format) { return questionFormatName(format.param).toStdString(); });

TEST_P(EveryFormat, ReadsExactlyWhatItWrote) {
    std::vector<ExchangedQuestion> questions = nastyQuestions();
    questions.push_back(choice());
    ExchangedQuestion bare;
    bare.content.type = QuestionType::Mcq;
    bare.content.text = u"?"_s;
    bare.content.options = {{u"0"_s, false, {}}, {u"1"_s, true, {}}};
    questions.push_back(bare);
    for (const ExchangedQuestion &question : questions) {
        ASSERT_TRUE(checkQuestion(question.content)) << qPrintable(wrong(checkQuestion(question.content)));
        ASSERT_EQ(tidied(question.content), question.content) << qPrintable(question.key);
        const QByteArray written = writeQuestions(GetParam(), {question});
        const auto read = readQuestions(GetParam(), written);
        ASSERT_TRUE(read) << qPrintable(wrong(read)) << '\n' << written.constData();
        EXPECT_THAT(*read, testing::ElementsAre(question)) << written.constData();
    }
    const QByteArray written = writeQuestions(GetParam(), questions);
    const auto read = readQuestions(GetParam(), written);
    ASSERT_TRUE(read) << qPrintable(wrong(read));
    EXPECT_EQ(*read, questions);
    EXPECT_EQ(writeQuestions(GetParam(), *read), written) << "the same bytes, to compare files by";
}

TEST_P(EveryFormat, LeavesNothingOfWhatIsInJson) {
    const QByteArray json = questionsToJson(nastyQuestions());
    const QByteArray other = writeQuestions(GetParam(), questionsFromJson(json).value());
    EXPECT_EQ(questionsToJson(readQuestions(GetParam(), other).value()), json);
}

TEST_P(EveryFormat, LeavesTheJobBehind) {
    ExchangedQuestion question = choice();
    question.content.job = JobId(7);
    EXPECT_THAT(readQuestions(GetParam(), writeQuestions(GetParam(), {question})).value(),
                testing::ElementsAre(choice()));
}

TEST_P(EveryFormat, TidiesWhatItReads) {
    ExchangedQuestion question = choice();
    question.content.text = u"  one\r\ntwo \n"_s;
    question.content.options[0].text = u" Nothing "_s;
    question.content.keywords = {u" TLS"_s, u"tls"_s};
    const auto read = readQuestions(GetParam(), writeQuestions(GetParam(), {question}));
    ASSERT_TRUE(read) << qPrintable(wrong(read));
    EXPECT_EQ(read->front().content, tidied(question.content));
}

TEST(QuestionExchange, TakesQuestionsOfEveryTypeWhereTheFormatDoes) {
    std::vector<ExchangedQuestion> questions;
    for (const auto type : {QuestionType::Text, QuestionType::Audio, QuestionType::Video, QuestionType::Code}) {
        ExchangedQuestion question = spoken();
        question.content.type = type;
        questions.push_back(question);
    }
    EXPECT_EQ(questionsFromJson(questionsToJson(questions)).value(), questions);
    EXPECT_EQ(questionsFromCsv(questionsToCsv(questions)).value(), questions);
    EXPECT_TRUE(questionsFromGift(questionsToGift(questions), {})->empty());
}

TEST(QuestionExchange, KnowsFormatsByNameAndByEnding) {
    for (const auto format : {QuestionFormat::Json, QuestionFormat::Csv, QuestionFormat::Gift})
        EXPECT_EQ(questionFormatFromName(questionFormatName(format)), format);
    EXPECT_EQ(questionFormatFromName(u"txt"_s), std::nullopt);
    EXPECT_EQ(questionFormatOf(u"/tmp/a.b/Questions.JSON"_s), QuestionFormat::Json);
    EXPECT_EQ(questionFormatOf(u"bank.csv"_s), QuestionFormat::Csv);
    EXPECT_EQ(questionFormatOf(u"bank.gift"_s), QuestionFormat::Gift);
    EXPECT_EQ(questionFormatOf(u"bank.txt"_s), QuestionFormat::Gift);
    EXPECT_EQ(questionFormatOf(u"bank.xml"_s), std::nullopt);
    EXPECT_EQ(questionFormatOf(u"json"_s), std::nullopt);
}

} // namespace

} // namespace candor::questions
