// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::choice;
using test::jsonFile;
using test::spoken;
using test::wrong;

constexpr const char *good =
    R"({"domain": "General", "kind": "technical", "difficulty": "beginner", "type": "text", "text": "Why?"})";

/// The good question with one more member.
QByteArray with(const QByteArray &member) {
    QByteArray object = good;
    object.chop(1);
    return object + ", " + member + "}";
}

QString wrongOf(const QByteArray &object) { return wrong(questionsFromJson(jsonFile({good, object}))); }

QByteArray choiceOf(const QByteArray &options) {
    return QByteArray(good).replace("\"text\", \"text\"",
                                    QByteArray("\"mcq\", \"options\": " + options + ", \"text\""));
}

} // namespace

TEST(QuestionJson, IsReadAsTheSchemaDescribesIt) {
    const auto read = questionsFromJson(R"({
      "$schema": "questions.schema.json", "format": "candor-questions", "version": 1,
      "questions": [{
        "key": "cy-hash", "domain": "Cybersecurity", "competency": "Cryptography", "kind": "technical",
        "difficulty": "beginner", "type": "mcq", "text": "What slows guessing down?\nOf stored passwords.",
        "options": [{"text": "Salt", "correct": false, "reason": "It stops tables."}, {"text": "Cost", "correct": true}],
        "time_limit_seconds": 60, "thinking_seconds": 0, "takes": 1, "keywords": ["argon2"], "skills": ["Hashing"],
        "tags": ["passwords"], "language": "en",
        "reference": {"answer": "The cost factor.", "key_points": ["Cost can grow"]},
        "rubric": {"1": "a", "3": "b", "5": "c"}}]})");
    ASSERT_TRUE(read) << qPrintable(wrong(read));
    ASSERT_EQ(read->size(), 1U);
    ExchangedQuestion question;
    question.key = u"cy-hash"_s;
    question.content = {JobDomain::Cybersecurity,
                        u"Cryptography"_s,
                        QuestionKind::Technical,
                        Difficulty::Beginner,
                        QuestionType::Mcq,
                        u"What slows guessing down?\nOf stored passwords."_s,
                        {{u"Salt"_s, false, u"It stops tables."_s}, {u"Cost"_s, true, {}}},
                        60,
                        0,
                        1,
                        {u"argon2"_s},
                        {u"Hashing"_s},
                        {u"passwords"_s},
                        u"en"_s,
                        u"The cost factor."_s,
                        {u"Cost can grow"_s},
                        {u"a"_s, u"b"_s, u"c"_s},
                        std::nullopt};
    EXPECT_EQ(read->front(), question);
}

TEST(QuestionJson, HasDefaults) {
    const auto read = questionsFromJson(jsonFile({good}));
    ASSERT_TRUE(read) << qPrintable(wrong(read));
    const QuestionContent &content = read->front().content;
    EXPECT_EQ(content.timeLimitSeconds, 120);
    EXPECT_EQ(content.thinkingSeconds, 0);
    EXPECT_EQ(content.takes, 1);
    EXPECT_EQ(content.language, u"en");
    EXPECT_TRUE(read->front().key.isEmpty());
    EXPECT_TRUE(questionsFromJson(jsonFile({}))->empty());
}

TEST(QuestionJson, IsWrittenInTheOrderOfTheSchema) {
    const QByteArray expected = R"({
  "format": "candor-questions",
  "version": 1,
  "questions": [
    {
      "key": "fs-cache-headers",
      "domain": "Fullstack",
      "competency": "Web delivery",
      "kind": "situational",
      "difficulty": "advanced",
      "type": "mcq",
      "text": "A response carries\n\n    Cache-Control: no-store\n\nWhat may a browser keep of it?",
      "options": [
        { "text": "Nothing at all", "correct": true, "reason": "no-store forbids keeping it." },
        { "text": "A copy that it asks about each time", "correct": false, "reason": "That is no-cache." },
        { "text": "A copy until the tab is closed", "correct": false }
      ],
      "time_limit_seconds": 90,
      "thinking_seconds": 15,
      "takes": 2,
      "keywords": ["no-store", "RFC 9111"],
      "skills": ["HTTP"],
      "tags": ["web", "caching"],
      "language": "en-GB",
      "reference": {
        "answer": "Nothing: the response is not stored.\nAlso not in memory, once it was used.",
        "key_points": [
          "no-store keeps nothing",
          "no-cache keeps and asks"
        ]
      },
      "rubric": {
        "1": "Takes it for no-cache.",
        "3": "Knows one of the two.",
        "5": "Tells both apart."
      }
    },
    {
      "domain": "General",
      "kind": "behavioral",
      "difficulty": "intermediate",
      "type": "video",
      "text": "Tell me of a plan that you gave up.",
      "time_limit_seconds": 120,
      "thinking_seconds": 0,
      "takes": 1,
      "language": "en"
    }
  ]
}
)";
    EXPECT_EQ(questionsToJson({choice(), spoken()}), expected);
    EXPECT_EQ(questionsToJson({}),
              "{\n  \"format\": \"candor-questions\",\n  \"version\": 1,\n  \"questions\": []\n}\n");
}

