// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Folder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace candor::record {

namespace {

// What is recorded is for the eyes of the user who recorded it.
constexpr mode_t fileMode = 0600;
constexpr mode_t folderMode = 0700;
constexpr qsizetype pendingLimit = 256 * 1024;

std::span<const std::uint8_t> bytesOf(const QByteArray &bytes) {
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

Result<FileDescriptor> openRegular(const Folder &folder, const QString &name, int flags) {
    // A pipe in the place of a file must not block.
    const int descriptor = openat(folder.descriptor().get(), QFile::encodeName(name).constData(),
                                  flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return failure(systemError(errno, name, ErrorCode::FileUnreadable));
    FileDescriptor file(descriptor);
    struct stat status {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorCode::SessionDamaged, name + QStringLiteral(": not a regular file"));
    return file;
}

} // namespace

Result<Folder> Folder::open(const QString &path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(ErrorCode::NotASession, path);
        return failure(systemError(errno, path, ErrorCode::NotASession));
    }
    return Folder(path, FileDescriptor(descriptor));
}

Result<Folder> Folder::openFolder(const QString &name) const {
    const QString path = QDir(m_path).filePath(name);
    const int descriptor = openat(m_descriptor.get(), QFile::encodeName(name).constData(),
                                  O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP)
            return failure(ErrorCode::NotASession, path);
        return failure(systemError(errno, path, ErrorCode::NotASession));
    }
    return Folder(path, FileDescriptor(descriptor));
}

Result<Folder> Folder::make(const QString &path) {
    // With a slash at its end the folder would be made as its own parent, open to others.
    const auto encoded = QFile::encodeName(QDir::cleanPath(path));
    const auto parent = std::filesystem::path(encoded.constData()).parent_path();
    std::error_code error;
    if (!parent.empty() && !std::filesystem::exists(parent, error))
        std::filesystem::create_directories(parent, error);
    if (error)
        return failure(systemError(error.value(), path));
    if (mkdir(encoded.constData(), folderMode) != 0 && errno != EEXIST)
        return failure(systemError(errno, path));
    const int descriptor = ::open(encoded.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(systemError(errno, path));
    Folder folder(path, FileDescriptor(descriptor));
    const auto entries = folder.entries();
    if (!entries)
        return failure(entries.error());
    if (!entries->isEmpty())
        return failure(ErrorCode::FolderNotEmpty, path);
    if (faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0)
        return failure(systemError(errno, path));
    return folder;
}

Result<FileDescriptor> Folder::create(const QString &name) const {
    const int descriptor = openat(m_descriptor.get(), QFile::encodeName(name).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode);
    if (descriptor < 0)
        return failure(systemError(errno, name));
    return FileDescriptor(descriptor);
}

Result<FileDescriptor> Folder::openForReading(const QString &name) const { return openRegular(*this, name, O_RDONLY); }

Result<FileDescriptor> Folder::openForWriting(const QString &name) const { return openRegular(*this, name, O_RDWR); }

bool Folder::holds(const QString &name) const {
    struct stat status {};
    return fstatat(m_descriptor.get(), QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

Result<QStringList> Folder::entries() const {
    const int copy = openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (copy < 0)
        return failure(systemError(errno, m_path, ErrorCode::FileUnreadable));
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(fdopendir(copy), closedir);
    QStringList entries;
    while (const dirent *entry = readdir(directory.get())) {
        const auto name = QFile::decodeName(entry->d_name);
        if (name != QStringLiteral(".") && name != QStringLiteral(".."))
            entries.append(name);
    }
    entries.sort();
    return entries;
}

Result<QByteArray> Folder::read(const QString &name, std::uint64_t limit) const {
    const auto file = openForReading(name);
    if (!file)
        return failure(file.error());
    const auto size = file->size();
    if (size > limit)
        return failure(ErrorCode::SessionDamaged, name + QStringLiteral(": too large"));
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const auto count = readAt(*file, {reinterpret_cast<std::uint8_t *>(bytes.data()), size}, 0, name);
    if (!count)
        return failure(count.error());
    bytes.truncate(static_cast<qsizetype>(*count));
    return bytes;
}

Result<void> Folder::remove(const QString &name) const {
    if (unlinkat(m_descriptor.get(), QFile::encodeName(name).constData(), 0) != 0 && errno != ENOENT)
        return failure(systemError(errno, name));
    return {};
}

Result<void> Folder::removeFolder(const QString &name) const {
    if (unlinkat(m_descriptor.get(), QFile::encodeName(name).constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
        return failure(systemError(errno, QDir(m_path).filePath(name)));
    return {};
}

Result<void> Folder::rename(const QString &from, const QString &to) const {
    if (renameat(m_descriptor.get(), QFile::encodeName(from).constData(), m_descriptor.get(),
                 QFile::encodeName(to).constData()) != 0)
        return failure(systemError(errno, to));
    return {};
}

Result<void> Folder::sync() const {
    if (fsync(m_descriptor.get()) != 0)
        return failure(systemError(errno, m_path));
    return {};
}

ReplacedFile::ReplacedFile(const Folder &folder, QString name, FileDescriptor file)
    : m_folder(&folder), m_name(std::move(name)), m_file(std::move(file)) {}

ReplacedFile::ReplacedFile(ReplacedFile &&other) noexcept = default;

ReplacedFile::~ReplacedFile() {
    if (m_file.isOpen())
        static_cast<void>(m_folder->remove(m_name + names::partSuffix));
}

Result<ReplacedFile> ReplacedFile::begin(const Folder &folder, const QString &name) {
    const auto part = QString(name + names::partSuffix);
    if (auto removed = folder.remove(part); !removed)
        return failure(removed.error());
    auto file = folder.create(part);
    if (!file)
        return failure(file.error());
    return ReplacedFile(folder, name, std::move(*file));
}

Result<void> ReplacedFile::append(const QByteArray &bytes) {
    m_pending += bytes;
    return m_pending.size() < pendingLimit ? Result<void>() : flush();
}

Result<void> ReplacedFile::flush() {
    if (auto written = writeAt(m_file, bytesOf(m_pending), m_written, m_name); !written)
        return written;
    m_written += static_cast<std::uint64_t>(m_pending.size());
    m_pending.clear();
    return {};
}

Result<void> ReplacedFile::sync() {
    if (auto flushed = flush(); !flushed)
        return flushed;
    return syncFile(m_file, m_name);
}

Result<void> ReplacedFile::commit() {
    if (auto synced = sync(); !synced)
        return synced;
    if (auto renamed = m_folder->rename(m_name + names::partSuffix, m_name); !renamed)
        return renamed;
    m_file.close();
    return {};
}

Result<void> replaceFile(const Folder &folder, const QString &name, const QByteArray &bytes) {
    auto file = ReplacedFile::begin(folder, name);
    if (!file)
        return failure(file.error());
    if (auto appended = file->append(bytes); !appended)
        return appended;
    return file->commit();
}

} // namespace candor::record
