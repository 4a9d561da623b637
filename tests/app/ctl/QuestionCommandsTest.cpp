// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionWorkspace.h"

#include <memory>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

class QuestionCommandsTest : public QuestionWorkspace {};

CANDOR_BOTH_DIALECTS(QuestionCommandsTest);

QStringList textsOf(const QJsonArray &rows) {
    QStringList texts;
    for (const QJsonValue row : rows)
        texts << row[u"text"].toString();
    return texts;
}

TEST_P(QuestionCommandsTest, FromADraftToWhatIsAsked) {
    const QString id = draft(u"rita"_s, written(u"Why does a pump cavitate?"_s));
    EXPECT_EQ(question(id)[u"status"].toString(), u"draft"_s);
    EXPECT_TRUE(question(id)[u"approved_version_id"].isNull());
    EXPECT_EQ(count(u"eve"_s, {u"--queue"_s}), 0);

    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id, u"--comment"_s, u"For the pump job."_s}).exitCode, 0);
    EXPECT_EQ(count(u"eve"_s, {u"--queue"_s}), 1);
    EXPECT_EQ(count(u"rita"_s, {u"--queue"_s}), 0) << "the queue is what others wrote";
    ASSERT_EQ(as(u"eve"_s, {u"question"_s, u"return"_s, id, u"--reason"_s, u"Say which pump."_s}).exitCode, 0);
    EXPECT_EQ(question(id)[u"status"].toString(), u"draft"_s);
    ASSERT_EQ(
        as(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--text"_s, u"Why does a centrifugal pump cavitate?"_s}).exitCode,
        0);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"take-back"_s, id}).exitCode, 0);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
    const auto approved = object(u"eve"_s, {u"question"_s, u"approve"_s, id, u"--comment"_s, u"Good."_s});
    EXPECT_EQ(approved[u"status"].toString(), u"approved"_s);
    EXPECT_EQ(approved[u"approver_name"].toString(), u"eve"_s);
    EXPECT_EQ(approved[u"approved_version_id"], approved[u"version_id"]);

    ASSERT_EQ(as(u"egon"_s, {u"question"_s, u"comment"_s, id, u"--text"_s, u"I ask it too."_s}).exitCode, 0);
    ASSERT_EQ(as(u"egon"_s, {u"question"_s, u"retire"_s, id, u"--reason"_s, u"Everybody knows it."_s}).exitCode, 0);
    EXPECT_EQ(count(u"eve"_s, {u"--text"_s, u"cavitate"_s}), 0);
    EXPECT_EQ(count(u"eve"_s, {u"--text"_s, u"cavitate"_s, u"--status"_s, u"retired"_s}), 1);
    ASSERT_EQ(as(u"egon"_s, {u"question"_s, u"reinstate"_s, id}).exitCode, 0);

    QStringList kinds;
    for (const QJsonValue event : question(id)[u"events"].toArray())
        kinds << event[u"kind"].toString();
    EXPECT_EQ(kinds.join(u' ').toStdString(),
              "drafted submitted returned edited submitted taken_back submitted approved "
              "commented retired reinstated");
    const auto shown = as(u"rita"_s, {u"question"_s, u"show"_s, id});
    for (const char *words : {"Say which pump.", "eve returned it", "Why does a centrifugal pump cavitate?",
                              "By pressure.", "- Pressure", "5  Explains it", "You may: edit, comment"})
        EXPECT_THAT(shown.output.toStdString(), HasSubstr(words));
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_P(QuestionCommandsTest, NobodyDecidesOnWhatTheyWroteInButAdministrators) {
    const QString evesOwn = draft(u"eve"_s, written(u"What is a siphon?"_s));
    ASSERT_EQ(as(u"eve"_s, {u"question"_s, u"submit"_s, evesOwn}).exitCode, 0);
    expectRefused(as(u"eve"_s, {u"question"_s, u"approve"_s, evesOwn}), 1, "You may not do this");
    expectRefused(as(u"rita"_s, {u"question"_s, u"approve"_s, evesOwn}), 1, "You may not do this");
    // Who writes in it takes it back, and is one of its authors.
    ASSERT_EQ(as(u"egon"_s, {u"question"_s, u"edit"_s, evesOwn, u"--takes"_s, u"2"_s}).exitCode, 0);
    ASSERT_EQ(as(u"egon"_s, {u"question"_s, u"submit"_s, evesOwn}).exitCode, 0);
    expectRefused(as(u"egon"_s, {u"question"_s, u"approve"_s, evesOwn}), 1, "You may not do this");
    EXPECT_EQ(question(evesOwn)[u"status"].toString(), u"awaiting_approval"_s);

    const QString adas = draft(u"ada"_s, written(u"What is a weir?"_s));
    ASSERT_EQ(as(u"ada"_s, {u"question"_s, u"submit"_s, adas}).exitCode, 0);
    EXPECT_EQ(as(u"ada"_s, {u"question"_s, u"approve"_s, adas}).exitCode, 0);
    expectRefused(as(u"sam"_s, {u"question"_s, u"show"_s, adas}), 1, "");
    expectRefused(guest({u"question"_s, u"list"_s}), 1, "Nobody is signed in");
    EXPECT_FALSE(array(u"ada"_s, {u"audit"_s, u"list"_s, u"--outcome"_s, u"refused"_s}).isEmpty());
}

