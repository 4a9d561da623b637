// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlashAndClick.h"
#include "Program.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

class ClipSynchronyTest : public testing::TestWithParam<const char *> {};

TEST_P(ClipSynchronyTest, FlashAndClickStayTogether) {
    const QTemporaryDir temporary;
    const QString container = QString::fromLatin1(GetParam());
    for (const QString &name : {u"flash.mkv"_s, u"flash.mp4"_s, u"flash.webm"_s, u"flash.avi"_s, u"late-start.mkv"_s}) {
        SCOPED_TRACE(name.toStdString());
        const QString session = temporary.filePath(name);
        const auto outcome = candorctl({u"analyze"_s, testClip(name), u"--out"_s, session, u"--container"_s, container,
                                        u"--telemetry"_s, u"off"_s});
        ASSERT_EQ(outcome.exitCode, 0) << outcome;
        expectTogether(flashesAndClicks(session + u"/recording."_s + container), 2);
    }
}

INSTANTIATE_TEST_SUITE_P(In, ClipSynchronyTest, testing::Values("mp4", "webm"),
                         [](const auto &given) { return given.param; });

} // namespace
} // namespace candor::ctl
