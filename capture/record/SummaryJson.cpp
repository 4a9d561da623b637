// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SummaryJson.h"

#include "record/JsonLines.h"

#include <QJsonArray>

namespace candor::record {

namespace {

constexpr int secondDecimals = 3;
constexpr int shareDecimals = 4;
constexpr int rateDecimals = 2;

QString str(const char *text) { return QString::fromLatin1(text); }

std::optional<std::int64_t> wide(std::optional<int> value) {
    return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

std::optional<int> countOrNull(JsonFields &fields, const QString &name) {
    return fields.isNull(name) ? std::nullopt : std::optional(static_cast<int>(fields.count(name)));
}

std::vector<FlagTotal> readFlags(JsonFields &fields, QString *problem) {
    std::vector<FlagTotal> flags;
    for (const auto &value : fields.array(str("flags"))) {
        JsonFields flag(value.toObject(), problem);
        const auto kind = eventKindFromName(flag.text(str("kind")));
        if (!kind)
            flag.reject(str("kind"));
        flags.push_back({kind.value_or(EventKind::Problem), static_cast<int>(flag.count(str("count"))),
                         flag.number(str("seconds"))});
    }
    return flags;
}

} // namespace

void writeFrames(JsonText &json, const FrameCounters &frames) {
    json.beginObject("frames");
    json.integer("captured", static_cast<std::int64_t>(frames.captured));
    json.integer("analysed", static_cast<std::int64_t>(frames.analysed));
    json.integer("recorded", static_cast<std::int64_t>(frames.recorded));
    json.integer("dropped_preview", static_cast<std::int64_t>(frames.droppedPreview));
    json.integer("dropped_analysis", static_cast<std::int64_t>(frames.droppedAnalysis));
    json.integer("dropped_recording", static_cast<std::int64_t>(frames.droppedRecording));
    json.endObject();
}

FrameCounters readFrames(JsonFields frames) {
    FrameCounters counters;
    counters.captured = frames.count(str("captured"));
    counters.analysed = frames.count(str("analysed"));
    counters.recorded = frames.count(str("recorded"));
    counters.droppedPreview = frames.count(str("dropped_preview"));
    counters.droppedAnalysis = frames.count(str("dropped_analysis"));
    counters.droppedRecording = frames.count(str("dropped_recording"));
    return counters;
}

void writeCost(JsonText &json, const std::optional<ProcessingCost> &cost) {
    if (!cost)
        return json.null("cost");
    json.beginObject("cost");
    json.number("analysis_ms_per_frame_median", cost->analysisMillisecondsMedian, secondDecimals);
    json.number("analysis_ms_per_frame_p99", cost->analysisMillisecondsP99, secondDecimals);
    json.number("cpu_seconds", cost->cpuSeconds, secondDecimals);
    json.number("wall_seconds", cost->wallSeconds, secondDecimals);
    json.number("peak_rss_mib", cost->peakResidentMebibytes, 1);
    json.endObject();
}

std::optional<ProcessingCost> readCost(JsonFields &parent) {
    if (parent.isNull(str("cost")))
        return std::nullopt;
    auto fields = parent.object(str("cost"));
    ProcessingCost cost;
    cost.analysisMillisecondsMedian = fields.numberOrNull(str("analysis_ms_per_frame_median"));
    cost.analysisMillisecondsP99 = fields.numberOrNull(str("analysis_ms_per_frame_p99"));
    cost.cpuSeconds = fields.number(str("cpu_seconds"));
    cost.wallSeconds = fields.number(str("wall_seconds"));
    cost.peakResidentMebibytes = fields.number(str("peak_rss_mib"));
    return cost;
}

void writeSynchrony(JsonText &json, const std::optional<SoundSynchrony> &synchrony) {
    if (!synchrony)
        return json.null("synchrony");
    json.beginObject("synchrony");
    json.number("offset_ms", synchrony->offsetMilliseconds, secondDecimals);
    json.number("drift_ppm", synchrony->driftPartsPerMillion, rateDecimals);
    json.number("residual_ms", synchrony->largestResidualMilliseconds, secondDecimals);
    json.endObject();
}

std::optional<SoundSynchrony> readSynchrony(JsonFields &parent) {
    if (!parent.has(str("synchrony")) || parent.isNull(str("synchrony")))
        return std::nullopt;
    auto fields = parent.object(str("synchrony"));
    SoundSynchrony synchrony;
    synchrony.offsetMilliseconds = fields.numberOrNull(str("offset_ms"));
    synchrony.driftPartsPerMillion = fields.numberOrNull(str("drift_ppm"));
    synchrony.largestResidualMilliseconds = fields.numberOrNull(str("residual_ms"));
    return synchrony;
}

void writeVersions(JsonText &json, const QMap<QString, QString> &versions) {
    json.beginObject("versions");
    for (auto version = versions.cbegin(); version != versions.cend(); ++version)
        json.member(version.key(), version.value());
    json.endObject();
}

QMap<QString, QString> readVersions(JsonFields &parent) {
    QMap<QString, QString> versions;
    const auto object = parent.value(str("versions")).toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        versions.insert(member.key(), member.value().toString());
    return versions;
}

QByteArray summaryToJson(const SessionSummary &summary) {
    JsonText json(JsonText::Layout::Indented);
    json.beginObject();
    json.number("duration_seconds", summary.durationSeconds, secondDecimals);
    writeFrames(json, summary.frames);
    json.number("measurable_share", summary.measurableShare, shareDecimals);
    json.beginObject("face");
    json.number("present_share", summary.facePresentShare, shareDecimals);
    json.integer("max_count", wide(summary.maxFaceCount));
    json.endObject();
    json.beginObject("blinks");
    json.integer("count", wide(summary.blinkCount));
    json.number("per_minute", summary.blinksPerMinute, rateDecimals);
    json.endObject();
    json.beginObject("gaze");
    json.number("away_seconds", summary.gazeAwaySeconds, secondDecimals);
    json.endObject();
    json.beginObject("speech");
    json.number("seconds", summary.speechSeconds, secondDecimals);
    json.integer("turns", wide(summary.speechTurns));
    json.endObject();
    json.beginArray("flags");
    for (const auto &flag : summary.flags) {
        json.beginObject();
        json.text("kind", eventKindName(flag.kind));
        json.integer("count", flag.count);
        json.number("seconds", flag.seconds, secondDecimals);
        json.endObject();
    }
    json.endArray();
    json.beginObject("gaps");
    json.integer("count", summary.gapCount);
    json.number("seconds", summary.gapSeconds, secondDecimals);
    json.endObject();
    json.beginObject("pauses");
    json.integer("count", summary.pauseCount);
    json.number("seconds", summary.pauseSeconds, secondDecimals);
    json.endObject();
    json.integer("problems", summary.problemCount);
    writeSynchrony(json, summary.synchrony);
    writeCost(json, summary.cost);
    writeVersions(json, summary.versions);
    json.endObject();
    return json.take();
}

Result<SessionSummary> summaryFromJson(const QByteArray &text) {
    const auto object = objectOfLine(text);
    if (!object)
        return failure(object.error());
    QString problem;
    JsonFields fields(*object, &problem);
    SessionSummary summary;
    summary.durationSeconds = fields.number(str("duration_seconds"));
    summary.frames = readFrames(fields.object(str("frames")));
    summary.measurableShare = fields.numberOrNull(str("measurable_share"));
    auto face = fields.object(str("face"));
    summary.facePresentShare = face.numberOrNull(str("present_share"));
    summary.maxFaceCount = countOrNull(face, str("max_count"));
    auto blinks = fields.object(str("blinks"));
    summary.blinkCount = countOrNull(blinks, str("count"));
    summary.blinksPerMinute = blinks.numberOrNull(str("per_minute"));
    summary.gazeAwaySeconds = fields.object(str("gaze")).numberOrNull(str("away_seconds"));
    auto speech = fields.object(str("speech"));
    summary.speechSeconds = speech.numberOrNull(str("seconds"));
    summary.speechTurns = countOrNull(speech, str("turns"));
    summary.flags = readFlags(fields, &problem);
    auto gaps = fields.object(str("gaps"));
    summary.gapCount = static_cast<int>(gaps.count(str("count")));
    summary.gapSeconds = gaps.number(str("seconds"));
    if (fields.has(str("pauses"))) {
        auto pauses = fields.object(str("pauses"));
        summary.pauseCount = static_cast<int>(pauses.count(str("count")));
        summary.pauseSeconds = pauses.number(str("seconds"));
    }
    summary.problemCount = static_cast<int>(fields.count(str("problems")));
    summary.synchrony = readSynchrony(fields);
    summary.cost = readCost(fields);
    summary.versions = readVersions(fields);
    if (!problem.isEmpty())
        return failure(ErrorCode::SessionDamaged, problem);
    return summary;
}

} // namespace candor::record
