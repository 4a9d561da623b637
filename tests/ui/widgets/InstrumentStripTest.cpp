// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/InstrumentStrip.h"

#include "TimelineFixture.h"

#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace candor;
using namespace candor::widgets;
using namespace std::chrono_literals;

namespace {

SignalFrame measured() {
    SignalFrame signal;
    signal.face.detected = true;
    signal.face.count = 1;
    signal.eyes.averageEar = .27;
    signal.eyes.blinkDetected = false;
    signal.gaze = {GazeDirection{.05, -.08}, false};
    signal.headPose = HeadPose{-3.1, 8.4, 7.6};
    signal.quality = {true, Obstacle::None};
    return signal;
}

SoundMeasurement sound(double rms, bool voice) {
    SoundMeasurement result;
    result.rmsEnergy = rms;
    result.voiceActivity = voice;
    return result;
}

/// Notes what is painted again.
class WatchedStrip : public InstrumentStrip {
public:
    using InstrumentStrip::InstrumentStrip;
    QRegion painted;

protected:
    void paintEvent(QPaintEvent *event) override {
        painted += event->region();
        InstrumentStrip::paintEvent(event);
    }
};

class InstrumentStripTest : public testing::Test {
protected:
    WatchedStrip strip{MeasurementSettings{}};

    void SetUp() override {
        dress(strip, theme::Scheme::Light);
        strip.resize(1280, 128);
    }
    QString word(Instrument instrument) { return strip.reading(instrument).word; }
    State state(Instrument instrument) { return strip.reading(instrument).state; }
};

TEST_F(InstrumentStripTest, ShowsValuesAndNormalStates) {
    strip.setSignal(measured());
    strip.setSound(sound(.09, true));
    const QString minus(QChar(0x2212));
    EXPECT_EQ(strip.reading(Instrument::Faces).value, QStringLiteral("1"));
    EXPECT_EQ(strip.reading(Instrument::Eyes).value, QStringLiteral("0.27"));
    EXPECT_EQ(strip.reading(Instrument::Pitch).value, minus % QStringLiteral("3.1°"));
    EXPECT_EQ(strip.reading(Instrument::Yaw).value, QStringLiteral("+8.4°"));
    EXPECT_EQ(strip.reading(Instrument::Roll).value, QStringLiteral("+7.6°"));
    EXPECT_EQ(strip.reading(Instrument::Gaze).value, QStringLiteral("+0.05 ") % minus % QStringLiteral("0.08"));
    EXPECT_EQ(strip.reading(Instrument::Voice).value, minus % QStringLiteral("21"));
    const std::array words{"One face", "Open", "Normal", "Normal", "Normal", "At the screen", "Speaking"};
    for (std::size_t index = 0; index < instrumentCount; ++index) {
        EXPECT_EQ(word(static_cast<Instrument>(index)), QLatin1String(words[index]));
        EXPECT_EQ(state(static_cast<Instrument>(index)), State::Good);
    }
}

TEST_F(InstrumentStripTest, FacesAreCounted) {
    SignalFrame signal = measured();
    signal.face.count = 0;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Faces), QStringLiteral("No face"));
    EXPECT_EQ(state(Instrument::Faces), State::Caution);
    EXPECT_EQ(strip.reading(Instrument::Faces).value, QStringLiteral("0"));
    signal.face.count = 3;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Faces), QStringLiteral("3 faces"));
    EXPECT_EQ(state(Instrument::Faces), State::Alert);
}

TEST_F(InstrumentStripTest, ShutEyesAreABlinkUntilTheyStayShut) {
    SignalFrame signal = measured();
    signal.eyes = {.12, .12, .12, true};
    signal.mediaTime = 10s;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Eyes), QStringLiteral("Blink"));
    signal.mediaTime = 11900ms;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Eyes), QStringLiteral("Blink"));
    signal.mediaTime = 12s;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Eyes), QStringLiteral("Closed"));
    EXPECT_EQ(state(Instrument::Eyes), State::Caution);
    strip.setSignal(measured());
    EXPECT_EQ(word(Instrument::Eyes), QStringLiteral("Open"));
}

TEST_F(InstrumentStripTest, HeadAndGazeBeyondTheirLimits) {
    SignalFrame signal = measured();
    signal.headPose = HeadPose{15.1, -20.1, 10.1};
    signal.gaze.lookingAway = true;
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Pitch), QStringLiteral("Raised"));
    EXPECT_EQ(word(Instrument::Yaw), QStringLiteral("Turned"));
    EXPECT_EQ(word(Instrument::Roll), QStringLiteral("Tilted"));
    EXPECT_EQ(word(Instrument::Gaze), QStringLiteral("Looking away"));
    for (const Instrument instrument : {Instrument::Pitch, Instrument::Yaw, Instrument::Roll, Instrument::Gaze})
        EXPECT_EQ(state(instrument), State::Caution);
    signal.headPose = HeadPose{-15.1, 20, -10};
    strip.setSignal(signal);
    EXPECT_EQ(word(Instrument::Pitch), QStringLiteral("Lowered"));
    EXPECT_EQ(word(Instrument::Yaw), QStringLiteral("Normal"));
    EXPECT_EQ(word(Instrument::Roll), QStringLiteral("Normal"));
}

