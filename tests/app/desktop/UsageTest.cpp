// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

const QString program = u"" CANDOR_PROGRAM ""_s;

/// The program where nobody can see it.
Outcome runWithoutDisplay(const QStringList &arguments) {
    return run(u"env"_s, QStringList{u"-u"_s, u"DISPLAY"_s, u"-u"_s, u"WAYLAND_DISPLAY"_s, u"-u"_s,
                                     u"QT_QPA_PLATFORM"_s, program} +
                             arguments);
}

TEST(UsageTest, ExplainsItselfWithoutADisplay) {
    const auto outcome = runWithoutDisplay({u"--help"_s});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    for (const char *option : {"--workspace", "--camera", "--microphone", "--demo", "--pictures"})
        EXPECT_THAT(outcome.output.toStdString(), HasSubstr(option));
    EXPECT_EQ(runWithoutDisplay({u"--version"_s}).output.toStdString().substr(0, 7), "candor ");
}

TEST(UsageTest, SaysThatThereIsNoDisplay) {
    const auto outcome = runWithoutDisplay({});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("There is no display here."));
}

TEST(UsageTest, RefusesWhatItDoesNotUnderstand) {
    for (const QStringList &arguments :
         {QStringList{u"--nonsense"_s}, QStringList{u"interview"_s}, QStringList{u"--pictures"_s, u"somewhere"_s},
          QStringList{u"--workspace"_s}, QStringList{u"--camera"_s, u"file:clip.mp4"_s, u"--microphone"_s, u"Desk"_s},
          QStringList{u"--demo"_s, u"--pictures"_s, QString()}}) {
        const auto outcome = runWithoutDisplay(arguments);
        EXPECT_EQ(outcome.exitCode, 2) << arguments.join(u' ').toStdString() << '\n' << outcome;
        EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("candor: "));
    }
}

TEST(UsageTest, SaysWhyThereAreNoPictures) {
    const QTemporaryDir temporary;
    const QString file = temporary.filePath(u"file"_s);
    QFile(file).open(QIODevice::WriteOnly);
    const auto outcome = runWithoutDisplay(
        {u"--demo"_s, u"--workspace"_s, temporary.filePath(u"workspace"_s), u"--pictures"_s, file + u"/pictures"_s});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("cannot be made"));

    const auto unwritable =
        runWithoutDisplay({u"--demo"_s, u"--workspace"_s, file, u"--pictures"_s, temporary.filePath(u"pictures"_s)});
    EXPECT_EQ(unwritable.exitCode, 1) << unwritable;
    EXPECT_THAT(unwritable.errors.toStdString(), HasSubstr("candor: "));
}

} // namespace
} // namespace candor::ctl
