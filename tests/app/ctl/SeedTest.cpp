// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlWorkspace.h"

#include <csignal>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class SeedTest : public CtlWorkspace {
protected:
    [[nodiscard]] static Outcome demo(const QString &workspace, const QString &seed) {
        return candorctl({u"demo"_s, u"--workspace"_s, workspace, u"--seed"_s, seed, u"--base-day"_s, u"2026-06-15"_s,
                          u"--no-recording"_s, u"--json"_s});
    }
    static QByteArray accounts(const QString &workspace) {
        QFile file(workspace + u"/demo-accounts.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What a command answers to the demo's first person of a role.
    QJsonArray seen(const QString &where, const QString &role, const QStringList &command) {
        return answered(where, role, command + QStringList{u"--limit"_s, u"1000"_s}).toArray();
    }
    QJsonObject seenObject(const QString &where, const QString &role, const QStringList &command) {
        return answered(where, role, command).toObject();
    }
    QJsonValue answered(const QString &where, const QString &role, const QStringList &command) {
        for (const QJsonValue account : jsonOf(accounts(where)).toArray()) {
            if (account[u"role"].toString() != role)
                continue;
            write(path(u"of-role"_s), account[u"password"].toString().toUtf8());
            const auto outcome = candorctl(command + QStringList{u"--json"_s, u"--workspace"_s, where, u"--as"_s,
                                                                 account[u"email"].toString(), u"--password-file"_s,
                                                                 path(u"of-role"_s)});
            EXPECT_EQ(outcome.exitCode, 0) << outcome;
            return jsonOf(outcome.output);
        }
        return {};
    }
};

CANDOR_BOTH_DIALECTS(SeedTest);

TEST_P(SeedTest, FillsTheStagesAndRepeatsNothing) {
    const auto made = demo(workspace, u"7"_s);
    ASSERT_EQ(made.exitCode, 0) << made;
    EXPECT_THAT(jsonOf(made.output)[u"accounts_file"].toString().toStdString(), HasSubstr("demo-accounts.json"));
    EXPECT_EQ(QFileInfo(workspace + u"/demo-accounts.json"_s).permissions() &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    const QByteArray written = accounts(workspace);
    EXPECT_EQ(misfits(jsonOf(written), jsonOf(R"([{"role": "string", "email": "string", "password": "string"}])"))
                  .join(u'\n')
                  .toStdString(),
              "");
    QMap<QString, int> roles;
    for (const QJsonValue account : jsonOf(written).toArray())
        ++roles[account[u"role"].toString()];
    EXPECT_EQ(roles,
              (QMap<QString, int>{{u"admin"_s, 1}, {u"recruiter"_s, 2}, {u"domain_expert"_s, 2}, {u"seeker"_s, 20}}));

    QMap<QString, int> states;
    QSet<QString> domains;
    for (const QJsonValue job : seen(workspace, u"admin"_s, {u"job"_s, u"list"_s})) {
        ++states[job[u"state"].toString()];
        domains << job[u"domain"].toString();
    }
    EXPECT_GE(states.value(u"open"_s), 8);
    for (const QString &state : {u"paused"_s, u"closed"_s, u"draft"_s})
        EXPECT_EQ(states.value(state), 1) << state.toStdString();
    EXPECT_EQ(domains.size(), 4);
    QSet<QString> stages;
    const auto applications = seen(workspace, u"admin"_s, {u"application"_s, u"list"_s});
    QMap<QString, int> resumes;
    for (const QJsonValue application : applications) {
        stages << application[u"stage"].toString();
        ++resumes[application[u"resume"][u"state"].toString()];
        // A letter as a shape is no text, and what is not screened waits for a person.
        if (application[u"stage"].toString() == u"applied") {
            EXPECT_TRUE(application[u"eligibility"].isNull());
        }
    }
    EXPECT_EQ(resumes, (QMap<QString, int>{{u""_s, 2}, {u"failed"_s, 1}, {u"parsed"_s, 20}}));
    EXPECT_EQ(stages.size(), 10);
    EXPECT_GE(seen(workspace, u"admin"_s, {u"slot"_s, u"list"_s}).size(), 8);

    const auto again = demo(workspace, u"8"_s);
    EXPECT_EQ(again.exitCode, 0) << again;
    EXPECT_TRUE(jsonOf(again.output)[u"was_there"].toBool());
    EXPECT_EQ(accounts(workspace), written);
    EXPECT_EQ(seen(workspace, u"admin"_s, {u"application"_s, u"list"_s}), applications);
}

TEST_P(SeedTest, TellsOfQuestionsAndAQuestionnaireByHand) {
    ASSERT_EQ(demo(workspace, u"7"_s).exitCode, 0);
    const auto list = [&](const QString &role, const QStringList &more) {
        return seen(workspace, role, QStringList{u"question"_s, u"list"_s} + more);
    };
    const auto drafts = list(u"admin"_s, {u"--status"_s, u"draft"_s});
    EXPECT_EQ(drafts.size(), 3) << "two, and one that was returned";
    const auto waiting = list(u"admin"_s, {u"--status"_s, u"awaiting_approval"_s});
    EXPECT_EQ(waiting.size(), 3);
    QSet<QString> authors;
    for (const QJsonValue question : waiting)
        authors << question[u"author_name"].toString();
    EXPECT_EQ(authors.size(), 3);
    // The second expert wrote one of them; the first has all three to decide on.
    EXPECT_EQ(list(u"domain_expert"_s, {u"--queue"_s}).size(), 3);
    EXPECT_EQ(list(u"recruiter"_s, {u"--queue"_s}).size(), 2);

    QStringList kinds;
    for (const QJsonArray &questions : {drafts, waiting}) {
        for (const QJsonValue question : questions) {
            const QString id = QString::number(question[u"id"].toInt());
            for (const QJsonValue event :
                 seenObject(workspace, u"admin"_s, {u"question"_s, u"show"_s, id})[u"events"].toArray()) {
                EXPECT_GE(event[u"at"].toString(), u"2026-05-"_s);
                EXPECT_LE(event[u"at"].toString(), u"2026-06-15"_s);
                kinds << event[u"kind"].toString();
            }
        }
    }
    EXPECT_EQ(kinds.count(u"returned"_s), 1);
    EXPECT_EQ(kinds.count(u"commented"_s), 3);

    const auto byHand = seen(workspace, u"admin"_s, {u"questionnaire"_s, u"list"_s, u"--text"_s, u"first interview"_s});
    ASSERT_EQ(byHand.size(), 1);
    EXPECT_EQ(byHand[0][u"jobs"].toInt(), 1);
    EXPECT_EQ(byHand[0][u"questions"].toInt(), 8);
    const auto whole =
        seenObject(workspace, u"admin"_s, {u"questionnaire"_s, u"show"_s, QString::number(byHand[0][u"id"].toInt())});
    EXPECT_EQ(whole[u"sections"].toArray().size(), 3);
    // The built-in bank is older than the story.
    EXPECT_EQ(list(u"admin"_s, {})[0][u"built_in"].toBool(), false);
}

TEST_P(SeedTest, AWorkspaceOfOthersIsLeftAlone) {
    ASSERT_EQ(init().exitCode, 0);
    const auto refused = demo(workspace, u"1"_s);
    EXPECT_EQ(refused.exitCode, 1) << refused;
    EXPECT_THAT(refused.errors.toStdString(), HasSubstr("It was not touched"));
    EXPECT_EQ(array(u"ada"_s, {u"user"_s, u"list"_s}).size(), 1);
    EXPECT_TRUE(accounts(workspace).isEmpty());
}

class SeedsTest : public SeedTest {};
INSTANTIATE_TEST_SUITE_P(, SeedsTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(SeedsTest, KilledItCanBeRepeated) {
    const QString place = path(u".workspace.demo-partial"_s);
    Program program(candorctlPath(), {u"demo"_s, u"--workspace"_s, workspace, u"--no-recording"_s});
    // In the middle of its story.
    ASSERT_TRUE(program.await([&] { return !QDir(place + u"/workspace/resumes"_s).entryList(QDir::Files).isEmpty(); }));
    const auto second = demo(workspace, u"7"_s);
    EXPECT_EQ(second.exitCode, 1) << second;
    program.send(SIGKILL);
    EXPECT_EQ(program.finish().signal, SIGKILL);
    EXPECT_FALSE(QFile::exists(workspace)) << "there is a whole workspace or none";
    EXPECT_TRUE(QFile::exists(place));
    const auto made = demo(workspace, u"7"_s);
    ASSERT_EQ(made.exitCode, 0) << made;
    EXPECT_FALSE(jsonOf(made.output)[u"was_there"].toBool());
    EXPECT_FALSE(QFile::exists(place));
    EXPECT_EQ(seen(workspace, u"admin"_s, {u"user"_s, u"list"_s}).size(), 25);
}

TEST_P(SeedsTest, AFolderThatNoDemoLeftIsNotRemoved) {
    const QString foreign = path(u".workspace.demo-partial"_s);
    ASSERT_TRUE(QDir().mkpath(foreign));
    write(foreign + u"/letters.txt"_s, "dear reader");
    const auto refused = demo(workspace, u"7"_s);
    EXPECT_EQ(refused.exitCode, 1) << refused;
    EXPECT_TRUE(QFile::exists(foreign + u"/letters.txt"_s));
    EXPECT_FALSE(QFile::exists(workspace));
}

TEST_P(SeedsTest, TheSameSeedTellsTheSameStory) {
    const QString other = path(u"other"_s);
    const QString third = path(u"third"_s);
    ASSERT_EQ(demo(workspace, u"7"_s).exitCode, 0);
    ASSERT_EQ(demo(other, u"7"_s).exitCode, 0);
    ASSERT_EQ(demo(third, u"8"_s).exitCode, 0);
    EXPECT_EQ(accounts(workspace), accounts(other));
    EXPECT_NE(accounts(workspace), accounts(third));
    for (const QStringList &command :
         {QStringList{u"user"_s, u"list"_s}, QStringList{u"job"_s, u"list"_s}, QStringList{u"slot"_s, u"list"_s},
          QStringList{u"application"_s, u"list"_s}, QStringList{u"question"_s, u"list"_s},
          QStringList{u"questionnaire"_s, u"list"_s}}) {
        auto first = seen(workspace, u"admin"_s, command);
        auto second = seen(other, u"admin"_s, command);
        ASSERT_EQ(first.size(), second.size());
        for (qsizetype i = 0; i < first.size(); ++i)
            EXPECT_EQ(first[i], second[i]);
    }
    const auto resumes = [](const QString &folder) {
        return QDir(folder + u"/resumes"_s).entryList(QDir::Files, QDir::Name);
    };
    EXPECT_FALSE(resumes(workspace).isEmpty());
    EXPECT_EQ(resumes(workspace), resumes(other));
    EXPECT_NE(resumes(workspace), resumes(third));
}

} // namespace
} // namespace candor::ctl
