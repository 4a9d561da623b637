// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Timeline.h"

#include "TimelineFixture.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gmock/gmock.h>

#include <cmath>

using namespace candor;
using namespace candor::widgets;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

MediaTime timeOf(const QSignalSpy &spy) { return spy.last().first().value<MediaTime>(); }

void turnWheel(QWidget &widget, QPointF at, int angle, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void moveTo(QWidget &widget, QPointF at, Qt::MouseButtons buttons = {}) {
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, buttons, {});
    QApplication::sendEvent(&widget, &event);
}

double pixelOf(const Timeline &timeline) {
    const auto [start, end] = timeline.view();
    return toSeconds(end - start) / (timeline.width() - 136);
}

/// Darkest grey of a column, 0 to 255.
int darkest(const QImage &image, int x, int top, int bottom) {
    int found = 255;
    for (int y = top; y < bottom; ++y)
        found = std::min(found, qGray(image.pixel(x, y)));
    return found;
}

// Lanes of a session with voice and face, from their tops on.
constexpr int voiceTop = 24;
constexpr int pitchTop = 24 + 32 + 24 + 28;
constexpr int yawTop = pitchTop + 28;
constexpr int traceGrey = 190; // a line between two rows is as dark as that at least
constexpr int flagsTop = pitchTop + 4 * 28;
const theme::Palette &light = theme::palette(theme::Scheme::Light);

class TimelineTest : public testing::Test {
protected:
    Timeline timeline;
    QSignalSpy seeks{&timeline, &Timeline::seekRequested};
    std::shared_ptr<TimelineData> data = session(100s);

    void SetUp() override {
        dress(timeline, theme::Scheme::Light);
        show();
    }
    void show() {
        timeline.setData(data);
        timeline.resize(136 + 1000, timeline.sizeHint().height());
    }
    QImage picture() { return timeline.grab().toImage().convertToFormat(QImage::Format_RGB32); }
    void point(double x, int y) { moveTo(timeline, {x, static_cast<double>(y)}); }
};

TEST_F(TimelineTest, ClickSeeksToTheTimeUnderThePointer) {
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, {136 + 250, pitchTop + 10});
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 25, pixelOf(timeline));
    timeline.setView(40s, 50s);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, {136 + 250, voiceTop + 10});
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 42.5, pixelOf(timeline));
    EXPECT_EQ(seeks.size(), 2);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, {60, voiceTop + 10});
    EXPECT_EQ(seeks.size(), 2) << "names are no times";
}

TEST_F(TimelineTest, DraggingInTheLanesSeeksAlong) {
    QTest::mousePress(&timeline, Qt::LeftButton, {}, {136 + 100, pitchTop});
    moveTo(timeline, {136 + 300, pitchTop}, Qt::LeftButton);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, {136 + 300, pitchTop});
    EXPECT_EQ(seeks.size(), 2);
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 30, pixelOf(timeline));
}

TEST_F(TimelineTest, WheelZoomsAroundThePointer) {
    const double x = 136 + 700;
    for (const int angle : {120, 120, 240, -120, 600, 120, -360}) {
        turnWheel(timeline, {x, 100}, angle, Qt::ControlModifier);
        EXPECT_NEAR(timeline.positionOf(70s), x, 1);
    }
    EXPECT_LT(timeline.view().second - timeline.view().first, 50s);
    for (int turn = 0; turn < 40; ++turn)
        turnWheel(timeline, {x, 100}, -120, Qt::ControlModifier);
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(0s), MediaTime(100s)));
}

TEST_F(TimelineTest, ScrollingStopsAtBothEnds) {
    timeline.setView(40s, 50s);
    turnWheel(timeline, {500, 100}, -120);
    EXPECT_GT(timeline.view().first, 40s);
    EXPECT_EQ(timeline.view().second - timeline.view().first, 10s);
    for (int turn = 0; turn < 200; ++turn)
        turnWheel(timeline, {500, 100}, -120);
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(90s), MediaTime(100s)));
    for (int turn = 0; turn < 200; ++turn)
        turnWheel(timeline, {500, 100}, 120);
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(0s), MediaTime(10s)));
    timeline.setView(95s, 130s);
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(65s), MediaTime(100s)));
}

