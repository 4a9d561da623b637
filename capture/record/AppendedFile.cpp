// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/AppendedFile.h"

namespace candor::record {

namespace {
constexpr qsizetype pendingLimit = 256 * 1024;
}

Result<AppendedFile> AppendedFile::create(const Folder &folder, const QString &name) {
    auto file = folder.create(name);
    if (!file)
        return failure(file.error());
    return AppendedFile(std::move(*file), name);
}

Result<void> AppendedFile::append(QByteArrayView bytes) {
    m_pending.append(bytes);
    return m_pending.size() < pendingLimit ? Result<void>() : flush();
}

Result<void> AppendedFile::flush() {
    if (m_pending.isEmpty())
        return {};
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(m_pending.constData()),
                          static_cast<std::size_t>(m_pending.size()));
    if (auto written = writeAt(m_file, bytes, m_written, m_name); !written)
        return written;
    m_written += bytes.size();
    m_pending.clear();
    return {};
}

Result<void> AppendedFile::sync() {
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (m_synced == m_written)
        return {};
    m_synced = m_written;
    return syncFile(m_file, m_name);
}

} // namespace candor::record
