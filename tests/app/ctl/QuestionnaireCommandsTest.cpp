// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionWorkspace.h"

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

class QuestionnaireCommandsTest : public QuestionWorkspace {
protected:
    static QStringList command(const QStringList &more) { return QStringList{u"questionnaire"_s} + more; }
    /// One of rita's with these questions; its number.
    [[nodiscard]] QString byHand(const QStringList &questions) const {
        QStringList arguments = command({u"add"_s, u"--title"_s, u"By hand"_s});
        for (const QString &question : questions)
            arguments << u"--question"_s << question;
        return QString::number(object(u"rita"_s, arguments)[u"id"].toInt());
    }
    [[nodiscard]] QJsonObject shown(const QString &id, const QString &who = u"rita"_s) const {
        return object(who, command({u"show"_s, id}));
    }
    static QJsonArray itemsOf(const QJsonObject &questionnaire, int section = 0) {
        return questionnaire[u"sections"][section][u"questions"].toArray();
    }
    QString file(const QString &name, const QByteArray &bytes) const {
        write(path(name), bytes);
        return path(name);
    }
    /// What export writes.
    [[nodiscard]] QByteArray exported(const QString &id) const {
        const auto outcome = as(u"rita"_s, command({u"export"_s, id}));
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        return outcome.output;
    }
};

CANDOR_BOTH_DIALECTS(QuestionnaireCommandsTest);

TEST_P(QuestionnaireCommandsTest, MadeByHandItKeepsTheVersionThatItHas) {
    const QString own = approved(choice(u"Which water sinks?"_s));
    const QString id = byHand({own, u"fs-retried-payment"_s, u"be-learnt-for-a-task"_s});
    const auto made = shown(id);
    EXPECT_EQ(made[u"questions"].toInt(), 3);
    EXPECT_EQ(itemsOf(made)[0][u"question_id"].toInt(), own.toInt());
    int seconds = 0;
    for (const QJsonValue item : itemsOf(made))
        seconds += item[u"time_limit_seconds"].toInt() + item[u"thinking_seconds"].toInt();
    EXPECT_EQ(made[u"seconds"].toInt(), seconds);

    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"edit"_s, own, u"--text"_s, u"Which water floats?"_s}).exitCode, 0);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, own}).exitCode, 0);
    EXPECT_TRUE(itemsOf(shown(id))[0][u"is_newest"].toBool()) << "a draft is no newer version to ask";
    ASSERT_EQ(as(u"eve"_s, {u"question"_s, u"approve"_s, own}).exitCode, 0);
    const QJsonValue kept = itemsOf(shown(id))[0];
    EXPECT_EQ(kept[u"version"].toInt(), 1);
    EXPECT_EQ(kept[u"text"].toString(), u"Which water sinks?"_s);
    EXPECT_FALSE(kept[u"is_newest"].toBool());
    EXPECT_EQ(question(own)[u"uses"].toInt(), 1);
    EXPECT_THAT(as(u"rita"_s, command({u"show"_s, id})).output.toStdString(),
                HasSubstr("version 1, a newer version was approved"));

    // Written out and taken back it says the same; the version can be named.
    const QByteArray before = exported(id);
    const QJsonValue sections = shown(id)[u"sections"];
    EXPECT_THAT(before.toStdString(), HasSubstr("\"version\": 1\n"));
    ASSERT_EQ(as(u"rita"_s, command({u"edit"_s, id, file(u"same.json"_s, before)})).exitCode, 0);
    EXPECT_EQ(shown(id)[u"sections"], sections);
    const QByteArray unnamed = QByteArray(before).replace(",\n          \"version\": 1\n", "\n");
    ASSERT_EQ(unnamed.count("\"version\""), 1) << "the format's alone";
    ASSERT_EQ(as(u"rita"_s, command({u"edit"_s, id, file(u"unnamed.json"_s, unnamed)})).exitCode, 0);
    EXPECT_EQ(shown(id)[u"sections"], sections) << "without a version it stays in the one that it has";
    const QByteArray newer = QByteArray(before).replace("\"version\": 1\n", "\"version\": 2\n");
    ASSERT_EQ(as(u"rita"_s, command({u"edit"_s, id, file(u"newer.json"_s, newer)})).exitCode, 0);
    EXPECT_EQ(itemsOf(shown(id))[0][u"text"].toString(), u"Which water floats?"_s);

    const QString other = byHand({own});
    EXPECT_EQ(itemsOf(shown(other))[0][u"version"].toInt(), 2) << "another one asks the newest";
    ASSERT_EQ(as(u"eve"_s, {u"question"_s, u"retire"_s, own, u"--reason"_s, u"Known."_s}).exitCode, 0);
    EXPECT_TRUE(itemsOf(shown(id))[0][u"is_retired"].toBool());
    EXPECT_EQ(as(u"rita"_s, command({u"edit"_s, id, u"--title"_s, u"Still asked"_s})).exitCode, 0);
    expectRefused(as(u"rita"_s, command({u"add"_s, u"--title"_s, u"x"_s, u"--question"_s, own})), 1,
                  "Question 1 (section 1) is not approved, or was retired.");
}

