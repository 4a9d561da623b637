// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlashAndClick.h"
#include "SessionCheck.h"
#include "SessionFiles.h"
#include "SoundServer.h"

#include "source/BarCode.h"
#include "source/FileSource.h"

#include <QJsonDocument>
#include <QtEndian>

#include <gmock/gmock.h>

#include <csignal>

namespace candor::live {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr qsizetype wavHeader = 44;
constexpr std::int16_t audible = 1000;

/// The numbers in the pictures of a recording; -1 where there is none to read.
std::vector<int> picturesOf(const QString &recording) {
    static const SystemClock clock;
    source::FileSourceOptions options;
    options.pictureFile = recording;
    source::FileSource file(options, clock);
    std::vector<int> numbers;
    if (!file.open())
        return numbers;
    for (;;) {
        auto item = file.read(std::chrono::seconds(1));
        if (!item || std::holds_alternative<source::EndOfSource>(*item))
            return numbers;
        if (const auto *frame = std::get_if<VideoFrame>(&*item)) {
            const auto number = source::readFrameBarCode(frame->picture);
            numbers.push_back(number ? static_cast<int>(*number) : -1);
        }
    }
}

class LiveDevicesTest : public testing::Test {
protected:
    static constexpr const char *camera = "pipewire:candor-test-camera";

    void SetUp() override { ASSERT_TRUE(server.isUp()); }

    [[nodiscard]] std::unique_ptr<Companion> startDevice(const QStringList &arguments) const {
        return std::make_unique<Companion>(u"" CANDOR_TEST_DEVICES ""_s, arguments, server.environment());
    }
    void addMicrophone() {
        microphone = server.addMicrophone(u"desk"_s);
        ASSERT_NE(microphone, 0);
        sound = startDevice({u"sound"_s, u"desk_sink"_s});
    }
    void addCamera(const QString &size) {
        film = startDevice({u"camera"_s, size});
        ASSERT_TRUE(server.awaitDevice(camera));
    }
    void removeCamera() {
        film.reset();
        ASSERT_TRUE(server.awaitDevice(camera, false));
    }
    void addBoth() {
        addMicrophone();
        addCamera(u"1280x720"_s);
    }
    [[nodiscard]] ctl::Program startRecording(const QStringList &options = {}) const {
        return ctl::Program(ctl::candorctlPath(),
                            QStringList{u"record"_s, u"--camera"_s, u"test-camera"_s, u"--microphone"_s, u"desk"_s,
                                        u"--telemetry"_s, u"off"_s, u"--out"_s, folder} +
                                options,
                            server.environment());
    }
    /// Waits until so many seconds more of sound are on the disk.
    [[nodiscard]] bool awaitSound(ctl::Program &recording, double seconds) const {
        const auto size = [this] { return QFileInfo(files.path(u"audio.wav"_s)).size(); };
        const auto wanted = size() + static_cast<qint64>(seconds * 96000);
        return recording.await([&] { return size() >= wanted; });
    }
    [[nodiscard]] bool awaitEvent(ctl::Program &recording, const QByteArray &word) const {
        return recording.await([&] { return files.bytes(u"events.jsonl"_s).contains(QByteArray('"' + word + '"')); });
    }
    [[nodiscard]] std::vector<std::string> problems() const {
        std::vector<std::string> words;
        for (const QJsonObject &event : files.eventsOf(u"problem"_s))
            words.push_back(event.value(u"value"_s).toString().toStdString());
        return words;
    }
    /// Hundredths of a second in which something is heard.
    [[nodiscard]] std::vector<double> heard() const {
        const QByteArray samples = files.bytes(u"audio.wav"_s).mid(wavHeader);
        std::vector<double> times;
        constexpr qsizetype block = 480 * 2;
        for (qsizetype at = 0; at + block <= samples.size(); at += block) {
            int peak = 0;
            for (qsizetype i = at; i < at + block; i += 2)
                peak = std::max(peak, std::abs(int{qFromLittleEndian<std::int16_t>(samples.constData() + i)}));
            if (peak > audible)
                times.push_back(static_cast<double>(at) / 96000);
        }
        return times;
    }
    /// A click at each whole second of the devices' clock, from `from` to `to` of the recording.
    void expectClicks(double from, double to) const {
        std::vector<double> clicks;
        for (const double time : heard()) {
            if (time >= from && time < to && (clicks.empty() || time - clicks.back() > .5))
                clicks.push_back(time);
        }
        EXPECT_GE(static_cast<double>(clicks.size()), std::floor(to - from) - 1);
        for (std::size_t i = 1; i < clicks.size(); ++i)
            EXPECT_NEAR(clicks[i] - clicks[i - 1], 1, .03) << "at " << clicks[i];
    }

