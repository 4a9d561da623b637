// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "widgets/DataTable.h"

#include <vector>

namespace candor::screens {

class CandidatesModel;

/// The table of candidates; a click on the head asks the workspace for another order.
class CandidateTableView : public widgets::DataTable {
    Q_OBJECT

public:
    CandidateTableView(CandidatesModel &model, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<CandidateRow> selectedCandidates() const;
    void select(const std::vector<ApplicationId> &applications);

signals:
    void sortChosen(candor::CandidateSort sort);

private:
    void sortBy(int column, Qt::SortOrder order);
    void showSort();

    CandidatesModel &m_model;
};

} // namespace candor::screens
