// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema says what is read and written.
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::jsonFile;
using test::wrong;

/// What an independent validator says of files, by the schema that is compiled in.
class QuestionSchema : public testing::Test {
protected:
    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }

    /// Those of the files that are not valid.
    QStringList invalid(const QStringList &files) const {
        QProcess validator;
        validator.start(u"python3"_s,
                        QStringList{QStringLiteral(CANDOR_JSON_VALIDATOR), write(u"schema.json"_s, questionSchema())} +
                            files);
        EXPECT_TRUE(validator.waitForFinished(60'000));
        const QString errors = QString::fromUtf8(validator.readAllStandardError());
        EXPECT_EQ(validator.exitCode(), errors.isEmpty() ? 0 : 1) << qPrintable(errors);
        QStringList names = files;
        names.removeIf([&](const QString &name) { return !errors.contains(name + u": "); });
        return names;
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(QuestionSchema, IsTheFileOfTheSources) {
    QFile source(QStringLiteral(CANDOR_QUESTION_SCHEMA));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    EXPECT_EQ(questionSchema(), source.readAll());
    EXPECT_FALSE(questionSchema().isEmpty());
}

TEST_F(QuestionSchema, HoldsForWhatIsWritten) {
    std::vector<ExchangedQuestion> questions = test::nastyQuestions();
    ExchangedQuestion draft = test::spoken();
    draft.content.keyPoints = {u"only this"_s};
    draft.content.rubric.three = u"and this"_s;
    questions.push_back(draft);
    EXPECT_EQ(
        invalid({write(u"written.json"_s, questionsToJson(questions)), write(u"empty.json"_s, questionsToJson({}))}),
        QStringList());
}

TEST_F(QuestionSchema, RefusesWhatTheReaderRefuses) {
    const QByteArray good =
        R"({"domain": "General", "kind": "technical", "difficulty": "beginner", "type": "text", "text": "Why?"})";
    const auto with = [&](const QByteArray &member) -> QByteArray { return good.chopped(1) + ", " + member + "}"; };
    const auto choice = [&](const QByteArray &options) {
        return QByteArray(good).replace("\"text\", \"text\"",
                                        QByteArray("\"mcq\", \"options\": " + options + ", \"text\""));
    };
    const std::vector<QByteArray> objects{
        "{}",
        "[]",
        with(R"("colour": "red")"),
        QByteArray(good).replace("General", "general"),
        QByteArray(good).replace("Why?", " "),
        QByteArray(good).replace("Why?", QByteArray(8001, 'x')),
        with(R"("key": "A")"),
        with(R"("key": "")"),
        with(R"("key": "a--b")"),
        with(R"("competency": "")"),
        with(R"("competency": "a\nb")"),
        with(R"("takes": 0)"),
        with(R"("takes": 11)"),
        with(R"("takes": 1.5)"),
        with(R"("takes": "1")"),
        with(R"("time_limit_seconds": 9)"),
        with(R"("time_limit_seconds": 7201)"),
        with(R"("thinking_seconds": 1801)"),
        with(R"("keywords": ["a", "a"])"),
        with(R"("keywords": [" "])"),
        with(R"("tags": ["a\tb"])"),
        with("\"skills\": [" + QByteArray("\"x\",").repeated(0) + "\"" + QByteArray(101, 'x') + "\"]"),
        with(R"("language": "English")"),
        with(R"("options": [])"),
        with(R"("reference": {"answer": ""})"),
        with(R"("reference": {"points": []})"),
        with(R"("reference": {"key_points": [""]})"),
        with(R"("rubric": {"1": "a", "5": "c"})"),
        with("\"rubric\": {\"1\": \"\", \"3\": \"\", \"5\": \"" + QByteArray(2001, 'x') + "\"}"),
        choice("[]"),
        choice(R"([{"text": "a", "correct": true}])"),
        choice(R"([{"text": "a", "correct": true}, {"text": "b", "correct": true}])"),
        choice(R"([{"text": "a", "correct": false}, {"text": "b", "correct": false}])"),
        choice(R"([{"text": "a", "correct": true}, {"text": "b"}])"),
        choice(R"([{"text": "a", "correct": true}, {"text": "", "correct": false}])"),
        choice(R"([{"text": "a", "correct": true}, {"text": "b\nc", "correct": false}])"),
        choice(R"([{"text": "a", "correct": true}, {"text": "b", "correct": false, "why": "x"}])"),
        QByteArray(good).replace("\"text\", \"text\"", "\"mcq\", \"text\""),
    };
    QStringList files;
    for (std::size_t index = 0; index < objects.size(); ++index) {
        const QByteArray json = jsonFile({objects[index]});
        EXPECT_FALSE(questionsFromJson(json)) << objects[index].constData();
        files.append(write(u"%1.json"_s.arg(index), json));
    }
    for (const QByteArray &frame :
         {QByteArray("[]"), QByteArray("{}"), jsonFile({}).replace(": 1", ": 2"), jsonFile({}).replace("-q", "-Q"),
          jsonFile({}).replace("{", "{\"x\": 1,"), jsonFile({}).replace("{", "{\"$schema\": 1,")}) {
        EXPECT_FALSE(questionsFromJson(frame)) << frame.constData();
        files.append(write(u"%1.json"_s.arg(files.size()), frame));
    }
    EXPECT_EQ(invalid(files), files);
}

TEST_F(QuestionSchema, AllowsWhatTheReaderTakes) {
    const QByteArray good =
        R"({"domain": "General", "kind": "technical", "difficulty": "beginner", "type": "code", "text": "Why?", )";
    const std::vector<QByteArray> objects{
        good + R"("competency": "a"})",
        good + R"("takes": 2.0, "time_limit_seconds": 1e3})",
        good + R"("keywords": [], "skills": [], "tags": []})",
        good + R"("reference": {"key_points": ["a"]}})",
        good + R"("reference": {}})",
        good + R"("rubric": {"1": "", "3": "", "5": ""}})",
        good + "\"reference\": {\"answer\": \"" + QByteArray("\\ud83d\\ude00").repeated(8000) + "\"}}",
    };
    const QByteArray json = jsonFile(objects);
    EXPECT_TRUE(questionsFromJson(json)) << qPrintable(wrong(questionsFromJson(json)));
    EXPECT_EQ(invalid({write(u"good.json"_s, json)}), QStringList());
}

} // namespace

} // namespace candor::questions
