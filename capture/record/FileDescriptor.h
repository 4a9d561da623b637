// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <cstdint>
#include <span>

namespace candor::record {

/// An open file, closed with its owner.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) {}
    FileDescriptor(FileDescriptor &&other) noexcept;
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor();

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    /// Bytes in the file; 0 where that cannot be told.
    [[nodiscard]] std::uint64_t size() const;
    void close();

private:
    int m_descriptor = -1;
};

/// The Error for a system call's errno: NoSpace, NotPermitted, NotAFolder, FileNotFound, SessionDamaged (a link where a
/// file should be), else `otherwise`.
[[nodiscard]] Error systemError(int number, const QString &what, ErrorCode otherwise = ErrorCode::WriteFailed);

/// Writes all bytes at an offset. Errors: as systemError().
Result<void> writeAt(const FileDescriptor &file, std::span<const std::uint8_t> bytes, std::uint64_t offset,
                     const QString &name);

/// Reads as many bytes at an offset as there are, up to the span's size. Errors: FileUnreadable.
[[nodiscard]] Result<std::size_t> readAt(const FileDescriptor &file, std::span<std::uint8_t> bytes,
                                         std::uint64_t offset, const QString &name);

/// Brings what was written to the disk. Errors: as systemError().
Result<void> syncFile(const FileDescriptor &file, const QString &name);

} // namespace candor::record
