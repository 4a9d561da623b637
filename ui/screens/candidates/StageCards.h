// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Application.h"
#include "model/Clock.h"

namespace candor::screens {

/// The cards of one stage, fetched as its column shows them.
class StageCards : public FetchedRows<CandidateRow> {
public:
    StageCards(Stage stage, const Clock &clock) : m_stage(stage), m_clock(clock) {}

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// Whether cards name their job, because the board shows several.
    void setWithJob(bool withJob) { m_withJob = withJob; }
    [[nodiscard]] bool withJob() const { return m_withJob; }
    [[nodiscard]] WallTime now() const { return m_clock.wallNow(); }
    /// The card of an application, where it was fetched.
    [[nodiscard]] QModelIndex find(ApplicationId application) const;

    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;

private:
    Stage m_stage;
    const Clock &m_clock;
    bool m_withJob = false;
};

} // namespace candor::screens
