// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PictureView.h"

#include "TimelineFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace candor;
using namespace candor::widgets;

namespace {

const QColor grey(128, 128, 128);

QImage plain(QSize size, const QColor &colour = grey) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

ShownPicture shown(QSize size) {
    ShownPicture picture;
    picture.image = plain(size);
    picture.pictureSize = {640, 480};
    picture.signal = SignalFrame{};
    picture.signal->face.count = 1;
    return picture;
}

/// All points in one place, the jaw along a row of the picture, at the given y.
FaceOverlay overlayWithJaw(float y) {
    FaceOverlay overlay;
    auto &contour = overlay.contour.emplace();
    contour.fill({600, 470});
    for (std::size_t point = 0; point <= 16; ++point)
        contour[point] = {100 + 10 * static_cast<float>(point), y};
    return overlay;
}

class PictureViewTest : public testing::Test {
protected:
    PictureView view;

    void SetUp() override {
        dress(view, theme::Scheme::Light);
        view.resize(640, 480);
    }
    QImage picture() {
        QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        image.setDevicePixelRatio(1);
        return image;
    }
    /// Colour at a place in the view's pixels.
    QColor at(double x, double y) {
        const double ratio = view.devicePixelRatioF();
        return picture().pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
    }
};

TEST_F(PictureViewTest, AsksForDevicePixels) {
    const double ratio = view.devicePixelRatioF();
    EXPECT_EQ(ratio, std::max(1.0, qEnvironmentVariable("QT_SCALE_FACTOR").toDouble()));
    EXPECT_EQ(view.imageSize(), QSize(640, 480) * ratio);
    QSignalSpy sizes(&view, &PictureView::imageSizeChanged);
    view.resize(800, 600);
    picture();
    ASSERT_GE(sizes.size(), 1);
    EXPECT_EQ(sizes.last().first().toSize(), QSize(800, 600) * ratio);
}

TEST_F(PictureViewTest, CopiesAPictureOfTheAskedSize) {
    ShownPicture picture = shown(view.imageSize());
    for (int y = 0; y < picture.image.height(); ++y) {
        for (int x = 0; x < picture.image.width(); ++x)
            picture.image.setPixel(x, y, (x + y) % 2 != 0 ? qRgb(250, 10, 3) : qRgb(4, 200, 77));
    }
    view.show(picture);
    EXPECT_EQ(PictureViewTest::picture(), picture.image);
    view.setMirrored(true);
    EXPECT_EQ(PictureViewTest::picture(), picture.image.mirrored(true, false));
}

TEST_F(PictureViewTest, FitsAndCentres) {
    view.resize(1000, 480);
    view.show(shown({640, 480}));
    EXPECT_EQ(view.pictureArea(), QRectF(180, 0, 640, 480));
    EXPECT_EQ(at(10, 240), theme::palette(theme::Scheme::Light).wash);
    EXPECT_EQ(at(500, 240), grey);
    view.resize(320, 600);
    EXPECT_EQ(view.pictureArea(), QRectF(0, 180, 320, 240));
    EXPECT_EQ(at(160, 10), theme::palette(theme::Scheme::Light).wash);
    EXPECT_EQ(at(160, 300), grey);
    EXPECT_EQ(view.heightForWidth(640), 480);
}

TEST_F(PictureViewTest, DrawsTheContourWhereItWasMeasured) {
    ShownPicture picture = shown({640, 480});
    picture.overlay = overlayWithJaw(200.5F);
    view.show(picture);
    const auto hasLine = [&](double x, double y) {
        return at(x, y).lightness() > 220 && at(x, y - 1).lightness() < 128 && at(x, y + 1).lightness() < 128;
    };
    EXPECT_TRUE(hasLine(145, 200));
    EXPECT_EQ(at(300, 200), grey);
    view.setMirrored(true);
    EXPECT_TRUE(hasLine(640 - 145, 200));
    EXPECT_EQ(at(145, 200), grey);
    view.setMirrored(false);
    view.setOverlay({.contour = false});
    EXPECT_EQ(at(145, 200), grey);
    view.setOverlay({});
    view.setOverlayVisible(false);
    EXPECT_EQ(at(145, 200), grey);
    view.setOverlayVisible(true);
    picture.overlay = overlayWithJaw(300.5F);
    view.show(picture);
    EXPECT_EQ(at(145, 200), grey) << "nothing remains of the picture before";
    EXPECT_TRUE(hasLine(145, 300));
    view.show(shown({640, 480}));
    EXPECT_EQ(at(145, 300), grey);
}

TEST_F(PictureViewTest, GazeRayPointsToThePersonsSide) {
    ShownPicture picture = shown({640, 480});
    FaceOverlay overlay;
    auto &irises = overlay.irises.emplace();
    for (std::size_t eye : {std::size_t{0}, std::size_t{5}}) {
        const float x = eye == 0 ? 200.5F : 400.5F;
        irises[eye] = {x, 200.5F};
        for (std::size_t rim = 1; rim <= 4; ++rim)
            irises[eye + rim] = {x + (rim == 1   ? 10.F
                                      : rim == 2 ? -10.F
                                                 : 0.F),
                                 200.5F + (rim == 3   ? 10.F
                                           : rim == 4 ? -10.F
                                                      : 0.F)};
    }
    picture.overlay = overlay;
    picture.signal->gaze.direction = GazeDirection{.2, 0};
    view.show(picture);
    EXPECT_GT(at(230, 200).lightness(), 220) << "to the person's left, the picture's right";
    EXPECT_EQ(at(170, 200), grey);
    EXPECT_GT(at(200, 190).lightness(), 180) << "the iris is a circle";
    view.setMirrored(true);
    EXPECT_GT(at(640 - 230, 200).lightness(), 220);
    EXPECT_EQ(at(640 - 170, 200), grey);
    view.setMirrored(false);
    picture.signal->gaze.direction = GazeDirection{0, .2};
    view.show(picture);
    EXPECT_GT(at(200, 170).lightness(), 220) << "up is up";
    EXPECT_EQ(at(200, 230), grey);
}

TEST_F(PictureViewTest, AxesTurnWithTheHead) {
    ShownPicture picture = shown({640, 480});
    FaceOverlay overlay;
    auto &contour = overlay.contour.emplace();
    contour.fill({320, 240});
    contour[36] = {220, 200};
    contour[45] = {420, 200};
    picture.overlay = overlay;
    view.setOverlay({.contour = false, .gaze = false, .axes = true, .box = false});
    const auto lit = [&](double x, double y) { return at(x, y).lightness() > 200; };
    const auto turn = [&](double pitch, double yaw, double roll) {
        picture.signal->headPose = HeadPose{pitch, yaw, roll};
        view.show(picture);
    };
    turn(0, 0, 0);
    EXPECT_TRUE(lit(350, 240)) << "x to the person's left";
    EXPECT_TRUE(lit(320, 210)) << "y up";
    EXPECT_FALSE(lit(290, 240));
    EXPECT_FALSE(lit(320, 270));
    turn(0, 0, 90);
    EXPECT_TRUE(lit(290, 240)) << "the head's top lies at its right shoulder: to the picture's left";
    EXPECT_TRUE(lit(320, 210));
    turn(0, -60, 0);
    EXPECT_TRUE(lit(250, 240)) << "ahead is to the person's right";
    turn(60, 0, 0);
    EXPECT_TRUE(lit(320, 140)) << "ahead is up";
}

TEST_F(PictureViewTest, MarksTheCornersOfEachFace) {
    ShownPicture picture = shown({640, 480});
    picture.overlay = FaceOverlay{};
    picture.overlay->faces = {{100, 100, 120, 160}, {400, 120, 80, 90}};
    view.show(picture);
    EXPECT_GT(at(110, 100).lightness(), 220);
    EXPECT_EQ(at(160, 100), grey) << "only the corners";
    EXPECT_GT(at(400, 125).lightness(), 220);
}

TEST_F(PictureViewTest, WithoutAPictureItSaysWhy) {
    view.clear(QStringLiteral("No camera was found."));
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("No camera was found."));
    const QImage image = picture();
    const QColor wash = theme::palette(theme::Scheme::Light).wash;
    int inked = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = image.height() / 2 - 10; y < image.height() / 2 + 10; ++y)
            inked += image.pixelColor(x, y) != wash ? 1 : 0;
    }
    EXPECT_GT(inked, 50);
    EXPECT_EQ(view.paintedPictures(), 0U);
    view.show(shown({640, 480}));
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("Camera picture, 1 face"));
    view.show(ShownPicture{});
    EXPECT_EQ(picture().pixelColor(2, 2), wash) << "a null image is none";
}

