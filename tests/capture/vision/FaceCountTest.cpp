// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures composed of one face at several sizes: they test that every face is looked for at the right scale and that
// none is counted twice, not how well unlike faces are found.
#include "TestPictures.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace candor::vision {
namespace {

using ::testing::SizeIs;

struct Scene {
    cv::Size size;
    std::vector<double> faceWidths; ///< side by side, the middle one first
};

class FacesIn : public ::testing::TestWithParam<Scene> {};

TEST_P(FacesIn, AreAllCountedOnceOnEveryFrame) {
    const auto &[size, widths] = GetParam();
    // Apart from each other, at unlike heights.
    const cv::Point places[] = {{size.width * 2 / 5, size.height / 4},
                                {size.width / 40, size.height / 30},
                                {size.width * 4 / 5, size.height * 2 / 3}};
    std::vector<testing::Part> parts;
    for (std::size_t i = 0; i < widths.size(); ++i)
        parts.push_back({testing::faceOfWidth(widths[i]), places[i]});
    const Picture picture = testing::pictureOf(testing::compose(size, parts));
    auto analyser = testing::newAnalyser();
    auto measured = testing::analyseStill(*analyser, picture, 14);
    // From the first sweep on (0.4 s) the count is right and stays.
    for (int frame = 14; frame < 30; ++frame) {
        measured = testing::analyseStill(*analyser, picture, 1, frame);
        ASSERT_EQ(measured.signal.face.count, int(widths.size())) << "frame " << frame;
        ASSERT_THAT(measured.overlay.faces, SizeIs(widths.size()));
    }
    EXPECT_EQ(measured.signal.face.detected, !widths.empty());
    EXPECT_EQ(*measured.signal.integrity.multipleFaces, widths.size() > 1);
    if (widths.empty())
        return;
    // The largest is followed; its box comes first.
    EXPECT_EQ(*measured.signal.face.boundingBox, measured.overlay.faces[0]);
    EXPECT_NEAR(measured.overlay.faces[0].width, *std::max_element(widths.begin(), widths.end()),
                .15 * measured.overlay.faces[0].width);
}

INSTANTIATE_TEST_SUITE_P(Scenes, FacesIn,
                         ::testing::Values(Scene{{640, 480}, {}}, Scene{{640, 480}, {140}}, Scene{{640, 480}, {40}},
                                           Scene{{640, 480}, {140, 40}}, Scene{{640, 480}, {120, 60, 40}},
                                           Scene{{1280, 720}, {}}, Scene{{1280, 720}, {300}}, Scene{{1280, 720}, {40}},
                                           Scene{{1280, 720}, {250, 40}}, Scene{{1280, 720}, {200, 40, 60}},
                                           Scene{{1920, 1080}, {300, 40, 45}}));

TEST(FaceCount, MultipleFacesIsFlaggedFromHalfASecondOn) {
    const cv::Size size(640, 480);
    const cv::Mat face = testing::faceOfWidth(120);
    const Picture one = testing::pictureOf(testing::compose(size, {{face, {180, 120}}}));
    const Picture two =
        testing::pictureOf(testing::compose(size, {{face, {180, 120}}, {testing::faceOfWidth(60), {480, 40}}}));
    auto analyser = testing::newAnalyser();
    std::vector<SessionEvent> events;
    for (int frame = 0; frame < 100; ++frame) {
        const bool second = frame >= 25 && frame < 65;
        const auto measured = testing::analyseStill(*analyser, second ? two : one, 1, frame);
        std::copy(measured.events.begin(), measured.events.end(), std::back_inserter(events));
        if (frame < 38 || frame >= 88) {
            EXPECT_FALSE(*measured.signal.integrity.multipleFaces) << frame;
        } else if (frame >= 50 && frame < 65) {
            EXPECT_TRUE(*measured.signal.integrity.multipleFaces) << frame;
        }
    }
    ASSERT_THAT(events, SizeIs(1));
    EXPECT_EQ(events[0].kind, EventKind::MultipleFaces);
    EXPECT_NEAR(toSeconds(events[0].start), 1.0, .45);
    EXPECT_NEAR(toSeconds(events[0].end), 3.0, .45); // a face stays until it was missed twice
    EXPECT_EQ(events[0].value, EventValue(2.0));
}

} // namespace
} // namespace candor::vision
