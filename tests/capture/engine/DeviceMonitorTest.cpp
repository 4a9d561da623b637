// SPDX-License-Identifier: GPL-3.0-or-later
#include "Received.h"

#include "engine/DeviceMonitor.h"

#include "source/FakeSource.h"
#include "source/FileSource.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;
using source::FakeSource;
using source::FakeSourceScript;
using source::Fault;
using source::Interrupted;

class DeviceMonitorTest : public testing::Test {
protected:
    DeviceMonitorTest() {
        models.modelFolder = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/models");
        models.libraryFolder = QStringLiteral(CANDOR_BUILD_DIR "/lib/candor");
    }
    std::unique_ptr<DeviceMonitor> monitorOf(std::unique_ptr<source::MediaSource> source) {
        return std::make_unique<DeviceMonitor>(std::move(source), models, MeasurementSettings(), clock);
    }
    std::unique_ptr<DeviceMonitor> monitorOfSample() {
        source::FileSourceOptions files;
        files.pictureFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/camera.mp4");
        files.soundFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/microphone.wav");
        files.pace = source::Pace::AsIfLive;
        return monitorOf(std::make_unique<source::FileSource>(files, clock));
    }

    inference::ModelLocation models;
    SystemClock clock;
};

TEST_F(DeviceMonitorTest, ShowsMeasuresAndHears) {
    const auto monitor = monitorOfSample();
    monitor->setPreviewSize(QSize(320, 240));
    Received opened(monitor.get(), &DeviceMonitor::opened);
    Received came(monitor.get(), &DeviceMonitor::pictureCame);
    Received heard(monitor.get(), &DeviceMonitor::soundMeasured);
    Received stopped(monitor.get(), &DeviceMonitor::stopped);
    monitor->start();
    std::optional<CheckedPicture> measured;
    bool unmeasuredFirst = false;
    while (!measured && came.wait()) {
        const auto picture = monitor->takePicture();
        if (picture && picture->preview.signal && picture->light && picture->light->face)
            measured = picture;
        else if (picture && !picture->preview.signal)
            unmeasuredFirst = true;
    }
    ASSERT_TRUE(measured);
    EXPECT_TRUE(unmeasuredFirst); // shown while the models were being loaded
    EXPECT_EQ(opened.size(), 1U);
    EXPECT_EQ(measured->preview.signal->mediaTime, measured->preview.stamp.mediaTime);
    EXPECT_EQ(measured->preview.signal->face.count, 1);
    EXPECT_TRUE(measured->light->personsLeft && measured->light->personsRight);
    EXPECT_GT(measured->light->picture, .05);
    ASSERT_TRUE(heard.came());
    EXPECT_TRUE(heard.first().voiceProbability);
    monitor->stop();
    EXPECT_TRUE(stopped.came());
}

TEST_F(DeviceMonitorTest, GoesOnWithoutModelsAndSaysSo) {
    models.modelFolder = QStringLiteral("/nowhere");
    const auto monitor = monitorOfSample();
    Received problems(monitor.get(), &DeviceMonitor::problem);
    Received failures(monitor.get(), &DeviceMonitor::failed);
    Received came(monitor.get(), &DeviceMonitor::pictureCame);
    Received heard(monitor.get(), &DeviceMonitor::soundMeasured);
    monitor->start();
    ASSERT_TRUE(heard.came());
    const auto sound = heard.first();
    EXPECT_TRUE(sound.rmsEnergy);
    EXPECT_FALSE(sound.voiceProbability);
    std::optional<CheckedPicture> lit;
    static_cast<void>(monitor->takePicture()); // else nothing newer is told of
    while (!lit && came.wait()) {
        const auto picture = monitor->takePicture();
        if (picture && picture->light)
            lit = picture;
    }
    ASSERT_TRUE(lit);
    EXPECT_FALSE(lit->preview.signal);
    EXPECT_FALSE(lit->light->face);
    EXPECT_TRUE(failures.isEmpty());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.first().what, QStringLiteral("measurement_unavailable"));
}

TEST_F(DeviceMonitorTest, ASourceThatDoesNotOpenIsAFailure) {
    source::FileSourceOptions files;
    files.pictureFile = QStringLiteral("/nowhere/camera.mp4");
    const auto monitor = monitorOf(std::make_unique<source::FileSource>(files, clock));
    Received failures(monitor.get(), &DeviceMonitor::failed);
    Received opened(monitor.get(), &DeviceMonitor::opened);
    monitor->start();
    ASSERT_TRUE(failures.wait());
    EXPECT_EQ(failures.first().code, ErrorCode::FileNotFound);
    EXPECT_TRUE(opened.isEmpty());
}

TEST_F(DeviceMonitorTest, ASourceThatBreaksIsAFailureAndOneThatEndsStops) {
    FakeSourceScript script;
    script.faults = {{Fault::Kind::Error, 1s, 0s, Interrupted::Everything}};
    const auto breaking = monitorOf(std::make_unique<FakeSource>(script));
    Received failures(breaking.get(), &DeviceMonitor::failed);
    breaking->start();
    ASSERT_TRUE(failures.wait());
    EXPECT_EQ(failures.first().code, ErrorCode::DecodeFailed);

    const auto ending = monitorOf(std::make_unique<FakeSource>(FakeSourceScript{}));
    Received stopped(ending.get(), &DeviceMonitor::stopped);
    Received failed(ending.get(), &DeviceMonitor::failed);
    ending->start();
    ASSERT_TRUE(stopped.wait());
    EXPECT_TRUE(failed.isEmpty());
}

TEST_F(DeviceMonitorTest, CanGoAtAnyMoment) {
    for (int round = 0; round < 6; ++round) {
        auto monitor = monitorOfSample();
        Received opened(monitor.get(), &DeviceMonitor::opened);
        Received came(monitor.get(), &DeviceMonitor::pictureCame);
        if (round > 0)
            monitor->start();
        if (round % 3 == 1) {
            EXPECT_TRUE(opened.wait());
        }
        if (round % 3 == 2) {
            EXPECT_TRUE(came.wait());
        }
        monitor.reset();
    }
}

TEST_F(DeviceMonitorTest, AnOwnerThatDoesNotComeFindsOneMessage) {
    const auto monitor = monitorOf(std::make_unique<FakeSource>(FakeSourceScript{}));
    Received came(monitor.get(), &DeviceMonitor::pictureCame);
    Received stopped(monitor.get(), &DeviceMonitor::stopped);
    monitor->start();
    ASSERT_TRUE(stopped.wait());
    EXPECT_EQ(came.size(), 1U);
}

} // namespace
} // namespace candor::engine
