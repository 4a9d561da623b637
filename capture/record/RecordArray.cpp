// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/RecordArray.h"

namespace candor::record {

Result<RecordArrayWriter> RecordArrayWriter::begin(const Folder &folder, const QString &name) {
    auto file = ReplacedFile::begin(folder, name);
    if (!file)
        return failure(file.error());
    return RecordArrayWriter(std::move(*file));
}

Result<void> RecordArrayWriter::append(const QByteArray &record) {
    const char *lead = m_first ? "[\n" : ",\n";
    m_first = false;
    return m_file.append(lead + record);
}

Result<void> RecordArrayWriter::commit() {
    if (auto appended = m_file.append(m_first ? "[\n]\n" : "\n]\n"); !appended)
        return appended;
    return m_file.commit();
}

Result<RecordArrayReader> RecordArrayReader::open(const Folder &folder, const QString &name) {
    auto file = folder.openForReading(name);
    if (!file)
        return failure(file.error());
    return RecordArrayReader(LineReader(std::move(*file), name), name);
}

Error RecordArrayReader::damaged(const char *what) const {
    return {ErrorCode::SessionDamaged,
            QStringLiteral("%1: %2 at record %3").arg(m_name, QString::fromLatin1(what)).arg(m_count)};
}

Result<std::optional<QByteArray>> RecordArrayReader::next() {
    for (;;) {
        auto line = m_lines.next();
        if (!line)
            return failure(line.error());
        if (m_lines.passedOver() > 0)
            return failure(damaged("a line that is too long"));
        if (!*line)
            return failure(damaged("no end of the array"));
        auto record = std::move(**line);
        if (!m_begun) {
            if (record != "[")
                return failure(damaged("no array"));
            m_begun = true;
            m_last = false;
            continue;
        }
        if (record == "]")
            return m_count == 0 || m_last ? Result<std::optional<QByteArray>>(std::optional<QByteArray>())
                                          : Result<std::optional<QByteArray>>(failure(damaged("a comma too many")));
        if (m_last)
            return failure(damaged("no comma"));
        m_last = !record.endsWith(',');
        if (!m_last)
            record.chop(1);
        ++m_count;
        return std::optional(std::move(record));
    }
}

} // namespace candor::record
