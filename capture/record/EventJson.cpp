// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/EventJson.h"

#include "record/JsonLines.h"
#include "record/JsonText.h"

#include <cmath>

namespace candor::record {

namespace {
constexpr double longestTime = 9e9;

QString str(const char *text) { return QString::fromLatin1(text); }
} // namespace

QByteArray eventToJson(const SessionEvent &event) {
    JsonText json;
    json.beginObject();
    json.number("start", toSeconds(event.start), 3);
    json.number("end", toSeconds(event.end), 3);
    json.text("kind", eventKindName(event.kind));
    if (const auto *number = std::get_if<double>(&event.value))
        json.number("value", *number, 4);
    else if (const auto *word = std::get_if<QString>(&event.value))
        json.text("value", *word);
    else
        json.null("value");
    json.number("confidence", event.confidence, 4);
    json.endObject();
    return json.take();
}

Result<SessionEvent> eventFromJson(const QByteArray &line) {
    const auto object = objectOfLine(line);
    if (!object)
        return failure(object.error());
    QString problem;
    JsonFields fields(*object, &problem);
    SessionEvent event;
    const double start = fields.number(str("start"));
    const double end = fields.number(str("end"));
    if (std::abs(start) > longestTime || std::abs(end) > longestTime)
        fields.reject(str("start"));
    else
        event.start = fromSeconds(start), event.end = fromSeconds(end);
    const auto kind = eventKindFromName(fields.text(str("kind")));
    if (!kind)
        fields.reject(str("kind"));
    event.kind = kind.value_or(EventKind::Problem);
    const auto value = fields.value(str("value"));
    if (value.isDouble())
        event.value = value.toDouble();
    else if (value.isString())
        event.value = value.toString();
    else if (!value.isNull())
        fields.reject(str("value"));
    event.confidence = fields.numberOrNull(str("confidence"));
    if (!problem.isEmpty())
        return failure(ErrorCode::SessionDamaged, problem);
    return event;
}

} // namespace candor::record
