// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace candor::extraction {

/// What a PDF's objects say that Poppler's interface does not.
struct PdfObjects {
    bool active = false;     ///< scripts, programs to start or files inside; nothing of it is ever run
    QStringList linkTargets; ///< web, mail and telephone addresses, each once
};

/// Looks through the file's bytes and the object streams in it, of which at most `unpackedBytes` are unpacked.
[[nodiscard]] PdfObjects findPdfObjects(const QByteArray &file, qint64 unpackedBytes);

} // namespace candor::extraction