TEST_F(InstrumentStripTest, VoiceStates) {
    strip.setSound(sound(.001, false));
    EXPECT_EQ(word(Instrument::Voice), QStringLiteral("Quiet"));
    SoundMeasurement nothing;
    nothing.interruption = true;
    strip.setSound(nothing);
    EXPECT_EQ(word(Instrument::Voice), QStringLiteral("No sound"));
    EXPECT_EQ(state(Instrument::Voice), State::Caution);
    EXPECT_EQ(strip.reading(Instrument::Voice).value, QStringLiteral("–"));
}

TEST_F(InstrumentStripTest, WhatWasNotMeasuredIsHatchedAndSaysWhy) {
    SignalFrame signal = measured();
    signal.eyes = {};
    signal.gaze = {};
    signal.headPose.reset();
    const std::array obstacles{std::pair(Obstacle::TooDark, "Too dark"),       std::pair(Obstacle::Occluded, "Covered"),
                               std::pair(Obstacle::TooSmall, "Too far away"),  std::pair(Obstacle::Blurred, "Blurred"),
                               std::pair(Obstacle::TurnedAway, "Turned away"), std::pair(Obstacle::NoFace, "No face")};
    for (const auto &[obstacle, words] : obstacles) {
        signal.quality = {false, obstacle};
        strip.setSignal(signal);
        for (const Instrument instrument :
             {Instrument::Eyes, Instrument::Pitch, Instrument::Yaw, Instrument::Roll, Instrument::Gaze}) {
            EXPECT_EQ(strip.reading(instrument).value, QStringLiteral("–"));
            EXPECT_EQ(word(instrument), QStringLiteral("Not measurable"));
            EXPECT_EQ(strip.reading(instrument).reason, QLatin1String(words));
            EXPECT_EQ(state(instrument), State::NotMeasurable);
        }
    }
    strip.setNotMeasured(QStringLiteral("Paused"));
    EXPECT_FALSE(strip.reading(Instrument::Voice).measured);
    EXPECT_FALSE(strip.reading(Instrument::Faces).measured);
    const QImage image = strip.grab().toImage();
    const QColor edge = theme::palette(theme::Scheme::Light).edge;
    for (std::size_t cell = 0; cell < instrumentCount; ++cell) {
        const int left = 32 + static_cast<int>(1216 * cell / 7) + (cell > 0 ? 13 : 0);
        EXPECT_EQ(image.pixelColor(left, 61), edge) << "its frame";
        int hatched = 0;
        for (int x = left + 2; x < left + 140; ++x)
            hatched += image.pixelColor(x, 67) != theme::palette(theme::Scheme::Light).paper ? 1 : 0;
        EXPECT_GT(hatched, 14);
        EXPECT_LT(hatched, 70);
    }
}

TEST_F(InstrumentStripTest, PaintsOnlyWhatChanged) {
    strip.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&strip));
    strip.setSignal(measured());
    strip.setSound(sound(.09, true));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !strip.painted.isEmpty(); }));
    QCoreApplication::processEvents();
    strip.painted = {};
    strip.setSignal(measured());
    strip.setSound(sound(.01, true));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !strip.painted.isEmpty(); }));
    EXPECT_GT(strip.painted.boundingRect().left(), 1000) << "only the voice";
}

TEST_F(InstrumentStripTest, SpeaksAtMostOnceASecond) {
    const QString before = strip.accessibleDescription();
    EXPECT_TRUE(before.contains(QStringLiteral("Eyes: Not measurable"))) << qPrintable(before);
    strip.setSignal(measured());
    EXPECT_EQ(strip.accessibleDescription(), before) << "not within the first second";
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return strip.accessibleDescription().contains(QStringLiteral("Eyes: 0.27 EAR, Open")); }));
}

TEST_F(InstrumentStripTest, StaysReadableWhereItIsNarrow) {
    EXPECT_LE(strip.minimumSizeHint().width(), 1024);
    strip.setSignal(measured());
    for (const QSize size : {QSize(1024, 128), QSize(300, 128), QSize(10, 10), QSize(1, 1)}) {
        strip.resize(size);
        EXPECT_EQ(strip.grab().size(), size * strip.devicePixelRatioF());
    }
}

} // namespace
