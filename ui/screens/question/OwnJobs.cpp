// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/OwnJobs.h"

#include "hiring/JobService.h"

namespace candor::screens {

namespace {

constexpr int mostJobs = 1000;

} // namespace

JobFilter ownJobs(const WorkspaceAccess &access) {
    JobFilter filter;
    filter.sort = JobSort::Title;
    if (access.role() != Role::Admin && access.account())
        filter.member = access.account()->id;
    return filter;
}

Result<std::vector<JobChoice>> readJobs(workspace::Workspace &workspace, const access::Actor &actor,
                                        const JobFilter &filter) {
    const auto page = workspace.jobs().list(actor, filter, {0, mostJobs});
    if (!page)
        return failure(page.error());
    std::vector<JobChoice> jobs;
    for (const JobRow &row : page->rows)
        jobs.push_back({row.job.id, row.job.title});
    return jobs;
}

} // namespace candor::screens
