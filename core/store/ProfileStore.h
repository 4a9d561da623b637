// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Application.h"
#include "model/Result.h"

#include <optional>

namespace candor::store {

class Connection;
struct SearchDocument;

/// What seekers say of themselves, and what search finds people by.
class ProfileStore {
public:
    explicit ProfileStore(Connection &connection) : m_connection(connection) {}

    /// Empty where the account has none yet.
    [[nodiscard]] Result<std::optional<SeekerProfile>> profile(AccountId account);
    /// Makes a profile of revision 0, or changes it. Skills that are the same (skillKey) are kept once. False: the
    /// revision is an older one.
    [[nodiscard]] Result<bool> save(const SeekerProfile &profile);
    /// Brings the search documents of the account and of its applications up to date: name and target role; skills of
    /// the profile; then places, company and email. To an application come the skills and titles of the resume that was
    /// handed in for it: whoever sees one application must not learn of another. After each change of an account or a
    /// profile, in its transaction.
    [[nodiscard]] Result<void> refreshSearch(const Account &account);
    /// The same of one application: after it was made, and after each change of its resume.
    [[nodiscard]] Result<void> refreshSearch(const Account &account, ApplicationId application);

private:
    [[nodiscard]] Result<SearchDocument> searchDocument(const Account &account);
    [[nodiscard]] Result<void> putOf(ApplicationId application, SearchDocument document);
    [[nodiscard]] Result<void> saveLists(const SeekerProfile &profile);

    Connection &m_connection;
};

} // namespace candor::store
