// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

#include <cerrno>
#include <cstdio>
#include <memory>

namespace candor::ctl {

/// Where an answer goes that is a file: a new one, whole or not there, or standard output where none is named.
class OutputFile {
public:
    /// Errors: FolderNotEmpty (there is something of that name), NotAFolder (where it would be), NotPermitted.
    [[nodiscard]] static Result<std::unique_ptr<OutputFile>> open(const QString &path) {
        std::unique_ptr<OutputFile> file(new OutputFile(path));
        if (path.isEmpty())
            return file->m_output.open(stdout, QIODevice::WriteOnly)
                       ? Result<std::unique_ptr<OutputFile>>(std::move(file))
                       : failure(ErrorCode::WriteFailed, QStringLiteral("stdout"));
        if (QFile::exists(path))
            return failure(ErrorCode::FolderNotEmpty, path);
        file->m_file.setFileName(path);
        if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
            return failure(ErrorCode::NotAFolder, folder);
        if (!file->m_file.open(QIODevice::WriteOnly))
            return failure(ErrorCode::NotPermitted, path);
        // What people wrote is nobody else's business.
        file->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

    [[nodiscard]] QIODevice &device() { return m_path.isEmpty() ? static_cast<QIODevice &>(m_output) : m_file; }
    /// Errors: NoSpace, WriteFailed.
    [[nodiscard]] Result<void> write(const QByteArray &bytes) {
        // A part may be written before the disk is full; what comes after it says why.
        qint64 written = 0;
        while (written < bytes.size()) {
            const qint64 part = device().write(bytes.constData() + written, bytes.size() - written);
            if (part <= 0)
                return whyNot();
            written += part;
        }
        return {};
    }
    /// Gives the file its name. Errors: NoSpace, WriteFailed.
    [[nodiscard]] Result<void> commit() {
        const bool written = m_path.isEmpty() ? m_output.flush() : m_file.commit();
        return written ? Result<void>() : whyNot();
    }

private:
    [[nodiscard]] Result<void> whyNot() {
        // Qt's codes do not tell them apart.
        return failure(device().errorString() == qt_error_string(ENOSPC) ? ErrorCode::NoSpace : ErrorCode::WriteFailed,
                       m_path.isEmpty() ? QStringLiteral("stdout") : m_path);
    }

    explicit OutputFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
    QSaveFile m_file;
    QFile m_output;
};

} // namespace candor::ctl