TEST(QuestionJson, EscapesWhatJsonMustNotHold) {
    ExchangedQuestion question = spoken();
    question.content.text = u"\"a\\b\"\tc\u2028\u007f\u0001😀"_s;
    const QByteArray json = questionsToJson({question});
    EXPECT_TRUE(json.contains(R"("text": "\"a\\b\"\tc)"
                              "\u2028\u007f"
                              R"(\u0001😀")"))
        << json.constData();
    EXPECT_EQ(QJsonDocument::fromJson(json)[u"questions"][0][u"text"].toString(), question.content.text);
}

TEST(QuestionJson, NamesLineQuestionAndField) {
    const QString at = u"line 5, question 2, "_s;
    EXPECT_EQ(wrongOf(with(R"("colour": "red")")), at + u"colour: unknown");
    EXPECT_EQ(wrongOf(R"({"kind": "technical", "difficulty": "beginner", "type": "text", "text": "Why?"})"),
              at + u"domain: empty");
    EXPECT_EQ(wrongOf(QByteArray(good).replace("General", "general")), at + u"domain: unknown");
    EXPECT_EQ(wrongOf(QByteArray(good).replace("\"General\"", "3")), at + u"domain: form");
    EXPECT_EQ(wrongOf(QByteArray(good).replace("beginner", "easy")), at + u"difficulty: unknown");
    EXPECT_EQ(wrongOf(QByteArray(good).replace("\"Why?\"", "[\"Why?\"]")), at + u"text: form");
    EXPECT_EQ(wrongOf(QByteArray(good).replace("Why?", "")), at + u"text: empty");
    EXPECT_EQ(wrongOf(with(R"("key": "A")")), at + u"key: form");
    EXPECT_EQ(wrongOf(with(R"("key": "")")), at + u"key: empty");
    EXPECT_EQ(wrongOf(with(R"("competency": "")")), at + u"competency: empty");
    EXPECT_EQ(wrongOf(with(R"("takes": "1")")), at + u"takes: form");
    EXPECT_EQ(wrongOf(with(R"("takes": 1.5)")), at + u"takes: form");
    EXPECT_EQ(wrongOf(with(R"("takes": 11)")), at + u"takes: range");
    EXPECT_EQ(wrongOf(with(R"("takes": 4294967297)")), at + u"takes: range");
    EXPECT_EQ(wrongOf(with(R"("takes": 1e300)")), at + u"takes: range");
    EXPECT_EQ(wrongOf(with(R"("takes": null)")), at + u"takes: form");
    EXPECT_EQ(wrongOf(with(R"("keywords": "a")")), at + u"keywords: form");
    EXPECT_EQ(wrongOf(with(R"("keywords": ["a", 2])")), at + u"keywords: form");
    EXPECT_EQ(wrongOf(with(R"("keywords": ["a", "a"])")), at + u"keywords: twice");
    EXPECT_EQ(wrongOf(with(R"("skills": [""])")), at + u"skills: empty");
    EXPECT_EQ(wrongOf(with(R"("language": "English")")), at + u"language: form");
    EXPECT_EQ(wrongOf(with(R"("options": [])")), at + u"options: unexpected");
    EXPECT_EQ(wrongOf(with(R"("reference": "x")")), at + u"reference: form");
    EXPECT_EQ(wrongOf(with(R"("reference": {"answer": ""})")), at + u"reference_answer: empty");
    EXPECT_EQ(wrongOf(with(R"("reference": {"answer": "x", "points": []})")), at + u"reference.points: unknown");
    EXPECT_EQ(wrongOf(with(R"("reference": {"key_points": [["x"]]})")), at + u"key_points: form");
    EXPECT_EQ(wrongOf(with(R"("rubric": {"1": "a", "5": "c"})")), at + u"rubric: empty");
    EXPECT_EQ(wrongOf(with(R"("rubric": {"1": "a", "2": "b", "3": "", "5": "c"})")), at + u"rubric.2: unknown");
    EXPECT_EQ(wrongOf(with(R"("rubric": {"1": 1, "3": "", "5": ""})")), at + u"rubric: form");
    EXPECT_EQ(wrongOf("3"), u"line 5, question 2: form");
    EXPECT_EQ(wrongOf("[]"), u"line 5, question 2: form");
}

TEST(QuestionJson, NamesWhatIsWrongWithOptions) {
    const QString at = u"line 5, question 2, options: "_s;
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true}, {"text": "b", "correct": false}])")), QString());
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true}, {"text": "b", "correct": true}])")),
              at + u"two_correct");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": false}, {"text": "b", "correct": false}])")),
              at + u"none_correct");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true}])")), at + u"range");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true}, {"text": "a", "correct": false}])")), at + u"twice");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true}, {"text": "b"}])")), at + u"form");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": "true"}, {"text": "b", "correct": false}])")),
              at + u"form");
    EXPECT_EQ(wrongOf(choiceOf(R"(["a", "b"])")), at + u"form");
    EXPECT_EQ(wrongOf(choiceOf(R"({"a": true, "b": false})")), at + u"form");
    EXPECT_EQ(wrongOf(choiceOf(R"([{"text": "a", "correct": true, "why": "x"}, {"text": "b", "correct": false}])")),
              u"line 5, question 2, options.why: unknown");
    EXPECT_EQ(wrongOf(choiceOf("[]")), at + u"empty");
}