TEST_F(TimelineTest, KeysZoomScrollAndStep) {
    timeline.setPlayhead(50s);
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QTest::keyClick(&timeline, Qt::Key_Plus);
    EXPECT_NEAR(toSeconds(timeline.view().second - timeline.view().first), 100 / 2.25, .01);
    EXPECT_NEAR(timeline.positionOf(50s), 136 + 500, 1) << "the playhead keeps its place";
    QTest::keyClick(&timeline, Qt::Key_Minus);
    EXPECT_NEAR(toSeconds(timeline.view().second - timeline.view().first), 100 / 1.5, .01);
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 50 + pixelOf(timeline), 1e-6);
    QTest::keyClick(&timeline, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 50 - 10 * pixelOf(timeline), 1e-6);
    QTest::keyClick(&timeline, Qt::Key_End);
    EXPECT_EQ(timeOf(seeks), 100s);
    QTest::keyClick(&timeline, Qt::Key_Home);
    EXPECT_EQ(timeOf(seeks), 0s);
    QTest::keyClick(&timeline, Qt::Key_PageDown);
    EXPECT_EQ(timeline.view().second, 100s);
    QTest::keyClick(&timeline, Qt::Key_0);
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(0s), MediaTime(100s)));
}

TEST_F(TimelineTest, DraggingTheRulerMarksALoop) {
    QSignalSpy loops(&timeline, &Timeline::loopRequested);
    QTest::mousePress(&timeline, Qt::LeftButton, {}, {136 + 600, 10});
    moveTo(timeline, {136 + 400, 10}, Qt::LeftButton);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, {136 + 400, 10});
    ASSERT_EQ(loops.size(), 1);
    EXPECT_NEAR(toSeconds(loops.first().at(0).value<MediaTime>()), 40, pixelOf(timeline));
    EXPECT_NEAR(toSeconds(loops.first().at(1).value<MediaTime>()), 60, pixelOf(timeline));
    EXPECT_EQ(seeks.size(), 0);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, {136 + 200, 10});
    EXPECT_EQ(loops.size(), 1);
    EXPECT_NEAR(toSeconds(timeOf(seeks)), 20, pixelOf(timeline));
}

TEST_F(TimelineTest, ScrollBarMovesTheView) {
    timeline.setView(0s, 20s);
    const int y = timeline.height() - 4;
    QTest::mousePress(&timeline, Qt::LeftButton, {}, {136 + 100, y});
    moveTo(timeline, QPointF(136 + 500, y), Qt::LeftButton);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, {136 + 500, y});
    EXPECT_NEAR(toSeconds(timeline.view().first), 40, .5);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, {136 + 999, y});
    EXPECT_EQ(timeline.view(), std::pair(MediaTime(80s), MediaTime(100s)));
    EXPECT_EQ(seeks.size(), 0);
}

TEST_F(TimelineTest, ViewFollowsAPlayheadThatLeavesIt) {
    timeline.setView(0s, 10s);
    timeline.setPlayhead(9900ms);
    EXPECT_EQ(timeline.view().first, 0s);
    timeline.setPlayhead(10100ms);
    EXPECT_LT(timeline.view().first, 10100ms);
    EXPECT_GT(timeline.view().second, 10100ms);
    timeline.setView(60s, 70s);
    timeline.setPlayhead(10200ms);
    EXPECT_EQ(timeline.view().first, 60s) << "who scrolled away while it plays stays there";
    timeline.setPlayhead(30s);
    EXPECT_LT(timeline.view().first, 30s) << "a jump is shown";
    EXPECT_GT(timeline.view().second, 30s);
}

TEST_F(TimelineTest, HoverReadsTheNearestSample) {
    for (const MediaTime end : {MediaTime(100s), MediaTime(1s)}) {
        timeline.setView(0s, end);
        for (const int x : {136 + 20, 136 + 333, 136 + 950}) {
            point(x, yawTop + 10);
            const double seconds = toSeconds(end) * (x - 136) / 1000;
            const auto sample = static_cast<std::size_t>(std::lround(seconds * 30));
            const QString value = theme::signedFigure(double{data->samples[sample].yaw}, 1);
            EXPECT_TRUE(timeline.hoverWords().contains(value)) << qPrintable(timeline.hoverWords() % value);
        }
    }
    point(136 + 20, 10);
    EXPECT_EQ(timeline.hoverWords(), QString()) << "the ruler has no values";
    point(40, yawTop + 10);
    EXPECT_EQ(timeline.hoverWords(), QString());
}

