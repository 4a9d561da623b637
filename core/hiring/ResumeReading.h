// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeReader.h"
#include "files/FileStore.h"
#include "hiring/ResumeBytes.h"
#include "hiring/WorkspaceSkills.h"
#include "model/Application.h"
#include "store/ResumeStore.h"

#include <QByteArray>
#include <QDate>

namespace candor::hiring {

/// The bytes of a resume that was handed in, if they are still those. Errors: FileUnreadable, and the store's.
[[nodiscard]] Result<QByteArray> resumeBytes(files::FileStore &files, const ResumeFile &file);

/// Puts the bytes into the files; its state is Pending.
[[nodiscard]] Result<ResumeFile> keepFile(files::FileStore &files, QByteArray bytes, const QString &path);

/// What the reader says within the limits; not kept, so of revision 0. A document in which nothing can be read, and a
/// reader that does not start, are the record's failure. Errors: WrongFileType, DocumentEncrypted.
[[nodiscard]] Result<store::ResumeRecord> readRecord(documents::ResumeReader &reader, const QByteArray &bytes,
                                                     const CurrentSkills &skills, QDate today, WallTime now);

/// How far reading got: pending where the reader did not start, failed where the document is at fault.
[[nodiscard]] ResumeState stateOf(const store::ResumeRecord &record);

} // namespace candor::hiring
