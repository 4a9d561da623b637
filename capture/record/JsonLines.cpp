// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/JsonLines.h"

#include <QJsonDocument>

namespace candor::record {

namespace {
constexpr qsizetype blockSize = 256 * 1024;
}

Result<std::optional<QByteArray>> LineReader::next() {
    QByteArray line;
    bool tooLong = false;
    for (;;) {
        if (m_at == m_block.size()) {
            m_block.resize(blockSize);
            const auto read =
                readAt(m_file, {reinterpret_cast<std::uint8_t *>(m_block.data()), static_cast<std::size_t>(blockSize)},
                       m_offset, m_name);
            if (!read)
                return failure(read.error());
            m_block.resize(static_cast<qsizetype>(*read));
            m_at = 0;
            m_offset += *read;
            if (m_block.isEmpty()) {
                m_tornEnd = tooLong || !line.isEmpty();
                return std::optional<QByteArray>();
            }
        }
        const auto lineBreak = m_block.indexOf('\n', m_at);
        const auto end = lineBreak < 0 ? m_block.size() : lineBreak;
        tooLong = tooLong || line.size() + end - m_at > longestLine;
        if (tooLong)
            line.clear();
        else
            line.append(m_block.constData() + m_at, end - m_at);
        m_at = lineBreak < 0 ? end : end + 1;
        if (lineBreak < 0)
            continue;
        if (!tooLong)
            return std::optional(std::move(line));
        ++m_passedOver;
        tooLong = false;
    }
}

Result<QJsonObject> objectOfLine(const QByteArray &line) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return failure(ErrorCode::SessionDamaged, error.errorString());
    return document.object();
}

} // namespace candor::record
