// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"

namespace candor::record {

/// A file that grows at its end through a buffer, so that a record costs no system call.
class AppendedFile {
public:
    [[nodiscard]] static Result<AppendedFile> create(const Folder &folder, const QString &name);

    /// Keeps bytes for the next flush; flushes by itself past 256 KiB.
    Result<void> append(QByteArrayView bytes);
    Result<void> flush();
    /// Flushes and brings to the disk, where anything is new since the last time.
    Result<void> sync();

private:
    AppendedFile(FileDescriptor file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

    FileDescriptor m_file;
    QString m_name;
    QByteArray m_pending;
    std::uint64_t m_written = 0;
    std::uint64_t m_synced = 0;
};

} // namespace candor::record
