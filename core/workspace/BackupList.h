// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Time.h"
#include "store/ConnectionSettings.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace candor::workspace {

/// One file of a backup; its name is relative to the backup's folder.
struct BackupFile {
    QString name;
    qint64 bytes = 0;
    QString sha256;

    bool operator==(const BackupFile &) const = default;
};

/// backup.json: what a backup holds. The first file is the database.
struct BackupList {
    WallTime madeAt{};
    store::Dialect dialect = store::Dialect::Sqlite;
    QStringList leftOut; ///< recordings that were still running
    std::vector<BackupFile> files;

    [[nodiscard]] qint64 bytes() const;
    bool operator==(const BackupList &) const = default;
};

[[nodiscard]] QByteArray backupListToJson(const BackupList &list);
/// Errors: BackupDamaged with what is wrong, also for names that lead out of the folder.
[[nodiscard]] Result<BackupList> backupListFromJson(const QByteArray &text);
/// A backup folder's list. Error: BackupDamaged.
[[nodiscard]] Result<BackupList> readBackupList(const QString &folder);
[[nodiscard]] QString backupListName();                     ///< "backup.json"
[[nodiscard]] QString databaseName(store::Dialect dialect); ///< "candor.db", "candor.dump"

} // namespace candor::workspace
