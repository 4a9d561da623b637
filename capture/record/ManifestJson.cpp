// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/ManifestJson.h"

#include "record/JsonLines.h"
#include "record/JsonText.h"
#include "record/SummaryJson.h"

#include <QDateTime>
#include <QJsonArray>

namespace candor::record {

namespace {

constexpr int formatVersion = 1;
constexpr int largestSide = 16384;

QString str(const char *text) { return QString::fromLatin1(text); }

QString timeText(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

WallTime readTime(JsonFields &fields, const QString &name) {
    const auto time = QDateTime::fromString(fields.text(name), Qt::ISODateWithMs);
    if (!time.isValid())
        fields.reject(name);
    return WallTime(std::chrono::milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0));
}

std::optional<PictureFormat> readPicture(JsonFields &fields) {
    if (fields.isNull(str("picture")))
        return std::nullopt;
    auto picture = fields.object(str("picture"));
    PictureFormat format;
    const auto width = picture.count(str("width"));
    const auto height = picture.count(str("height"));
    if (width < 1 || width > largestSide || height < 1 || height > largestSide)
        picture.reject(str("width"));
    else
        format.size = {static_cast<int>(width), static_cast<int>(height)};
    format.frameRate = picture.number(str("frame_rate"));
    return format;
}

std::vector<ManifestFile> readFiles(JsonFields &fields, QString *problem) {
    std::vector<ManifestFile> files;
    for (const auto &value : fields.array(str("files"))) {
        JsonFields entry(value.toObject(), problem);
        ManifestFile file{entry.text(str("name")), entry.count(str("bytes")), entry.text(str("sha256"))};
        if (file.name.isEmpty() || file.name.startsWith(u'.') || file.name.contains(u'/') ||
            file.name.contains(QChar(u'\0')))
            entry.reject(str("name"));
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace

QByteArray manifestToJson(const SessionManifest &manifest) {
    const auto &plan = manifest.plan;
    JsonText json(JsonText::Layout::Indented);
    json.beginObject();
    json.text("format", str("candor-session"));
    json.integer("version", formatVersion);
    json.text("uuid", plan.uuid);
    json.text("state", sessionStateName(manifest.state));
    json.text("started_at", timeText(plan.startedAt));
    if (manifest.endedAt)
        json.text("ended_at", timeText(*manifest.endedAt));
    else
        json.null("ended_at");
    json.number("duration_seconds", manifest.durationSeconds, 3);
    json.text("failure", manifest.failure);
    if (plan.picture) {
        json.beginObject("picture");
        json.integer("width", plan.picture->size.width);
        json.integer("height", plan.picture->size.height);
        json.number("frame_rate", plan.picture->frameRate, 3);
        json.text("quality", qualityLabel(plan.picture->size));
        json.endObject();
    } else {
        json.null("picture");
    }
    json.boolean("sound", plan.sound);
    json.boolean("telemetry", plan.telemetry);
    json.text("container", containerName(plan.container));
    json.text("camera", plan.camera);
    json.text("microphone", plan.microphone);
    writeVersions(json, plan.versions);
    json.beginArray("files");
    for (const auto &file : manifest.files) {
        json.beginObject();
        json.text("name", file.name);
        json.integer("bytes", static_cast<std::int64_t>(file.bytes));
        json.text("sha256", file.sha256);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

Result<SessionManifest> manifestFromJson(const QByteArray &text) {
    const auto object = objectOfLine(text);
    if (!object)
        return failure(object.error());
    QString problem;
    JsonFields fields(*object, &problem);
    SessionManifest manifest;
    auto &plan = manifest.plan;
    if (fields.text(str("format")) != str("candor-session"))
        fields.reject(str("format"));
    if (fields.count(str("version")) != formatVersion)
        fields.reject(str("version"));
    plan.uuid = fields.text(str("uuid"));
    const auto state = sessionStateFromName(fields.text(str("state")));
    if (!state)
        fields.reject(str("state"));
    manifest.state = state.value_or(SessionState::Failed);
    plan.startedAt = readTime(fields, str("started_at"));
    if (!fields.isNull(str("ended_at")))
        manifest.endedAt = readTime(fields, str("ended_at"));
    manifest.durationSeconds = fields.number(str("duration_seconds"));
    manifest.failure = fields.text(str("failure"));
    plan.picture = readPicture(fields);
    plan.sound = fields.boolean(str("sound"));
    plan.telemetry = fields.boolean(str("telemetry"));
    const auto container = containerFromName(fields.text(str("container")));
    if (!container)
        fields.reject(str("container"));
    plan.container = container.value_or(Container::Mp4);
    plan.camera = fields.text(str("camera"));
    plan.microphone = fields.text(str("microphone"));
    plan.versions = readVersions(fields);
    manifest.files = readFiles(fields, &problem);
    if (!problem.isEmpty())
        return failure(ErrorCode::SessionDamaged, problem);
    return manifest;
}

} // namespace candor::record
