// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileBytes.h"
#include "source/Interruption.h"
#include "source/Libraries.h"

#include "model/Media.h"
#include "model/Result.h"

#include <QString>

#include <memory>
#include <optional>

namespace candor::source {

/// The packets of one stream of a file. A file's picture and sound are read by a Demuxer each, so that a file whose
/// sound lies far behind its picture needs no memory for what lies between.
class Demuxer {
public:
    /// Errors: those of FileBytes, NotMedia, Cancelled, DecodeFailed (took too long).
    static Result<std::unique_ptr<Demuxer>> open(const QString &path, const Interruption &interruption);

    /// Chooses the stream to read; false where there is none of that kind. A cover is not a picture stream.
    [[nodiscard]] bool select(AVMediaType kind);
    [[nodiscard]] AVStream *stream() const { return m_stream; }
    [[nodiscard]] AVFormatContext *format() const { return m_format.get(); }
    [[nodiscard]] const FileBytes &bytes() const { return *m_bytes; }

    /// How many streams of picture and sound the file has.
    [[nodiscard]] int mediaStreamCount() const;
    /// Where the chosen stream ends on the file's axis by the header's own word; the whole file's end where all of its
    /// streams are read.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> claimedEnd(bool readsWholeFile) const;
    /// When the recording was made by the header's own word.
    [[nodiscard]] std::optional<WallTime> creationTime() const;

    enum class Outcome { Packet, Damaged, End };
    /// The chosen stream's next packet. Errors: Cancelled, FileUnreadable.
    Result<Outcome> read(AVPacket &packet);
    /// Goes to the chosen stream's last key frame that is not after a time in its own unit; false where the file
    /// cannot.
    [[nodiscard]] bool seek(std::int64_t streamTime);

private:
    Demuxer(QString path, const Interruption &interruption);
    [[nodiscard]] Error reasonFor(int error, ErrorCode otherwise) const;

    QString m_path;
    const Interruption &m_interruption;
    std::unique_ptr<FileBytes> m_bytes; // outlives m_format, which reads through it
    FormatPointer m_format;
    AVStream *m_stream = nullptr;
    int m_failuresInARow = 0;
};

} // namespace candor::source
