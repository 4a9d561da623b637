// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/BackupList.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <numeric>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

constexpr int format = 1;
constexpr qint64 largestList = 256 * 1024 * 1024;

QString dialectName(store::Dialect dialect) {
    return dialect == store::Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

/// A plain relative path that stays below its folder.
bool staysBelow(const QString &name) {
    return !name.isEmpty() && QDir::isRelativePath(name) && QDir::cleanPath(name) == name && name != u".." &&
           !name.startsWith(u"../") && !name.contains(QChar::Null);
}

/// Besides the database a backup holds what lies in the workspace's folders: a log of changes beside the database or a
/// connection file would say more than the backup does.
bool isMedia(const QString &name) { return name.contains(u'/') && !name.startsWith(u"backups/"); }

Result<BackupList> wrong(const QString &what) { return failure(ErrorCode::BackupDamaged, what); }

} // namespace

qint64 BackupList::bytes() const {
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const BackupFile &file) { return sum + file.bytes; });
}

QByteArray backupListToJson(const BackupList &list) {
    QJsonArray files;
    for (const BackupFile &file : list.files) {
        files.append(QJsonObject{{u"name"_s, file.name}, {u"bytes"_s, file.bytes}, {u"sha256"_s, file.sha256}});
    }
    const auto madeAt = QDateTime::fromMSecsSinceEpoch(list.madeAt.time_since_epoch().count(), Qt::UTC);
    return QJsonDocument(QJsonObject{{u"format"_s, format},
                                     {u"program"_s, u"" CANDOR_VERSION ""_s},
                                     {u"made_at"_s, madeAt.toString(Qt::ISODateWithMs)},
                                     {u"database"_s, dialectName(list.dialect)},
                                     {u"left_out"_s, QJsonArray::fromStringList(list.leftOut)},
                                     {u"files"_s, files}})
        .toJson();
}

Result<BackupList> backupListFromJson(const QByteArray &text) {
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto madeAt = QDateTime::fromString(object.value(u"made_at"_s).toString(), Qt::ISODateWithMs);
    if (object.value(u"format"_s).toInt() != format || !madeAt.isValid()) {
        return wrong(backupListName());
    }
    BackupList list;
    list.madeAt = WallTime(std::chrono::milliseconds(madeAt.toMSecsSinceEpoch()));
    const QString dialect = object.value(u"database"_s).toString();
    if (dialect == dialectName(store::Dialect::PostgreSql)) {
        list.dialect = store::Dialect::PostgreSql;
    } else if (dialect != dialectName(store::Dialect::Sqlite)) {
        return wrong(backupListName());
    }
    for (const QJsonValue name : object.value(u"left_out"_s).toArray()) {
        list.leftOut.append(name.toString());
    }
    QSet<QString> names;
    for (const QJsonValue value : object.value(u"files"_s).toArray()) {
        const BackupFile file{value[u"name"_s].toString(), value[u"bytes"_s].toInteger(-1),
                              value[u"sha256"_s].toString()};
        const bool isExpected = list.files.empty() || isMedia(file.name);
        if (!isExpected || !staysBelow(file.name) || names.contains(file.name) || file.bytes < 0) {
            return wrong(u"%1: %2"_s.arg(backupListName(), file.name));
        }
        names.insert(file.name);
        list.files.push_back(file);
    }
    if (list.files.empty() || list.files.front().name != databaseName(list.dialect)) {
        return wrong(databaseName(list.dialect));
    }
    return list;
}

Result<BackupList> readBackupList(const QString &folder) {
    QFile file(QDir(folder).filePath(backupListName()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestList) {
        return wrong(file.fileName());
    }
    return backupListFromJson(file.readAll());
}

QString backupListName() { return u"backup.json"_s; }

QString databaseName(store::Dialect dialect) {
    return dialect == store::Dialect::Sqlite ? u"candor.db"_s : u"candor.dump"_s;
}

} // namespace candor::workspace
