// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FileBytes.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace candor::source {

namespace {

constexpr int bufferSize = 64 * 1024;

ErrorCode codeOf(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::FileNotFound;
    case EACCES:
    case EPERM:
        return ErrorCode::NotPermitted;
    default:
        return ErrorCode::FileUnreadable;
    }
}

} // namespace

Result<std::unique_ptr<FileBytes>> FileBytes::open(const QString &path, const Interruption &interruption) {
    const QByteArray name = QFile::encodeName(path);
    struct stat status {};
    // Asked before opening, because opening a device can already move something; asked again after it, because the
    // name may by then stand for something else.
    if (::stat(name.constData(), &status) != 0)
        return failure(codeOf(errno), path);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::NotMedia, path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return failure(codeOf(errno), path);
    std::unique_ptr<FileBytes> bytes(new FileBytes(descriptor, interruption));
    if (::fstat(descriptor, &status) != 0)
        return failure(codeOf(errno), path);
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        return failure(ErrorCode::NotMedia, path);
    bytes->m_device = status.st_dev;
    bytes->m_inode = status.st_ino;
    bytes->m_size = status.st_size;

    auto *buffer = static_cast<unsigned char *>(av_malloc(bufferSize));
    bytes->m_context =
        buffer ? avio_alloc_context(buffer, bufferSize, 0, bytes.get(), readBytes, nullptr, seekBytes) : nullptr;
    if (!bytes->m_context) {
        av_free(buffer);
        return failure(ErrorCode::FileUnreadable, path);
    }
    return bytes;
}

FileBytes::FileBytes(int descriptor, const Interruption &interruption)
    : m_descriptor(descriptor), m_interruption(interruption) {}

FileBytes::~FileBytes() {
    if (m_context) {
        av_freep(&m_context->buffer);
        avio_context_free(&m_context);
    }
    ::close(m_descriptor);
}

int FileBytes::readBytes(void *self, std::uint8_t *buffer, int size) {
    auto &bytes = *static_cast<FileBytes *>(self);
    for (;;) {
        if (bytes.m_interruption.requested())
            return AVERROR_EXIT;
        const ssize_t count = ::read(bytes.m_descriptor, buffer, static_cast<std::size_t>(size));
        if (count > 0)
            return static_cast<int>(count);
        if (count == 0)
            return AVERROR_EOF;
        if (errno != EINTR) {
            bytes.m_failedWith = errno;
            return AVERROR(errno);
        }
    }
}

std::int64_t FileBytes::seekBytes(void *self, std::int64_t offset, int whence) {
    const auto &bytes = *static_cast<FileBytes *>(self);
    if (whence & AVSEEK_SIZE)
        return bytes.m_size;
    const off_t position = ::lseek(bytes.m_descriptor, offset, whence & ~AVSEEK_FORCE);
    return position < 0 ? AVERROR(errno) : position;
}

} // namespace candor::source
