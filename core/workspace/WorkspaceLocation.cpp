// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/WorkspaceLocation.h"

#include "store/ConnectionSettings.h"
#include "workspace/Keyring.h"
#include "workspace/PasswordFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 65'536;
constexpr int largestPort = 65'535;

class ConnectionFile {
    Q_DECLARE_TR_FUNCTIONS(ConnectionFile)

public:
    static Result<store::ConnectionSettings> read(const QString &path);

private:
    explicit ConnectionFile(const QString &path) : m_path(path) {}
    Error wrong(const QString &what) const {
        return {ErrorCode::InvalidArgument, tr("The connection file %1: %2").arg(m_path, what)};
    }
    Result<QJsonObject> object() const;
    Result<store::ConnectionSettings> settings(const QJsonObject &object) const;
    Result<QByteArray> password(const QString &passwordFile, const store::ConnectionSettings &settings) const;

    const QString &m_path;
};

Result<QJsonObject> ConnectionFile::object() const {
    QFile file(m_path);
    if (!file.exists()) {
        return failure(ErrorCode::FileNotFound, m_path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileUnreadable, m_path);
    }
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(file.read(largestFile), &error);
    if (!document.isObject()) {
        return failure(wrong(tr("it holds no JSON object (%1).").arg(error.errorString())));
    }
    return document.object();
}

Result<store::ConnectionSettings> ConnectionFile::settings(const QJsonObject &object) const {
    store::ConnectionSettings settings;
    settings.dialect = store::Dialect::PostgreSql;
    settings.host = u"localhost"_s;
    settings.user = qEnvironmentVariable("USER");
    QString passwordFile;
    const std::pair<QString, QString *> texts[] = {{u"host"_s, &settings.host},
                                                   {u"database"_s, &settings.database},
                                                   {u"user"_s, &settings.user},
                                                   {u"ssl_mode"_s, &settings.sslMode},
                                                   {u"password_file"_s, &passwordFile}};
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto *text = std::ranges::find(texts, member.key(), &std::pair<QString, QString *>::first);
        if (text != std::end(texts) && member->isString()) {
            *text->second = member->toString();
        } else if (const int port = member->toInt(); member.key() == u"port" && port > 0 && port <= largestPort) {
            settings.port = port;
        } else {
            return failure(wrong(tr("the value of \"%1\" is unknown or wrong.").arg(member.key())));
        }
    }
    if (settings.database.isEmpty()) {
        return failure(wrong(tr("\"database\" is missing.")));
    }
    auto read = password(passwordFile, settings);
    if (!read) {
        return failure(read.error());
    }
    settings.password = std::move(*read);
    return settings;
}

Result<QByteArray> ConnectionFile::password(const QString &passwordFile,
                                            const store::ConnectionSettings &settings) const {
    if (!passwordFile.isEmpty()) {
        return readPasswordFile(QFileInfo(m_path).dir().absoluteFilePath(passwordFile));
    }
    // A server on this machine's socket asks the system who is there.
    if (settings.host.startsWith(u'/')) {
        return QByteArray();
    }
    const QString key = u"%1@%2:%3/%4"_s.arg(settings.user, settings.host).arg(settings.port).arg(settings.database);
    auto kept = Keyring(u"Candor"_s).read(key);
    if (!kept) {
        return failure(
            wrong(tr("it names no \"password_file\", and the desktop's keyring has no password for %1 (service "
                     "\"Candor\"), or no keyring is there.")
                      .arg(key)));
    }
    return kept;
}

Result<store::ConnectionSettings> ConnectionFile::read(const QString &path) {
    const ConnectionFile file(path);
    const auto object = file.object();
    return object ? file.settings(*object) : failure(object.error());
}

} // namespace

Result<WorkspaceLocation> locate(const QString &folder) {
    const QDir directory(QDir::cleanPath(QDir(folder).absolutePath()));
    if (const QString file = directory.filePath(u"connection.json"_s); QFileInfo::exists(file)) {
        return locate(folder, file);
    }
    store::ConnectionSettings settings;
    settings.file = directory.filePath(u"candor.db"_s);
    return WorkspaceLocation{directory.path(), std::make_shared<const store::ConnectionSettings>(settings)};
}

Result<WorkspaceLocation> locate(const QString &folder, const QString &connectionFile) {
    auto settings = ConnectionFile::read(connectionFile);
    if (!settings) {
        return failure(settings.error());
    }
    return WorkspaceLocation{QDir::cleanPath(QDir(folder).absolutePath()),
                             std::make_shared<const store::ConnectionSettings>(std::move(*settings))};
}

} // namespace candor::workspace
