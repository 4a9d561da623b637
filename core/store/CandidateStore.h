// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Page.h"
#include "model/Result.h"
#include "store/ApplicationViewer.h"

#include <optional>
#include <span>
#include <vector>

namespace candor::store {

class Connection;

/// Applications as boards and tables show them, with what is known of their seekers besides.
class CandidateStore {
public:
    explicit CandidateStore(Connection &connection) : m_connection(connection) {}

    /// Without cover letters. `now` parts slots that are to come from those of before.
    [[nodiscard]] Result<Page<CandidateRow>> list(const ApplicationViewer &viewer, const CandidateFilter &filter,
                                                  const PageRange &range, WallTime now);
    /// How many stand where; the filter's stages do not restrict it.
    [[nodiscard]] Result<StageCounts> counts(const ApplicationViewer &viewer, const CandidateFilter &filter);
    /// With the cover letter.
    [[nodiscard]] Result<std::optional<CandidateRow>> find(ApplicationId id, WallTime now);
    /// Several of them, in their order; those that are not there are left out. Without cover letters.
    [[nodiscard]] Result<std::vector<CandidateRow>> rows(const std::vector<ApplicationId> &ids, WallTime now);

private:
    [[nodiscard]] Result<void> loadSkills(std::span<CandidateRow> rows);

    Connection &m_connection;
};

} // namespace candor::store
