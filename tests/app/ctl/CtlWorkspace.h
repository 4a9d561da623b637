// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseFixture.h"
#include "Program.h"
#include "Shape.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candor::ctl {

/// The program on a workspace of the test's own, in both dialects: for PostgreSQL the folder holds a connection.json.
class CtlWorkspace : public tests::DatabaseFixture {
protected:
    static constexpr const char *password = "seven green otters";

    CtlWorkspace() {
        write(passwordFile, password);
        if (!isSqlite())
            connectTo(workspace);
    }
    /// Says how to reach a new, empty database.
    void connectTo(const QString &to) {
        QDir().mkpath(to);
        const auto server = emptyDatabase();
        write(to + QStringLiteral("/connection.json"),
              QJsonDocument(QJsonObject{{QStringLiteral("host"), server.host},
                                        {QStringLiteral("port"), server.port},
                                        {QStringLiteral("database"), server.database},
                                        {QStringLiteral("user"), server.user}})
                  .toJson());
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] QString path(const QString &name) const { return QDir(folder()).filePath(name); }

    /// As a guest.
    [[nodiscard]] Outcome guest(const QStringList &arguments) const {
        return candorctl(arguments + QStringList{QStringLiteral("--workspace"), workspace});
    }
    /// As somebody of example.org, whose password is that of all.
    [[nodiscard]] Outcome as(const QString &who, const QStringList &arguments) const {
        return guest(arguments + QStringList{QStringLiteral("--as"), who + QStringLiteral("@example.org"),
                                             QStringLiteral("--password-file"), passwordFile});
    }
    /// The same with --json: what it answers.
    [[nodiscard]] QJsonObject object(const QString &who, const QStringList &arguments) const {
        return answer(who, arguments).toObject();
    }
    [[nodiscard]] QJsonArray array(const QString &who, const QStringList &arguments) const {
        return answer(who, arguments).toArray();
    }
    [[nodiscard]] Outcome init() const {
        return guest({QStringLiteral("workspace"), QStringLiteral("init"), QStringLiteral("--admin"),
                      QStringLiteral("ada@example.org"), QStringLiteral("--name"), QStringLiteral("Ada"),
                      QStringLiteral("--new-password-file"), passwordFile});
    }
    /// A workspace with the administrator ada, the recruiters rita and rolf, the expert eve, the seekers sam and sue.
    void people() const {
        ASSERT_EQ(init().exitCode, 0);
        for (const auto &[name, role] :
             {std::pair("rita", "recruiter"), std::pair("rolf", "recruiter"), std::pair("eve", "domain_expert"),
              std::pair("sam", "seeker"), std::pair("sue", "seeker")}) {
            const auto made = addUser(QString::fromLatin1(name), QString::fromLatin1(role));
            ASSERT_EQ(made.exitCode, 0) << made;
        }
    }
    [[nodiscard]] Outcome addUser(const QString &name, const QString &role) const {
        return as(QStringLiteral("ada"),
                  {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--email"),
                   name + QStringLiteral("@example.org"), QStringLiteral("--name"), name, QStringLiteral("--role"),
                   role, QStringLiteral("--new-password-file"), passwordFile});
    }
    /// An open job of rita's; its number.
    [[nodiscard]] QString openJob(const QString &title = QStringLiteral("Pump engineer")) const {
        const auto job =
            object(QStringLiteral("rita"),
                   {QStringLiteral("job"), QStringLiteral("add"), QStringLiteral("--title"), title,
                    QStringLiteral("--description"), QStringLiteral("Mends pumps."), QStringLiteral("--place"),
                    QStringLiteral("Ume\u00e5"), QStringLiteral("--required-skills"), QStringLiteral("C++;Qt")});
        QString id = QString::number(job.value(QStringLiteral("id")).toInt());
        EXPECT_EQ(
            as(QStringLiteral("rita"), {QStringLiteral("job"), QStringLiteral("state"), id, QStringLiteral("open")})
                .exitCode,
            0);
        return id;
    }
    /// sam's application for it; its number.
    [[nodiscard]] QString application(const QString &job, const QString &who = QStringLiteral("sam")) const {
        const auto made = object(who, {QStringLiteral("apply"), QStringLiteral("--job"), job});
        return QString::number(made.value(QStringLiteral("id")).toInt());
    }
    static void expectRefused(const Outcome &outcome, int exitCode, const char *words) {
        EXPECT_EQ(outcome.exitCode, exitCode) << outcome;
        EXPECT_EQ(outcome.output.toStdString(), "");
        EXPECT_THAT(outcome.errors.toStdString(), testing::StartsWith("candorctl: "));
        EXPECT_THAT(outcome.errors.toStdString(), testing::HasSubstr(words));
    }

    const QString workspace = path(QStringLiteral("workspace"));
    const QString passwordFile = path(QStringLiteral("password"));

private:
    [[nodiscard]] QJsonValue answer(const QString &who, const QStringList &arguments) const {
        const auto outcome = as(who, arguments + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(outcome.errors.toStdString(), "");
        return jsonOf(outcome.output);
    }
};

} // namespace candor::ctl
