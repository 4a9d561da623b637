// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Application.h"

namespace candor::store {
class Connection;
}

namespace candor::tests {

/// Rows that tests of jobs and applications stand on, written without the rules of a service. A failure is thrown.

/// "Name" has the email address "name@example.org" and the same word as its full name.
AccountId putAccount(store::Connection &connection, const QString &name, Role role,
                     AccountState state = AccountState::Active);

struct ApplicationRow {
    Stage stage = Stage::Applied;
    WallTime createdAt{};
    WallTime stageSince{};
    QString source;
    std::optional<int> eligibility;
};
ApplicationId putApplication(store::Connection &connection, JobId job, AccountId seeker,
                             const ApplicationRow &row = {});

void putProfile(store::Connection &connection, const SeekerProfile &profile);

} // namespace candor::tests