TEST_F(TimelineTest, WhatWasNotMeasuredIsHatchedAndHasNoTrace) {
    for (std::size_t sample = 900; sample < 1200; ++sample)
        data->samples[sample].yaw = std::nanf("");
    show();
    for (const auto &[start, end] :
         {std::pair(MediaTime(0s), MediaTime(100s)), std::pair(MediaTime(28s), MediaTime(42s)),
          std::pair(MediaTime(29500ms), MediaTime(31s))}) {
        timeline.setView(start, end);
        const QImage image = picture();
        bool hatched = false;
        for (int x = 138; x < image.width() - 2; ++x) {
            const double seconds = toSeconds(start) + (x - 136 + .5) * pixelOf(timeline);
            const double slack = 3 * pixelOf(timeline) + 1.0 / 30;
            const int dark = darkest(image, x, yawTop + 3, yawTop + 25);
            if (seconds > 30 + slack && seconds < 40 - slack) {
                EXPECT_GE(dark, light.edge.red()) << "no trace at " << seconds;
                hatched = hatched || dark < 190;
                EXPECT_LT(darkest(image, x, pitchTop + 3, pitchTop + 25), traceGrey) << "the neighbour goes on";
            } else if (seconds < 30 - slack || seconds > 40 + slack) {
                EXPECT_LT(dark, traceGrey) << "a trace at " << seconds;
            }
        }
        EXPECT_TRUE(hatched);
    }
    timeline.showAll();
    point(timeline.positionOf(35s), yawTop + 10);
    EXPECT_TRUE(timeline.hoverWords().contains(u"Not measurable")) << qPrintable(timeline.hoverWords());
}

TEST_F(TimelineTest, MissingSamplesAndPausesAreHatched) {
    std::erase_if(data->samples,
                  [](const TimelineSample &sample) { return sample.seconds > 30 && sample.seconds < 40; });
    data->events = {event(EventKind::Pause, 30s, 40s), event(EventKind::Gap, 60s, 70s, QStringLiteral("camera"))};
    show();
    const QImage image = picture();
    for (const int top : {pitchTop, yawTop})
        EXPECT_GE(darkest(image, static_cast<int>(timeline.positionOf(35s)), top + 3, top + 25), light.edge.red());
    point(timeline.positionOf(35s), yawTop + 10);
    EXPECT_TRUE(timeline.hoverWords().contains(u"Pause")) << qPrintable(timeline.hoverWords());
    // Above the traces.
    int hatched = 0;
    int voice = 0;
    for (int x = static_cast<int>(timeline.positionOf(61s)); x < timeline.positionOf(69s); ++x) {
        hatched += darkest(image, x, yawTop + 5, yawTop + 8) < light.rule.red() ? 1 : 0;
        voice += darkest(image, x, voiceTop + 5, voiceTop + 8) < light.rule.red() ? 1 : 0;
    }
    EXPECT_GT(hatched, 20);
    EXPECT_EQ(voice, 0) << "a camera's gap is none of the sound";
}

