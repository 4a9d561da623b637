// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionCheck.h"

#include "Program.h"
#include "SessionFiles.h"
#include "Shape.h"

#include <gmock/gmock.h>

#include <QDateTime>

namespace candor::ctl {

using namespace Qt::StringLiterals;

namespace {

void expectShape(const QJsonValue &value, const QJsonValue &shape, const QString &name) {
    EXPECT_EQ(misfits(value, shape, name).join(u'\n').toStdString(), "");
}

void expectFiles(const SessionFiles &files, const Expected &expected) {
    QStringList wanted{u"events.json"_s, u"manifest.json"_s, files.recording(), u"summary.json"_s};
    if (expected.sound)
        wanted << u"audio.wav"_s;
    if (expected.telemetry && expected.picture)
        wanted << u"landmarks.bin"_s << u"signals.json"_s;
    else if (expected.telemetry && files.names().contains(u"signals.json"_s))
        wanted << u"signals.json"_s;
    wanted.sort();
    EXPECT_EQ(files.names().join(u' ').toStdString(), wanted.join(u' ').toStdString());
}

void expectManifest(const SessionFiles &files, const Expected &expected) {
    const QJsonObject manifest = files.manifest();
    expectShape(manifest, shapes::manifest(), u"manifest"_s);
    EXPECT_EQ(manifest.value(u"state"_s).toString().toStdString(), expected.state.toStdString());
    EXPECT_EQ(manifest.value(u"container"_s).toString().toStdString(), expected.container.toStdString());
    EXPECT_EQ(manifest.value(u"telemetry"_s).toBool(), expected.telemetry);
    EXPECT_EQ(manifest.value(u"sound"_s).toBool(), expected.sound);
    EXPECT_EQ(manifest.value(u"picture"_s).isObject(), expected.picture);
    QStringList listed{u"manifest.json"_s};
    for (const auto &entry : manifest.value(u"files"_s).toArray()) {
        const QJsonObject file = entry.toObject();
        const QString name = file.value(u"name"_s).toString();
        const QByteArray bytes = files.bytes(name);
        EXPECT_EQ(file.value(u"bytes"_s).toInteger(), bytes.size()) << name.toStdString();
        EXPECT_EQ(file.value(u"sha256"_s).toString().toStdString(), sha256Of(bytes).toStdString())
            << name.toStdString();
        listed << name;
    }
    listed.sort();
    EXPECT_EQ(listed.join(u' ').toStdString(), files.names().join(u' ').toStdString());
}

void expectSummary(const SessionFiles &files, const Expected &expected) {
    const QJsonObject summary = files.summary();
    QJsonObject shape = shapes::summary().toObject();
    if (expected.state == u"recovered" && summary.value(u"cost"_s).isNull())
        shape.insert(u"cost"_s, u"number?"_s);
    expectShape(summary, shape, u"summary"_s);
    const QJsonObject frames = summary.value(u"frames"_s).toObject();
    EXPECT_GE(frames.value(u"captured"_s).toInt(), frames.value(u"recorded"_s).toInt());
    if (expected.state == u"completed") {
        EXPECT_LE(frames.value(u"analysed"_s).toInt(), frames.value(u"recorded"_s).toInt());
    }
    if (expected.telemetry)
        return;
    const QJsonObject empty{{u"measurable_share"_s, summary.value(u"measurable_share"_s)},
                            {u"present_share"_s, summary.value(u"face"_s).toObject().value(u"present_share"_s)},
                            {u"blinks"_s, summary.value(u"blinks"_s).toObject().value(u"count"_s)},
                            {u"gaze"_s, summary.value(u"gaze"_s).toObject().value(u"away_seconds"_s)},
                            {u"speech"_s, summary.value(u"speech"_s).toObject().value(u"turns"_s)}};
    for (auto member = empty.begin(); member != empty.end(); ++member)
        EXPECT_TRUE(member.value().isNull()) << member.key().toStdString();
    EXPECT_TRUE(summary.value(u"flags"_s).toArray().isEmpty());
    EXPECT_EQ(frames.value(u"analysed"_s).toInt(), 0);
}

void expectEvents(const SessionFiles &files, const Expected &expected) {
    const double end = files.summary().value(u"duration_seconds"_s).toDouble();
    for (const auto &value : files.events()) {
        const QJsonObject event = value.toObject();
        expectShape(event, shapes::event(), u"event"_s);
        EXPECT_GE(event.value(u"start"_s).toDouble(), 0);
        EXPECT_LE(event.value(u"start"_s).toDouble(), event.value(u"end"_s).toDouble());
        EXPECT_LE(event.value(u"end"_s).toDouble(), end + .0011);
        if (!expected.telemetry) {
            EXPECT_THAT(event.value(u"kind"_s).toString().toStdString(), testing::AnyOf("gap", "problem"));
        }
    }
}

void expectRecords(const SessionFiles &files, const Probe &media) {
    const auto started = QDateTime::fromString(files.manifest().value(u"started_at"_s).toString(), Qt::ISODateWithMs);
    ASSERT_TRUE(started.isValid());
    double previous = -1;
    int analysed = 0;
    for (const auto &value : files.signalRecords()) {
        const QJsonObject record = value.toObject();
        expectShape(record, shapes::signal(), u"signal"_s);
        const double number = record.value(u"frame_number"_s).toDouble();
        const double time = record.value(u"media_time"_s).toDouble();
        ASSERT_GT(number, previous);
        ASSERT_LT(number, media.pictureTimes.size());
        ASSERT_NEAR(time, media.pictureTimes[static_cast<std::size_t>(number)], .0006) << "frame " << number;
        ASSERT_NEAR(record.value(u"timestamp"_s).toDouble(),
                    static_cast<double>(started.toMSecsSinceEpoch()) / 1000 + time, .0016);
        previous = number;
        ++analysed;
    }
    // After a crash the records of pictures that did not reach the disk are gone, but they were analysed.
    const int said = files.summary().value(u"frames"_s).toObject().value(u"analysed"_s).toInt();
    EXPECT_GE(said, analysed);
    if (files.manifest().value(u"state"_s) == u"completed"_s) {
        EXPECT_EQ(said, analysed);
    }
}

} // namespace

void expectVerified(const QString &folder) {
    const auto verify = candorctl({u"verify"_s, folder});
    EXPECT_EQ(verify.exitCode, 0) << verify;
    EXPECT_THAT(verify.output.toStdString(), testing::HasSubstr("Everything fits"));
    EXPECT_EQ(verify.errors.toStdString(), "");
}

void expectSession(const QString &folder, const Expected &expected) {
    SCOPED_TRACE(folder.toStdString());
    const SessionFiles files(folder);
    expectFiles(files, expected);
    expectManifest(files, expected);
    expectSummary(files, expected);
    expectEvents(files, expected);

    const Probe media = probe(files.path(files.recording()));
    const bool webm = expected.container == u"webm";
    EXPECT_EQ(media.pictureCodec.toStdString(), !expected.picture ? "" : webm ? "vp8" : "h264");
    EXPECT_EQ(media.soundCodec.toStdString(), !expected.sound ? "" : webm ? "opus" : "aac");
    EXPECT_EQ(static_cast<int>(media.pictureTimes.size()), files.recordedFrames());
    EXPECT_NEAR(media.seconds, files.summary().value(u"duration_seconds"_s).toDouble(), .06);
    if (expected.picture) {
        const QJsonObject picture = files.manifest().value(u"picture"_s).toObject();
        EXPECT_EQ(picture.value(u"width"_s).toInt(), media.width);
        EXPECT_EQ(picture.value(u"height"_s).toInt(), media.height);
    }
    if (expected.telemetry && expected.picture)
        expectRecords(files, media);
    expectVerified(folder);
}

} // namespace candor::ctl
