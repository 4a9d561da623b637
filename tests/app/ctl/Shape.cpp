// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shape.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace candor::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isNumbers(const QJsonValue &value, int count) {
    const QJsonArray array = value.toArray();
    return value.isArray() && array.size() == count &&
           std::all_of(array.begin(), array.end(), [](const QJsonValue &element) { return element.isDouble(); });
}

bool has(const QJsonValue &value, QString type) {
    if (type.endsWith(u'?')) {
        if (value.isNull())
            return true;
        type.chop(1);
    }
    if (type == u"number")
        return value.isDouble();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type.startsWith(u"numbers:"))
        return isNumbers(value, type.mid(8).toInt());
    return type == u"anything";
}

} // namespace

QStringList misfits(const QJsonValue &value, const QJsonValue &shape, const QString &where) {
    QStringList found;
    if (shape.isString()) {
        if (!has(value, shape.toString()))
            found << where + u" is no "_s + shape.toString();
    } else if (shape.isArray()) {
        if (!value.isArray())
            found << where + u" is no array"_s;
        const QJsonArray elements = value.toArray();
        for (qsizetype i = 0; i < elements.size(); ++i)
            found << misfits(elements.at(i), shape.toArray().at(0), u"%1[%2]"_s.arg(where).arg(i));
    } else {
        if (!value.isObject())
            return {where + u" is no object"_s};
        const QJsonObject object = value.toObject();
        const QJsonObject wanted = shape.toObject();
        for (const QString &name : wanted.keys()) {
            if (object.contains(name))
                found << misfits(object.value(name), wanted.value(name), where + u'.' + name);
            else
                found << where + u'.' + name + u" is missing"_s;
        }
        for (const QString &name : object.keys()) {
            if (!wanted.contains(name))
                found << where + u'.' + name + u" is unknown"_s;
        }
    }
    return found;
}

QJsonValue jsonOf(const QByteArray &text) {
    const auto document = QJsonDocument::fromJson(text);
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

namespace shapes {

QJsonValue signal() {
    return jsonOf(R"({"timestamp": "number", "frame_number": "number", "media_time": "number",
        "face": {"detected": "boolean", "count": "number", "confidence": "number?", "bounding_box": "numbers:4?"},
        "eyes": {"left_ear": "number?", "right_ear": "number?", "average_ear": "number?", "blink_detected": "boolean?"},
        "gaze": {"direction": "numbers:2?", "looking_away": "boolean?"},
        "head_pose": {"pitch": "number?", "yaw": "number?", "roll": "number?"},
        "audio": {"voice_activity": "boolean?", "rms_energy": "number?"},
        "integrity": {"multiple_faces": "boolean?", "audio_interruption": "boolean?"},
        "quality": {"measurable": "boolean", "reason": "string"}})");
}

QJsonValue event() {
    return jsonOf(R"({"start": "number", "end": "number", "kind": "string", "value": "anything",
        "confidence": "number?"})");
}

QJsonValue summary() {
    return jsonOf(R"({"duration_seconds": "number",
        "frames": {"captured": "number", "analysed": "number", "recorded": "number", "dropped_preview": "number",
                   "dropped_analysis": "number", "dropped_recording": "number"},
        "measurable_share": "number?", "face": {"present_share": "number?", "max_count": "number?"},
        "blinks": {"count": "number?", "per_minute": "number?"}, "gaze": {"away_seconds": "number?"},
        "speech": {"seconds": "number?", "turns": "number?"},
        "flags": [{"kind": "string", "count": "number", "seconds": "number"}],
        "gaps": {"count": "number", "seconds": "number"}, "pauses": {"count": "number", "seconds": "number"},
        "problems": "number", "synchrony": "anything",
        "cost": {"analysis_ms_per_frame_median": "number?", "analysis_ms_per_frame_p99": "number?",
                 "cpu_seconds": "number", "wall_seconds": "number", "peak_rss_mib": "number"},
        "versions": "anything"})");
}

QJsonValue manifest() {
    return jsonOf(R"({"format": "string", "version": "number", "uuid": "string", "state": "string",
        "started_at": "string", "ended_at": "string", "duration_seconds": "number", "failure": "string",
        "picture": "anything", "sound": "boolean", "telemetry": "boolean", "container": "string",
        "camera": "string", "microphone": "string", "versions": "anything",
        "files": [{"name": "string", "bytes": "number", "sha256": "string"}]})");
}

} // namespace shapes

} // namespace candor::ctl
