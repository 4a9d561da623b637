// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeReader.h"
#include "model/Result.h"
#include "model/Resume.h"

#include <QByteArray>

/// How the child of candor-reader tells its answer: CBOR, arrays of fixed order.
namespace candor::documents {

/// Lists and texts longer than the other side believes are cut; a lone surrogate becomes U+FFFD.
[[nodiscard]] QByteArray encodedAnswer(const Result<Resume> &resume);
[[nodiscard]] QByteArray encodedAnswer(const Result<PagePicture> &picture);

/// Takes the bytes for hostile. Every place lies within the text and its page within the pages, boxes within the page,
/// numbers are finite and in their range, texts are valid UTF-16 without NUL, nothing counts as corrected. Errors:
/// those the child may have (WrongFileType, DocumentEncrypted, DocumentDamaged, DocumentTooLarge); DocumentDamaged for
/// an answer that is none.
[[nodiscard]] Result<Resume> decodedResume(const QByteArray &answer);
/// The same; the picture is `width` pixels wide. Errors: also NotFound.
[[nodiscard]] Result<PagePicture> decodedPicture(const QByteArray &answer, int width);

} // namespace candor::documents
