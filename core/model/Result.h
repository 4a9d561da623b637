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
    // the workspace's database
    NotAWorkspace,       ///< the folder holds none
    WorkspaceExists,     ///< where a new one was to be made
    SchemaOutdated,      ///< the database waits for `migrate`
    SchemaNewer,         ///< a newer program made it
    DatabaseUnavailable, ///< the server does not answer; what was not acknowledged did not happen or did
    DatabaseLocked,      ///< another program holds it longer than we wait
    DatabaseReadOnly,
    DatabaseDamaged,
    DatabaseFailed, ///< anything else that the database says
    BackupDamaged,
    // people and what they may do
    NotSignedIn,       ///< nobody, or the session has ended
    SessionLocked,     ///< idle for too long: the password goes on
    NotAllowed,        ///< the permission matrix says no
    SignInFailed,      ///< account and password do not match, whichever it is
    SignInDelayed,     ///< too many failures; the detail is the seconds to wait
    AccountInactive,   ///< the password is right, an administrator has deactivated the account
    AccountAwaiting,   ///< the password is right, an administrator has not approved the account yet
    CodeInvalid,       ///< a one-time code that is wrong, used or too old
    PasswordTooShort,  ///< the detail is the least number of characters
    PasswordTooCommon, ///< it stands in a list of common ones, or it is the account's own name
    PasswordTooLong,
    // rules of the workspace
    NotFound,       ///< no such row, or one that the actor may not know of
    Conflict,       ///< somebody else has changed it since it was read
    Duplicate,      ///< there is one already; the detail names the field
    InvalidField,   ///< the detail is "field: reason"
    FieldTooLong,   ///< the detail is "field: most characters"
    ReasonRequired, ///< this move needs a reason
    MoveNotAllowed, ///< from this stage, or for this person, there is no such move
    JobNotOpen,     ///< it takes no applications now
    SlotConflict,   ///< room or person has another appointment; the detail says which
    FileTooLarge,   ///< the detail is the most bytes
    WrongFileType,
    // documents that are read in isolation
    DocumentEncrypted,
    DocumentDamaged,  ///< nothing in it could be read
    DocumentTooLarge, ///< time, memory or output ran out; the detail says which
    ReaderFailed,     ///< the process that reads documents could not be started or died without a document's fault
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
