// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeReading.h"

#include "documents/SkillFinder.h"
#include "hiring/ResumeFormat.h"
#include "hiring/ResumeLimits.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

const QString resumeFolder = u"resumes"_s;

} // namespace

Result<QByteArray> resumeBytes(files::FileStore &files, const ResumeFile &file) {
    const auto device = files.open(file.key);
    if (!device)
        return failure(device.error());
    QByteArray bytes = (*device)->read(file.bytes + 1);
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(digest) != file.sha256)
        return failure(ErrorCode::FileUnreadable, file.key);
    return bytes;
}

Result<ResumeFile> keepFile(files::FileStore &files, QByteArray bytes, const QString &path) {
    const auto format = resumeFormatOf(bytes);
    if (!format)
        return failure(ErrorCode::WrongFileType);
    const qint64 size = bytes.size();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto stored = files.put(resumeFolder, endingOf(*format), buffer, size);
    if (!stored)
        return failure(stored.error());
    return ResumeFile{stored->key, originalNameOf(path), stored->bytes, stored->sha256, ResumeState::Pending};
}

Result<store::ResumeRecord> readRecord(documents::ResumeReader &reader, const QByteArray &bytes,
                                       const CurrentSkills &skills, QDate today, WallTime now) {
    store::ResumeRecord record;
    record.readerVersion = QStringLiteral(CANDOR_VERSION);
    record.skillListVersion = skills.version;
    record.readAt = now;
    auto read = reader.read(bytes, skills.finder->list(), today);
    if (read) {
        record.resume = withinLimits(std::move(*read));
        return record;
    }
    switch (read.error().code) {
    case ErrorCode::WrongFileType:
    case ErrorCode::DocumentEncrypted:
        return failure(read.error());
    case ErrorCode::DocumentDamaged:
    case ErrorCode::DocumentTooLarge:
        record.failure = {read.error().code, read.error().detail.left(200)};
        return record;
    default:
        record.failure = Error{ErrorCode::ReaderFailed, {}};
        return record;
    }
}

ResumeState stateOf(const store::ResumeRecord &record) {
    if (record.failure)
        return record.failure->code == ErrorCode::ReaderFailed ? ResumeState::Pending : ResumeState::Failed;
    return record.correctedGroups.isEmpty() ? ResumeState::Parsed : ResumeState::Corrected;
}

} // namespace candor::hiring
