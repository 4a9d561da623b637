// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/Folder.h"
#include "record/MediaReader.h"

namespace candor::record {

/// A file's length and SHA-256, read in pieces. Errors: those of Folder::openForReading(), Cancelled.
[[nodiscard]] Result<ManifestFile> digestFile(const Folder &folder, const QString &name,
                                              const ByteProgress &progress = {});

} // namespace candor::record
