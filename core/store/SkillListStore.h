// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

namespace candor::store {

class Connection;

/// What an administrator changed of the built-in skill list.
struct SkillListChanges {
    QString text;
    qint64 revision = 0; ///< 0: nothing yet

    bool operator==(const SkillListChanges &) const = default;
};

class SkillListStore {
public:
    explicit SkillListStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<qint64> revision();
    [[nodiscard]] Result<SkillListChanges> changes();
    /// In the place of the changes of that revision. Error: Conflict.
    [[nodiscard]] Result<void> save(const SkillListChanges &changes);

private:
    Connection &m_connection;
};

} // namespace candor::store
