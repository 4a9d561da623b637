// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Job.h"

namespace candor::screens {

/// Jobs as rows of a table, fetched as they are shown.
class JobTable : public FetchedRows<JobRow> {
public:
    enum Column { Title, State, Place, Applications, New, Deadline, Owner, columns };

    [[nodiscard]] int find(JobId job) const; ///< -1: not fetched
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
};

} // namespace candor::screens
