// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "HiringJson.h"
#include "Interruption.h"
#include "ProgressLine.h"
#include "Request.h"
#include "SessionImport.h"
#include "WorkspaceWords.h"

#include "access/PeopleService.h"
#include "workspace/Maintenance.h"

#include <QLocale>

#include <cstdio>

namespace candor::ctl {

namespace {

class WorkspaceCommands {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCommands)

public:
    static CommandGroup group();

private:
    static Result<int> init(Request &request);
    static Result<int> migrate(Request &request);
    static Result<int> status(Request &request);
    static Result<int> removeOrphans(Request &request);
    static Result<int> backup(Request &request);
    static Result<int> restore(Request &request);

    /// Shows how far it is, and stops where somebody asks for it.
    template<typename Work>
    static auto withProgress(const Work &work) {
        ProgressLine line;
        const Interruption interruption;
        auto result = work([&](const QString &step, qint64 done, qint64 total) {
            line.showStep(step, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total));
            return !interruption.isAsked();
        });
        line.clear();
        return result;
    }
    static QString inWords(const workspace::WorkspaceHealth &health);
    static QString inWords(const workspace::BackupReport &report);
    static QString size(qint64 bytes) { return QLocale::c().formattedDataSize(bytes); }
};

Result<int> WorkspaceCommands::init(Request &request) {
    const auto where = request.location();
    const auto email = request.required("admin");
    const auto name = request.required("name");
    for (const Error *error :
         {where ? nullptr : &where.error(), email ? nullptr : &email.error(), name ? nullptr : &name.error()}) {
        if (error != nullptr)
            return failure(*error);
    }
    // Before anything is made: who gives up at the password leaves nothing.
    const auto password = request.newPassword();
    if (!password)
        return failure(password.error());
    // Where an earlier start ended before there was an administrator, this one goes on.
    const auto made = workspace::initialise(*where);
    if (!made && made.error().code != ErrorCode::WorkspaceExists)
        return failure(made.error());
    if (auto opened = request.begin(Opens::AsGuest); !opened)
        return failure(opened.error());
    const auto isEmpty = request.workspace().people().hasNobody();
    if (!isEmpty)
        return failure(isEmpty.error());
    if (!*isEmpty)
        return failure(ErrorCode::WorkspaceExists, where->folder);
    access::Registration person;
    person.email = *email;
    person.fullName = *name;
    person.role = Role::Admin;
    const auto account =
        request.workspace().people().createFirstAdministrator(request.actor().origin, person, *password);
    if (!account)
        return failure(account.error());
    return request.answer(
        {{QStringLiteral("folder"), where->folder}, {QStringLiteral("administrator"), toJson(*account)}},
        tr("Made a workspace in %1. %2 is its administrator.").arg(where->folder, account->email));
}

Result<int> WorkspaceCommands::migrate(Request &request) {
    const auto where = request.location();
    if (!where)
        return failure(where.error());
    const auto report = withProgress([&](const workspace::MaintenanceProgress &progress) {
        return workspace::migrate(*where, request.clock(), progress);
    });
    if (!report)
        return failure(report.error());
    return request.answer({{QStringLiteral("from"), report->from},
                           {QStringLiteral("to"), report->to},
                           {QStringLiteral("backup"), report->backup}},
                          report->backup.isEmpty()
                              ? tr("The database is up to date; there was nothing to do.")
                              : tr("The database was brought from version %1 to %2. What it was before is in %3.")
                                    .arg(report->from)
                                    .arg(report->to)
                                    .arg(report->backup));
}

QString WorkspaceCommands::inWords(const workspace::WorkspaceHealth &health) {
    const QString lastBackup =
        health.lastBackup ? tr("last backup %1").arg(health.lastBackupFolder)
                          : tr("there is no backup below the workspace; \"candorctl workspace backup\" makes one");
    if (!health.problem.isEmpty())
        return WorkspaceWords::error({ErrorCode::DatabaseDamaged, health.problem}) % u'\n' % lastBackup;
    QStringList lines{
        tr("%1, schema %2 of %3, whole").arg(health.database).arg(health.schemaVersion).arg(health.newestSchema),
        tr("database %1, files %2, free %3")
            .arg(size(health.databaseBytes), size(health.mediaBytes), size(health.freeBytes)),
        tr("accounts %1, jobs %2, applications %3, sessions %4, questions %5, questionnaires %6")
            .arg(health.accounts)
            .arg(health.jobs)
            .arg(health.applications)
            .arg(health.sessions)
            .arg(health.questions)
            .arg(health.questionnaires),
        lastBackup};
    if (health.foldersNotTakenIn > 0)
        lines << tr("%n session folder(s) not taken in: \"candorctl workspace import\" does it", nullptr,
                    static_cast<int>(health.foldersNotTakenIn));
    if (health.sessionsWithoutFolder > 0)
        lines << tr("%n session(s) whose folder is not there", nullptr, static_cast<int>(health.sessionsWithoutFolder));
    if (health.orphanedResumes > 0)
        lines << tr("%n resume file(s) that no application names: \"candorctl workspace remove-orphans\" removes them",
                    nullptr, static_cast<int>(health.orphanedResumes));
    return lines.join(u'\n');
}

