// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

struct WrongUsage {
    const char *name;
    QStringList arguments;
    const char *words;

    friend void PrintTo(const WrongUsage &usage, std::ostream *stream) { *stream << usage.name; }
};

class WrongUsageTest : public testing::TestWithParam<WrongUsage> {};

TEST_P(WrongUsageTest, IsSaidOnStandardErrorWithExitCodeTwo) {
    const QTemporaryDir temporary;
    QStringList arguments;
    for (QString argument : GetParam().arguments)
        arguments << argument.replace(u"@"_s, temporary.filePath(u"session"_s));
    const auto outcome = candorctl(arguments);
    EXPECT_EQ(outcome.exitCode, 2) << outcome;
    EXPECT_EQ(outcome.output.toStdString(), "");
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr(GetParam().words));
    EXPECT_FALSE(QFile::exists(temporary.filePath(u"session"_s)));
}

const QString clip = testClip(u"flash.mp4"_s);
const QString camera = u"file:"_s + clip;

INSTANTIATE_TEST_SUITE_P(
    Every, WrongUsageTest,
    testing::Values(
        WrongUsage{"NoCommand", {}, "Usage: candorctl"},
        WrongUsage{"UnknownCommand", {u"dance"_s}, "There is no command \"dance\""},
        WrongUsage{"UnknownOption", {u"verify"_s, u"--dance"_s, u"@"_s}, "dance"},
        WrongUsage{"AnalyzeWithoutClip", {u"analyze"_s, u"--out"_s, u"@"_s}, "CLIP is missing"},
        WrongUsage{"AnalyzeTwoClips", {u"analyze"_s, clip, clip, u"--out"_s, u"@"_s}, "one argument too many"},
        WrongUsage{"AnalyzeWithoutOut", {u"analyze"_s, clip}, "--out DIR is missing"},
        WrongUsage{"AnalyzeEmptyOut", {u"analyze"_s, clip, u"--out"_s, u""_s}, "--out DIR is missing"},
        WrongUsage{"OutWithoutValue", {u"analyze"_s, clip, u"--out"_s}, "out"},
        WrongUsage{"RecordWithoutOut", {u"record"_s, u"--camera"_s, camera}, "--out DIR is missing"},
        WrongUsage{"RecordWithoutCamera", {u"record"_s, u"--out"_s, u"@"_s}, "--camera NAME is missing"},
        WrongUsage{"CameraNoFile",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, clip},
                   "--camera takes a device's name or file:PATH"},
        WrongUsage{"CameraEmptyFile",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, u"file:"_s},
                   "--camera takes file:PATH"},
        WrongUsage{"MicrophoneNoFile",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, camera, u"--microphone"_s, u"yes"_s},
                   "A file and a device cannot be recorded together"},
        WrongUsage{
            "MicrophoneOffAlone", {u"record"_s, u"--out"_s, u"@"_s, u"--microphone"_s, u"off"_s}, "nothing to record"},
        WrongUsage{"AllOff",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, camera, u"--microphone"_s, u"off"_s, u"--picture"_s,
                    u"off"_s},
                   "nothing to record"},
        WrongUsage{"Telemetry",
                   {u"analyze"_s, clip, u"--out"_s, u"@"_s, u"--telemetry"_s, u"no"_s},
                   "--telemetry takes on or off"},
        WrongUsage{"Container",
                   {u"analyze"_s, clip, u"--out"_s, u"@"_s, u"--container"_s, u"avi"_s},
                   "--container takes mp4 or webm"},
        WrongUsage{"PictureWord",
                   {u"analyze"_s, clip, u"--out"_s, u"@"_s, u"--picture"_s, u"UHD"_s},
                   "--picture takes SD, HD, FHD"},
        WrongUsage{"PictureTooSmall",
                   {u"analyze"_s, clip, u"--out"_s, u"@"_s, u"--picture"_s, u"10x640"_s},
                   "--picture takes"},
        WrongUsage{"PictureTooLarge",
                   {u"analyze"_s, clip, u"--out"_s, u"@"_s, u"--picture"_s, u"9000x640"_s},
                   "--picture takes"},
        WrongUsage{"SecondsWord",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, camera, u"--seconds"_s, u"long"_s},
                   "--seconds takes a number"},
        WrongUsage{"SecondsZero",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, camera, u"--seconds"_s, u"0"_s},
                   "--seconds takes a number"},
        WrongUsage{"SecondsNoNumber",
                   {u"record"_s, u"--out"_s, u"@"_s, u"--camera"_s, camera, u"--seconds"_s, u"nan"_s},
                   "--seconds takes a number"},
        WrongUsage{"DevicesWithArgument", {u"devices"_s, u"a"_s}, "one argument too many"},
        WrongUsage{"RecoverWithoutFolder", {u"recover"_s}, "DIR is missing"},
        WrongUsage{"ShowWithoutFolder", {u"show"_s, u"--json"_s}, "DIR is missing"},
        WrongUsage{"VerifyWithoutFolder", {u"verify"_s}, "DIR is missing"},
        WrongUsage{"VerifyTwoFolders", {u"verify"_s, u"a"_s, u"b"_s}, "one argument too many"},
        WrongUsage{"DemoWithArgument", {u"demo"_s, u"a"_s}, "one argument too many"}),
    [](const auto &given) { return given.param.name; });

