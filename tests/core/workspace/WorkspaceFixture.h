// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseFixture.h"
#include "ManualClock.h"

#include "access/AuditLog.h"
#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "workspace/Maintenance.h"
#include "workspace/Workspace.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

namespace candor::workspace {

/// Workspaces in folders of this test's own, in both dialects.
class WorkspaceFixture : public tests::DatabaseFixture {
protected:
    static constexpr const char *password = "seven green otters";

    /// A folder, and a database that is not made yet.
    WorkspaceLocation fresh(const QString &name = QStringLiteral("workspace")) {
        const QString path = QDir(folder()).filePath(name);
        if (isSqlite())
            return *locate(path);
        return {path, std::make_shared<const store::ConnectionSettings>(emptyDatabase())};
    }
    /// The same, made, with an administrator in it.
    WorkspaceLocation made(const QString &name = QStringLiteral("workspace")) {
        auto location = fresh(name);
        EXPECT_TRUE(initialise(location));
        auto workspace = Workspace::open(location, clock);
        EXPECT_TRUE(workspace);
        access::Registration person;
        person.email = QStringLiteral("ada@example.org");
        person.fullName = QStringLiteral("Ada");
        person.role = Role::Admin;
        EXPECT_TRUE((*workspace)
                        ->people()
                        .createFirstAdministrator(QStringLiteral("test"), person,
                                                  crypto::Secret(QString::fromLatin1(password))));
        return location;
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    /// The administrator, who is in every workspace of made() and of its backups.
    static Result<access::SignedIn> signIn(Workspace &workspace) {
        return workspace.signIns().signIn(QStringLiteral("test"), QStringLiteral("ada@example.org"),
                                          crypto::Secret(QString::fromLatin1(password)));
    }
    static ErrorCode codeOf(const Error &error) { return error.code; }

    tests::ManualClock clock;
    const MaintenanceProgress goOn;
};

} // namespace candor::workspace