TEST_P(QuestionCommandsTest, OfTwoExpertsTheSecondIsTold) {
    const QString id = draft(u"rita"_s, written(u"What is a sump?"_s));
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
    const QString read = revision(id);
    ASSERT_EQ(
        as(u"eve"_s, {u"question"_s, u"return"_s, id, u"--reason"_s, u"Too short."_s, u"--revision"_s, read}).exitCode,
        0);
    expectRefused(as(u"egon"_s, {u"question"_s, u"approve"_s, id, u"--revision"_s, read}), 1,
                  "Somebody else has changed this");
    expectRefused(as(u"egon"_s, {u"question"_s, u"approve"_s, id}), 1,
                  "The question does not stand where this can be done");
    EXPECT_EQ(question(id)[u"status"].toString(), u"draft"_s);

    const auto stale =
        as(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--text"_s, u"What is a sump for?"_s, u"--revision"_s, read});
    EXPECT_EQ(stale.exitCode, 1) << stale;
    for (const char *words : {"Somebody else has changed this", "- What is a sump?", "+ What is a sump for?"})
        EXPECT_THAT(stale.errors.toStdString(), HasSubstr(words));
    EXPECT_EQ(question(id)[u"text"].toString(), u"What is a sump?"_s);
}

TEST_P(QuestionCommandsTest, OfTwoExpertsAtOnceOneDecides) {
    const QString id = draft(u"rita"_s, written(u"What is a sluice?"_s));
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
    const QString read = revision(id);
    const auto deciding = [&](const QString &who, const QStringList &decision) {
        return std::make_unique<Program>(candorctlPath(), QStringList{u"question"_s} + decision +
                                                              QStringList{id, u"--revision"_s, read, u"--workspace"_s,
                                                                          workspace, u"--as"_s, who + u"@example.org"_s,
                                                                          u"--password-file"_s, passwordFile});
    };
    const auto eve = deciding(u"eve"_s, {u"approve"_s});
    const auto egon = deciding(u"egon"_s, {u"return"_s, u"--reason"_s, u"Too short."_s});
    const Outcome eves = eve->finish();
    const Outcome egons = egon->finish();
    EXPECT_EQ(eves.exitCode + egons.exitCode, 1) << eves << egons;
    const Outcome &late = eves.exitCode == 1 ? eves : egons;
    EXPECT_THAT(late.errors.toStdString(), HasSubstr("Somebody else has changed this"));
    EXPECT_EQ(question(id)[u"status"].toString(), eves.exitCode == 0 ? u"approved"_s : u"draft"_s);
    EXPECT_EQ(question(id)[u"events"].toArray().size(), 3);
}

TEST_P(QuestionCommandsTest, WhatIsMissingBeforeApprovalIsSaid) {
    QJsonObject bare = written(u"What is head?"_s);
    bare.remove(u"reference"_s);
    const QString id = draft(u"rita"_s, bare);
    expectRefused(as(u"rita"_s, {u"question"_s, u"submit"_s, id}), 1, "The reference answer is missing.");
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--reference"_s, u"Pressure as height."_s, u"--key-point"_s,
                             u"Height; of a column"_s, u"--key-point"_s, u"Metres"_s})
                  .exitCode,
              0);
    EXPECT_EQ(question(id)[u"reference"][u"key_points"].toArray().size(), 2);
    EXPECT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
    expectRefused(as(u"eve"_s, {u"question"_s, u"return"_s, id}), 1, "needs a reason");
    EXPECT_EQ(as(u"rita"_s, {u"question"_s, u"discard"_s, id}).exitCode, 1);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"take-back"_s, id}).exitCode, 0);
    EXPECT_EQ(object(u"rita"_s, {u"question"_s, u"discard"_s, id})[u"discarded"].toInt(), id.toInt());
    expectRefused(as(u"rita"_s, {u"question"_s, u"show"_s, id}), 1, "It is not there");
}

