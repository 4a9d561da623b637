// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

struct zip;

namespace candor::extraction {

/// The parts of an archive in memory. What it says of their sizes is not believed: unpacking ends where the bounds are.
class ZipParts {
public:
    /// At most `partBytes` of a part and four times as much of all. The bytes must outlive it. Errors: DocumentDamaged.
    [[nodiscard]] static Result<ZipParts> open(const QByteArray &file, qint64 partBytes);
    ZipParts(ZipParts &&) noexcept;
    ZipParts &operator=(ZipParts &&) noexcept;
    ~ZipParts();

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool hasBelow(const QByteArray &folder) const;
    /// The part of exactly that name, of which at most `share` of a part's bytes are unpacked. Errors: NotFound,
    /// DocumentEncrypted, DocumentDamaged, DocumentTooLarge.
    [[nodiscard]] Result<QByteArray> read(const QString &name, double share = 1);

private:
    struct Discard {
        void operator()(zip *archive) const;
    };
    ZipParts(zip *archive, qint64 partBytes);

    std::unique_ptr<zip, Discard> m_archive;
    qint64 m_partBytes;
    qint64 m_allBytes;
};

} // namespace candor::extraction
