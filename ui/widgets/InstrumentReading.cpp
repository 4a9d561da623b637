// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/InstrumentReading.h"

#include "theme/Figures.h"

#include <QCoreApplication>

#include <cmath>

namespace candor::widgets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(candor::widgets::InstrumentStrip)
};

QString reasonOf(Obstacle obstacle) {
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoFace:
        return Words::tr("No face");
    case Obstacle::TooDark:
        return Words::tr("Too dark");
    case Obstacle::TooSmall:
        return Words::tr("Too far away");
    case Obstacle::Occluded:
        return Words::tr("Covered");
    case Obstacle::TurnedAway:
        return Words::tr("Turned away");
    case Obstacle::Blurred:
        break;
    }
    return Words::tr("Blurred");
}

/// Three times the normal range, zero in its middle.
Scale scaleAround(double normal) { return {-3 * normal, 3 * normal, -normal, normal, 0}; }

InstrumentReading measured(Instrument instrument, const QString &value) {
    InstrumentReading reading;
    reading.name = instrumentName(instrument);
    reading.value = value;
    reading.measured = true;
    return reading;
}

InstrumentReading readFaces(const FaceSignal &face) {
    InstrumentReading reading = measured(Instrument::Faces, QString::number(face.count));
    reading.faces = face.count;
    if (face.count == 1) {
        reading.state = State::Good;
        reading.word = Words::tr("One face");
    } else if (face.count == 0) {
        reading.state = State::Caution;
        reading.word = Words::tr("No face");
    } else {
        reading.state = State::Alert;
        reading.word = Words::tr("%1 faces").arg(face.count);
    }
    return reading;
}

InstrumentReading readEyes(const SignalFrame &signal, MediaTime eyesShut, const MeasurementSettings &settings) {
    const auto ratio = signal.eyes.averageEar;
    if (!ratio)
        return notMeasured(Instrument::Eyes, reasonOf(signal.quality.obstacle));
    InstrumentReading reading = measured(Instrument::Eyes, theme::figure(*ratio, 2));
    reading.unit = Words::tr("EAR", "eye aspect ratio");
    const double greatest = 2 * settings.openEyeAspectRatio;
    reading.scale = Scale{0, greatest, settings.openEyeAspectRatio, greatest, settings.blinkEyeAspectRatio};
    reading.number = *ratio;
    const bool shut = eyesShutIn(signal.eyes, settings).value_or(false);
    const bool closed = shut && eyesShut >= settings.eyesClosedTime;
    reading.state = closed ? State::Caution : State::Good;
    if (closed)
        reading.word = Words::tr("Closed");
    else
        reading.word = shut ? Words::tr("Blink") : Words::tr("Open");
    return reading;
}

InstrumentReading readAngle(Instrument instrument, const SignalFrame &signal, double HeadPose::*angle, double normal,
                            const QString &beyond) {
    if (!signal.headPose)
        return notMeasured(instrument, reasonOf(signal.quality.obstacle));
    const double degrees = *signal.headPose.*angle;
    InstrumentReading reading = measured(instrument, theme::signedFigure(degrees, 1) % QChar(0xb0));
    reading.scale = scaleAround(normal);
    reading.number = degrees;
    const bool isNormal = std::abs(degrees) <= normal;
    reading.state = isNormal ? State::Good : State::Caution;
    reading.word = isNormal ? Words::tr("Normal") : beyond;
    return reading;
}

InstrumentReading readPitch(const SignalFrame &signal, const MeasurementSettings &settings) {
    const bool up = signal.headPose && signal.headPose->pitch > 0;
    return readAngle(Instrument::Pitch, signal, &HeadPose::pitch, settings.normalPitch,
                     up ? Words::tr("Raised") : Words::tr("Lowered"));
}

InstrumentReading readGaze(const SignalFrame &signal, const MeasurementSettings &settings) {
    const auto &direction = signal.gaze.direction;
    if (!direction)
        return notMeasured(Instrument::Gaze, reasonOf(signal.quality.obstacle));
    InstrumentReading reading = measured(Instrument::Gaze, theme::signedFigure(direction->x, 2) % QChar(u' ') %
                                                               theme::signedFigure(direction->y, 2));
    reading.scale = Scale{-1, 1, -settings.gazeAwayDistance, settings.gazeAwayDistance, 0};
    reading.number = direction->x;
    const bool away =
        signal.gaze.lookingAway.value_or(std::hypot(direction->x, direction->y) > settings.gazeAwayDistance);
    reading.state = away ? State::Caution : State::Good;
    reading.word = away ? Words::tr("Looking away") : Words::tr("At the screen");
    return reading;
}

} // namespace

QString instrumentName(Instrument instrument) {
    switch (instrument) {
    case Instrument::Faces:
        return Words::tr("Faces");
    case Instrument::Eyes:
        return Words::tr("Eyes");
    case Instrument::Pitch:
        return Words::tr("Head pitch");
    case Instrument::Yaw:
        return Words::tr("Head yaw");
    case Instrument::Roll:
        return Words::tr("Head roll");
    case Instrument::Gaze:
        return Words::tr("Gaze");
    case Instrument::Voice:
        break;
    }
    return Words::tr("Voice");
}

InstrumentReading notMeasured(Instrument instrument, const QString &reason) {
    InstrumentReading reading;
    reading.name = instrumentName(instrument);
    reading.value = theme::emptyFigure();
    reading.word = Words::tr("Not measurable");
    reading.reason = reason;
    return reading;
}

std::optional<bool> eyesShutIn(const EyeSignal &eyes, const MeasurementSettings &settings) {
    if (eyes.blinkDetected)
        return eyes.blinkDetected;
    if (eyes.averageEar)
        return *eyes.averageEar < settings.blinkEyeAspectRatio;
    return std::nullopt;
}

std::array<InstrumentReading, instrumentCount - 1> readSignal(const SignalFrame &signal, MediaTime eyesShut,
                                                              const MeasurementSettings &settings) {
    return {readFaces(signal.face),
            readEyes(signal, eyesShut, settings),
            readPitch(signal, settings),
            readAngle(Instrument::Yaw, signal, &HeadPose::yaw, settings.normalYaw, Words::tr("Turned")),
            readAngle(Instrument::Roll, signal, &HeadPose::roll, settings.normalRoll, Words::tr("Tilted")),
            readGaze(signal, settings)};
}

InstrumentReading readSound(const SoundMeasurement &sound) {
    if (sound.interruption || !sound.rmsEnergy) {
        InstrumentReading reading = notMeasured(Instrument::Voice, {});
        reading.state = State::Caution;
        reading.word = Words::tr("No sound");
        return reading;
    }
    InstrumentReading reading = measured(Instrument::Voice, theme::decibels(sound.rmsEnergy));
    reading.unit = QStringLiteral("dBFS");
    reading.level = *sound.rmsEnergy;
    reading.state = sound.voiceActivity ? State::Good : State::NotMeasurable;
    if (!sound.voiceActivity)
        reading.word = Words::tr("Not measurable");
    else
        reading.word = *sound.voiceActivity ? Words::tr("Speaking") : Words::tr("Quiet");
    return reading;
}

QString spoken(const InstrumentReading &reading) {
    QString words = reading.name % QStringLiteral(": ");
    if (reading.measured)
        words +=
            reading.value % (reading.unit.isEmpty() ? QString() : QChar(u' ') % reading.unit) % QStringLiteral(", ");
    words += reading.word;
    if (!reading.reason.isEmpty())
        words += QStringLiteral(", ") % reading.reason;
    return words;
}

} // namespace candor::widgets
