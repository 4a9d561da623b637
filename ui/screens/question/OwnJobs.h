// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "common/WorkspaceAccess.h"
#include "model/Job.h"
#include "model/Result.h"

#include <vector>

namespace candor::screens {

/// A job that a question can be for alone.
struct JobChoice {
    JobId id;
    QString title;

    bool operator==(const JobChoice &) const = default;
};

/// The jobs that who is at the window works on, for an administrator all. Asked for as a list, so that nobody is
/// refused a job that they were not looking for.
[[nodiscard]] JobFilter ownJobs(const WorkspaceAccess &access);
/// By title; on a job's thread.
[[nodiscard]] Result<std::vector<JobChoice>> readJobs(workspace::Workspace &workspace, const access::Actor &actor,
                                                      const JobFilter &filter);

} // namespace candor::screens
