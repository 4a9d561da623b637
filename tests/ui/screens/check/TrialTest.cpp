// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/TrialFolder.h"
#include "check/TrialRecording.h"

#include "LiveScript.h"
#include "ScreenFixture.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

constexpr int longest = 30000;

class TrialTest : public testing::Test {
protected:
    TrialTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)), parent(fixture.folder.filePath(QStringLiteral("trial"))) {
        fixture.plugIn();
        fixture.context.makeSource = [this](const source::SourceChoice &) {
            return std::make_unique<tests::LiveScript>(tests::smallScript(), fixture.clock);
        };
        choice.camera = QStringLiteral("v4l2:one");
        choice.microphone = QStringLiteral("mic:one");
    }
    QStringList leftovers() const {
        return QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    tests::ScreenFixture fixture;
    QString parent;
    source::SourceChoice choice;
};

TEST_F(TrialTest, theFolderIsPrivateAndGoesWithItsObject) {
    {
        const auto folder = TrialFolder::create(parent);
        ASSERT_TRUE(folder);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        EXPECT_FALSE(QFile::permissions(QFileInfo((*folder)->session()).path()) & others);
        ASSERT_TRUE(QDir().mkpath((*folder)->session()));
        TrialFolder::removeLeftovers(parent);
        EXPECT_TRUE(QFile::exists((*folder)->session())) << "it is in use";
    }
    EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(u' ').toStdString();
}

TEST_F(TrialTest, whatACrashLeftIsDeleted) {
    ASSERT_TRUE(QDir().mkpath(parent + QStringLiteral("/crashed/session")));
    QFile file(parent + QStringLiteral("/crashed/session/recording.mkv"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    TrialRecording trial(fixture.context, parent);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(u' ').toStdString();
}

TEST_F(TrialTest, recordsPlaysAndLeavesNothing) {
    TrialRecording trial(fixture.context, parent);
    std::vector<TrialPhase> phases;
    QObject::connect(&trial, &TrialRecording::phaseChanged, &trial, [&](TrialPhase phase) { phases.push_back(phase); });
    int playedPictures = 0;
    QObject::connect(&trial, &TrialRecording::pictureCame, &trial, [&] {
        if (trial.takePicture() && trial.phase() == TrialPhase::Playing)
            ++playedPictures;
    });
    QSignalSpy ended(&trial, &TrialRecording::ended);
    trial.start(choice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1; }, longest))
        << "phase " << static_cast<int>(trial.phase()) << " at " << toSeconds(trial.position());
    EXPECT_FALSE(trial.failure()) << trial.failure()->detail.toStdString();
    std::erase(phases, TrialPhase::Finishing); // may be over before it is told
    EXPECT_THAT(phases, testing::ElementsAre(TrialPhase::Preparing, TrialPhase::Recording, TrialPhase::Playing,
                                             TrialPhase::Idle));
    EXPECT_GT(playedPictures, 20);
    EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(u' ').toStdString();
}

TEST_F(TrialTest, givingUpLeavesNothing) {
    TrialRecording trial(fixture.context, parent);
    QSignalSpy ended(&trial, &TrialRecording::ended);
    trial.start(choice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return trial.position() > 500ms; }, longest));
    EXPECT_FALSE(leftovers().isEmpty());
    trial.cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1; }, longest));
    EXPECT_FALSE(trial.failure());
    EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(u' ').toStdString();
}

TEST_F(TrialTest, aBusyDeviceIsToldAndLeavesNothing) {
    fixture.context.makeSource = [](const source::SourceChoice &) {
        return std::make_unique<tests::RefusingSource>(Error{ErrorCode::DeviceBusy, QStringLiteral("First camera")});
    };
    TrialRecording trial(fixture.context, parent);
    QSignalSpy ended(&trial, &TrialRecording::ended);
    trial.start(choice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1; }, longest));
    ASSERT_TRUE(trial.failure());
    EXPECT_EQ(trial.failure()->code, ErrorCode::DeviceBusy);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(TrialTest, goingAwayInTheMiddleLeavesNothing) {
    {
        TrialRecording trial(fixture.context, parent);
        trial.start(choice);
        ASSERT_TRUE(QTest::qWaitFor([&] { return trial.position() > 300ms; }, longest));
    }
    EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(u' ').toStdString();
}

} // namespace
} // namespace candor::screens
