// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/FileStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace candor::files {

namespace {

constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;
constexpr qint64 blockBytes = 256 * 1024;
/// What a process left that was killed while it copied is older than any copy takes.
constexpr time_t staleSeconds = 24L * 60 * 60;
constexpr auto incomingPrefix = ".incoming-";

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept : m_number(other.release()) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor() {
        if (m_number >= 0)
            close(m_number);
    }

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

tl::unexpected<Error> systemFailure(int number, const QString &about) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return failure(ErrorCode::NoSpace, about);
    case EACCES:
    case EPERM:
    case EROFS:
        return failure(ErrorCode::NotPermitted, about);
    default:
        return failure(ErrorCode::WriteFailed, about + QStringLiteral(": ") + QString::fromLocal8Bit(strerror(number)));
    }
}

tl::unexpected<Error> readFailure(int number, const QString &key) {
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return failure(ErrorCode::FileNotFound, key);
    case EACCES:
    case EPERM:
        return failure(ErrorCode::NotPermitted, key);
    default: // ELOOP too: a link is none of our files
        return failure(ErrorCode::FileUnreadable, key);
    }
}

/// The folder and the name in it of a key that this store has made, or an error for any other.
Result<std::pair<QByteArray, QByteArray>> partsOf(const QString &key) {
    static const QRegularExpression form(QStringLiteral("\\A([a-z]+)/([0-9a-f-]{36}\\.[a-z0-9]{1,5})\\z"));
    const auto match = form.match(key);
    if (!match.hasMatch())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("key"));
    return std::pair(match.captured(1).toLatin1(), match.captured(2).toLatin1());
}

Descriptor openFolder(const QString &root, const QByteArray &folder) {
    const Descriptor base(open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!base.isOpen())
        return Descriptor(-1);
    return Descriptor(openat(base.get(), folder.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// Makes the folder durable too where it is new.
Result<Descriptor> makeFolder(const QString &root, const QByteArray &folder) {
    const auto about = QString::fromLatin1(folder);
    const auto path = QFile::encodeName(root);
    if (mkdir(path.constData(), folderMode) != 0 && errno != EEXIST)
        return systemFailure(errno, about);
    const Descriptor base(open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!base.isOpen())
        return systemFailure(errno, about);
    if (mkdirat(base.get(), folder.constData(), folderMode) == 0)
        fsync(base.get());
    else if (errno != EEXIST)
        return systemFailure(errno, about);
    Descriptor made(openat(base.get(), folder.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!made.isOpen())
        return systemFailure(errno, about);
    return made;
}

void removeStale(int folder) {
    const int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = copy < 0 ? nullptr : fdopendir(copy);
    if (entries == nullptr) {
        if (copy >= 0)
            close(copy);
        return;
    }
    const time_t oldest = time(nullptr) - staleSeconds;
    while (const dirent *entry = readdir(entries)) { // NOLINT(concurrency-mt-unsafe): a stream of its own
        struct stat facts {};
        if (std::strncmp(entry->d_name, incomingPrefix, std::strlen(incomingPrefix)) == 0 &&
            fstatat(folder, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0 && facts.st_mtime < oldest)
            unlinkat(folder, entry->d_name, 0);
    }
    closedir(entries);
}

Result<void> writeAll(int file, QByteArrayView bytes, const QString &about) {
    while (!bytes.isEmpty()) {
        const auto written = write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure(errno, about);
        bytes = bytes.sliced(written);
    }
    return {};
}

/// Copies all that the device still has; says how much and its digest.
Result<StoredFile> copy(QIODevice &from, int file, qint64 mostBytes, const QString &key) {
    StoredFile stored{key, 0, {}};
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from.read(block.data(), block.size());
        if (got < 0)
            return failure(ErrorCode::FileUnreadable, from.errorString());
        if (got == 0)
            break;
        stored.bytes += got;
        if (stored.bytes > mostBytes)
            return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
        const QByteArrayView bytes(block.constData(), got);
        digest.addData(bytes);
        if (auto written = writeAll(file, bytes, key); !written)
            return failure(written.error());
    }
    stored.sha256 = QString::fromLatin1(digest.result().toHex());
    return stored;
}

} // namespace

Result<StoredFile> LocalFileStore::put(const QString &folder, const QString &ending, QIODevice &from,
                                       qint64 mostBytes) {
    const QString name = m_uuids() + u'.' + ending;
    const QString key = folder + u'/' + name;
    const auto parts = partsOf(key);
    if (!parts)
        return failure(parts.error());
    const auto place = makeFolder(m_root, parts->first);
    if (!place)
        return failure(place.error());
    removeStale(place->get());
    const QByteArray incoming = incomingPrefix + parts->second;
    auto stored = [&]() -> Result<StoredFile> {
        const Descriptor file(
            openat(place->get(), incoming.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode));
        if (!file.isOpen())
            return systemFailure(errno, key);
        auto copied = copy(from, file.get(), mostBytes, key);
        if (copied && fsync(file.get()) != 0)
            return systemFailure(errno, key);
        return copied;
    }();
    if (stored && renameat(place->get(), incoming.constData(), place->get(), parts->second.constData()) != 0)
        stored = systemFailure(errno, key);
    if (!stored) {
        unlinkat(place->get(), incoming.constData(), 0);
        return stored;
    }
    if (fsync(place->get()) != 0) {
        const int number = errno;
        unlinkat(place->get(), parts->second.constData(), 0);
        return systemFailure(number, key);
    }
    return stored;
}

Result<std::unique_ptr<QIODevice>> LocalFileStore::open(const QString &key) {
    const auto parts = partsOf(key);
    if (!parts)
        return failure(parts.error());
    const auto folder = openFolder(m_root, parts->first);
    if (!folder.isOpen())
        return readFailure(errno, key);
    // Without O_NONBLOCK, a pipe that somebody put there would hold us.
    Descriptor file(openat(folder.get(), parts->second.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return readFailure(errno, key);
    struct stat facts {};
    if (fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return failure(ErrorCode::FileUnreadable, key);
    auto device = std::make_unique<QFile>();
    if (!device->open(file.get(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return failure(ErrorCode::FileUnreadable, key);
    file.release();
    return std::unique_ptr<QIODevice>(std::move(device));
}

Result<void> LocalFileStore::remove(const QString &key) {
    const auto parts = partsOf(key);
    if (!parts)
        return failure(parts.error());
    const auto folder = openFolder(m_root, parts->first);
    if (!folder.isOpen())
        return readFailure(errno, key);
    if (unlinkat(folder.get(), parts->second.constData(), 0) != 0)
        return errno == ENOENT ? readFailure(errno, key) : systemFailure(errno, key);
    if (fsync(folder.get()) != 0)
        return systemFailure(errno, key);
    return {};
}

} // namespace candor::files
