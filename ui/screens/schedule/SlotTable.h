// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/InterviewSlot.h"

namespace candor::screens {

/// Appointments by their start; the first of a day names it.
class SlotTable : public FetchedRows<SlotRow> {
public:
    enum Column { Day, Time, Candidate, Job, Where, Who, columns };

    [[nodiscard]] int find(SlotId slot) const; ///< -1: not there
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;

private:
    [[nodiscard]] bool beginsDay(int row) const;
    [[nodiscard]] QString cell(int row, int column) const;
};

} // namespace candor::screens
