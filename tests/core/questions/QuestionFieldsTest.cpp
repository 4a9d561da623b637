// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionFields.h"
#include "QuestionFixture.h"

#include <gmock/gmock.h>

#include <functional>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::choice;
using test::spoken;
using test::wrong;

struct Change {
    const char *what;
    std::function<void(QuestionContent &)> change;
    QString error;
};

class WrongFields : public testing::TestWithParam<Change> {};

TEST_P(WrongFields, AreRefusedByName) {
    QuestionContent content = choice().content;
    ASSERT_TRUE(checkQuestion(content));
    GetParam().change(content);
    EXPECT_EQ(wrong(checkQuestion(content)), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    QuestionFields, WrongFields,
    testing::Values(
        Change{"no text", [](auto &content) { content.text = u" \n"_s; }, u"text: empty"_s},
        Change{"a control character", [](auto &content) { content.text = QString(u'\a'); }, u"text: characters"_s},
        Change{"a lone surrogate", [](auto &content) { content.text = QString(QChar(0xD800)); }, u"text: characters"_s},
        Change{"a long text", [](auto &content) { content.text = QString(8001, u'x'); }, u"text: 8000"_s},
        Change{"a blank competency", [](auto &content) { content.competency = u" "_s; }, u"competency: empty"_s},
        Change{"a competency of two lines", [](auto &content) { content.competency = u"a\nb"_s; },
               u"competency: characters"_s},
        Change{"no options", [](auto &content) { content.options.clear(); }, u"options: empty"_s},
        Change{"one option", [](auto &content) { content.options.resize(1); }, u"options: range"_s},
        Change{"nine options",
               [](auto &content) {
                   content.options.resize(9, {u"x"_s, false, {}});
               },
               u"options: range"_s},
        Change{"an empty option", [](auto &content) { content.options[1].text.clear(); }, u"options: empty"_s},
        Change{"an option of two lines", [](auto &content) { content.options[1].text = u"a\nb"_s; },
               u"options: characters"_s},
        Change{"a long option", [](auto &content) { content.options[1].text = QString(401, u'x'); }, u"options: 400"_s},
        Change{"a long reason", [](auto &content) { content.options[1].reason = QString(1001, u'x'); },
               u"options: 1000"_s},
        Change{"an option twice", [](auto &content) { content.options[1].text = content.options[0].text + u' '; },
               u"options: twice"_s},
        Change{"an option twice but for its white space",
               [](auto &content) {
                   content.options[1].text = u' ' + QString(content.options[0].text).replace(u' ', u"  "_s);
               },
               u"options: twice"_s},
        Change{"none right", [](auto &content) { content.options[0].correct = false; }, u"options: none_correct"_s},
        Change{"two right", [](auto &content) { content.options[1].correct = true; }, u"options: two_correct"_s},
        Change{"options to speak", [](auto &content) { content.type = QuestionType::Audio; }, u"options: unexpected"_s},
        Change{"no time", [](auto &content) { content.timeLimitSeconds = 9; }, u"time_limit_seconds: range"_s},
        Change{"too much time", [](auto &content) { content.timeLimitSeconds = 7201; }, u"time_limit_seconds: range"_s},
        Change{"negative thinking", [](auto &content) { content.thinkingSeconds = -1; }, u"thinking_seconds: range"_s},
        Change{"long thinking", [](auto &content) { content.thinkingSeconds = 1801; }, u"thinking_seconds: range"_s},
        Change{"no takes", [](auto &content) { content.takes = 0; }, u"takes: range"_s},
        Change{"many takes", [](auto &content) { content.takes = 11; }, u"takes: range"_s},
        Change{"a blank keyword", [](auto &content) { content.keywords.append(u" "_s); }, u"keywords: empty"_s},
        Change{"many skills", [](auto &content) { content.skills = QStringList(41, u"x"_s); }, u"skills: range"_s},
        Change{"a long tag", [](auto &content) { content.tags.append(QString(101, u'x')); }, u"tags: 100"_s},
        Change{"no language", [](auto &content) { content.language.clear(); }, u"language: form"_s},
        Change{"a language by its name", [](auto &content) { content.language = u"english"_s; }, u"language: form"_s},
        Change{"a blank answer", [](auto &content) { content.referenceAnswer = u"\n"_s; },
               u"reference_answer: empty"_s},
        Change{"a long answer", [](auto &content) { content.referenceAnswer = QString(8001, u'x'); },
               u"reference_answer: 8000"_s},
        Change{"many key points", [](auto &content) { content.keyPoints = QStringList(21, u"x"_s); },
               u"key_points: range"_s},
        Change{"a long key point", [](auto &content) { content.keyPoints = {QString(401, u'x')}; },
               u"key_points: 400"_s},
        Change{"a long anchor", [](auto &content) { content.rubric.five = QString(2001, u'x'); }, u"rubric: 2000"_s}),
    [](const auto &change) { return QString::fromLatin1(change.param.what).replace(u' ', u'_').toStdString(); });

TEST(QuestionFields, KeepADraftThatSaysLittle) {
    EXPECT_TRUE(checkQuestion(spoken().content));
    QuestionContent longest = choice().content;
    longest.text = QString(8000, u'x');
    longest.options[1].text = u"𠮷"_s.repeated(400);
    longest.timeLimitSeconds = 7200;
    longest.language = u"pt-BR"_s;
    EXPECT_TRUE(checkQuestion(longest));
}

TEST(QuestionFields, SayWhatIsMissingBeforeAQuestionIsAsked) {
    QuestionContent content = choice().content;
    EXPECT_TRUE(checkComplete(content));
    content.rubric.three = u" "_s;
    EXPECT_EQ(wrong(checkComplete(content)), u"rubric: empty");
    content.keyPoints.clear();
    EXPECT_EQ(wrong(checkComplete(content)), u"key_points: empty");
    content.referenceAnswer.clear();
    EXPECT_EQ(wrong(checkComplete(content)), u"reference_answer: empty");
    content.competency.clear();
    EXPECT_EQ(wrong(checkComplete(content)), u"competency: empty");
}

TEST(QuestionFields, KeysAreNamesForGood) {
    for (const QString &key : {u"a"_s, u"ai-metrics-2"_s, QString(80, u'x')})
        EXPECT_TRUE(checkKey(key)) << qPrintable(key);
    for (const QString &key : {QString(), u"A"_s, u"a--b"_s, u"-a"_s, u"a-"_s, u"a b"_s, u"a_b"_s, u"ä"_s, u"a\n"_s})
        EXPECT_EQ(wrong(checkKey(key)), u"key: form") << qPrintable(key);
    EXPECT_EQ(checkKey(QString(81, u'x')).error(), (Error{ErrorCode::FieldTooLong, u"key: 80"_s}));
}

TEST(QuestionFields, AreTidied) {
    QuestionContent content = choice().content;
    content.text = u"\n one\r\n\r\n  two\rthree \n"_s;
    content.competency = u" Web delivery "_s;
    content.options[0] = {u" Nothing "_s, true, u" because\r\nof it "_s};
    content.keywords = {u" TLS "_s, u"tls"_s, u" "_s, u"ＴＬＳ"_s, u"SSL"_s};
    content.keyPoints = {u" first "_s, u""_s, u"second"_s};
    content.rubric.one = u" one "_s;
    const QuestionContent tidy = tidied(content);
    EXPECT_EQ(tidy.text, u"one\n\n  two\nthree");
    EXPECT_EQ(tidy.competency, u"Web delivery");
    EXPECT_EQ(tidy.options[0], (AnswerOption{u"Nothing"_s, true, u"because\nof it"_s}));
    EXPECT_EQ(tidy.keywords, (QStringList{u"TLS"_s, u"SSL"_s}));
    EXPECT_EQ(tidy.keyPoints, (QStringList{u"first"_s, u"second"_s}));
    EXPECT_EQ(tidy.rubric.one, u"one");
    EXPECT_EQ(tidied(tidy), tidy);
    EXPECT_EQ(tidied(choice().content), choice().content);
}

TEST(QuestionFields, ThatChangedAreNamed) {
    const QuestionContent before = choice().content;
    EXPECT_TRUE(changedFields(before, before).isEmpty());
    QuestionContent after = before;
    after.options[2].reason = u"x"_s;
    after.rubric.five = u"x"_s;
    EXPECT_EQ(changedFields(before, after), (QStringList{u"options"_s, u"rubric"_s}));
    // All of them, so that none is forgotten.
    after = spoken().content;
    after.job = JobId(3);
    EXPECT_EQ(changedFields(before, after),
              (QStringList{u"domain"_s, u"competency"_s, u"kind"_s, u"difficulty"_s, u"type"_s, u"text"_s, u"options"_s,
                           u"time_limit_seconds"_s, u"thinking_seconds"_s, u"takes"_s, u"keywords"_s, u"skills"_s,
                           u"tags"_s, u"language"_s, u"reference_answer"_s, u"key_points"_s, u"rubric"_s, u"job"_s}));
}

TEST(QuestionFields, GiveNothingAwayWhileItIsAsked) {
    const QuestionContent asked = asAsked(choice().content);
    QuestionContent expected = choice().content;
    for (AnswerOption &option : expected.options)
        option = {option.text, false, {}};
    expected.keywords = expected.keyPoints = QStringList();
    expected.referenceAnswer.clear();
    expected.rubric = {};
    EXPECT_EQ(asked, expected);
}

} // namespace

} // namespace candor::questions
