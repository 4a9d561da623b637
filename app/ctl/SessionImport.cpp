// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionImport.h"

#include "CommandLine.h"
#include "HiringJson.h"
#include "Tables.h"
#include "WorkspaceWords.h"

#include "interview/ManifestFacts.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"
#include "record/SessionIndex.h"
#include "workspace/DiskFolder.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace candor::ctl {

namespace {

QStringList foldersIn(const QString &sessions) {
    const QDir folder(sessions);
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

} // namespace

Result<SessionImport::Place> SessionImport::copyIn(const QString &folder, const record::SessionOverview &overview,
                                                   const QString &sessions) {
    const QString uuid = overview.manifest.plan.uuid;
    QString to = QDir(sessions).filePath(uuid);
    if (QFileInfo::exists(to))
        return QFileInfo(to).canonicalFilePath() == QFileInfo(folder).canonicalFilePath()
                   ? Result<Place>(Place{to})
                   : failure(ErrorCode::Duplicate, QStringLiteral("session"));
    const QString partial = QDir(sessions).filePath(u'.' % uuid % u".partial");
    const auto refused = [&](const Error &error) {
        return error.code == ErrorCode::DatabaseLocked
                   ? failure(ErrorCode::InvalidArgument, tr("Another import is taking this session in."))
                   : failure(error);
    };
    if (const auto removed = workspace::removeLeftBehind(partial); !removed)
        return refused(removed.error());
    if (const auto made = workspace::makePrivateFolder(partial); !made)
        return failure(made.error());
    auto lock = workspace::FolderLock::take(partial);
    if (!lock)
        return refused(lock.error());
    const auto copy = [&](const QString &name, const QString &sha256) -> Result<void> {
        const auto copied =
            workspace::copyFile(QDir(folder).filePath(name), QDir(partial).filePath(name), [](qint64) { return true; });
        if (!copied)
            return failure(copied.error());
        return sha256.isEmpty() || copied->sha256 == sha256 ? Result<void>() : failure(ErrorCode::SessionDamaged, name);
    };
    Result<void> copied = copy(QStringLiteral("manifest.json"), {});
    for (const ManifestFile &file : overview.manifest.files) {
        if (copied)
            copied = copy(file.name, file.sha256);
    }
    if (copied)
        copied = workspace::syncDisk(partial);
    if (copied)
        copied = workspace::renameToNew(partial, to);
    if (copied)
        return Place{to, std::move(*lock)};
    QDir(partial).removeRecursively();
    // Another import was quicker.
    return copied.error().code == ErrorCode::WorkspaceExists ? failure(ErrorCode::Duplicate, QStringLiteral("session"))
                                                             : failure(copied.error());
}

Result<InterviewSession> SessionImport::takeIn(Request &request, const QString &folder,
                                               std::optional<ApplicationId> application) {
    const auto overview = record::readSession(folder);
    if (!overview)
        return failure(overview.error());
    auto facts = interview::sessionFacts(overview->manifest);
    if (!facts && facts.error().code == ErrorCode::SessionInUse && !overview->inUse)
        return failure(ErrorCode::SessionDamaged,
                       tr("the recording was interrupted; \"candorctl recover %1\" finishes it").arg(folder));
    if (!facts)
        return failure(facts.error());
    facts->application = application;
    const QString sessions = record::sessionsFolder(request.workspace().location().folder);
    const auto copied = copyIn(folder, *overview, sessions);
    if (!copied)
        return failure(copied.error());
    auto taken = request.workspace().sessions().takeIn(request.actor(), *facts);
    // What was refused leaves no copy that nobody knows of.
    if (!taken && taken.error().code != ErrorCode::Duplicate && copied->ofCopy)
        QDir(copied->folder).removeRecursively();
    return taken;
}

Result<int> SessionImport::run(Request &request) {
    std::optional<ApplicationId> application;
    if (request.isSet("application")) {
        const auto id = request.id<ApplicationId>(request.value("application"));
        if (!id)
            return failure(id.error());
        application = *id;
    }
    const QString sessions = record::sessionsFolder(request.workspace().location().folder);
    const QStringList folders = request.arguments().isEmpty() ? foldersIn(sessions) : request.arguments();
    QJsonArray rows;
    int exitCode = done;
    for (const QString &folder : folders) {
        const auto taken = takeIn(request, folder, application);
        const bool isThere = !taken && taken.error().code == ErrorCode::Duplicate;
        if (!taken && !isThere) {
            // Whoever may not take one in may not take the others in.
            if (taken.error().code == ErrorCode::NotAllowed || taken.error().code == ErrorCode::NotSignedIn)
                return failure(taken.error());
            exitCode = failed;
        }
        rows.append(QJsonObject{{QStringLiteral("folder"), folder},
                                {QStringLiteral("uuid"), taken ? QJsonValue(taken->uuid) : QJsonValue()},
                                {QStringLiteral("taken"), taken.has_value()},
                                {QStringLiteral("reason"), taken ? QString() : WorkspaceWords::error(taken.error())}});
    }
    if (request.wantsJson()) {
        CommandLine::print(rows);
        return exitCode;
    }
    for (const QJsonValue row : rows)
        CommandLine::print(row[u"taken"].toBool()
                               ? tr("Taken in: %1").arg(row[u"folder"].toString())
                               : tr("Not taken in: %1. %2").arg(row[u"folder"].toString(), row[u"reason"].toString()));
    if (rows.isEmpty())
        CommandLine::print(tr("There is no session folder in %1.").arg(sessions));
    return exitCode;
}

Subcommand SessionImport::command() {
    return {"import",
            QT_TRANSLATE_NOOP("WorkspaceCommands", "take in sessions that were recorded before"),
            {QStringLiteral("[DIR]...")},
            {{"application", QT_TRANSLATE_NOOP("WorkspaceCommands", "The application that they belong to."), "ID"}},
            run,
            Opens::WithActor};
}

} // namespace candor::ctl
