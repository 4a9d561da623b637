// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Application.h"
#include "model/Clock.h"

#include <optional>

namespace candor::screens {

/// Candidates as rows of a table, fetched as they are shown.
class CandidateTable : public FetchedRows<CandidateRow> {
public:
    enum Column {
        Name,
        Job,
        StageColumn,
        Eligibility,
        Match,
        Experience,
        Place,
        Skills,
        Source,
        Notes,
        Sessions,
        NextSlot,
        Age,
        Email,
        columns,
    };

    explicit CandidateTable(const Clock &clock) : m_clock(clock) {}

    /// The order of a column; empty where the workspace has none for it.
    [[nodiscard]] static std::optional<CandidateSort> sortOf(int column);
    [[nodiscard]] static int columnOf(CandidateSort sort);
    [[nodiscard]] int find(ApplicationId application) const; ///< -1: not fetched

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
    /// Asks its owner to sort; what it holds is the workspace's order.
    void sort(int column, Qt::SortOrder order) override;
    void setSortAsked(std::function<void(int, Qt::SortOrder)> asked) { m_sortAsked = std::move(asked); }

private:
    const Clock &m_clock;
    std::function<void(int, Qt::SortOrder)> m_sortAsked;
};

} // namespace candor::screens
