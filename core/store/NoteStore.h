// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Result.h"

#include <optional>
#include <vector>

namespace candor::store {

class Connection;

/// What colleagues write of applications.
class NoteStore {
public:
    explicit NoteStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::vector<ApplicationNote>> list(ApplicationId application); ///< oldest first
    [[nodiscard]] Result<std::optional<ApplicationNote>> find(NoteId id);
    /// All but id and revision.
    [[nodiscard]] Result<NoteId> insert(const ApplicationNote &note);
    /// Its text. Error: Conflict.
    [[nodiscard]] Result<void> update(const ApplicationNote &note, WallTime at);
    [[nodiscard]] Result<void> remove(NoteId id);

private:
    Connection &m_connection;
};

} // namespace candor::store
