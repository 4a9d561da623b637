// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Interruption.h"
#include "source/Libraries.h"

#include "model/Result.h"

#include <QString>

#include <sys/types.h>

#include <cstdint>
#include <memory>

namespace candor::source {

/// The bytes of one regular file for a demuxer, and nothing else: no device, no other file, no network.
class FileBytes {
public:
    /// Errors: FileNotFound, NotPermitted, FileUnreadable, NotMedia (not a regular file, or empty).
    static Result<std::unique_ptr<FileBytes>> open(const QString &path, const Interruption &interruption);
    FileBytes(const FileBytes &) = delete;
    FileBytes &operator=(const FileBytes &) = delete;
    ~FileBytes();

    [[nodiscard]] AVIOContext *context() const { return m_context; }
    /// What the operating system said when reading failed; 0 while all is well.
    [[nodiscard]] int failedWith() const { return m_failedWith; }
    /// Whether both are the same file, whatever their names.
    [[nodiscard]] bool isSameFile(const FileBytes &other) const {
        return m_device == other.m_device && m_inode == other.m_inode;
    }

private:
    FileBytes(int descriptor, const Interruption &interruption);
    static int readBytes(void *self, std::uint8_t *buffer, int size);
    static std::int64_t seekBytes(void *self, std::int64_t offset, int whence);

    int m_descriptor;
    const Interruption &m_interruption;
    AVIOContext *m_context = nullptr;
    int m_failedWith = 0;
    dev_t m_device{};
    ino_t m_inode{};
    std::int64_t m_size = 0;
};

} // namespace candor::source
