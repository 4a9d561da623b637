// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace candor::extraction {

/// Whether a PDF names scripts, programs to start or files inside it; nothing of it is ever run. Looks through the
/// file's bytes and the object streams in it, of which at most `unpackedBytes` are unpacked.
[[nodiscard]] bool hasActiveContent(const QByteArray &file, qint64 unpackedBytes);

} // namespace candor::extraction