TEST_P(QuestionCommandsTest, EditingWhatIsAskedBeginsAVersion) {
    const QString id = approved(choice(u"Which water sinks?\nThink of a lake."_s));
    const auto before = question(id);
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--text"_s, u"Which water sinks?\nThink of a kettle."_s,
                             u"--option"_s, u"Warm water"_s, u"--option"_s, u"*Cold water"_s, u"--option"_s,
                             u"Neither"_s, u"--time-limit"_s, u"60"_s})
                  .exitCode,
              0);
    const auto after = question(id);
    EXPECT_EQ(after[u"version"].toInt(), 2);
    EXPECT_EQ(after[u"status"].toString(), u"draft"_s);
    EXPECT_EQ(after[u"approved_version_id"], before[u"version_id"]);
    EXPECT_EQ(after[u"options"][1][u"reason"].toString(), u"It is denser."_s) << "reasons stay with their answers";
    EXPECT_EQ(after[u"versions"][1][u"text"], before[u"text"]);
    EXPECT_THAT(textsOf(array(u"eve"_s, {u"question"_s, u"list"_s, u"--approved"_s, u"--text"_s, u"lake"_s})),
                testing::ElementsAre(before[u"text"].toString()))
        << "what is asked is still the first version";

    const auto compared = object(u"eve"_s, {u"question"_s, u"compare"_s, id});
    EXPECT_EQ(compared[u"from"].toInt(), 1);
    EXPECT_EQ(compared[u"to"].toInt(), 2);
    QStringList fields;
    for (const QJsonValue field : compared[u"fields"].toArray())
        fields << field[u"field"].toString();
    EXPECT_EQ(fields, (QStringList{u"text"_s, u"options"_s, u"time_limit_seconds"_s}));
    const auto words = as(u"eve"_s, {u"question"_s, u"compare"_s, id, u"1"_s, u"2"_s});
    for (const char *line :
         {"\n  Which water sinks?\n- Think of a lake.\n+ Think of a kettle.\n", "\n+ [ ] Neither\n", "\n- 120\n+ 60\n"})
        EXPECT_THAT(words.output.toStdString(), HasSubstr(line));
    const auto backwards = object(u"eve"_s, {u"question"_s, u"compare"_s, id, u"2"_s, u"1"_s});
    EXPECT_EQ(backwards[u"fields"][2][u"lines"][0][u"text"].toString(), u"60"_s);
    expectRefused(as(u"eve"_s, {u"question"_s, u"compare"_s, id, u"1"_s, u"7"_s}), 2, "There is no version \"7\"");

    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"discard"_s, id}).exitCode, 0);
    EXPECT_EQ(question(id)[u"version"].toInt(), 1);
    expectRefused(as(u"eve"_s, {u"question"_s, u"compare"_s, id}), 1, "only one version");
}

