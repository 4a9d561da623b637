// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Uuids.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace candor::files {

/// A file as it lies in the store.
struct StoredFile {
    QString key; ///< as in "resumes/<uuid>.pdf"
    qint64 bytes = 0;
    QString sha256;

    bool operator==(const StoredFile &) const = default;
};

/// Where the bytes of people live. Keys are made here and name nobody. A file is whole or not there: it is written
/// beside its place, synced and renamed. Thread-safe.
class FileStore {
public:
    FileStore() = default;
    FileStore(const FileStore &) = delete;
    FileStore &operator=(const FileStore &) = delete;
    virtual ~FileStore() = default;

    /// Errors: FileNotFound, FileUnreadable, FileTooLarge, NoSpace, NotPermitted, WriteFailed.
    [[nodiscard]] virtual Result<StoredFile> put(const QString &folder, const QString &ending, QIODevice &from,
                                                 qint64 mostBytes) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<QIODevice>> open(const QString &key) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
};

/// Files below a folder; keys are checked, links are not followed.
class LocalFileStore final : public FileStore {
public:
    explicit LocalFileStore(QString root, UuidSource uuids = randomUuid)
        : m_root(std::move(root)), m_uuids(std::move(uuids)) {}

    [[nodiscard]] Result<StoredFile> put(const QString &folder, const QString &ending, QIODevice &from,
                                         qint64 mostBytes) override;
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QString &key) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

private:
    QString m_root;
    UuidSource m_uuids;
};

} // namespace candor::files
