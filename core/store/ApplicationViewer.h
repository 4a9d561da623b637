// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "store/SqlClause.h"

#include <optional>

namespace candor::store {

/// Whose applications somebody sees.
enum class ApplicationReach {
    Nothing,
    Own,
    OwnJobs,      ///< those of jobs that the account owns or is a colleague of
    AssignedJobs, ///< those of jobs that the account is an expert of
    Everything,
};

/// Whose eyes applications, and all that belongs to them, are for.
struct ApplicationViewer {
    ApplicationReach reach = ApplicationReach::Nothing;
    AccountId account;
    std::optional<ApplicationId> only; ///< nothing else

    bool operator==(const ApplicationViewer &) const = default;
};

/// A condition on the table application.
[[nodiscard]] SqlClause isOfViewer(const ApplicationViewer &viewer);

} // namespace candor::store
