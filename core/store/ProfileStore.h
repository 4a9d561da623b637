// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Result.h"

#include <optional>

namespace candor::store {

class Connection;

/// What seekers say of themselves, and what search finds people by.
class ProfileStore {
public:
    explicit ProfileStore(Connection &connection) : m_connection(connection) {}

    /// Empty where the account has none yet.
    [[nodiscard]] Result<std::optional<SeekerProfile>> profile(AccountId account);
    /// Makes a profile of revision 0, or changes it. Skills that are the same (skillKey) are kept once. False: the
    /// revision is an older one.
    [[nodiscard]] Result<bool> save(const SeekerProfile &profile);
    /// Brings the account's search document up to date: name and target role; skills of the profile and of resumes;
    /// then places, titles of resumes, company and email. After each change of an account, a profile or a resume, in
    /// its transaction.
    [[nodiscard]] Result<void> refreshSearch(const Account &account);

private:
    [[nodiscard]] Result<void> saveLists(const SeekerProfile &profile);

    Connection &m_connection;
};

} // namespace candor::store
