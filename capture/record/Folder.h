// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/FileDescriptor.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace candor::record {

/// The names inside a session's folder.
namespace names {
inline const QString workingMedia = QStringLiteral("recording.mkv");
inline const QString sound = QStringLiteral("audio.wav");
inline const QString landmarks = QStringLiteral("landmarks.bin");
inline const QString signalLines = QStringLiteral("signals.jsonl");
inline const QString eventLines = QStringLiteral("events.jsonl");
inline const QString journal = QStringLiteral("journal.jsonl");
inline const QString signalRecords = QStringLiteral("signals.json");
inline const QString events = QStringLiteral("events.json");
inline const QString summary = QStringLiteral("summary.json");
inline const QString manifest = QStringLiteral("manifest.json");
inline const QString lock = QStringLiteral("session.lock");
inline const QString partSuffix = QStringLiteral(".part");
} // namespace names

/// An open folder. Names are plain file names in it: nothing is followed out of it, and only regular files are opened.
class Folder {
public:
    /// Opens a session's folder. Errors: NotASession (none, or not a folder), NotPermitted.
    [[nodiscard]] static Result<Folder> open(const QString &path);
    /// Makes a folder, parents included, or takes an empty one. Errors: FolderNotEmpty, NotAFolder, NotPermitted,
    /// NoSpace, WriteFailed.
    [[nodiscard]] static Result<Folder> make(const QString &path);

    /// A folder in this one; a link is none. Errors: NotASession (no folder of that name), NotPermitted.
    [[nodiscard]] Result<Folder> openFolder(const QString &name) const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const FileDescriptor &descriptor() const { return m_descriptor; }
    /// Makes a file that does not exist yet, readable and writable. Errors: as systemError().
    [[nodiscard]] Result<FileDescriptor> create(const QString &name) const;
    /// Errors: FileNotFound, NotPermitted, SessionDamaged (no regular file), FileUnreadable.
    [[nodiscard]] Result<FileDescriptor> openForReading(const QString &name) const;
    [[nodiscard]] Result<FileDescriptor> openForWriting(const QString &name) const;
    [[nodiscard]] bool holds(const QString &name) const;
    [[nodiscard]] Result<QStringList> entries() const;
    /// The whole of a small file. Errors: as openForReading(), SessionDamaged where it is larger than `limit` bytes.
    [[nodiscard]] Result<QByteArray> read(const QString &name, std::uint64_t limit) const;

    /// An absent file is fine.
    Result<void> remove(const QString &name) const;
    /// Removes an empty folder in this one.
    Result<void> removeFolder(const QString &name) const;
    Result<void> rename(const QString &from, const QString &to) const;
    Result<void> sync() const;

private:
    Folder(QString path, FileDescriptor descriptor) : m_path(std::move(path)), m_descriptor(std::move(descriptor)) {}

    QString m_path;
    FileDescriptor m_descriptor;
};

/// A file that appears under its name whole or not at all: written as `name.part`, synced, renamed.
class ReplacedFile {
public:
    [[nodiscard]] static Result<ReplacedFile> begin(const Folder &folder, const QString &name);
    ReplacedFile(ReplacedFile &&other) noexcept;
    ReplacedFile &operator=(ReplacedFile &&) = delete;
    /// Removes the part where it was not committed.
    ~ReplacedFile();

    [[nodiscard]] const FileDescriptor &descriptor() const { return m_file; }
    Result<void> append(const QByteArray &bytes);
    /// Brings the bytes to the disk without giving them their name.
    Result<void> sync();
    Result<void> commit();

private:
    ReplacedFile(const Folder &folder, QString name, FileDescriptor file);
    Result<void> flush();

    const Folder *m_folder;
    QString m_name;
    FileDescriptor m_file;
    QByteArray m_pending;
    std::uint64_t m_written = 0;
};

/// Replaces a small file at once.
Result<void> replaceFile(const Folder &folder, const QString &name, const QByteArray &bytes);

} // namespace candor::record
