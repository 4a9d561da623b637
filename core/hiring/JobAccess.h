// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Result.h"
#include "store/JobStore.h"

namespace candor::hiring {

/// How the person of a call stands to a job.
struct JobAccess {
    store::JobStanding standing;
    access::Relation relation;

    [[nodiscard]] bool isOpen(QDate today) const {
        return standing.state == JobState::Open && (!standing.deadline || *standing.deadline >= today);
    }
};

/// Error: NotFound, and the database's. Nothing is asked of the matrix yet.
[[nodiscard]] Result<JobAccess> jobAccess(access::Call &call, JobId id);
/// Refuses whoever may not do this with the job.
[[nodiscard]] Result<JobAccess> requireForJob(access::Call &call, access::Action action, JobId id);
/// The jobs that the matrix opens to the person of a call.
[[nodiscard]] store::JobViewer jobViewer(const access::Call &call);
/// The day of a call as deadlines count it: lastDayOnEarth().
[[nodiscard]] QDate today(const access::Call &call);
[[nodiscard]] access::AuditObject jobObject(JobId id);

} // namespace candor::hiring
