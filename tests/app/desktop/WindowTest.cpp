// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a virtual display, with keys pressed as a person presses them and clips in the place of devices.
#include "Invitation.h"
#include "SessionFiles.h"
#include "VirtualDisplay.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QTemporaryDir>

#include <csignal>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_FALSE(m_display.name().isEmpty()) << "Xvfb did not start";
        const auto code = invite(workspace());
        ASSERT_TRUE(code) << static_cast<int>(code.error().code) << ' ' << code.error().detail.toStdString();
        m_code = *code;
    }

    [[nodiscard]] QString workspace() const { return m_temporary.filePath(u"workspace"_s); }

    [[nodiscard]] Environment environment() const {
        Environment environment = m_display.environment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_temporary.filePath(u"config"_s));
        return environment;
    }

    /// The window with the sample interview as its devices.
    [[nodiscard]] QStringList arguments() const {
        return {u"--workspace"_s,  workspace(),
                u"--camera"_s,     u"file:" CANDOR_SAMPLE "/camera.mp4"_s,
                u"--microphone"_s, u"file:" CANDOR_SAMPLE "/microphone.wav"_s};
    }

    /// The one session's folder; empty while there is none.
    [[nodiscard]] QString session() const {
        const QDir sessions(QDir(workspace()).filePath(u"sessions"_s));
        const auto names = sessions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return names.isEmpty() ? QString() : sessions.filePath(names.constFirst());
    }

    /// Opens the interview with the code of the invitation, gives the consents and starts; true when some seconds are
    /// on the disk.
    [[nodiscard]] bool startInterview(Program &window) const {
        if (!window.await([this] { return m_display.shows(u"Jobs"_s) && m_display.focusTopmost(u"candor"_s, 1); }))
            return false;
        QStringList keys{u"ctrl+2"_s, u"alt+c"_s};
        for (const QChar letter : m_code)
            keys << (letter == u'-' ? u"minus"_s : QString(letter));
        keys << u"Return"_s;
        if (!m_display.press(keys) || !window.await([this] { return m_display.shows(u"Interview"_s); }))
            return false;
        return m_display.press({u"alt+r"_s, u"alt+m"_s, u"alt+c"_s, u"alt+s"_s}) &&
               window.await([this] { return linesOf(session() + u"/signals.jsonl"_s) > 60; });
    }

    void expectFinishedSession() const {
        const SessionFiles files(session());
        EXPECT_EQ(files.manifest().value(u"state"_s).toString().toStdString(), "completed");
        EXPECT_GT(files.recordedFrames(), 60);
        const auto verified = candorctl({u"verify"_s, session()});
        EXPECT_EQ(verified.exitCode, 0) << verified;
        EXPECT_EQ(files.eventsOf(u"consent"_s).size(), 2U);
    }

    QTemporaryDir m_temporary;
    VirtualDisplay m_display;
    QString m_code;
};

TEST_F(WindowTest, FinishesTheRecordingWhenItIsTerminated) {
    Program window(u"" CANDOR_PROGRAM ""_s, arguments(), environment());
    ASSERT_TRUE(startInterview(window)) << window.finish();
    window.send(SIGTERM);
    const auto outcome = window.finish();
    EXPECT_TRUE(outcome.inTime);
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectFinishedSession();
}

TEST_F(WindowTest, AsksBeforeItClosesARecordingThenFinishesIt) {
    Program window(u"" CANDOR_PROGRAM ""_s, arguments(), environment());
    ASSERT_TRUE(startInterview(window)) << window.finish();
    ASSERT_TRUE(m_display.press({u"ctrl+q"_s}));
    ASSERT_TRUE(window.await([this] { return m_display.focusTopmost(u"candor"_s, 2); }));
    // Escape means no: the recording goes on.
    ASSERT_TRUE(m_display.press({u"Escape"_s}));
    const auto before = linesOf(session() + u"/signals.jsonl"_s);
    EXPECT_TRUE(window.await([&] { return linesOf(session() + u"/signals.jsonl"_s) > before + 30; }));

    ASSERT_TRUE(window.await([this] { return m_display.focusTopmost(u"candor"_s, 1); }));
    ASSERT_TRUE(m_display.press({u"ctrl+q"_s}));
    ASSERT_TRUE(window.await([this] { return m_display.focusTopmost(u"candor"_s, 2); }));
    ASSERT_TRUE(m_display.press({u"alt+f"_s}));
    const auto outcome = window.finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectFinishedSession();
}

TEST_F(WindowTest, LeavesARecordingThatIsKilledToBeRecovered) {
    Program window(u"" CANDOR_PROGRAM ""_s, arguments(), environment());
    ASSERT_TRUE(startInterview(window)) << window.finish();
    window.send(SIGKILL);
    EXPECT_EQ(window.finish().signal, SIGKILL);
    const auto recovered = candorctl({u"recover"_s, session()});
    EXPECT_EQ(recovered.exitCode, 0) << recovered;
    EXPECT_EQ(candorctl({u"verify"_s, session()}).exitCode, 0);
}

TEST_F(WindowTest, ClosesAtOnceWhereNothingIsRecorded) {
    Program window(u"" CANDOR_PROGRAM ""_s, arguments(), environment());
    ASSERT_TRUE(window.await([this] { return m_display.shows(u"Jobs"_s) && m_display.focusTopmost(u"candor"_s, 1); }));
    ASSERT_TRUE(m_display.press({u"ctrl+3"_s, u"ctrl+2"_s, u"ctrl+1"_s, u"F1"_s}));
    ASSERT_TRUE(window.await([this] { return m_display.focusTopmost(u"candor"_s, 2); }));
    ASSERT_TRUE(m_display.press({u"Escape"_s}));
    ASSERT_TRUE(window.await([this] { return m_display.focusTopmost(u"candor"_s, 1); }));
    ASSERT_TRUE(m_display.press({u"ctrl+q"_s}));
    const auto outcome = window.finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_TRUE(session().isEmpty());
}

} // namespace
} // namespace candor::ctl
