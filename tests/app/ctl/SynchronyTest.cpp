// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlashAndClick.h"
#include "LiveRecording.h"
#include "SessionCheck.h"

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

class SynchronyTest : public LiveRecordingTest, public testing::WithParamInterface<const char *> {};

TEST_P(SynchronyTest, FlashAndClickAreTogetherInARecording) {
    const QString container = QString::fromLatin1(GetParam());
    const auto outcome = startRecording({u"--container"_s, container, u"--seconds"_s, u"4.5"_s}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "recording\n");
    expectSession(folder, {.container = container});
    expectTogether(flashesAndClicks(files.path(files.recording())), 4);
}

INSTANTIATE_TEST_SUITE_P(In, SynchronyTest, testing::Values("mp4", "webm"),
                         [](const auto &given) { return given.param; });

} // namespace
} // namespace candor::ctl
