// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/PagedRows.h"
#include "model/Application.h"
#include "widgets/StageLine.h"

namespace candor::screens {

/// A seeker's own applications, page by page.
class ApplicationListModel : public PagedRows<CandidateRow> {
public:
    enum Role { AgeRole = Qt::UserRole, CompanyRole, StageRole };

    /// Ages are counted to `now`.
    void setNow(WallTime now) { m_now = now; }
    /// -1: it is not among the rows that are here.
    [[nodiscard]] int rowOf(ApplicationId id) const;
    /// The stage's line as a row draws it.
    [[nodiscard]] widgets::StageSteps steps(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    WallTime m_now{};
};

} // namespace candor::screens