Result<int> WorkspaceCommands::status(Request &request) {
    const auto where = request.location();
    if (!where)
        return failure(where.error());
    const auto health = workspace::health(*where);
    if (!health)
        return failure(health.error());
    QJsonObject object = toJson(*health);
    object.insert(QStringLiteral("backups"), toJsonArray(workspace::backups(*where)));
    const int answered = request.answer(object, inWords(*health));
    return health->problem.isEmpty() ? answered : failed;
}

Result<int> WorkspaceCommands::removeOrphans(Request &request) {
    const auto where = request.location();
    if (!where)
        return failure(where.error());
    const auto removed = workspace::removeOrphans(*where);
    if (!removed)
        return failure(removed.error());
    return request.answer({{QStringLiteral("removed_resumes"), *removed}},
                          *removed == 0 ? tr("Each resume file belongs to an application; nothing was removed.")
                                        : tr("Removed %n resume file(s) that no application names.", nullptr,
                                             static_cast<int>(*removed)));
}

QString WorkspaceCommands::inWords(const workspace::BackupReport &report) {
    QString text = tr("Backed up %n file(s), %1, to %2.", nullptr, static_cast<int>(report.files))
                       .arg(size(report.bytes), report.folder);
    for (const QString &name : report.leftOut)
        text += u'\n' % tr("%1 was left out: it is being recorded.").arg(name);
    return text;
}

Result<int> WorkspaceCommands::backup(Request &request) {
    const auto where = request.location();
    if (!where)
        return failure(where.error());
    const auto report = withProgress([&](const workspace::MaintenanceProgress &progress) {
        return workspace::backUp(*where, request.argument(0), request.clock(), progress);
    });
    return report ? Result<int>(request.answer(toJson(*report), inWords(*report))) : failure(report.error());
}

Result<int> WorkspaceCommands::restore(Request &request) {
    const auto where = request.location();
    if (!where)
        return failure(where.error());
    const auto report = withProgress([&](const workspace::MaintenanceProgress &progress) {
        return workspace::restore(request.argument(0), *where, request.isSet("replace"), progress);
    });
    if (!report)
        return failure(report.error());
    QString words = tr("Restored %n file(s), %1, to %2.", nullptr, static_cast<int>(report->files))
                        .arg(size(report->bytes), where->folder);
    if (!report->keptFolder.isEmpty())
        words += u'\n' % tr("What was there before is in %1.").arg(report->keptFolder);
    if (!report->keptSchema.isEmpty())
        words += u'\n' % tr("The database's tables from before are in its schema %1.").arg(report->keptSchema);
    return request.answer({{QStringLiteral("folder"), where->folder},
                           {QStringLiteral("files"), report->files},
                           {QStringLiteral("bytes"), report->bytes},
                           {QStringLiteral("kept_folder"), report->keptFolder},
                           {QStringLiteral("kept_schema"), report->keptSchema}},
                          words);
}

CommandGroup WorkspaceCommands::group() {
    return {"workspace",
            QT_TR_NOOP("The workspace itself: its folder, its database, its backups. Who may read and write the folder "
                       "may do this; nobody signs in."),
            "WorkspaceCommands",
            {{"init",
              QT_TR_NOOP("make a workspace and its first administrator"),
              {},
              {{"admin", QT_TR_NOOP("The administrator's email address."), "EMAIL"},
               {"name", QT_TR_NOOP("The administrator's name."), "NAME"},
               newPasswordOption},
              init,
              Opens::Nothing},
             {"migrate",
              QT_TR_NOOP("bring the database of an older version up to date; a backup is made first"),
              {},
              {},
              migrate,
              Opens::Nothing},
             {"status", QT_TR_NOOP("say how the workspace is"), {}, {}, status, Opens::Nothing},
             {"remove-orphans",
              QT_TR_NOOP("remove resume files, older than a day, that no application names"),
              {},
              {},
              removeOrphans,
              Opens::Nothing},
             {"backup",
              QT_TR_NOOP("copy database and files, while others work on"),
              {QStringLiteral("[DIR]")},
              {},
              backup,
              Opens::Nothing},
             {"restore",
              QT_TR_NOOP("check a backup and make a workspace of it"),
              {QStringLiteral("BACKUP")},
              {{"replace", QT_TR_NOOP("Take the place of a workspace, which is kept beside it under another name.")}},
              restore,
              Opens::Nothing},
             SessionImport::command()}};
}

} // namespace

int runWorkspace(const QStringList &arguments) { return runGroup(WorkspaceCommands::group(), arguments); }

} // namespace candor::ctl