struct Help {
    const char *command;
    std::vector<const char *> options;

    friend void PrintTo(const Help &help, std::ostream *stream) { *stream << help.command; }
};

class HelpTest : public testing::TestWithParam<Help> {};

TEST_P(HelpTest, NamesEveryOption) {
    for (const QString &flag : {u"--help"_s, u"-h"_s}) {
        const auto outcome = candorctl({QString::fromLatin1(GetParam().command), flag});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(outcome.errors.toStdString(), "");
        EXPECT_THAT(outcome.output.toStdString(),
                    HasSubstr(std::string("Usage: candorctl ") + GetParam().command + " "));
        for (const char *option : GetParam().options)
            EXPECT_THAT(outcome.output.toStdString(), HasSubstr(option));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Every, HelpTest,
    testing::Values(Help{"record",
                         {"--out <DIR>", "--camera <NAME|file:PATH>", "--microphone <NAME|file:PATH|off>",
                          "--seconds <N>", "--telemetry <on|off>", "--picture <SIZE>", "--container <mp4|webm>",
                          "--json", "--help"}},
                    Help{"analyze",
                         {"CLIP", "--out <DIR>", "--audio <FILE>", "--telemetry <on|off>", "--picture <SIZE>",
                          "--container <mp4|webm>", "--json", "--help"}},
                    Help{"devices", {"--json", "--help"}}, Help{"recover", {"DIR", "--json", "--help"}},
                    Help{"show", {"DIR", "--json", "--help"}}, Help{"verify", {"DIR", "--json", "--help"}},
                    Help{"demo", {"--workspace <DIR>", "--json", "--help"}}),
    [](const auto &given) { return given.param.command; });

TEST(UsageTest, TheBanksHelpNamesItsCommandsAndTheirOptions) {
    const auto shows = [](const QStringList &command, const std::vector<const char *> &words) {
        const auto outcome = candorctl(command + QStringList{u"--help"_s});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        for (const char *word : words)
            EXPECT_THAT(outcome.output.toStdString(), HasSubstr(word));
    };
    shows({u"question"_s},
          {"list", "show", "add", "edit", "submit", "take-back", "approve", "return", "retire", "reinstate", "discard",
           "comment", "compare", "similar", "competencies", "import", "export", "schema"});
    shows({u"question"_s, u"list"_s},
          {"--text <WORDS>", "--domain <LIST>", "--type <LIST>", "--kind <LIST>", "--difficulty <LIST>",
           "--status <LIST>", "--competency <TEXT>", "--skill <TEXT>", "--tag <TEXT>", "--mine", "--queue",
           "--approved", "--job <JOB>", "--sort <ORDER>", "--limit <N>", "--json", "--as <EMAIL>"});
    shows({u"question"_s, u"import"_s}, {"FILE", "--format <FORMAT>", "--check", "--competency <TEXT>"});
    shows({u"questionnaire"_s}, {"list", "show", "add", "edit", "draw", "assign", "unassign", "archive", "reinstate",
                                 "remove", "versions", "preview", "export", "import", "schema"});
    shows({u"questionnaire"_s, u"add"_s}, {"--title <TEXT>", "--question <QUESTION>", "--domain <LIST>",
                                           "--type <TYPE=N>", "--difficulty <LIST>", "--minutes <N>", "--seed <N>"});
}

TEST(UsageTest, TheProgramsHelpNamesEveryCommand) {
    for (const QString &flag : {u"--help"_s, u"-h"_s, u"help"_s}) {
        const auto outcome = candorctl({flag});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(outcome.errors.toStdString(), "");
        for (const char *command :
             {"devices", "record", "analyze", "recover", "show", "verify", "demo", "workspace", "user", "job", "apply",
              "application", "resume", "skills", "question", "questionnaire", "slot", "audit"})
            EXPECT_THAT(outcome.output.toStdString(), HasSubstr(std::string("\n  ") + command + " "));
    }
}

TEST(UsageTest, AGroupsHelpNamesItsCommands) {
    const std::pair<QString, std::vector<const char *>> groups[] = {
        {u"workspace"_s, {"init", "migrate", "status", "remove-orphans", "backup", "restore", "import"}},
        {u"user"_s,
         {"list", "show", "add", "register", "role", "deactivate", "activate", "approve", "password", "reset-code",
          "reset"}},
        {u"job"_s,
         {"list", "show", "add", "edit", "state", "delete", "member add", "member remove", "member list", "owner",
          "stats", "match", "import", "export"}},
        {u"application"_s,
         {"list", "show", "move", "withdraw", "reopen", "note add", "note edit", "note delete", "resume", "code",
          "export", "match"}},
        {u"slot"_s, {"list", "show", "add", "move", "cancel", "day", "ics", "rooms"}},
        {u"audit"_s, {"list", "verify", "export"}}};
    for (const auto &[group, commands] : groups) {
        const auto help = candorctl({group, u"--help"_s});
        EXPECT_EQ(help.exitCode, 0) << help;
        for (const char *command : commands) {
            EXPECT_THAT(help.output.toStdString(), HasSubstr(std::string("\n  ") + command + " "));
            const auto explained =
                candorctl(QStringList{group} + QString::fromLatin1(command).split(u' ') + QStringList{u"--help"_s});
            EXPECT_EQ(explained.exitCode, 0) << explained;
            EXPECT_THAT(explained.output.toStdString(),
                        HasSubstr("Usage: candorctl " + group.toStdString() + " " + command + " "));
        }
        EXPECT_EQ(candorctl({group}).exitCode, 2);
        EXPECT_EQ(candorctl({group, u"dance"_s}).exitCode, 2);
    }
}

TEST(UsageTest, SaysItsVersion) {
    const auto outcome = candorctl({u"--version"_s});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), testing::MatchesRegex("candorctl [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    EXPECT_EQ(outcome.errors.toStdString(), "");
}

TEST(UsageTest, AnAnswerThatCannotBeWrittenIsAnError) {
    const auto outcome = run(u"sh"_s, {u"-c"_s, u"exec \"$0\" record --help >/dev/full"_s, candorctlPath()});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("could not be written"));
}

TEST(UsageTest, SaysNothingOfTheLocaleThatItRunsIn) {
    for (const QString &locale : {u"C"_s, u"POSIX"_s, u"de_DE.ISO-8859-1"_s}) {
        const auto outcome = candorctl({u"--version"_s}, {{u"LC_ALL"_s, locale}});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(outcome.errors.toStdString(), "");
    }
}

TEST(UsageTest, AFolderThatIsNoSessionIsSaidInWords) {
    const QTemporaryDir temporary;
    for (const QString &folder : {temporary.path(), temporary.filePath(u"absent"_s), clip}) {
        for (const QString &command : {u"recover"_s, u"show"_s, u"verify"_s}) {
            const auto outcome = candorctl({command, folder, u"--json"_s});
            EXPECT_EQ(outcome.exitCode, 1) << outcome;
            EXPECT_EQ(outcome.output.toStdString(), "");
            EXPECT_EQ(outcome.errors.toStdString(),
                      "candorctl: " + folder.toStdString() + " is not a session folder.\n");
        }
    }
    EXPECT_TRUE(QDir(temporary.path()).isEmpty());
}

} // namespace
} // namespace candor::ctl
