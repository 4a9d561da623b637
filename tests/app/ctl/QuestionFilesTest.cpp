// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in and out of files: nothing or all of them.
#include "QuestionWorkspace.h"

#include <string>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class QuestionFilesTest : public QuestionWorkspace {
protected:
    QString file(const QString &name, const QByteArray &bytes) const {
        write(path(name), bytes);
        return path(name);
    }
    [[nodiscard]] QByteArray contents(const QString &name) const {
        QFile read(path(name));
        EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << name.toStdString();
        return read.readAll();
    }
    void expectNothing(const QString &path, const char *words, const QStringList &more = {}) const {
        expectRefused(as(u"rita"_s, QStringList{u"question"_s, u"import"_s, path} + more), 1, words);
        EXPECT_EQ(count(u"rita"_s, {u"--mine"_s}), 0) << words;
    }
};

CANDOR_BOTH_DIALECTS(QuestionFilesTest);

TEST_P(QuestionFilesTest, ImportsAsDraftsAndTwiceIsOnce) {
    const QString json = file(u"two.json"_s, fileOf({written(u"What is a pump?"_s, u"pump"_s), choice(u"Cold?"_s)}));
    const auto tried = object(u"rita"_s, {u"question"_s, u"import"_s, json, u"--check"_s});
    EXPECT_TRUE(tried[u"checked_only"].toBool());
    EXPECT_EQ(tried[u"added"].toInt(), 2);
    EXPECT_TRUE(tried[u"added_ids"].toArray().isEmpty());
    EXPECT_EQ(count(u"rita"_s, {u"--mine"_s}), 0) << "a check keeps nothing";

    const auto first = object(u"rita"_s, {u"question"_s, u"import"_s, json});
    EXPECT_EQ(misfits(first, jsonOf(R"({"checked_only": "boolean", "added": "number", "changed": "number",
        "drafts": "number", "unchanged": "number", "added_ids": ["number"], "changed_ids": ["number"],
        "draft_ids": ["number"]})"))
                  .join(u'\n')
                  .toStdString(),
              "");
    EXPECT_EQ(first[u"added"].toInt(), 2);
    EXPECT_EQ(question(u"pump"_s)[u"status"].toString(), u"draft"_s);
    EXPECT_EQ(question(u"pump"_s)[u"events"][0][u"kind"].toString(), u"imported"_s);

    const QString again = file(u"again.json"_s, fileOf({written(u"What is a pump?"_s, u"pump"_s)}));
    EXPECT_EQ(object(u"rita"_s, {u"question"_s, u"import"_s, again})[u"unchanged"].toInt(), 1);
    const QString changed = file(u"changed.json"_s, fileOf({written(u"What is a pump for?"_s, u"pump"_s)}));
    EXPECT_EQ(object(u"rita"_s, {u"question"_s, u"import"_s, changed})[u"drafts"].toInt(), 1);
    EXPECT_EQ(question(u"pump"_s)[u"text"].toString(), u"What is a pump for?"_s);
    EXPECT_EQ(question(u"pump"_s)[u"version"].toInt(), 1);

    ASSERT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, u"pump"_s}).exitCode, 0);
    const QString mixed = file(u"mixed.json"_s, fileOf({written(u"New"_s), written(u"Sly"_s, u"pump"_s)}));
    const auto waiting = as(u"rita"_s, {u"question"_s, u"import"_s, mixed});
    expectRefused(waiting, 1, "waits for approval, and cannot be changed meanwhile (line ");
    EXPECT_THAT(waiting.errors.toStdString(), HasSubstr(", question 2)"));
    EXPECT_EQ(count(u"rita"_s, {u"--mine"_s}), 2);
}

