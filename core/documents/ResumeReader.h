// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace candor::documents {

class SkillList;

/// A page as pixels, 0xffRRGGBB row by row without gaps.
struct PagePicture {
    int width = 0;
    int height = 0;
    QByteArray pixels; ///< width * height * 4 bytes

    bool operator==(const PagePicture &) const = default;
};

/// Reads documents that nobody trusts. Synchronous; call it from a thread that may wait (at most about ten seconds).
/// Thread-safe.
class ResumeReader {
public:
    ResumeReader() = default;
    ResumeReader(const ResumeReader &) = delete;
    ResumeReader &operator=(const ResumeReader &) = delete;
    virtual ~ResumeReader() = default;

    /// Text and fields of a PDF or DOCX; which one it is, its bytes say. Errors: WrongFileType (neither, or a DOCX that
    /// is none), DocumentEncrypted, DocumentDamaged (nothing could be read), DocumentTooLarge (time, memory or output
    /// ran out; the detail says which), ReaderFailed (the reading process could not be started).
    [[nodiscard]] virtual Result<Resume> read(const QByteArray &file, const SkillList &skills, const QDate &today) = 0;
    /// A page of a PDF, `width` pixels wide (64 to 2,400). Errors: as read(); NotFound: no such page, or no pages.
    [[nodiscard]] virtual Result<PagePicture> page(const QByteArray &file, int page, int width) = 0;
};

} // namespace candor::documents
