// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/FileDescriptor.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace candor::record {

/// The longest line that is read; a longer one is passed over as damaged.
inline constexpr qsizetype longestLine = 64 * 1024;

/// Reads a file line by line in bounded memory.
class LineReader {
public:
    LineReader(FileDescriptor file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

    /// The next line that ends with a line break and is not longer than longestLine, without the break; empty at the
    /// end. What lies behind the last break was torn by a crash. Errors: FileUnreadable.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// Lines passed over because they were too long.
    [[nodiscard]] std::uint64_t passedOver() const { return m_passedOver; }
    /// Whether bytes lie behind the last line break; known at the end.
    [[nodiscard]] bool tornEnd() const { return m_tornEnd; }

private:
    FileDescriptor m_file;
    QString m_name;
    QByteArray m_block;
    qsizetype m_at = 0;
    std::uint64_t m_offset = 0;
    std::uint64_t m_passedOver = 0;
    bool m_tornEnd = false;
};

/// The object of one line. Errors: SessionDamaged.
[[nodiscard]] Result<QJsonObject> objectOfLine(const QByteArray &line);

} // namespace candor::record