TEST_F(TimelineTest, OneSampleOutOfManyIsSeen) {
    data = session(3h);
    data->samples[200'000].pitch = 44;
    show();
    const QImage image = picture();
    const int x = static_cast<int>(timeline.positionOf(fromSeconds(200'000 / 30.0)));
    bool seen = false;
    for (int column = x - 1; column <= x + 1; ++column)
        seen = seen || qGray(image.pixel(column, pitchTop + 5)) < 128;
    EXPECT_TRUE(seen);
    EXPECT_GT(qGray(image.pixel(x + 10, pitchTop + 5)), 200);
}

TEST_F(TimelineTest, ClickOnAFlagSaysWhich) {
    data->events = {event(EventKind::Blink, 1s, 2s), event(EventKind::LookingAway, 20s, 30s),
                    event(EventKind::MultipleFaces, 60s, 61s)};
    show();
    QSignalSpy activated(&timeline, &Timeline::eventActivated);
    const auto click = [&](MediaTime time) {
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, {static_cast<int>(timeline.positionOf(time)), flagsTop + 10});
    };
    click(25s);
    click(60500ms);
    click(80s);
    ASSERT_EQ(activated.size(), 2);
    EXPECT_EQ(activated[0].first().toInt(), 1);
    EXPECT_EQ(activated[1].first().toInt(), 2);
    EXPECT_EQ(seeks.size(), 3);
    const QImage image = picture();
    EXPECT_EQ(image.pixelColor(static_cast<int>(timeline.positionOf(22s)), flagsTop + 12), light.caution);
    EXPECT_EQ(image.pixelColor(static_cast<int>(timeline.positionOf(60500ms)), flagsTop + 12), light.alert);
}

TEST_F(TimelineTest, NothingOfTheLanesReachesTheNames) {
    data->events = {event(EventKind::LookingAway, 0s, 60s), event(EventKind::Question, 0s, 0s, QStringLiteral("Why?"))};
    show();
    timeline.setView(30s, 40s);
    const QImage image = picture();
    for (int y = 1; y < image.height(); ++y) {
        const QColor colour = image.pixelColor(134, y);
        EXPECT_TRUE(colour == light.paper || colour == light.rule) << y;
    }
}

TEST_F(TimelineTest, BearsWhateverIsGivenToIt) {
    std::vector<std::shared_ptr<TimelineData>> strange(5);
    strange[1] = std::make_shared<TimelineData>();
    strange[2] = session(100s);
    strange[2]->samples.resize(1);
    strange[3] = session(100s);
    strange[3]->length = 0s;
    strange[4] = session(1s);
    strange[4]->events = {event(EventKind::LookingAway, 500ms, 20s), event(EventKind::FaceAbsent, 30s, 40s),
                          event(EventKind::Question, 50s, 50s),      event(EventKind::Note, 60s, 50s),
                          event(EventKind::Pause, 2s, 9s),           event(EventKind::Paste, -5s, -4s)};
    for (const auto &session : strange) {
        timeline.setData(session);
        for (const QSize size : {QSize(1136, 400), QSize(136, 300), QSize(137, 40), QSize(1, 1), QSize(60, 20)}) {
            timeline.resize(size);
            EXPECT_EQ(timeline.grab().size(), size);
            turnWheel(timeline, {500, 100}, 120, Qt::ControlModifier);
            QTest::mouseClick(&timeline, Qt::LeftButton, {}, {size.width() - 1, size.height() - 1});
            for (const auto key : {Qt::Key_Plus, Qt::Key_PageDown, Qt::Key_Right, Qt::Key_0})
                QTest::keyClick(&timeline, key);
            timeline.setPlayhead(500ms);
        }
        const MediaTime length = session ? session->length : MediaTime{};
        EXPECT_LE(timeline.view().second, length);
        for (const auto &seek : seeks)
            EXPECT_LE(seek.first().value<MediaTime>(), length);
        seeks.clear();
    }
}

TEST_F(TimelineTest, LanesWithoutDataAreLeftOutAndNamed) {
    const int whole = timeline.sizeHint().height();
    data->samples.clear();
    show();
    EXPECT_LT(timeline.sizeHint().height(), 24 + 24 + 13);
    data = session(100s);
    for (TimelineSample &sample : data->samples)
        sample.voiceLevel = std::nanf("");
    show();
    EXPECT_EQ(timeline.sizeHint().height(), whole - 8) << "a row that says that the voice was not measured";
}

TEST_F(TimelineTest, SpeaksPlayheadAndValues) {
    EXPECT_TRUE(timeline.accessibleDescription().contains(u"00:00")) << qPrintable(timeline.accessibleDescription());
    data->samples[1800].yaw = 12.3F;
    data->samples[1800].eyes = std::nanf("");
    show();
    timeline.setPlayhead(60s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return timeline.accessibleDescription().contains(u"+12.3"); }));
    EXPECT_TRUE(timeline.accessibleDescription().contains(u"Eyes, EAR not measurable"))
        << qPrintable(timeline.accessibleDescription());
}

TEST_F(TimelineTest, FollowsTheScheme) {
    picture();
    dress(timeline, theme::Scheme::Dark);
    EXPECT_EQ(picture().pixelColor(5, 2), theme::palette(theme::Scheme::Dark).paper);
}

} // namespace
