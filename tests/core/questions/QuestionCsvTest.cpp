// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <gmock/gmock.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::choice;
using test::spoken;
using test::wrong;

constexpr const char *header = "domain,kind,difficulty,type,text";
constexpr const char *good = "General,technical,beginner,text,Why?";

/// A file with the good question and one more, which has something in one more column.
QByteArray with(const QByteArray &column, const QByteArray &cell, const QByteArray &question = good) {
    return QByteArray(header) + ',' + column + '\n' + good + ",\n" + question + ',' + cell + '\n';
}

QString wrongOf(const QByteArray &column, const QByteArray &cell) {
    return wrong(questionsFromCsv(with(column, cell)));
}

Result<ExchangedQuestion> choiceOf(const QByteArray &options) {
    auto read = questionsFromCsv(with("options", '"' + options + '"', "General,technical,beginner,mcq,Which?"));
    return read ? Result<ExchangedQuestion>(read->back()) : failure(read.error());
}

} // namespace

TEST(QuestionCsv, IsOneRowAQuestion) {
    EXPECT_EQ(questionsToCsv({choice(), spoken()}),
              "key,domain,competency,kind,difficulty,type,text,options,time_limit_seconds,thinking_seconds,takes,"
              "keywords,skills,tags,language,reference_answer,key_points,rubric_1,rubric_3,rubric_5\r\n"
              "fs-cache-headers,Fullstack,Web delivery,situational,advanced,mcq,\"A response carries\n\n"
              "    Cache-Control: no-store\n\nWhat may a browser keep of it?\",\"*Nothing at all\n"
              "-> no-store forbids keeping it.\nA copy that it asks about each time\n-> That is no-cache.\n"
              "A copy until the tab is closed\",90,15,2,\"no-store\nRFC 9111\",HTTP,\"web\ncaching\",en-GB,"
              "\"Nothing: the response is not stored.\nAlso not in memory, once it was used.\","
              "\"no-store keeps nothing\nno-cache keeps and asks\",Takes it for no-cache.,Knows one of the two.,"
              "Tells both apart.\r\n"
              ",General,,behavioral,intermediate,video,Tell me of a plan that you gave up.,,120,0,1,,,,en,,,,,\r\n");
}

TEST(QuestionCsv, IsReadAsSpreadsheetsWriteIt) {
    const auto read = questionsFromCsv("\xef\xbb\xbf"
                                       "text, type ,domain,difficulty,kind,options,keywords,takes\r\n"
                                       "\r\n"
                                       "\"One\r\nor two?\",mcq,AI-ML,advanced,technical,\"* One\r\n  -> it is\r\n\r\n"
                                       "two\r\n\",\"a\r\n b \r\n\", 3 \r\n");
    ASSERT_TRUE(read) << qPrintable(wrong(read));
    ExchangedQuestion expected;
    expected.content.domain = JobDomain::AiMl;
    expected.content.difficulty = Difficulty::Advanced;
    expected.content.type = QuestionType::Mcq;
    expected.content.text = u"One\nor two?"_s;
    expected.content.options = {{u"One"_s, true, u"it is"_s}, {u"two"_s, false, {}}};
    expected.content.keywords = {u"a"_s, u"b"_s};
    expected.content.takes = 3;
    EXPECT_THAT(*read, testing::ElementsAre(expected));
}

TEST(QuestionCsv, LetsNoSpreadsheetRunAField) {
    ExchangedQuestion question = spoken();
    question.content.text = u"=HYPERLINK(\"x\")"_s;
    question.content.keyPoints = {u"@SUM(A1)"_s, u"-1"_s};
    const QByteArray csv = questionsToCsv({question});
    EXPECT_TRUE(csv.contains("'=HYPERLINK")) << csv.constData();
    EXPECT_TRUE(csv.contains("'@SUM")) << csv.constData();
    EXPECT_THAT(questionsFromCsv(csv).value(), testing::ElementsAre(question));
}

