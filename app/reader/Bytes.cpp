// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Bytes.h"

#include <cerrno>

#include <unistd.h>

namespace candor::reader {

bool readAll(int descriptor, void *bytes, std::size_t count) {
    auto *next = static_cast<char *>(bytes);
    while (count > 0) {
        const ssize_t got = read(descriptor, next, count);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        if (got > 0) {
            next += got;
            count -= std::size_t(got);
        }
    }
    return true;
}

bool writeAll(int descriptor, const void *bytes, std::size_t count) {
    const auto *next = static_cast<const char *>(bytes);
    while (count > 0) {
        const ssize_t put = write(descriptor, next, count);
        if (put < 0 && errno != EINTR)
            return false;
        if (put > 0) {
            next += put;
            count -= std::size_t(put);
        }
    }
    return true;
}

bool writeFrame(int descriptor, documents::protocol::FrameKind kind, std::uint64_t value) {
    const documents::protocol::Frame frame{documents::protocol::magic, kind, value};
    return writeAll(descriptor, &frame, sizeof frame);
}

} // namespace candor::reader
