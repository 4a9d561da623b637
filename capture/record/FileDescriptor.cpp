// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/FileDescriptor.h"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace candor::record {

FileDescriptor::FileDescriptor(FileDescriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept {
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileDescriptor::~FileDescriptor() { close(); }

std::uint64_t FileDescriptor::size() const {
    struct stat status {};
    return isOpen() && fstat(m_descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

void FileDescriptor::close() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Error systemError(int number, const QString &what, ErrorCode otherwise) {
    const auto detail = QString(what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number)));
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::NoSpace, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::NotPermitted, detail};
    case ENOTDIR:
        return {ErrorCode::NotAFolder, detail};
    case ENOENT:
        return {ErrorCode::FileNotFound, detail};
    case ELOOP:
        return {ErrorCode::SessionDamaged, detail};
    default:
        return {otherwise, detail};
    }
}

Result<void> writeAt(const FileDescriptor &file, std::span<const std::uint8_t> bytes, std::uint64_t offset,
                     const QString &name) {
    while (!bytes.empty()) {
        const auto written = pwrite(file.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(systemError(errno, name));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<std::size_t> readAt(const FileDescriptor &file, std::span<std::uint8_t> bytes, std::uint64_t offset,
                           const QString &name) {
    std::size_t total = 0;
    while (total < bytes.size()) {
        const auto count =
            pread(file.get(), bytes.data() + total, bytes.size() - total, static_cast<off_t>(offset + total));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(systemError(errno, name, ErrorCode::FileUnreadable));
        if (count == 0)
            break;
        total += static_cast<std::size_t>(count);
    }
    return total;
}

Result<void> syncFile(const FileDescriptor &file, const QString &name) {
    if (fdatasync(file.get()) != 0)
        return failure(systemError(errno, name));
    return {};
}

} // namespace candor::record
