// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionnaireExchange.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;

ExchangedQuestionnaire whole() {
    ExchangedQuestionnaire questionnaire;
    questionnaire.title = u"First \"interview\", Umeå"_s;
    questionnaire.introduction = u"Two lines,\nthe second with a \\ and a \t."_s;
    questionnaire.revealsMcqResults = true;
    ExchangedItem keyed;
    keyed.key = u"fs-div-as-button"_s;
    keyed.text = u"Which?\n水"_s;
    ExchangedItem numbered;
    numbered.id = QuestionId(17);
    numbered.version = 3;
    numbered.timeLimitSeconds = 60;
    numbered.thinkingSeconds = 0;
    numbered.takes = 2;
    questionnaire.sections = {{u"Warming up"_s, {}, {keyed, numbered}}, {{}, u"Then this."_s, {}}};
    return questionnaire;
}

/// "code: detail" of what reading says; empty where it is read.
QString refusal(const QByteArray &json) {
    const auto read = questionnaireFromJson(json);
    return read ? QString() : read.error().detail;
}

/// A file whose questions begin in line 3.
QByteArray with(const QByteArray &questions) {
    return "{\"format\": \"candor-questionnaire\", \"version\": 1, \"title\": \"T\",\n"
           "\"sections\": [{\"questions\": [\n" +
           questions + "]}]}";
}

} // namespace

TEST(QuestionnaireExchange, ReadsWhatItWrote) {
    const QByteArray json = questionnaireToJson(whole());
    const auto read = questionnaireFromJson(json);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, whole());
    EXPECT_EQ(questionnaireToJson(*read), json);
    EXPECT_TRUE(json.startsWith("{\n  \"format\": \"candor-questionnaire\",\n  \"version\": 1,\n  \"title\": "));
    EXPECT_TRUE(json.endsWith("}\n"));
    const auto empty = questionnaireFromJson(questionnaireToJson({u"Empty"_s, {}, {}}));
    ASSERT_TRUE(empty);
    EXPECT_TRUE(empty->sections.empty());
}

TEST(QuestionnaireExchange, SaysTheLineOfWhatIsWrong) {
    EXPECT_EQ(refusal("{\n\"format\": \"candor-questionnaire\",\n"), u"line 3: form"_s);
    EXPECT_EQ(refusal(""), u"line 1: form"_s);
    EXPECT_EQ(refusal("[]"), u"line 1: form"_s);
    EXPECT_EQ(refusal("{}"), u"line 1, format: empty"_s);
    EXPECT_EQ(refusal("{\n\"format\": 7}"), u"line 2, format: unknown"_s);
    EXPECT_EQ(refusal("{\"format\": \"candor-questionnaire\",\n\"version\": 2}"), u"line 2, version: unknown"_s);
    EXPECT_EQ(refusal("{\"format\": \"candor-questionnaire\", \"version\": 1,\n\n\"title\": \" \", \"sections\": []}"),
              u"line 3, title: empty"_s);
    EXPECT_EQ(refusal("{\"format\": \"candor-questionnaire\", \"version\": 1, \"title\": \"T\"}"),
              u"line 1, sections: empty"_s);
    EXPECT_EQ(refusal("{\"format\": \"candor-questionnaire\", \"version\": 1, \"title\": \"T\",\n\"sections\": {}}"),
              u"line 2, sections: form"_s);
    EXPECT_EQ(refusal(with("7")), u"line 3, section 1, question 1: form"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\"},\n{}")), u"line 4, section 1, question 2, key: empty"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\",\n\"id\": 1}")), u"line 3, section 1, question 1, key: form"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"Not a key\"}")), u"line 3, section 1, question 1, key: form"_s);
    EXPECT_EQ(refusal(with("{\"id\": 1.5}")), u"line 3, section 1, question 1, id: form"_s);
    EXPECT_EQ(refusal(with("{\"id\": 0}")), u"line 3, section 1, question 1, id: range"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\",\n\"takes\": 11}")), u"line 4, section 1, question 1, takes: range"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\",\n\"takes\": \"two\"}")), u"line 4, section 1, question 1, takes: form"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\",\n\n\"colour\": 1}")), u"line 5, section 1, question 1, colour: unknown"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\"}, {\"key\": \"a\"}")), u"line 3, section 1, question 2: twice"_s);
    EXPECT_EQ(refusal(with("{\"key\": \"a\", \"time_limit_seconds\": 9}")),
              u"line 3, section 1, question 1, time_limit_seconds: range"_s);
}

TEST(QuestionnaireExchange, HoldsItsLimits) {
    QByteArray many;
    for (int i = 0; i < 101; ++i)
        many += (i == 0 ? "{\"id\": " : ",\n{\"id\": ") + QByteArray::number(i + 1) + '}';
    EXPECT_EQ(refusal(with(many)), u"line 2, section 1, questions: range"_s);
    QByteArray sections = "{\"format\": \"candor-questionnaire\", \"version\": 1, \"title\": \"T\", \"sections\": [";
    for (int i = 0; i < 21; ++i)
        sections += i == 0 ? "{\"questions\": []}" : ", {\"questions\": []}";
    EXPECT_EQ(refusal(sections + "]}"), u"line 1, sections: range"_s);
    const auto title = questionnaireFromJson("{\"format\": \"candor-questionnaire\", \"version\": 1,\n\"title\": \"" +
                                             QByteArray(201, 'x') + "\", \"sections\": []}");
    ASSERT_FALSE(title);
    EXPECT_EQ(title.error(), (Error{ErrorCode::FieldTooLong, u"line 2, title: 200"_s}));
    const auto large = questionnaireFromJson(QByteArray(mostQuestionnaireFileBytes + 1, ' '));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::FileTooLarge);
    EXPECT_NE(refusal(QByteArray(1'000'000, '[')), QString());
    EXPECT_NE(refusal(with("{\"key\": \"a\", \"key\": \"b\"}")), QString()) << "a member twice";
}

TEST(QuestionnaireExchange, ReadsAFileWithAByteOrderMark) {
    EXPECT_TRUE(questionnaireFromJson("\xef\xbb\xbf" + questionnaireToJson(whole())));
}

TEST(QuestionnaireExchange, TheSchemaNamesEachMember) {
    const auto schema = QJsonDocument::fromJson(questionnaireSchema()).object();
    EXPECT_EQ(schema[u"$id"].toString(), u"urn:candor:questionnaire:1"_s);
    const QJsonObject file = QJsonDocument::fromJson(questionnaireToJson(whole())).object();
    for (const QString &name : file.keys())
        EXPECT_TRUE(schema[u"properties"].toObject().contains(name)) << name.toStdString();
    const QJsonValue defined = schema[u"$defs"];
    for (const QString &name : file[u"sections"][0].toObject().keys())
        EXPECT_TRUE(defined[u"section"][u"properties"].toObject().contains(name)) << name.toStdString();
    for (const int item : {0, 1}) {
        for (const QString &name : file[u"sections"][0][u"questions"][item].toObject().keys())
            EXPECT_TRUE(defined[u"question"][u"properties"].toObject().contains(name)) << name.toStdString();
    }
}

} // namespace candor::questions
