// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PostgreSqlPrograms.h"

#include <QProcess>
#include <QStandardPaths>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

constexpr int betweenQuestions = 100; ///< milliseconds

Result<void> run(const QString &name, const store::ConnectionSettings &settings, const QStringList &arguments,
                 const std::function<bool()> &goOn) {
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty()) {
        return failure(ErrorCode::FileNotFound, name + u" (postgresql-client)"_s);
    }
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(settings.password));
    environment.insert(u"PGSSLMODE"_s, settings.sslMode.isEmpty() ? u"prefer"_s : settings.sslMode);
    environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
    environment.insert(u"LC_MESSAGES"_s, u"C"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, QStringList{u"--host"_s, settings.host, u"--port"_s, QString::number(settings.port),
                                       u"--username"_s, settings.user, u"--no-password"_s} +
                               arguments);
    if (!process.waitForStarted()) {
        return failure(ErrorCode::FileNotFound, program);
    }
    do {
        if (process.state() != QProcess::NotRunning && !goOn()) {
            process.terminate();
            process.waitForFinished();
            return failure(ErrorCode::Cancelled);
        }
    } while (process.state() != QProcess::NotRunning && !process.waitForFinished(betweenQuestions));
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        return {};
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
    return said.contains(u"No space left"_s) ? failure(ErrorCode::NoSpace, name)
                                             : failure(ErrorCode::DatabaseFailed, said.left(500));
}

} // namespace

Result<void> dumpPostgreSql(const store::ConnectionSettings &settings, const QString &file,
                            const std::function<bool()> &goOn) {
    return run(u"pg_dump"_s, settings,
               {u"--format=custom"_s, u"--no-owner"_s, u"--no-privileges"_s, u"--exclude-schema=before_restore_*"_s,
                u"--file"_s, file, u"--dbname"_s, settings.database},
               goOn);
}

Result<void> restorePostgreSql(const store::ConnectionSettings &settings, const QString &file,
                               const std::function<bool()> &goOn) {
    return run(u"pg_restore"_s, settings,
               {u"--no-owner"_s, u"--no-privileges"_s, u"--single-transaction"_s, u"--exit-on-error"_s, u"--dbname"_s,
                settings.database, file},
               goOn);
}

} // namespace candor::workspace
