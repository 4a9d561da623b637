// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"

namespace candor::record {

/// Says that a living process works on a session's folder; the system lets go of it when the process dies.
class SessionLock {
public:
    /// Errors: SessionInUse, NotPermitted, NoSpace, WriteFailed, SessionDamaged.
    [[nodiscard]] static Result<SessionLock> take(const Folder &folder);
    /// Whether someone holds it now. Writes nothing.
    [[nodiscard]] static bool isHeld(const Folder &folder);

    /// Removes the lock's file, then lets go.
    void release(const Folder &folder);

private:
    explicit SessionLock(FileDescriptor file) : m_file(std::move(file)) {}
    FileDescriptor m_file;
};

} // namespace candor::record