TEST(QuestionCsv, MarksOptionsSoThatTheyMayBeginWithAnything) {
    EXPECT_EQ(choiceOf("*a\n\\*b")->content.options,
              (std::vector<AnswerOption>{{u"a"_s, true, {}}, {u"*b"_s, false, {}}}));
    EXPECT_EQ(
        choiceOf("**a\n\\-> b\n\\d\n\\\\*c\n-> one\n->\n->  two")->content.options,
        (std::vector<AnswerOption>{
            {u"*a"_s, true, {}}, {u"-> b"_s, false, {}}, {u"\\d"_s, false, {}}, {u"\\*c"_s, false, u"one\n\n two"_s}}));
    EXPECT_EQ(choiceOf("> 5 ms\n*< 5 ms")->content.options,
              (std::vector<AnswerOption>{{u"> 5 ms"_s, false, {}}, {u"< 5 ms"_s, true, {}}}));
}

TEST(QuestionCsv, NamesLineQuestionAndColumn) {
    const QString at = u"line 3, question 2, "_s;
    EXPECT_EQ(wrongOf("takes", "two"), at + u"takes: form");
    EXPECT_EQ(wrongOf("takes", "1.5"), at + u"takes: form");
    EXPECT_EQ(wrongOf("takes", "99999999999999999999"), at + u"takes: form");
    EXPECT_EQ(wrongOf("takes", "0"), at + u"takes: range");
    EXPECT_EQ(wrongOf("key", "A B"), at + u"key: form");
    EXPECT_EQ(wrongOf("language", "english"), at + u"language: form");
    EXPECT_EQ(wrongOf("options", "*a"), at + u"options: unexpected");
    EXPECT_EQ(wrongOf("keywords", "\"a\na\""), at + u"keywords: twice");
    EXPECT_EQ(wrongOf("rubric_3", QByteArray(2001, 'x')), at + u"rubric: 2000");
    EXPECT_EQ(wrongOf("takes", "1,2"), u"line 3, question 2: columns");
    EXPECT_EQ(wrong(questionsFromCsv(with("takes", "1", "General,technical,beginner,essay,Why?"))),
              at + u"type: unknown");
    EXPECT_EQ(wrong(questionsFromCsv(with("takes", "1", "General,,beginner,text,Why?"))), at + u"kind: empty");
    EXPECT_EQ(wrong(questionsFromCsv(with("takes", "1", "General,technical,beginner,text, "))), at + u"text: empty");
    EXPECT_EQ(wrong(choiceOf("*a\n*b")), at + u"options: two_correct");
    EXPECT_EQ(wrong(choiceOf("a\nb")), at + u"options: none_correct");
    EXPECT_EQ(wrong(choiceOf("-> why\n*a\nb")), at + u"options: form");
    EXPECT_EQ(wrong(choiceOf("*a" + QByteArray("\nb").repeated(9))), at + u"options: range");
    EXPECT_EQ(wrong(questionsFromCsv(with("key", "\"open"))), u"line 3: quote");
    EXPECT_EQ(wrong(questionsFromCsv(with("key", "\xff"))), u"line 3: characters");
}

TEST(QuestionCsv, CountsTheLinesWithinCells) {
    const QByteArray rows = "General,technical,beginner,text,\"Why\n\nso?\"\nGeneral,technical,beginner,text,\n";
    EXPECT_EQ(wrong(questionsFromCsv(QByteArray(header) + '\n' + rows)), u"line 5, question 2, text: empty");
}

TEST(QuestionCsv, NamesWhatIsWrongWithItsHeader) {
    EXPECT_EQ(wrong(questionsFromCsv("")), u"line 1, domain: empty");
    EXPECT_EQ(wrong(questionsFromCsv("domain,kind,difficulty,type\n")), u"line 1, text: empty");
    EXPECT_EQ(wrong(questionsFromCsv("\n\ndomain;kind\n")), u"line 3, domain?kind: unknown");
    EXPECT_EQ(wrong(questionsFromCsv("domain,kind,kind\n")), u"line 1, kind: twice");
    EXPECT_TRUE(questionsFromCsv(QByteArray(header) + '\n')->empty());
}

} // namespace candor::questions