    SoundServer server;
    std::unique_ptr<Companion> film;
    std::unique_ptr<Companion> sound;
    int microphone = 0;
    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"session"_s);
    ctl::SessionFiles files{folder};
};

TEST_F(LiveDevicesTest, AreListedAsTheyComeAndGo) {
    EXPECT_EQ(ctl::candorctl({u"devices"_s}, server.environment()).output.toStdString(),
              "There is no camera.\nThere is no microphone.\n");
    addBoth();
    const auto list = QJsonDocument::fromJson(server.devices()).array();
    ASSERT_EQ(list.size(), 2);
    const QJsonObject filming = list.at(0).toObject();
    EXPECT_EQ(filming.value(u"kind"_s).toString().toStdString(), "camera");
    EXPECT_EQ(filming.value(u"id"_s).toString().toStdString(), camera);
    EXPECT_EQ(filming.value(u"name"_s).toString().toStdString(), "Candor-Test-Camera");
    EXPECT_EQ(filming.value(u"formats"_s).toArray().at(0).toObject(),
              (QJsonObject{{u"width"_s, 1280}, {u"height"_s, 720}, {u"frame_rate"_s, 30}}));
    const QJsonObject hearing = list.at(1).toObject();
    EXPECT_EQ(hearing.value(u"kind"_s).toString().toStdString(), "microphone");
    EXPECT_EQ(hearing.value(u"id"_s).toString().toStdString(), "desk");
    EXPECT_THAT(ctl::candorctl({u"devices"_s}, server.environment()).output.toStdString(), HasSubstr("1280x720 at 30"));
    removeCamera();
    server.removeMicrophone(microphone);
    EXPECT_TRUE(server.awaitDevice("desk", false));
}

TEST_F(LiveDevicesTest, AreRecordedWithoutALossAndTogether) {
    addBoth();
    const auto outcome = startRecording({u"--seconds"_s, u"6"_s}).finish();
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "camera: Candor-Test-Camera\nmicrophone: desk\nrecording\n");
    ctl::expectSession(folder, {.telemetry = false});
    EXPECT_EQ(files.manifest().value(u"camera"_s).toString().toStdString(), "Candor-Test-Camera");
    EXPECT_EQ(files.manifest().value(u"microphone"_s).toString().toStdString(), "desk");
    EXPECT_THAT(problems(), testing::IsEmpty());
    EXPECT_TRUE(files.eventsOf(u"gap"_s).empty());

    const auto numbers = picturesOf(files.path(files.recording()));
    ASSERT_GE(numbers.size(), 175U);
    for (std::size_t i = 1; i < numbers.size(); ++i)
        EXPECT_EQ(numbers[i], numbers[i - 1] + 1) << "picture " << i;

    const auto found = ctl::flashesAndClicks(files.path(files.recording()));
    ASSERT_GE(found.flashes.size(), 5U);
    for (const double flash : found.flashes) {
        if (flash < .1 || flash > 5.9)
            continue; // its click may lie outside
        const auto near = [flash](double click) { return std::abs(click - flash) < .05; };
        EXPECT_TRUE(std::any_of(found.clicks.begin(), found.clicks.end(), near))
            << flash << " in " << testing::PrintToString(found.clicks);
    }
}

TEST_F(LiveDevicesTest, ACameraThatGoesIsTakenAgainAndFittedWhileTheSoundGoesOn) {
    addBoth();
    auto recording = startRecording();
    ASSERT_TRUE(recording.awaitErrors("recording\n")) << recording.finish();
    ASSERT_TRUE(awaitSound(recording, 1.5));
    removeCamera();
    ASSERT_TRUE(awaitEvent(recording, "camera_gone"));
    ASSERT_TRUE(awaitSound(recording, 1.5));
    addCamera(u"640x480"_s);
    ASSERT_TRUE(awaitEvent(recording, "camera_back"));
    ASSERT_TRUE(awaitSound(recording, 1.5));
    recording.send(SIGINT);
    const auto outcome = recording.finish();
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    ctl::expectSession(folder, {.telemetry = false});
    EXPECT_THAT(problems(), testing::ElementsAre("camera_gone", "camera_back", "camera_format_changed"));
    const auto gaps = files.eventsOf(u"gap"_s);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].value(u"value"_s).toString().toStdString(), "camera");
    EXPECT_GE(gaps[0].value(u"end"_s).toDouble() - gaps[0].value(u"start"_s).toDouble(), 1.4);
    EXPECT_EQ(files.manifest().value(u"picture"_s).toObject().value(u"width"_s).toInt(), 1280);
    expectClicks(.1, files.summary().value(u"duration_seconds"_s).toDouble());
}