TEST_P(QuestionCommandsTest, ListsAreNarrowedAndSorted) {
    EXPECT_GE(count(u"rita"_s, {}), 120) << "the built-in bank";
    EXPECT_EQ(count(u"rita"_s, {u"--mine"_s}), 0);
    const QString first = draft(u"rita"_s, written(u"Why does a zebrafish valve leak?"_s));
    const QString second = draft(u"eve"_s, choice(u"Which zebrafish is cold?"_s));
    EXPECT_EQ(count(u"rita"_s, {u"--mine"_s}), 1);
    EXPECT_EQ(count(u"rita"_s, {u"--text"_s, u"zebraf"_s}), 2);
    EXPECT_EQ(count(u"rita"_s, {u"--text"_s, u"zebraf"_s, u"--type"_s, u"mcq,video"_s}), 1);
    EXPECT_EQ(count(u"rita"_s, {u"--competency"_s, u"pump HYDRAULICS"_s}), 2);
    EXPECT_EQ(count(u"rita"_s, {u"--tag"_s, u"pumps"_s, u"--skill"_s, u"hydraulics"_s, u"--difficulty"_s, u"beginner"_s,
                                u"--kind"_s, u"technical"_s, u"--domain"_s, u"Fullstack"_s, u"--status"_s, u"draft"_s,
                                u"--language"_s, u"en"_s}),
              2);
    EXPECT_EQ(count(u"rita"_s, {u"--tag"_s, u"pumps"_s, u"--approved"_s}), 0);
    EXPECT_EQ(textsOf(array(u"rita"_s, {u"question"_s, u"list"_s, u"--limit"_s, u"1"_s})),
              QStringList{u"Which zebrafish is cold?"_s})
        << "newest first";
    const auto words = as(u"rita"_s, {u"question"_s, u"list"_s, u"--limit"_s, u"2"_s});
    EXPECT_THAT(words.output.toStdString(), HasSubstr("2 of "));

    const QString job = openJob();
    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"edit"_s, first, u"--job"_s, job}).exitCode, 0);
    EXPECT_EQ(question(first)[u"job_id"].toInt(), job.toInt());
    const QString other = openJob(u"Valve engineer"_s);
    EXPECT_EQ(count(u"rita"_s, {u"--text"_s, u"zebraf"_s, u"--job"_s, other}), 1);
    EXPECT_EQ(count(u"rita"_s, {u"--text"_s, u"zebraf"_s, u"--job"_s, job}), 2);
    expectRefused(as(u"rolf"_s, {u"question"_s, u"edit"_s, second, u"--job"_s, job}), 1, "");

    const auto competencies = array(u"rita"_s, {u"question"_s, u"competencies"_s, u"--domain"_s, u"Fullstack"_s});
    EXPECT_TRUE(competencies.contains(QJsonObject{{u"competency"_s, u"Pump hydraulics"_s}}));
    EXPECT_FALSE(array(u"rita"_s, {u"question"_s, u"competencies"_s, u"--domain"_s, u"Cybersecurity"_s})
                     .contains(QJsonObject{{u"competency"_s, u"Pump hydraulics"_s}}));
}

TEST_P(QuestionCommandsTest, AKeyNamesAQuestionEverywhere) {
    const auto builtIn = question(u"fs-div-as-button"_s, u"rita"_s);
    EXPECT_TRUE(builtIn[u"built_in"].toBool());
    EXPECT_EQ(builtIn[u"status"].toString(), u"approved"_s);
    EXPECT_TRUE(builtIn[u"author_id"].isNull());
    const auto shown = as(u"rita"_s, {u"question"_s, u"show"_s, QString::number(builtIn[u"id"].toInt())});
    EXPECT_EQ(shown.output.count("[x]"), 1) << "the right answer is marked";
    EXPECT_EQ(shown.output.count("[ ]"), builtIn[u"options"].toArray().size() - 1);

    const QString id = draft(u"rita"_s, written(u"What is a gauge?"_s, u"pump-gauge"_s));
    EXPECT_EQ(question(u"pump-gauge"_s)[u"id"].toInt(), id.toInt());
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, path(u"draft.json"_s)}), 1,
                  "There is a question with this key already.");
    write(path(u"draft.json"_s), QJsonDocument(written(u"Another"_s, u"pump-gouge"_s)).toJson());
    expectRefused(as(u"rita"_s, {u"question"_s, u"edit"_s, id, path(u"draft.json"_s)}), 1,
                  "The key cannot be changed.");
    expectRefused(as(u"rita"_s, {u"question"_s, u"show"_s, u"pump-gorge"_s}), 1, "It is not there");
    expectRefused(as(u"rita"_s, {u"question"_s, u"show"_s, u"Pump gauge"_s}), 2, "no number");
}

