// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/PagedRows.h"
#include "model/Application.h"
#include "model/Job.h"

#include <unordered_map>

namespace candor::screens {

/// A seeker's applications by their job.
using ApplicationsByJob = std::unordered_map<JobId, Application>;

/// The jobs of the board, page by page, with what the seeker has applied for.
class JobListModel : public PagedRows<JobRow> {
public:
    enum Role { AgeRole = Qt::UserRole, LineRole, SalaryRole, AppliedRole };

    /// Ages are counted to `now`.
    void setNow(WallTime now) { m_now = now; }
    void setApplications(ApplicationsByJob applications);
    [[nodiscard]] const Application *applicationFor(JobId job) const;
    /// -1: it is not among the rows that are here.
    [[nodiscard]] int rowOf(JobId job) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    WallTime m_now{};
    ApplicationsByJob m_applications;
};

} // namespace candor::screens