TEST_P(QuestionFilesTest, GoOutAndComeInAgain) {
    const QString id = approved(choice(u"=1+1, \"quoted\"\n水, Ämne"_s, u"subject"_s));
    const auto before = question(id);
    for (const QString &name : {u"out.json"_s, u"out.csv"_s, u"out.gift"_s}) {
        const auto out = as(u"rita"_s, {u"question"_s, u"export"_s, u"--tag"_s, u"pumps"_s, u"--out"_s, path(name)});
        ASSERT_EQ(out.exitCode, 0) << out;
        expectRefused(as(u"rita"_s, {u"question"_s, u"export"_s, u"--out"_s, path(name)}), 1, "already");
        const auto same = object(u"rita"_s, {u"question"_s, u"import"_s, path(name), u"--check"_s});
        EXPECT_EQ(same[u"unchanged"].toInt(), 1) << name.toStdString() << contents(name).toStdString();
        EXPECT_EQ(same[u"added"].toInt() + same[u"changed"].toInt() + same[u"drafts"].toInt(), 0)
            << contents(name).toStdString();
    }
    EXPECT_EQ(question(id), before);
    const auto piped = as(u"rita"_s, {u"question"_s, u"export"_s, u"--domain"_s, u"AI-ML"_s, u"--approved"_s});
    EXPECT_GE(jsonOf(piped.output)[u"questions"].toArray().size(), 30);
    const auto csv = as(u"rita"_s, {u"question"_s, u"export"_s, u"--tag"_s, u"pumps"_s, u"--format"_s, u"csv"_s});
    EXPECT_THAT(csv.output.toStdString(), testing::Not(HasSubstr(",\"=1+1")));
    expectRefused(as(u"rita"_s, {u"question"_s, u"export"_s, u"--out"_s, path(u"out.xyz"_s)}), 2, "--format");
    EXPECT_FALSE(QFile::exists(path(u"out.xyz"_s)));
}

TEST_P(QuestionFilesTest, GiftTakesWhatItDoesNotSayFromOptions) {
    const QString gift = file(u"pumps.gift"_s, "::Head:: Which unit has head? { =metres ~bars ~litres }\n");
    ASSERT_EQ(object(u"rita"_s, {u"question"_s, u"import"_s, gift, u"--domain"_s, u"Cybersecurity"_s, u"--competency"_s,
                                 u"Valves"_s, u"--difficulty"_s, u"advanced"_s})[u"added"]
                  .toInt(),
              1);
    const QJsonValue row = array(u"rita"_s, {u"question"_s, u"list"_s, u"--mine"_s})[0];
    EXPECT_EQ(row[u"domain"].toString(), u"Cybersecurity"_s);
    EXPECT_EQ(row[u"competency"].toString(), u"Valves"_s);
    EXPECT_EQ(row[u"difficulty"].toString(), u"advanced"_s);
    EXPECT_EQ(row[u"options"].toArray().size(), 3);
    const QString json = file(u"one.json"_s, fileOf({written(u"What?"_s)}));
    expectRefused(as(u"rita"_s, {u"question"_s, u"import"_s, json, u"--domain"_s, u"General"_s}), 2,
                  "--domain goes with GIFT alone");
}