TEST_P(QuestionCommandsTest, AFileOfOneQuestionIsReadStrictly) {
    const auto refused = [&](const QByteArray &file, int exitCode, const char *words) {
        write(path(u"bad.json"_s), file);
        expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, path(u"bad.json"_s)}), exitCode, words);
    };
    const auto all = count(u"rita"_s, {});
    refused("{\n\"domain\": \"Fullstack\",\n", 1, "from line");
    refused(fileOf({written(u"a"_s), written(u"b"_s)}), 2, "holds 2");
    refused(fileOf({}), 2, "holds 0");
    QJsonObject wrong = written(u"a"_s);
    wrong.insert(u"colour"_s, u"red"_s);
    refused(QJsonDocument(wrong).toJson(), 1, "colour (line 1, question 1) is not known here.");
    refused(QJsonDocument(written(QString(8001, u'x'))).toJson(), 1, "is longer than 8000 characters.");
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, path(u"absent.json"_s)}), 1, "There is no file");
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s}), 2, "Name a file");
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, u"--text"_s, u"a"_s, u"--time-limit"_s, u"5"_s}), 1,
                  "The time to answer is out of range.");
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, u"--text"_s, u"a"_s, u"--type"_s, u"song"_s}), 2,
                  "--type takes mcq, text, audio, video, code");
    expectRefused(as(u"rita"_s, {u"question"_s, u"add"_s, u"--text"_s, u"a"_s, u"--type"_s, u"mcq"_s, u"--option"_s,
                                 u"*x"_s, u"--option"_s, u"*y"_s}),
                  1, "More than one answer option is marked as the right one.");
    EXPECT_EQ(count(u"rita"_s, {}), all);

    const auto typed =
        object(u"rita"_s, {u"question"_s, u"add"_s, u"--text"_s, u"Which is it?"_s, u"--type"_s, u"mcq"_s,
                           u"--option"_s, u"One"_s, u"--option"_s, u"*Two"_s, u"--domain"_s, u"AI-ML"_s});
    EXPECT_TRUE(typed[u"options"][1][u"correct"].toBool());
    const auto piped =
        run(u"/bin/sh"_s, QStringList{u"-c"_s, u"cat '%1' | \"$0\" \"$@\""_s.arg(path(u"bad.json"_s)), candorctlPath(),
                                      u"question"_s, u"add"_s, u"-"_s, u"--workspace"_s, workspace, u"--as"_s,
                                      u"rita@example.org"_s, u"--password-file"_s, passwordFile});
    EXPECT_THAT(piped.errors.toStdString(), HasSubstr("longer than 8000")) << piped;
}

