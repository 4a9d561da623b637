// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"
#include "record/JsonLines.h"

namespace candor::record {

/// Writes a JSON array with one record a line, whole or not at all.
class RecordArrayWriter {
public:
    [[nodiscard]] static Result<RecordArrayWriter> begin(const Folder &folder, const QString &name);
    Result<void> append(const QByteArray &record);
    Result<void> commit();

private:
    explicit RecordArrayWriter(ReplacedFile file) : m_file(std::move(file)) {}
    ReplacedFile m_file;
    bool m_first = true;
};

/// Reads such an array record by record.
class RecordArrayReader {
public:
    /// Errors: those of Folder::openForReading().
    [[nodiscard]] static Result<RecordArrayReader> open(const Folder &folder, const QString &name);
    /// The next record without its comma; empty behind the last one. Errors: SessionDamaged, FileUnreadable.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// Records given so far.
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    RecordArrayReader(LineReader lines, QString name) : m_lines(std::move(lines)), m_name(std::move(name)) {}
    [[nodiscard]] Error damaged(const char *what) const;

    LineReader m_lines;
    QString m_name;
    std::uint64_t m_count = 0;
    bool m_begun = false;
    bool m_last = false;
};

} // namespace candor::record
