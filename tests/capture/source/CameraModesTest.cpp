// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/CameraModes.h"
#include "source/CameraPipeline.h"

#include <gtest/gtest.h>

namespace candor::source {
namespace {

std::vector<CameraMode> modes(const char *capabilities) {
    EXPECT_TRUE(startGStreamer());
    const GStreamerPointer<GstCaps> caps(gst_caps_from_string(capabilities));
    return modesOf(*caps);
}

TEST(CameraModesTest, AreReadFromCapabilities) {
    EXPECT_EQ(modes("video/x-raw,format=YUY2,width=640,height=480,framerate={(fraction)30/1,(fraction)15/1};"
                    "image/jpeg,width=1280,height=720,framerate=30/1;"
                    "video/x-raw(memory:DMABuf),width=1920,height=1080,framerate=30/1;"
                    "video/x-h264,width=1920,height=1080,framerate=30/1;"
                    "video/x-raw,width=[1,4096],height=[1,4096],framerate=[0/1,60/1]"),
              (std::vector<CameraMode>{{{640, 480}, 30, 1, false},
                                       {{640, 480}, 15, 1, false},
                                       {{1280, 720}, 30, 1, true},
                                       {{1280, 720}, 30, 1, false}}));
}

TEST(CameraModesTest, ChooseHighDefinitionAtThirtyOrWhatIsNearest) {
    const CameraMode small{{640, 480}, 30, 1, false};
    const CameraMode slow{{1280, 720}, 10, 1, false};
    const CameraMode jpeg{{1280, 720}, 30, 1, true};
    const CameraMode raw{{1280, 720}, 30, 1, false};
    const CameraMode large{{1920, 1080}, 30, 1, true};
    EXPECT_EQ(chooseMode({small, slow, jpeg, large}, {1280, 720}), jpeg);
    EXPECT_EQ(chooseMode({small, jpeg, raw}, {1280, 720}), raw);
    EXPECT_EQ(chooseMode({small, slow}, {1280, 720}), small);
    EXPECT_EQ(chooseMode({small, raw, large}, {1920, 1080}), large);
    EXPECT_EQ(chooseMode({}, {1280, 720}), std::nullopt);
}

TEST(CameraModesTest, TellBusyFromMissingFromFailed) {
    const auto codeOf = [](GQuark domain, int code, const char *debug = "") {
        const GStreamerPointer<GError> error(g_error_new_literal(domain, code, "words"));
        return cameraErrorOf(*error, QString::fromUtf8(debug));
    };
    EXPECT_EQ(codeOf(GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_BUSY), ErrorCode::DeviceBusy);
    EXPECT_EQ(codeOf(GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_SETTINGS, "Device or resource busy"),
              ErrorCode::DeviceBusy);
    EXPECT_EQ(codeOf(GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND), ErrorCode::DeviceMissing);
    EXPECT_EQ(codeOf(GST_STREAM_ERROR, GST_STREAM_ERROR_FAILED), ErrorCode::DeviceFailed);
}

} // namespace
} // namespace candor::source
