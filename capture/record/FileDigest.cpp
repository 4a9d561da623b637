// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/FileDigest.h"

#include <QCryptographicHash>

namespace candor::record {

namespace {
constexpr std::size_t pieceSize = 1024 * 1024;
}

Result<ManifestFile> digestFile(const Folder &folder, const QString &name, const ByteProgress &progress) {
    const auto file = folder.openForReading(name);
    if (!file)
        return failure(file.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<std::uint8_t> piece(pieceSize);
    ManifestFile digest{name, 0, {}};
    for (;;) {
        const auto count = readAt(*file, piece, digest.bytes, name);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        hash.addData(QByteArrayView(piece.data(), static_cast<qsizetype>(*count)));
        digest.bytes += *count;
        if (progress && !progress(digest.bytes, file->size()))
            return failure(ErrorCode::Cancelled);
    }
    digest.sha256 = QString::fromLatin1(hash.result().toHex());
    return digest;
}

} // namespace candor::record
