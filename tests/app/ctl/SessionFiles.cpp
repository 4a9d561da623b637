// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionFiles.h"

#include "Program.h"
#include "Shape.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace candor::ctl {

using namespace Qt::StringLiterals;

Probe probe(const QString &file) {
    const auto outcome =
        run(u"" CANDOR_FFPROBE ""_s,
            {u"-v"_s, u"error"_s, u"-of"_s, u"json"_s, u"-show_entries"_s,
             u"format=duration:stream=codec_type,codec_name,width,height:frame=media_type,best_effort_timestamp_time"_s,
             file});
    const QJsonObject said = jsonOf(outcome.output).toObject();
    Probe probe;
    probe.seconds = said.value(u"format"_s).toObject().value(u"duration"_s).toString().toDouble();
    for (const auto &stream : said.value(u"streams"_s).toArray()) {
        const QJsonObject object = stream.toObject();
        const QString codec = object.value(u"codec_name"_s).toString();
        if (object.value(u"codec_type"_s) == u"video"_s) {
            probe.pictureCodec = codec;
            probe.width = object.value(u"width"_s).toInt();
            probe.height = object.value(u"height"_s).toInt();
        } else {
            probe.soundCodec = codec;
        }
    }
    for (const auto &frame : said.value(u"frames"_s).toArray()) {
        const QJsonObject object = frame.toObject();
        if (object.value(u"media_type"_s) == u"video"_s)
            probe.pictureTimes.push_back(object.value(u"best_effort_timestamp_time"_s).toString().toDouble());
    }
    return probe;
}

QString SessionFiles::path(const QString &name) const { return QDir(m_folder).filePath(name); }

QStringList SessionFiles::names() const {
    return QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray SessionFiles::bytes(const QString &name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SessionFiles::write(const QString &name, const QByteArray &bytes) const {
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(bytes);
}

QJsonObject SessionFiles::summary() const { return jsonOf(bytes(u"summary.json"_s)).toObject(); }
QJsonObject SessionFiles::manifest() const { return jsonOf(bytes(u"manifest.json"_s)).toObject(); }
QJsonArray SessionFiles::signalRecords() const { return jsonOf(bytes(u"signals.json"_s)).toArray(); }
QJsonArray SessionFiles::events() const { return jsonOf(bytes(u"events.json"_s)).toArray(); }

std::vector<QJsonObject> SessionFiles::eventsOf(const QString &kind) const {
    std::vector<QJsonObject> found;
    for (const auto &event : events()) {
        if (event.toObject().value(u"kind"_s) == kind)
            found.push_back(event.toObject());
    }
    return found;
}

QString SessionFiles::recording() const { return u"recording."_s + manifest().value(u"container"_s).toString(); }

int SessionFiles::recordedFrames() const {
    return summary().value(u"frames"_s).toObject().value(u"recorded"_s).toInt(-1);
}

QByteArray sha256Of(const QByteArray &bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

qsizetype linesOf(const QString &file) {
    QFile lines(file);
    return lines.open(QIODevice::ReadOnly) ? lines.readAll().count('\n') : 0;
}

} // namespace candor::ctl
