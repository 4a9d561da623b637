// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SignalJson.h"

#include "record/JsonLines.h"
#include "record/JsonText.h"

#include <QJsonArray>

#include <cmath>

namespace candor::record {

namespace {

constexpr int secondDecimals = 3;
constexpr int shareDecimals = 4;
constexpr int degreeDecimals = 2;
constexpr int pixelDecimals = 1;
constexpr double longestTime = 9e9; // seconds; what nanoseconds in 64 bit can hold

QString str(const char *text) { return QString::fromLatin1(text); }

void writeFace(JsonText &json, const FaceSignal &face) {
    json.beginObject("face");
    json.boolean("detected", face.detected);
    json.integer("count", face.count);
    json.number("confidence", face.confidence, shareDecimals);
    if (face.boundingBox) {
        json.beginArray("bounding_box");
        for (const double value :
             {face.boundingBox->x, face.boundingBox->y, face.boundingBox->width, face.boundingBox->height})
            json.number("", value, pixelDecimals);
        json.endArray();
    } else {
        json.null("bounding_box");
    }
    json.endObject();
}

void writeGaze(JsonText &json, const GazeSignal &gaze) {
    json.beginObject("gaze");
    if (gaze.direction) {
        json.beginArray("direction");
        json.number("", gaze.direction->x, shareDecimals);
        json.number("", gaze.direction->y, shareDecimals);
        json.endArray();
    } else {
        json.null("direction");
    }
    json.boolean("looking_away", gaze.lookingAway);
    json.endObject();
}

std::vector<double> numbers(JsonFields &fields, const QString &name, qsizetype count) {
    const auto array = fields.array(name);
    std::vector<double> values;
    for (const auto &value : array) {
        if (!value.isDouble())
            fields.reject(name);
        values.push_back(value.toDouble());
    }
    if (array.size() != count) {
        fields.reject(name);
        values.resize(static_cast<std::size_t>(count));
    }
    return values;
}

FaceSignal readFace(JsonFields face) {
    FaceSignal signal;
    signal.detected = face.boolean(str("detected"));
    const auto count = face.count(str("count"));
    if (count > 10'000)
        face.reject(str("count"));
    signal.count = static_cast<int>(std::min<std::uint64_t>(count, 10'000));
    signal.confidence = face.numberOrNull(str("confidence"));
    if (!face.isNull(str("bounding_box"))) {
        const auto box = numbers(face, str("bounding_box"), 4);
        signal.boundingBox = Box{box[0], box[1], box[2], box[3]};
    }
    return signal;
}

GazeSignal readGaze(JsonFields gaze) {
    GazeSignal signal;
    if (!gaze.isNull(str("direction"))) {
        const auto direction = numbers(gaze, str("direction"), 2);
        signal.direction = GazeDirection{direction[0], direction[1]};
    }
    signal.lookingAway = gaze.booleanOrNull(str("looking_away"));
    return signal;
}

std::optional<HeadPose> readHeadPose(JsonFields pose) {
    const auto pitch = pose.numberOrNull(str("pitch"));
    const auto yaw = pose.numberOrNull(str("yaw"));
    const auto roll = pose.numberOrNull(str("roll"));
    if (pitch && yaw && roll)
        return HeadPose{*pitch, *yaw, *roll};
    if (pitch || yaw || roll)
        pose.reject(str("head_pose"));
    return std::nullopt;
}

} // namespace

QByteArray signalToJson(const SignalFrame &signal, WallTime startedAt) {
    const auto started = std::chrono::duration<double>(startedAt.time_since_epoch()).count();
    JsonText json;
    json.beginObject();
    json.number("timestamp", started + toSeconds(signal.mediaTime), secondDecimals);
    json.integer("frame_number", static_cast<std::int64_t>(signal.frameNumber));
    json.number("media_time", toSeconds(signal.mediaTime), secondDecimals);
    writeFace(json, signal.face);
    json.beginObject("eyes");
    json.number("left_ear", signal.eyes.leftEar, shareDecimals);
    json.number("right_ear", signal.eyes.rightEar, shareDecimals);
    json.number("average_ear", signal.eyes.averageEar, shareDecimals);
    json.boolean("blink_detected", signal.eyes.blinkDetected);
    json.endObject();
    writeGaze(json, signal.gaze);
    const auto angle = [&](double HeadPose::*member) {
        return signal.headPose ? std::optional(*signal.headPose.*member) : std::nullopt;
    };
    json.beginObject("head_pose");
    json.number("pitch", angle(&HeadPose::pitch), degreeDecimals);
    json.number("yaw", angle(&HeadPose::yaw), degreeDecimals);
    json.number("roll", angle(&HeadPose::roll), degreeDecimals);
    json.endObject();
    json.beginObject("audio");
    json.boolean("voice_activity", signal.audio.voiceActivity);
    json.number("rms_energy", signal.audio.rmsEnergy, shareDecimals);
    json.endObject();
    json.beginObject("integrity");
    json.boolean("multiple_faces", signal.integrity.multipleFaces);
    json.boolean("audio_interruption", signal.integrity.audioInterruption);
    json.endObject();
    json.beginObject("quality");
    json.boolean("measurable", signal.quality.measurable);
    json.text("reason", obstacleName(signal.quality.obstacle));
    json.endObject();
    json.endObject();
    return json.take();
}

Result<SignalRecord> signalFromJson(const QByteArray &line) {
    const auto object = objectOfLine(line);
    if (!object)
        return failure(object.error());
    QString problem;
    JsonFields fields(*object, &problem);
    SignalRecord record;
    auto &signal = record.signal;
    const double timestamp = fields.number(str("timestamp"));
    signal.frameNumber = fields.count(str("frame_number"));
    const double mediaTime = fields.number(str("media_time"));
    if (std::abs(mediaTime) > longestTime)
        fields.reject(str("media_time"));
    else
        signal.mediaTime = fromSeconds(mediaTime);
    if (timestamp < 0 || timestamp > longestTime * 10)
        fields.reject(str("timestamp"));
    else
        record.startedAt = WallTime(std::chrono::milliseconds(std::llround((timestamp - mediaTime) * 1000)));
    signal.face = readFace(fields.object(str("face")));
    auto eyes = fields.object(str("eyes"));
    signal.eyes.leftEar = eyes.numberOrNull(str("left_ear"));
    signal.eyes.rightEar = eyes.numberOrNull(str("right_ear"));
    signal.eyes.averageEar = eyes.numberOrNull(str("average_ear"));
    signal.eyes.blinkDetected = eyes.booleanOrNull(str("blink_detected"));
    signal.gaze = readGaze(fields.object(str("gaze")));
    signal.headPose = readHeadPose(fields.object(str("head_pose")));
    auto audio = fields.object(str("audio"));
    signal.audio.voiceActivity = audio.booleanOrNull(str("voice_activity"));
    signal.audio.rmsEnergy = audio.numberOrNull(str("rms_energy"));
    auto integrity = fields.object(str("integrity"));
    signal.integrity.multipleFaces = integrity.booleanOrNull(str("multiple_faces"));
    signal.integrity.audioInterruption = integrity.booleanOrNull(str("audio_interruption"));
    auto quality = fields.object(str("quality"));
    signal.quality.measurable = quality.boolean(str("measurable"));
    const auto obstacle = obstacleFromName(quality.text(str("reason")));
    if (!obstacle)
        quality.reject(str("reason"));
    signal.quality.obstacle = obstacle.value_or(Obstacle::None);
    if (!problem.isEmpty())
        return failure(ErrorCode::SessionDamaged, problem);
    return record;
}

} // namespace candor::record