TEST_F(PictureViewTest, CountsEachShownPictureOnce) {
    QSignalSpy painted(&view, &PictureView::painted);
    view.show(shown({640, 480}));
    picture();
    picture();
    EXPECT_EQ(view.paintedPictures(), 1U);
    view.show(shown({640, 480}));
    picture();
    EXPECT_EQ(view.paintedPictures(), 2U);
    EXPECT_EQ(painted.size(), 2);
}

TEST_F(PictureViewTest, BearsTinySizesAndStrangeOverlays) {
    ShownPicture picture = shown({640, 480});
    picture.overlay = overlayWithJaw(100'000);
    picture.overlay->faces = {{-500, -500, 0, 0}, {9000, 10, 20, 20}};
    picture.overlay->irises.emplace().fill({0, 0});
    picture.signal->gaze.direction = GazeDirection{0, 0};
    picture.signal->headPose = HeadPose{};
    view.setFramingMarks(true);
    for (const QSize size : {QSize(1, 1), QSize(3, 200), QSize(200, 3), QSize(640, 480)}) {
        view.resize(size);
        view.show(picture);
        EXPECT_EQ(PictureViewTest::picture().size(), size * view.devicePixelRatioF());
    }
    picture.pictureSize = {0, 0};
    view.show(picture);
    PictureViewTest::picture();
}

TEST_F(PictureViewTest, DoubleClickIsSaid) {
    QSignalSpy clicks(&view, &PictureView::doubleClicked);
    QTest::mouseDClick(&view, Qt::LeftButton);
    EXPECT_EQ(clicks.size(), 1);
}

} // namespace
