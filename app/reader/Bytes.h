// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ReaderProtocol.h"

#include <cstddef>

namespace candor::reader {

/// Reads exactly that many bytes; false when the other side has ended before.
[[nodiscard]] bool readAll(int descriptor, void *bytes, std::size_t count);
[[nodiscard]] bool writeAll(int descriptor, const void *bytes, std::size_t count);
[[nodiscard]] bool writeFrame(int descriptor, documents::protocol::FrameKind kind, std::uint64_t value);

} // namespace candor::reader
