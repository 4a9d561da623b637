// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Screening.h"

#include <optional>
#include <vector>

namespace candor::store {

class Connection;

/// An application whose resume was read, and by which skill list.
struct ReadApplication {
    ApplicationId id;
    QString skillListVersion;

    bool operator==(const ReadApplication &) const = default;
};

/// How applications were screened; the newest of each.
class ScreeningStore {
public:
    explicit ScreeningStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<StoredScreening>> find(ApplicationId application);
    /// Puts a screening in the place of the one before it, and its score into the application.
    [[nodiscard]] Result<void> put(ApplicationId application, const StoredScreening &screening);
    /// Takes the screening away, where there is nothing any more that it rests on.
    [[nodiscard]] Result<void> remove(ApplicationId application);

    /// Applications of a job whose resume was read and that have not ended, oldest first.
    [[nodiscard]] Result<std::vector<ReadApplication>> toScreen(JobId job);
    /// Applications of a job with a score, without withdrawn ones, best first; `wasAbove` and `wouldBeAbove` by the two
    /// thresholds.
    [[nodiscard]] Result<std::vector<ThresholdChange>> byThresholds(JobId job, int now, int other);

private:
    [[nodiscard]] Result<void> setEligibility(ApplicationId application, const std::optional<int> &score);

    Connection &m_connection;
};

} // namespace candor::store
