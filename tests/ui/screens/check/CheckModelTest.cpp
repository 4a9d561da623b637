// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckModel.h"

#include "LiveScript.h"
#include "ScreenFixture.h"
#include "source/SampleInterview.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using widgets::State;

constexpr int longest = 20000;

class CheckModelTest : public testing::Test {
protected:
    CheckModelTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)) {
        fixture.plugIn();
        fixture.context.makeSource =
            [this](const source::SourceChoice &choice) -> std::unique_ptr<source::MediaSource> {
            made.push_back(choice);
            const bool brokenMicrophone = microphoneError && !choice.microphone.isEmpty();
            const bool brokenCamera = cameraError && !choice.camera.isEmpty();
            if (brokenMicrophone || brokenCamera)
                return std::make_unique<tests::RefusingSource>(brokenCamera ? *cameraError : *microphoneError);
            auto script = tests::smallScript();
            if (choice.camera.isEmpty())
                script.picture.reset();
            script.sound = !choice.microphone.isEmpty();
            return std::make_unique<tests::LiveScript>(script, fixture.clock, problems);
        };
    }
    ~CheckModelTest() override {
        // A model lets go of its devices on their own threads.
        QTest::qWait(0);
    }
    static bool says(const CheckModel &model, Check check, State state) {
        return QTest::qWaitFor([&] { return model.reading(check).state == state; }, longest);
    }

    tests::ScreenFixture fixture;
    std::optional<Error> cameraError;
    std::optional<Error> microphoneError;
    std::vector<source::SourceProblem> problems;
    std::vector<source::SourceChoice> made;
};

TEST_F(CheckModelTest, seesTheCameraAndNoFaceInATestPicture) {
    CheckModel model(fixture.context);
    EXPECT_TRUE(made.empty()) << "nothing is opened before it is shown";
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    EXPECT_EQ(model.reading(Check::Camera).hint, QString::fromUtf8("320×240, 15 frames a second"));
    ASSERT_TRUE(says(model, Check::Framing, State::Caution));
    EXPECT_EQ(model.reading(Check::Framing).word, QStringLiteral("No face"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.level().has_value(); }, longest));
    ASSERT_TRUE(says(model, Check::Disk, State::Good));
}

TEST_F(CheckModelTest, letsGoOfTheDevices) {
    CheckModel model(fixture.context);
    QSignalSpy released(&model, &CheckModel::released);
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    model.close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return released.count() == 1; }, longest));
    EXPECT_TRUE(model.isReleased());
}

TEST_F(CheckModelTest, aBusyMicrophoneDoesNotTakeTheCameraWithIt) {
    microphoneError = Error{ErrorCode::DeviceBusy, QStringLiteral("First microphone")};
    CheckModel model(fixture.context);
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    EXPECT_EQ(model.reading(Check::Sound).state, State::Alert);
    EXPECT_EQ(model.reading(Check::Sound).word, QStringLiteral("Busy"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.picture().has_value(); }, longest));
}

TEST_F(CheckModelTest, aMissingCameraDoesNotTakeTheMicrophoneWithIt) {
    cameraError = Error{ErrorCode::DeviceMissing, QStringLiteral("First camera")};
    CheckModel model(fixture.context);
    model.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.level().has_value(); }, longest));
    EXPECT_EQ(model.reading(Check::Camera).word, QStringLiteral("Not there"));
    EXPECT_TRUE(model.reading(Check::Camera).hint.contains(QStringLiteral("First camera")));
    EXPECT_EQ(model.reading(Check::Framing).state, State::NotMeasurable);
    cameraError.reset();
    fixture.plugIn(); // it comes back
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
}

TEST_F(CheckModelTest, withoutDevicesItSaysSoAndWaitsForThem) {
    fixture.devices.set({});
    CheckModel model(fixture.context);
    model.open();
    EXPECT_EQ(model.reading(Check::Camera).word, QStringLiteral("None"));
    EXPECT_EQ(model.reading(Check::Sound).word, QStringLiteral("None"));
    EXPECT_TRUE(made.empty());
    fixture.plugIn();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    EXPECT_EQ(model.choice().camera, QStringLiteral("v4l2:one"));
}

TEST_F(CheckModelTest, aCameraThatGoesIsToldAndItsReturnToo) {
    problems = {{QStringLiteral("camera_gone"), 500ms}};
    CheckModel model(fixture.context);
    QSignalSpy lost(&model, &CheckModel::pictureLost);
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    lost.clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return lost.count() > 0; }, longest));
    // Its next picture shows that it is back.
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
}

TEST_F(CheckModelTest, keepsTheSelectionWhenItsDeviceGoes) {
    CheckModel model(fixture.context);
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    QSignalSpy options(&model, &CheckModel::optionsChanged);
    fixture.devices.set({});
    EXPECT_EQ(options.count(), 1);
    EXPECT_EQ(model.choice().camera, QStringLiteral("v4l2:one"));
    EXPECT_EQ(model.cameras().front().words, QStringLiteral("First camera (not there)"));
}

TEST_F(CheckModelTest, choosingOpensTheOtherAndConfirmingKeepsIt) {
    CheckModel model(fixture.context);
    model.open();
    ASSERT_TRUE(says(model, Check::Camera, State::Good));
    source::SourceChoice other = model.choice();
    other.camera.clear();
    other.pictureSize = PictureSize{640, 480};
    model.choose(other);
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.back() == other; }, longest));
    EXPECT_EQ(model.reading(Check::Camera).word, QStringLiteral("None"));
    EXPECT_EQ(fixture.context.chosen, source::SourceChoice()) << "not before it is confirmed";
    model.confirm();
    EXPECT_EQ(fixture.context.chosen, other);
}

TEST_F(CheckModelTest, findsTheSampleInterviewsFaceInPlace) {
    fixture.devices.set({});
    const auto sample = source::SampleInterview::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin"));
    fixture.context.chosen = sample.choice();
    fixture.context.makeSource = [&](const source::SourceChoice &) {
        return std::make_unique<source::FileSource>(sample.files(source::Pace::AsIfLive), fixture.clock);
    };
    CheckModel model(fixture.context);
    model.open();
    ASSERT_TRUE(says(model, Check::Framing, State::Good)) << model.reading(Check::Framing).word.toStdString();
    ASSERT_TRUE(says(model, Check::Light, State::Good)) << model.reading(Check::Light).word.toStdString();
    EXPECT_EQ(model.cameras().front().words, QStringLiteral("File camera.mp4"));
}

TEST_F(CheckModelTest, countsWhatIsGood) {
    CheckModel model(fixture.context);
    const int before = model.goodCount();
    model.setLoudspeaker(LoudspeakerState::Heard);
    EXPECT_EQ(model.goodCount(), before + 1);
    model.setLoudspeaker(LoudspeakerState::NoOutput);
    EXPECT_EQ(model.goodCount(), before);
}

} // namespace
} // namespace candor::screens
