// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/ZipParts.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace candor::extraction {
namespace {

constexpr zip_int64_t mostEntries = 20'000;

struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

void ZipParts::Discard::operator()(zip *archive) const { zip_discard(archive); }

Result<ZipParts> ZipParts::open(const QByteArray &file, qint64 partBytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(file.constData(), static_cast<zip_uint64_t>(file.size()), 0, &error);
    if (!source) {
        zip_error_fini(&error);
        return failure(ErrorCode::DocumentDamaged);
    }
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return failure(ErrorCode::DocumentDamaged);
    }
    ZipParts parts(archive, partBytes);
    if (zip_get_num_entries(archive, 0) > mostEntries)
        return failure(ErrorCode::DocumentTooLarge, QStringLiteral("entries"));
    return parts;
}

ZipParts::ZipParts(zip *archive, qint64 partBytes)
    : m_archive(archive), m_partBytes(partBytes), m_allBytes(4 * partBytes) {}
ZipParts::ZipParts(ZipParts &&) noexcept = default;
ZipParts &ZipParts::operator=(ZipParts &&) noexcept = default;
ZipParts::~ZipParts() = default;

bool ZipParts::has(const QString &name) const {
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_GUESS) >= 0;
}

bool ZipParts::hasBelow(const QByteArray &folder) const {
    const zip_int64_t entries = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t at = 0; at < entries; ++at) {
        const char *name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(at), ZIP_FL_ENC_RAW);
        if (name && QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))).startsWith(folder))
            return true;
    }
    return false;
}

Result<QByteArray> ZipParts::read(const QString &name, double share) {
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_GUESS);
    if (index < 0)
        return failure(ErrorCode::NotFound);
    zip_stat_t facts;
    zip_stat_init(&facts);
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_stat_index(m_archive.get(), entry, 0, &facts) == 0 && (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
        facts.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::DocumentEncrypted);
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_archive.get(), entry, 0));
    if (!file)
        return failure(ErrorCode::DocumentDamaged);
    const auto most = static_cast<qint64>(share * static_cast<double>(m_partBytes));
    QByteArray bytes;
    std::array<char, 32768> part{};
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), part.data(), part.size());
        if (got < 0)
            return failure(ErrorCode::DocumentDamaged);
        if (got == 0)
            return bytes;
        m_allBytes -= got;
        if (bytes.size() + got > most || m_allBytes < 0)
            return failure(ErrorCode::DocumentTooLarge, QStringLiteral("unpacked"));
        bytes.append(part.data(), static_cast<qsizetype>(got));
    }
}

} // namespace candor::extraction