TEST_P(QuestionnaireCommandsTest, ARuleDrawsTheSameAgain) {
    const QStringList rule{u"--domain"_s, u"Fullstack"_s, u"--type"_s, u"mcq=3,video=2"_s,
                           u"--type"_s,   u"text=1"_s,    u"--seed"_s, u"7"_s};
    const auto drawn = object(u"rita"_s, command(QStringList{u"draw"_s} + rule));
    EXPECT_EQ(misfits(drawn, jsonOf(R"({"questions": [{"question_id": "number", "version_id": "number",
        "version": "number", "is_newest": "boolean", "is_retired": "boolean", "domain": "string",
        "competency": "string", "difficulty": "string", "type": "string", "text": "string",
        "time_limit_seconds": "number", "thinking_seconds": "number", "takes": "number"}],
        "missing": [], "candidates": [{"type": "string", "count": "number"}], "seconds": "number",
        "seed": "number"})"))
                  .join(u'\n')
                  .toStdString(),
              "");
    EXPECT_EQ(drawn[u"questions"].toArray().size(), 6);
    EXPECT_EQ(object(u"rita"_s, command(QStringList{u"draw"_s} + rule)), drawn);
    const auto made = object(u"rita"_s, command(QStringList{u"add"_s, u"--title"_s, u"Drawn"_s} + rule));
    EXPECT_EQ(itemsOf(made), drawn[u"questions"].toArray());
    EXPECT_EQ(made[u"seconds"], drawn[u"seconds"]);

    const QString kept = question(u"fs-div-as-button"_s)[u"text"].toString();
    const auto around =
        object(u"rita"_s, command(QStringList{u"draw"_s, u"--question"_s, u"fs-div-as-button"_s} + rule));
    EXPECT_EQ(around[u"questions"][0][u"text"].toString(), kept);
    EXPECT_EQ(around[u"questions"].toArray().size(), 6) << "what stays counts";

    const auto words = as(u"rita"_s, command({u"draw"_s, u"--domain"_s, u"Fullstack"_s, u"--type"_s, u"mcq=90"_s}));
    EXPECT_EQ(words.exitCode, 0) << words;
    EXPECT_THAT(words.output.toStdString(), HasSubstr("The bank does not hold"));
    const auto before = array(u"rita"_s, command({u"list"_s})).size();
    expectRefused(
        as(u"rita"_s, command({u"add"_s, u"--title"_s, u"x"_s, u"--type"_s, u"mcq=4"_s, u"--minutes"_s, u"1"_s})), 1,
        "Nothing was made");
    expectRefused(as(u"rita"_s, command({u"draw"_s, u"--domain"_s, u"Fullstack"_s})), 1,
                  "The number of questions to draw is missing.");
    expectRefused(as(u"rita"_s, command({u"draw"_s, u"--type"_s, u"mcq"_s})), 2, "not \"mcq\"");
    expectRefused(as(u"rita"_s, command({u"draw"_s, u"--type"_s, u"mcq=1,mcq=2"_s})), 2, "twice");
    expectRefused(as(u"rita"_s, command({u"add"_s, u"--title"_s, u"x"_s})), 2, "--question");
    expectRefused(as(u"rita"_s, command({u"add"_s, u"--question"_s, u"be-nobodys-task"_s})), 2, "--title is missing");
    EXPECT_EQ(array(u"rita"_s, command({u"list"_s})).size(), before);
}