TEST(QuestionJson, FindsTheLineOfAFault) {
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\n\"takes\": 1,\n\"tags\" []\n")}))),
              u"line 7, question 2: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\n\"tags\": [\"open]\n")}))), u"line 6, question 2: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({with("\n\"tags\": [\n"), good}))), u"line 6, question 1: form")
        << "the bracket that is missing";
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\n\"tags\": [}")}))), u"line 6, question 2: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\"tags\": [],\n\n\"tags\": []")}))),
              u"line 7, question 2, tags: twice");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\"tags\": [],\n\"\\u0074ags\": []")}))),
              u"line 6, question 2, tags: twice");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with("\n\"tags\": [\"\xff\"]")}))),
              u"line 6, question 2: characters");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, with(R"("tags": ["a\tb\qc"])")}))), u"line 5, question 2: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good, good}).replace("},\n{", "}\n{"))), u"line 5: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good}).replace("}\n]", "},\n]"))), u"line 5, question 2: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good}) + "x")), u"line 6: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({good}).chopped(2))), u"line 5: form");
}

TEST(QuestionJson, NamesWhatIsWrongAroundTheQuestions) {
    const auto frame = [](const QByteArray &members) { return wrong(questionsFromJson("{\n" + members + "}")); };
    EXPECT_EQ(frame(R"("format": "candor-jobs", "version": 1, "questions": [])"), u"line 2, format: unknown");
    EXPECT_EQ(frame("\"version\": 1,\n\"questions\": []"), u"format: empty");
    EXPECT_EQ(frame("\"format\": \"candor-questions\",\n\"version\": 2,\n\"questions\": []"),
              u"line 3, version: unknown");
    EXPECT_EQ(frame(R"("format": "candor-questions", "version": "1", "questions": [])"), u"line 2, version: unknown");
    EXPECT_EQ(frame(R"("format": "candor-questions", "version": 1)"), u"questions: empty");
    EXPECT_EQ(frame(R"("format": "candor-questions", "version": 1, "questions": {})"), u"line 2, questions: form");
    EXPECT_EQ(frame("\"format\": \"candor-questions\", \"version\": 1,\n\"questions\": [\n\n],\n\"x\": 1"),
              u"line 6, x: unknown")
        << "lines count behind the questions too";
    EXPECT_EQ(frame("\"format\": \"candor-questions\", \"version\": 1, \"questions\": [],\n\"questions\": []"),
              u"line 3, questions: twice");
    EXPECT_EQ(frame(R"("$schema": 3, "format": "candor-questions", "version": 1, "questions": [])"),
              u"line 2, $schema: form");
    EXPECT_EQ(wrong(questionsFromJson("")), u"line 1: form");
    EXPECT_EQ(wrong(questionsFromJson("[]")), u"line 1: form");
    EXPECT_EQ(wrong(questionsFromJson("\n\n{]")), u"line 3: form");
    EXPECT_EQ(wrong(questionsFromJson("{\"a\": {\n")), u"line 2: form");
}

TEST(QuestionJson, LooksAtTheVersionFirst) {
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({"{}"}).replace("\"version\": 1", "\"version\": 7"))),
              u"line 2, version: unknown");
}

TEST(QuestionJson, RefusesAKeyThatIsThereTwice) {
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({with(R"("key": "a")"), with(R"("key": "b")"), with(R"("key": "a")")}))),
              u"line 6, question 3, key: twice");
}

TEST(QuestionJson, MayBeginWithAByteOrderMark) {
    EXPECT_EQ(questionsFromJson("\xef\xbb\xbf" + jsonFile({good}))->size(), 1U);
}

TEST(QuestionJson, ShowsNoSignsOfATerminal) {
    EXPECT_EQ(wrongOf(with(R"("\u001b[31m, x: \u202ey": 1)")), u"line 5, question 2, ??31m? x? ?y: unknown");
    EXPECT_EQ(wrongOf(with('"' + QByteArray(1000, 'x') + "\": 1")).size(), 20 + 40 + 9);
}

} // namespace candor::questions
