// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionRun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace candor::bench {

namespace {

qint64 frames(const QJsonObject &summary, const char *name) {
    return summary.value(u"frames").toObject().value(QLatin1String(name)).toInteger();
}

} // namespace

double SessionRun::seconds() const { return summary.value(u"duration_seconds").toDouble(); }

qint64 SessionRun::recordedFrames() const { return frames(summary, "recorded"); }

qint64 SessionRun::droppedFrames() const {
    return frames(summary, "dropped_preview") + frames(summary, "dropped_analysis") +
           frames(summary, "dropped_recording");
}

Result<SessionRun> runSession(const QString &programFolder, const QString &scratchFolder,
                              const QStringList &arguments) {
    const QTemporaryDir folder(QDir(scratchFolder).filePath(QStringLiteral("session-XXXXXX")));
    const QString session = folder.filePath(QStringLiteral("session"));
    SessionRun run;
    auto process = runChild(QDir(programFolder).filePath(QStringLiteral("candorctl")),
                            arguments + QStringList{QStringLiteral("--out"), session});
    if (!process)
        return failure(process.error());
    if (process->exitCode != 0)
        return failure(ErrorCode::NothingRecorded, process->lastWords);
    run.process = *process;
    QFile file(QDir(session).filePath(QStringLiteral("summary.json")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NothingRecorded, file.errorString());
    run.summary = QJsonDocument::fromJson(file.readAll()).object();
    if (run.seconds() <= 0)
        return failure(ErrorCode::NothingRecorded, process->lastWords);
    return run;
}

} // namespace candor::bench
