// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/SessionWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace candor::screens {

namespace {

constexpr int shortIdLength = 8;

class SessionTexts {
    Q_DECLARE_TR_FUNCTIONS(SessionTexts)

public:
    static QString picture(const RecordingPlan &plan);
    static QString devices(const RecordingPlan &plan);
    static QString mismatch(const QString &kind);
    static QString step(const QString &step);
};

QString SessionTexts::picture(const RecordingPlan &plan) {
    return plan.picture ? qualityLabel(plan.picture->size) : tr("Sound only");
}

QString SessionTexts::devices(const RecordingPlan &plan) {
    const QString camera = !plan.picture ? tr("no camera") : plan.camera.isEmpty() ? tr("camera") : plan.camera;
    const QString microphone = !plan.sound                 ? tr("no microphone")
                               : plan.microphone.isEmpty() ? tr("microphone")
                                                           : plan.microphone;
    return camera == microphone ? camera : QString(camera % QStringLiteral(", ") % microphone);
}

QString SessionTexts::mismatch(const QString &kind) {
    if (kind == u"checksum")
        return tr("changed since the recording ended");
    if (kind == u"size")
        return tr("longer or shorter than when the recording ended");
    if (kind == u"missing_file")
        return tr("is missing");
    if (kind == u"unknown_file")
        return tr("does not belong to the session");
    if (kind == u"frame_count")
        return tr("holds another number of frames than were recorded");
    if (kind == u"frame_time")
        return tr("frames and signals disagree about the time");
    if (kind == u"duration")
        return tr("has another length than the session");
    if (kind == u"signals")
        return tr("signals are not as they should be");
    if (kind == u"events")
        return tr("events are not as they should be");
    if (kind == u"landmarks")
        return tr("landmarks are not as they should be");
    if (kind == u"media")
        return tr("cannot be decoded to its end");
    if (kind == u"sound")
        return tr("is no sound file that can be read");
    if (kind == u"summary")
        return tr("the summary cannot be read");
    if (kind == u"state")
        return tr("the session is not finished");
    return kind;
}

QString SessionTexts::step(const QString &step) {
    if (step == u"checksum")
        return tr("Comparing checksums");
    if (step == u"decode")
        return tr("Decoding every frame");
    if (step == u"read")
        return tr("Reading the recording");
    return tr("Writing the recording");
}

} // namespace

QString dateAndTime(WallTime time) {
    const auto moment = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(moment, QStringLiteral("dd MMM yyyy HH:mm"));
}

QString shortId(const QString &uuid) { return uuid.left(shortIdLength); }

QString sessionTitle(const RecordingPlan &plan) {
    return dateAndTime(plan.startedAt) % QStringLiteral(", ") % shortId(plan.uuid);
}

QString folderTitle(const QString &folder) { return QFileInfo(folder).fileName(); }

QString pictureWords(const RecordingPlan &plan) { return SessionTexts::picture(plan); }

QString deviceWords(const RecordingPlan &plan) { return SessionTexts::devices(plan); }

QString mismatchWords(const record::Mismatch &mismatch) {
    QString words = SessionTexts::mismatch(mismatch.kind);
    if (!mismatch.file.isEmpty())
        words = mismatch.file % QStringLiteral(": ") % words;
    return mismatch.detail.isEmpty() ? words : QString(words % QStringLiteral(" (") % mismatch.detail % u')');
}

QString stepWords(const QString &step) { return SessionTexts::step(step); }

} // namespace candor::screens
