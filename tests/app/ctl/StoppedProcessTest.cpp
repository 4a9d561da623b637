// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlashAndClick.h"
#include "LiveRecording.h"
#include "SessionCheck.h"

#include <csignal>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StoppedProcessTest : public LiveRecordingTest {};

TEST_F(StoppedProcessTest, TwentySecondsAreOneGapAndSoundAndPictureStayTogether) {
    auto recording = startRecording({u"--seconds"_s, u"26.5"_s});
    // Between the flashes of 3 s and 4 s: what a stop cuts in two is not what is looked for.
    ASSERT_TRUE(awaitSignals(recording, 100)) << recording.finish();
    recording.send(SIGSTOP);
    ASSERT_TRUE(recording.goesOnFor(20s));
    recording.send(SIGCONT);
    const auto outcome = recording.finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectSession(folder, {});

    const auto gaps = files.eventsOf(u"gap"_s);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].value(u"value"_s).toString().toStdString(), "recorder");
    const double start = gaps[0].value(u"start"_s).toDouble();
    const double end = gaps[0].value(u"end"_s).toDouble();
    EXPECT_NEAR(end - start, 20, .5);
    EXPECT_NEAR(files.summary().value(u"gaps"_s).toObject().value(u"seconds"_s).toDouble(), end - start, .01);

    const auto found = flashesAndClicks(files.path(files.recording()));
    // 26.5 s less the gap of 20 s: the flashes at 0 to 6 s of the clip.
    EXPECT_EQ(found.flashes.size(), 7U);
    expectTogether(found, 6);
    std::size_t before = 0;
    while (before < found.flashes.size() && found.flashes[before] < start)
        ++before;
    EXPECT_EQ(before, 4U);
    for (std::size_t i = 0; i < found.flashes.size(); ++i)
        EXPECT_NEAR(found.flashes[i], static_cast<double>(i) + (i < before ? 0 : end - start), .1) << "flash " << i;
}

} // namespace
} // namespace candor::ctl