TEST_F(LiveDevicesTest, AMicrophoneThatGoesIsTakenAgainAndNoOtherInItsPlace) {
    addBoth();
    ASSERT_NE(server.addMicrophone(u"other"_s), 0);
    const auto tone = startDevice({u"sound"_s, u"other_sink"_s, u"tone"_s});
    auto recording = startRecording();
    ASSERT_TRUE(recording.awaitErrors("recording\n")) << recording.finish();
    ASSERT_TRUE(awaitSound(recording, 1.5));
    server.removeMicrophone(microphone);
    ASSERT_TRUE(awaitEvent(recording, "microphone_gone"));
    const auto grown = [this, before = QFileInfo(files.path(u"recording.mkv"_s)).size()] {
        return QFileInfo(files.path(u"recording.mkv"_s)).size() > before + 300000;
    };
    ASSERT_TRUE(recording.await(grown)); // pictures go on
    ASSERT_NE(server.addMicrophone(u"desk"_s), 0);
    ASSERT_TRUE(awaitEvent(recording, "microphone_back"));
    ASSERT_TRUE(awaitSound(recording, 2.5));
    ASSERT_TRUE(tone->isRunning());
    recording.send(SIGINT);
    const auto outcome = recording.finish();
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    ctl::expectSession(folder, {.telemetry = false});
    EXPECT_THAT(problems(), testing::ElementsAre("microphone_gone", "microphone_back"));
    const auto gaps = files.eventsOf(u"gap"_s);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].value(u"value"_s).toString().toStdString(), "microphone");
    const double start = gaps[0].value(u"start"_s).toDouble();
    const double end = gaps[0].value(u"end"_s).toDouble();
    for (const double time : heard())
        EXPECT_FALSE(time > start && time < end) << time;
    expectClicks(.1, start);
    expectClicks(end, files.summary().value(u"duration_seconds"_s).toDouble());
    // Two or three hundredths a click; the other one's tone is heard in each.
    EXPECT_LE(static_cast<double>(heard().size()), 3 * (files.summary().value(u"duration_seconds"_s).toDouble() + 1));
}

TEST_F(LiveDevicesTest, WhatIsNotThereIsSaidBeforeAnythingIsMade) {
    const auto record = [&](const QStringList &options) {
        return ctl::candorctl(QStringList{u"record"_s, u"--out"_s, folder} + options, server.environment());
    };
    const auto noCamera = record({u"--camera"_s, u"test-camera"_s, u"--microphone"_s, u"off"_s});
    EXPECT_EQ(noCamera.exitCode, 1) << noCamera;
    EXPECT_EQ(noCamera.errors.toStdString(),
              "candorctl: There is no device \"test-camera\". \"candorctl devices\" lists what is there.\n");
    addMicrophone();
    addCamera(u"640x480"_s);
    server.removeMicrophone(microphone);
    ASSERT_TRUE(server.awaitDevice("desk", false));
    const auto noMicrophone = record({u"--camera"_s, u"test-camera"_s});
    EXPECT_EQ(noMicrophone.exitCode, 1) << noMicrophone;
    EXPECT_EQ(noMicrophone.errors.toStdString(), "candorctl: There is no microphone. Connect one, or record without "
                                                 "sound: --microphone off.\n");
    EXPECT_FALSE(QFile::exists(folder));
}

TEST_F(LiveDevicesTest, AreRecordedEachAlone) {
    addBoth();
    const auto silent = ctl::candorctl({u"record"_s, u"--camera"_s, u"test-camera"_s, u"--microphone"_s, u"off"_s,
                                        u"--telemetry"_s, u"off"_s, u"--seconds"_s, u"1"_s, u"--out"_s, folder},
                                       server.environment());
    ASSERT_EQ(silent.exitCode, 0) << silent;
    ctl::expectSession(folder, {.sound = false, .telemetry = false});
    folder = temporary.filePath(u"sound"_s);
    const auto blind = ctl::candorctl({u"record"_s, u"--microphone"_s, u"desk"_s, u"--telemetry"_s, u"off"_s,
                                       u"--seconds"_s, u"1.5"_s, u"--out"_s, folder},
                                      server.environment());
    ASSERT_EQ(blind.exitCode, 0) << blind;
    ctl::expectSession(folder, {.picture = false, .telemetry = false});
}

} // namespace
} // namespace candor::live
