// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceOptions.h"
#include "common/ChosenDevices.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using testing::ElementsAre;

QString text(const char *words) { return QString::fromUtf8(words); }

const source::DeviceList two = {
    {{text("v4l2:a"), text("Camera A"), {{{1280, 720}, 30}, {{1280, 720}, 10}, {{640, 480}, 30}}},
     {text("v4l2:b"), text("Camera B"), {}}},
    {{text("mic:a"), text("Microphone A"), false}, {text("mic:b"), text("Microphone B"), true}}};

TEST(DeviceOptionsTest, listsDevicesAndNone) {
    EXPECT_THAT(cameraOptions(two, text("v4l2:a")), ElementsAre(DeviceOption{text("v4l2:a"), text("Camera A"), true},
                                                                DeviceOption{text("v4l2:b"), text("Camera B"), true},
                                                                DeviceOption{QString(), text("No camera"), true}));
}

TEST(DeviceOptionsTest, keepsWhatIsChosenAndNotThere) {
    EXPECT_THAT(microphoneOptions(two, text("mic:c"), text("Headset")),
                ElementsAre(DeviceOption{text("mic:a"), text("Microphone A"), true},
                            DeviceOption{text("mic:b"), text("Microphone B"), true},
                            DeviceOption{text("mic:c"), text("Headset (not there)"), false},
                            DeviceOption{QString(), text("No microphone"), true}));
}

TEST(DeviceOptionsTest, showsAFileByItsNameAlone) {
    EXPECT_THAT(cameraOptions({}, text("file:/some/where/talk.mp4")),
                ElementsAre(DeviceOption{text("file:/some/where/talk.mp4"), text("File talk.mp4"), true},
                            DeviceOption{QString(), text("No camera"), true}));
}

TEST(DeviceOptionsTest, aNameFromTheCommandLineIsItsDevice) {
    EXPECT_EQ(cameraOptions(two, text("camera b"))[1], (DeviceOption{text("camera b"), text("Camera B"), true}));
}

TEST(DeviceOptionsTest, offersTheSizesOfTheCameraOnce) {
    source::SourceChoice choice;
    choice.camera = text("v4l2:a");
    EXPECT_THAT(sizeOptions(two, choice), ElementsAre(SizeOption{std::nullopt, text("Usual")},
                                                      SizeOption{PictureSize{1280, 720}, text("1280×720")},
                                                      SizeOption{PictureSize{640, 480}, text("640×480")}));
}

TEST(ChosenDevicesTest, takesTheUsualDevicesWhereNothingWasChosen) {
    const auto choice = orUsualDevices({}, two);
    EXPECT_EQ(choice.camera, text("v4l2:a"));
    EXPECT_EQ(choice.microphone, text("mic:b")) << "the desktop's own choice";
    source::SourceChoice cameraOnly;
    cameraOnly.camera = text("v4l2:b");
    EXPECT_EQ(orUsualDevices(cameraOnly, two), cameraOnly) << "no microphone was a choice";
    EXPECT_EQ(orUsualDevices({}, {}), source::SourceChoice());
    EXPECT_EQ(deviceWords(choice, two), text("Camera A, Microphone B"));
    EXPECT_EQ(deviceWords({}, {}), text("No camera and no microphone"));
}

} // namespace
} // namespace candor::screens