TEST_P(QuestionCommandsTest, WhatOthersWroteDoesNotSteerTheTerminal) {
    const QStringList texts{u"'; DROP TABLE question; --"_s, u"%_\\*\"^ NEAR(a b)"_s, u"<script>alert(1)</script>"_s,
                            u"مرحبا שלום"_s, u"𝒜𠀀🂡"_s};
    for (const QString &text : texts) {
        const QString id = draft(u"rita"_s, written(text));
        EXPECT_EQ(question(id)[u"text"].toString(), text);
        EXPECT_EQ(as(u"rita"_s, {u"question"_s, u"list"_s, u"--text"_s, text}).exitCode, 0);
    }
    const QString id = draft(u"rita"_s, written(u"line\n\u202e bidi"_s));
    EXPECT_THAT(as(u"rita"_s, {u"question"_s, u"show"_s, id}).output.toStdString(), Not(HasSubstr("\xe2\x80\xae")));
    expectRefused(as(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--text"_s, u"a\033[31mb"_s}), 1,
                  "characters that cannot be kept");
    expectRefused(as(u"rita"_s, {u"question"_s, u"comment"_s, id, u"--text"_s, u"  "_s}), 1, "The comment is missing.");
}

TEST_P(QuestionCommandsTest, JsonHasTheShapesOfTheManual) {
    const auto expectShape = [](const QJsonValue &value, const QByteArray &wanted) {
        EXPECT_EQ(misfits(value, jsonOf(wanted)).join(u'\n').toStdString(), "");
    };
    const QByteArray content =
        R"("domain": "string", "competency": "string", "kind": "string", "difficulty": "string", "type": "string",
           "text": "string", "options": [{"text": "string", "correct": "boolean", "reason": "string"}],
           "time_limit_seconds": "number", "thinking_seconds": "number", "takes": "number", "keywords": ["string"],
           "skills": ["string"], "tags": ["string"], "language": "string",
           "reference": {"answer": "string", "key_points": ["string"]},
           "rubric": {"1": "string", "3": "string", "5": "string"}, "job_id": "number?",
           "version_id": "number", "version": "number", "status": "string", "author_id": "number?",
           "approver_id": "number?", "created_at": "string", "approved_at": "string?")";
    const QByteArray row = content + R"(, "id": "number", "key": "string", "built_in": "boolean",
        "approved_version_id": "number?", "author_name": "string", "approver_name": "string", "uses": "number",
        "updated_at": "string", "revision": "number")";
    const QString id = approved(choice(u"Which?"_s));
    expectShape(array(u"rita"_s, {u"question"_s, u"list"_s}), "[{" + row + "}]");
    expectShape(question(id), "{" + row + R"(, "versions": [{)" + content + R"(}],
        "events": [{"kind": "string", "version": "number", "by_account_id": "number?", "by_name": "string",
                    "at": "string", "text": "string"}],
        "rights": {"edit": "boolean", "submit": "boolean", "take_back": "boolean", "decide": "boolean",
                   "retire": "boolean", "reinstate": "boolean", "discard": "boolean"}})");
    expectShape(object(u"rita"_s, {u"question"_s, u"edit"_s, id, u"--takes"_s, u"2"_s}), "{" + row + "}");
    expectShape(object(u"rita"_s, {u"question"_s, u"compare"_s, id}),
                R"({"id": "number", "from": "number", "to": "number",
                    "fields": [{"field": "string", "lines": [{"change": "string", "text": "string"}]}]})");
    EXPECT_EQ(array(u"rita"_s, {u"question"_s, u"list"_s, u"--limit"_s, u"3"_s, u"--offset"_s, u"2"_s}).size(), 3);
}

TEST_P(QuestionCommandsTest, WhatIsAlikeIsFound) {
    const auto row = array(u"rita"_s, {u"question"_s, u"similar"_s, u"--of"_s, u"fs-lost-stock-update"_s});
    ASSERT_EQ(row.size(), 10);
    double before = 1.01;
    for (const QJsonValue each : row) {
        EXPECT_NE(each[u"key"].toString(), u"fs-lost-stock-update"_s) << "not the question itself";
        EXPECT_LE(each[u"similarity"].toDouble(), before);
        before = each[u"similarity"].toDouble();
    }
    const QString text = question(u"fs-lost-stock-update"_s)[u"text"].toString();
    const auto same = array(u"rita"_s, {u"question"_s, u"similar"_s, text, u"--limit"_s, u"2"_s});
    ASSERT_EQ(same.size(), 2);
    EXPECT_EQ(same[0][u"key"].toString(), u"fs-lost-stock-update"_s);
    EXPECT_GT(same[0][u"similarity"].toDouble(), .99);
    expectRefused(as(u"rita"_s, {u"question"_s, u"similar"_s}), 2, "Name a text");
    expectRefused(as(u"sam"_s, {u"question"_s, u"similar"_s, u"pumps"_s}), 1, "You may not do this");
    const auto bare = candorctl({u"question"_s, u"similar"_s, u"pumps"_s, u"--workspace"_s, workspace, u"--as"_s,
                                 u"rita@example.org"_s, u"--password-file"_s, passwordFile},
                                {{u"CANDOR_MODELS"_s, path(u"no-models"_s)}});
    expectRefused(bare, 1, "Install Candor again");
}

} // namespace
} // namespace candor::ctl
