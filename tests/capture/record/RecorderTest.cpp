// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <iostream>

namespace candor {
namespace {

using namespace std::chrono_literals;
using record::SessionRecorder;
using test::recordSession;
using test::smallPlan;

class Recorder : public testing::Test {
protected:
    QTemporaryDir m_root;
    QString m_folder = m_root.filePath(QStringLiteral("deep/session"));

    QStringList entries() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    void expectSound() const {
        const auto verified = record::verifySession(m_folder);
        ASSERT_TRUE(verified) << verified.error().detail.toStdString();
        for (const auto &mismatch : verified->mismatches)
            ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                          << mismatch.detail.toStdString();
    }
};

class SynchronyTest : public Recorder, public testing::WithParamInterface<Container> {};

TEST_P(SynchronyTest, SoundAndPictureLieWhereTheyWere) {
    const auto summary = recordSession(m_folder, smallPlan(GetParam()), 150);
    ASSERT_TRUE(summary) << summary.error().detail.toStdString();
    EXPECT_EQ(summary->frames.recorded, 150U);
    const auto name =
        GetParam() == Container::Mp4 ? QStringLiteral("/recording.mp4") : QStringLiteral("/recording.webm");
    const auto media = test::decodeMedia(m_folder + name);
    ASSERT_EQ(media.pictures.size(), 150U);
    std::vector<double> flashes;
    for (std::size_t index = 0; index < media.pictures.size(); ++index) {
        const auto &picture = media.pictures[index];
        EXPECT_EQ(picture.number, index);
        EXPECT_EQ(picture.time, test::frameTime(index).count() / 1'000'000);
        if (picture.flash)
            flashes.push_back(static_cast<double>(picture.time) / 1000);
    }
    ASSERT_THAT(flashes, testing::ElementsAre(0, 1, 2, 3, 4));
    const auto clicks = media.clicks();
    ASSERT_GE(clicks.size(), 4U);
    double worst = 0;
    // The first click falls into the encoder's priming.
    for (const double click : clicks)
        worst = std::max(worst, std::abs(click - std::round(click)));
    std::cout << "sound against picture: " << worst * 1000 << " ms at most\n";
    EXPECT_LT(worst, 0.015);
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(Containers, SynchronyTest, testing::Values(Container::Mp4, Container::WebM));

TEST_F(Recorder, LeavesTheFilesOfAFinishedSessionAndNothingElse) {
    ASSERT_TRUE(recordSession(m_folder, smallPlan(), 30));
    EXPECT_THAT(entries(), testing::ElementsAre(QStringLiteral("audio.wav"), QStringLiteral("events.json"),
                                                QStringLiteral("landmarks.bin"), QStringLiteral("manifest.json"),
                                                QStringLiteral("recording.mp4"), QStringLiteral("signals.json"),
                                                QStringLiteral("summary.json")));
    const auto overview = record::readSession(m_folder);
    ASSERT_TRUE(overview);
    EXPECT_EQ(overview->manifest.state, SessionState::Completed);
    EXPECT_EQ(overview->manifest.plan, smallPlan());
    EXPECT_FALSE(overview->inUse);
    std::uint64_t next = 0;
    ASSERT_TRUE(record::readSignals(m_folder, [&next](const SignalFrame &signal) {
        EXPECT_EQ(signal, test::signalOf(next, test::frameTime(next)));
        ++next;
    }));
    EXPECT_EQ(next, 30U);
    const auto events = record::readEvents(m_folder);
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2U);
    EXPECT_EQ(events->front().kind, EventKind::Blink); // started first, written last
}

TEST_F(Recorder, TakesAnEmptyFolderOnly) {
    ASSERT_TRUE(QDir().mkpath(m_folder));
    ASSERT_TRUE(recordSession(m_folder, smallPlan(), 3));
    const auto again = SessionRecorder::create(m_folder, smallPlan());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::FolderNotEmpty);
    const auto inFile = SessionRecorder::create(m_folder + QStringLiteral("/summary.json"), smallPlan());
    ASSERT_FALSE(inFile);
    EXPECT_EQ(inFile.error().code, ErrorCode::NotAFolder);
    const auto belowFile = SessionRecorder::create(m_folder + QStringLiteral("/summary.json/x/y"), smallPlan());
    ASSERT_FALSE(belowFile);
    EXPECT_EQ(belowFile.error().code, ErrorCode::NotAFolder);
}

TEST_F(Recorder, RefusesAnOddPicture) {
    auto plan = smallPlan();
    plan.picture->size = {321, 240};
    const auto recorder = SessionRecorder::create(m_folder, plan);
    ASSERT_FALSE(recorder);
    EXPECT_EQ(recorder.error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(QDir(m_folder).exists());
}

TEST_F(Recorder, IsInUseWhileItsRecorderLives) {
    auto recorder = SessionRecorder::create(m_folder, smallPlan());
    ASSERT_TRUE(recorder);
    EXPECT_TRUE(record::readSession(m_folder)->inUse);
    EXPECT_EQ(record::recoverSession(m_folder).error().code, ErrorCode::SessionInUse);
    EXPECT_EQ(record::verifySession(m_folder).error().code, ErrorCode::SessionInUse);
    recorder->reset();
    EXPECT_FALSE(record::readSession(m_folder)->inUse);
}

TEST_F(Recorder, LeavesNothingWhereNothingWasRecorded) {
    auto recorder = SessionRecorder::create(m_folder + QStringLiteral("/"), smallPlan());
    ASSERT_TRUE(recorder);
    EXPECT_FALSE(QFileInfo(m_folder).permissions() & (QFile::ReadOther | QFile::ReadGroup));
    const auto summary = (*recorder)->finish({}, {}, {});
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::NothingRecorded);
    EXPECT_FALSE(QFileInfo::exists(m_folder));
}

TEST_F(Recorder, RecordsSoundAlone) {
    auto plan = smallPlan();
    plan.picture.reset();
    plan.telemetry = false;
    const auto summary = recordSession(m_folder, plan, 60);
    ASSERT_TRUE(summary) << summary.error().detail.toStdString();
    EXPECT_NEAR(summary->durationSeconds, 2, 0.05);
    EXPECT_FALSE(QFile::exists(m_folder + QStringLiteral("/signals.json")));
    expectSound();
}

TEST_F(Recorder, RecordsThePictureAlone) {
    auto plan = smallPlan();
    plan.sound = false;
    const auto summary = recordSession(m_folder, plan, 60);
    ASSERT_TRUE(summary) << summary.error().detail.toStdString();
    EXPECT_NEAR(summary->durationSeconds, 2, 0.001);
    EXPECT_FALSE(QFile::exists(m_folder + QStringLiteral("/audio.wav")));
    expectSound();
}

} // namespace
} // namespace candor