TEST_P(QuestionFilesTest, BrokenAndHostileFilesLeaveNothing) {
    const QJsonObject good = written(u"Good"_s);
    QJsonObject two = choice(u"Two"_s);
    QJsonArray options = two[u"options"].toArray();
    options.append(options[1]);
    two.insert(u"options"_s, options);
    expectNothing(file(u"a.json"_s, fileOf({good, two})), "question 2");
    expectNothing(file(u"a.json"_s, fileOf({good, written(u"a"_s, u"same"_s), written(u"b"_s, u"same"_s)})),
                  "is there twice");
    expectNothing(file(u"a.json"_s, fileOf({good, written(u"a"_s, u"Not A Key"_s)})), "The key");
    expectNothing(file(u"a.json"_s, fileOf({good}).chopped(5)), "line");
    expectNothing(file(u"a.json"_s, "[]"), "line 1");
    expectNothing(file(u"a.json"_s, QByteArray(100'000, '[')), "line 1");
    expectNothing(file(u"a.json"_s, "\xff\xfe{}"), "line 1");
    expectNothing(file(u"a.json"_s, QByteArray(33 * 1024 * 1024, ' ')), "larger than");
    expectNothing(file(u"a.csv"_s, "domain,dance\r\nFullstack,yes\r\n"), "dance");
    expectNothing(file(u"a.csv"_s, "domain,text\r\nFullstack,\"open\r\n"), "quotation mark");
    expectNothing(file(u"a.gift"_s, "Which? { =a ~b"), "line 1");
    expectNothing(file(u"a.gift"_s, "Which? { ~a ~b }"), "right");
    expectNothing(path(u"absent.json"_s), "There is no file");
    expectRefused(as(u"sam"_s, {u"question"_s, u"import"_s, file(u"good.json"_s, fileOf({good}))}), 1,
                  "You may not do this");
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_P(QuestionFilesTest, ThousandsComeInAndAreListed) {
    // A server answers each statement of an import on its own: on a busy machine ten thousand take minutes there.
    const int all = isSqlite() ? 10'000 : 2'000;
    QJsonArray many;
    for (int i = 0; i < all; ++i)
        many.append(i % 2 == 0 ? written(u"Pump number %1?"_s.arg(i), u"pump-%1"_s.arg(i))
                               : choice(u"Valve number %1?"_s.arg(i), u"valve-%1"_s.arg(i)));
    const QString json = file(u"many.json"_s, fileOf(many));
    const auto imported = object(u"rita"_s, {u"question"_s, u"import"_s, json});
    EXPECT_EQ(imported[u"added"].toInt(), all);
    EXPECT_EQ(object(u"rita"_s, {u"question"_s, u"import"_s, json, u"--check"_s})[u"unchanged"].toInt(), all);
    // 177 and 1771 to 1779, the odd ones.
    EXPECT_EQ(array(u"rita"_s, {u"question"_s, u"list"_s, u"--text"_s, u"valve 177"_s, u"--type"_s, u"mcq"_s}).size(),
              6);
    const auto page = as(u"rita"_s, {u"question"_s, u"list"_s, u"--mine"_s, u"--offset"_s, QString::number(all - 10)});
    EXPECT_THAT(page.output.toStdString(), HasSubstr("10 of " + std::to_string(all) + " rows"));
    const auto out = as(u"rita"_s, {u"question"_s, u"export"_s, u"--mine"_s});
    EXPECT_EQ(jsonOf(out.output)[u"questions"].toArray().size(), all);
}

TEST_P(QuestionFilesTest, WhereTheyCannotGoIsSaidAndNothingIsLeft) {
    const QString nowhere = path(u"nowhere/a.json"_s);
    EXPECT_THAT(as(u"ada"_s, {u"question"_s, u"export"_s, u"--out"_s, nowhere}).errors.toStdString(),
                HasSubstr("nowhere is not a folder"));
    const QString disk = path(u"disk"_s);
    ASSERT_TRUE(QDir().mkdir(disk));
    const QString script = u"mount -t tmpfs -o size=16k none \"$1\" || exit 99; disk=$1; shift; \"$@\" --out "
                           "\"$disk/a.json\"; code=$?; ls -A \"$disk\"; exit $code"_s;
    const QStringList exporting{
        disk,      candorctlPath(), u"question"_s,        u"export"_s,          u"--workspace"_s,
        workspace, u"--as"_s,       u"ada@example.org"_s, u"--password-file"_s, passwordFile};
    const auto outcome = runWhereMountsAreOurs(script, exporting);
    expectRefused(outcome, 1, "not enough space");
}

class QuestionSchemaTest : public QuestionWorkspace {
protected:
    void SetUp() override {} // needs no workspace
};
INSTANTIATE_TEST_SUITE_P(, QuestionSchemaTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(QuestionSchemaTest, IsPrintedWithoutAWorkspace) {
    for (const auto &[group, id] : {std::pair(u"question"_s, u"urn:candor:questions:1"_s),
                                    std::pair(u"questionnaire"_s, u"urn:candor:questionnaire:1"_s)}) {
        const auto outcome = guest({group, u"schema"_s});
        ASSERT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(jsonOf(outcome.output)[u"$id"].toString(), id);
    }
    EXPECT_FALSE(QFile::exists(workspace + u"/candor.db"_s));
}

} // namespace
} // namespace candor::ctl