TEST_P(QuestionnaireCommandsTest, IsAssignedToAJobAndGivenToItsPeople) {
    const QString job = openJob();
    const auto given = array(u"rita"_s, command({u"list"_s, u"--job"_s, job}));
    ASSERT_EQ(given.size(), 1) << "a new job has one of ten";
    EXPECT_EQ(given[0][u"questions"].toInt(), 10);
    const QString id = byHand({u"fs-div-as-button"_s});
    expectRefused(as(u"eve"_s, command({u"show"_s, id})), 1, "");
    ASSERT_EQ(as(u"rita"_s, command({u"assign"_s, id, job})).exitCode, 0);
    EXPECT_EQ(shown(id)[u"jobs"].toArray(), QJsonArray{job.toInt()});
    EXPECT_EQ(array(u"rita"_s, command({u"list"_s, u"--job"_s, job}))[0][u"id"].toInt(), id.toInt());
    ASSERT_EQ(
        as(u"rita"_s, {u"job"_s, u"member"_s, u"add"_s, job, u"eve@example.org"_s, u"--kind"_s, u"expert"_s}).exitCode,
        0);
    EXPECT_FALSE(shown(id, u"eve"_s)[u"may_edit"].toBool());
    expectRefused(as(u"eve"_s, command({u"edit"_s, id, u"--title"_s, u"x"_s})), 1, "You may not do this");
    expectRefused(as(u"rolf"_s, command({u"assign"_s, id, job})), 1, "");
    expectRefused(as(u"sam"_s, command({u"list"_s})), 1, "You may not do this");

    expectRefused(as(u"rita"_s, command({u"remove"_s, id})), 1, "It can be archived.");
    ASSERT_EQ(as(u"rita"_s, command({u"archive"_s, id})).exitCode, 0);
    EXPECT_EQ(array(u"rita"_s, command({u"list"_s, u"--archived"_s})).size(), 1);
    const QString other = openJob(u"Valve engineer"_s);
    expectRefused(as(u"rita"_s, command({u"assign"_s, id, other})), 1, "The questionnaire is archived.");
    ASSERT_EQ(as(u"rita"_s, command({u"reinstate"_s, id})).exitCode, 0);
    EXPECT_EQ(as(u"rita"_s, command({u"assign"_s, id, other})).exitCode, 0);
    ASSERT_EQ(as(u"rita"_s, command({u"unassign"_s, job})).exitCode, 0);
    EXPECT_TRUE(array(u"rita"_s, command({u"list"_s, u"--job"_s, job})).isEmpty());
    ASSERT_EQ(as(u"rita"_s, command({u"unassign"_s, other})).exitCode, 0);
    EXPECT_EQ(object(u"rita"_s, command({u"remove"_s, id}))[u"removed"].toInt(), id.toInt());
    expectRefused(as(u"rita"_s, command({u"show"_s, id})), 1, "It is not there");
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_P(QuestionnaireCommandsTest, APreviewHoldsNothingThatHelps) {
    const QString own = approved(choice(u"Which water sinks?"_s));
    const QString id = byHand({own});
    const auto words = as(u"rita"_s, command({u"preview"_s, id}));
    ASSERT_EQ(words.exitCode, 0) << words;
    const auto json = as(u"rita"_s, command({u"preview"_s, id, u"--json"_s}));
    for (const Outcome &outcome : {words, json}) {
        EXPECT_THAT(outcome.output.toStdString(), HasSubstr("Cold water"));
        for (const char *inside : {"denser", "By pressure", "Guesses", "correct", "[x]"})
            EXPECT_THAT(outcome.output.toStdString(), Not(HasSubstr(inside)));
    }
    EXPECT_THAT(words.output.toStdString(),
                HasSubstr("1. Which water sinks?\n     ( ) Warm water\n     ( ) Cold water"));
    EXPECT_EQ(misfits(jsonOf(json.output), jsonOf(R"({"title": "string", "introduction": "string",
        "reveals_mcq_results": "boolean", "questions": "number", "seconds": "number", "sections": [{"title": "string",
        "introduction": "string", "questions": [{"type": "string", "text": "string", "options": ["string"],
        "time_limit_seconds": "number", "thinking_seconds": "number", "takes": "number"}]}]})"))
                  .join(u'\n')
                  .toStdString(),
              "");
}

TEST_P(QuestionnaireCommandsTest, AFileIsReadStrictly) {
    const auto all = array(u"rita"_s, command({u"list"_s})).size();
    const auto refused = [&](const QByteArray &bytes, const char *words) {
        expectRefused(as(u"rita"_s, command({u"import"_s, file(u"bad.json"_s, bytes)})), 1, words);
    };
    const auto with = [](const QByteArray &questions) -> QByteArray {
        return "{\"format\": \"candor-questionnaire\", \"version\": 1, \"title\": \"T\",\n\"sections\": [\n"
               "{\"questions\": [\n" +
               questions + "\n]}]}";
    };
    refused("{\n", "from line");
    refused("{\"format\": \"candor-questions\"}", "The format (line 1) is not known here.");
    refused(with("{\"key\": \"no-such-question\"}"), "Question 1 (section 1) is not known here.");
    refused(with("{\"key\": \"fs-div-as-button\", \"takes\": 11}"),
            "The number of takes (line 4, section 1, question 1) is out of range.");
    refused(with("{\"key\": \"fs-div-as-button\"},\n{\"key\": \"fs-div-as-button\"}"),
            "Question 2 (line 5, section 1) is there twice.");
    refused(with("{\"key\": \"fs-div-as-button\", \"version\": 7}"),
            "The version (section 1, question 1) is not known here.");
    refused(with("{\"key\": \"fs-div-as-button\", \"colour\": 7}"),
            "colour (line 4, section 1, question 1) is not known here.");
    const QString draftId = draft(u"rita"_s, written(u"A draft"_s));
    refused(with("{\"id\": " + draftId.toUtf8() + "}"), "Question 1 (section 1) is not approved, or was retired.");
    // A number of another workspace is another question.
    refused(with("{\"id\": 1, \"text\": \"What somebody else asks\"}"), "Question 1 (section 1) is not known here.");
    refused("", "from line");
    EXPECT_EQ(array(u"rita"_s, command({u"list"_s})).size(), all);

    const auto made = object(
        u"rita"_s, command({u"import"_s, file(u"good.json"_s, with("{\"key\": \"fs-div-as-button\", \"takes\": 3}"))}));
    EXPECT_EQ(itemsOf(made)[0][u"takes"].toInt(), 3);
    const QString id = QString::number(made[u"id"].toInt());
    ASSERT_EQ(as(u"rita"_s, command({u"export"_s, id, u"--out"_s, path(u"out.json"_s)})).exitCode, 0);
    const auto again = object(u"rita"_s, command({u"import"_s, path(u"out.json"_s)}));
    EXPECT_EQ(again[u"sections"], made[u"sections"]);
}

TEST_P(QuestionnaireCommandsTest, AStaleChangeIsRefusedAndBothAreShown) {
    const QString id = byHand({u"fs-div-as-button"_s});
    const QString read = QString::number(shown(id)[u"revision"].toInt());
    ASSERT_EQ(as(u"ada"_s, command({u"edit"_s, id, u"--title"_s, u"Ada's"_s})).exitCode, 0);
    const auto stale = as(u"rita"_s, command({u"edit"_s, id, u"--title"_s, u"Rita's"_s, u"--revision"_s, read}));
    EXPECT_EQ(stale.exitCode, 1) << stale;
    for (const char *words : {"-  \"title\": \"Ada's\"", "+  \"title\": \"Rita's\"", "Somebody else has changed this"})
        EXPECT_THAT(stale.errors.toStdString(), HasSubstr(words));
    EXPECT_EQ(shown(id)[u"title"].toString(), u"Ada's"_s);
    EXPECT_EQ(as(u"rita"_s, command({u"archive"_s, id, u"--revision"_s, read})).exitCode, 1);
    expectRefused(as(u"rita"_s, command({u"edit"_s, id})), 2, "Nothing is to be changed");
}

TEST_P(QuestionnaireCommandsTest, JsonHasTheShapesOfTheManual) {
    const QByteArray head =
        R"("id": "number", "title": "string", "introduction": "string", "reveals_mcq_results": "boolean",
           "keeps_other_takes": "boolean", "owner_id": "number?", "owner_name": "string", "version": "number",
           "archived": "boolean", "questions": "number", "seconds": "number", "begun": "number",
           "created_at": "string", "updated_at": "string", "revision": "number")";
    const QString id = byHand({u"fs-div-as-button"_s, u"be-nobodys-task"_s});
    ASSERT_EQ(as(u"rita"_s, command({u"assign"_s, id, openJob()})).exitCode, 0);
    const auto expectShape = [](const QJsonValue &value, const QByteArray &wanted) {
        EXPECT_EQ(misfits(value, jsonOf(wanted)).join(u'\n').toStdString(), "");
    };
    expectShape(array(u"rita"_s, command({u"list"_s})), "[{" + head + ", \"jobs\": \"number\"}]");
    expectShape(shown(id), "{" + head + R"(, "jobs": ["number"], "may_edit": "boolean", "sections": [{"title": "string",
        "introduction": "string", "questions": [{"question_id": "number", "version_id": "number", "version": "number",
        "is_newest": "boolean", "is_retired": "boolean", "domain": "string", "competency": "string",
        "difficulty": "string", "type": "string", "text": "string", "time_limit_seconds": "number",
        "thinking_seconds": "number", "takes": "number"}]}]})");
    expectShape(array(u"rita"_s, command({u"versions"_s, id})),
                R"([{"version_id": "number", "version": "number", "title": "string", "sections": "number",
                     "questions": "number", "created_at": "string"}])");
    EXPECT_EQ(array(u"rita"_s, command({u"list"_s, u"--mine"_s, u"--text"_s, u"hand"_s})).size(), 1);
    EXPECT_EQ(array(u"rolf"_s, command({u"list"_s})).size(), 0);
}

} // namespace
} // namespace candor::ctl
