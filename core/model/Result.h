// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace candor {

/// Why something could not be done. Only the executables and the window turn a code into words for a person.
enum class ErrorCode {
    InvalidArgument,
    FileNotFound,
    FileUnreadable,
    NotPermitted,
    NoSpace,
    WriteFailed,
    FolderNotEmpty,
    NotAFolder,
    NotMedia,
    NoPictureOrSound,
    DecodeFailed,
    EncodeFailed,
    RuntimeMissing,
    ModelMissing,
    ModelDamaged,
    InferenceFailed,
    CryptographyFailed, ///< hashing or encrypting, mostly for want of memory
    NotASession,
    SessionInUse,
    SessionDamaged,
    NothingRecorded,
    DeviceMissing, ///< no camera or microphone of that name is there
    DeviceBusy,    ///< another program has it
    DeviceFailed,  ///< it is there and does not deliver
    Cancelled,
};

/// A failure: its code and what it was about (a path, a library's message). The detail names no person.
struct Error {
    ErrorCode code;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value or the Error that stands in its place. Use it as tl::expected; discarding one is a compile error.
template<typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// What a function returns that failed: `return failure(ErrorCode::FileNotFound, path);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Hands an error on: `if (!opened) return failure(opened.error());`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace candor
