// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QFile>
#include <QSaveFile>
#include <QString>

#include <cstdio>
#include <memory>

namespace candor::ctl {

/// Where an answer goes that is a file: a new one, whole or not there, or standard output where none is named.
class OutputFile {
public:
    /// Errors: FolderNotEmpty (there is something of that name), NotPermitted.
    [[nodiscard]] static Result<std::unique_ptr<OutputFile>> open(const QString &path) {
        std::unique_ptr<OutputFile> file(new OutputFile(path));
        if (path.isEmpty())
            return file->m_output.open(stdout, QIODevice::WriteOnly)
                       ? Result<std::unique_ptr<OutputFile>>(std::move(file))
                       : failure(ErrorCode::WriteFailed, QStringLiteral("stdout"));
        if (QFile::exists(path))
            return failure(ErrorCode::FolderNotEmpty, path);
        file->m_file.setFileName(path);
        if (!file->m_file.open(QIODevice::WriteOnly))
            return failure(ErrorCode::NotPermitted, path);
        // What people wrote is nobody else's business.
        file->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

    [[nodiscard]] QIODevice &device() { return m_path.isEmpty() ? static_cast<QIODevice &>(m_output) : m_file; }
    [[nodiscard]] Result<void> write(const QByteArray &bytes) {
        return device().write(bytes) == bytes.size() ? Result<void>() : failure(ErrorCode::WriteFailed, m_path);
    }
    /// Gives the file its name.
    [[nodiscard]] Result<void> commit() {
        const bool written = m_path.isEmpty() ? m_output.flush() : m_file.commit();
        return written ? Result<void>() : failure(ErrorCode::WriteFailed, m_path);
    }

private:
    explicit OutputFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
    QSaveFile m_file;
    QFile m_output;
};

} // namespace candor::ctl
