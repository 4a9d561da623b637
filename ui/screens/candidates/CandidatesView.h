// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Application.h"
#include "widgets/Page.h"

#include <memory>
#include <optional>

namespace candor::screens {

/// Candidates of a job, or of all, as a board by stage and as a table.
class CandidatesView : public widgets::Page {
    Q_OBJECT

public:
    explicit CandidatesView(ScreenContext &context, QWidget *parent = nullptr, FileChoice files = desktopFileChoice());
    ~CandidatesView() override;

    /// Shows the candidates of a job, or of all jobs.
    void open(std::optional<JobId> job);
    void refresh();

signals:
    void candidateRequested(candor::ApplicationId application);
    void scheduleRequested(candor::ApplicationId application);
    void jobsRequested(); ///< there is no job yet
    void listed();        ///< candidates, a notice or an error are shown

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void connectBoard();
    void connectTable();
    void showListing();
    void showNoJob();
    void showFailure(const Error &error);
    void fill();
    void fillNothing();
    void fitActions();
    [[nodiscard]] std::vector<CandidateRow> selectedRows() const;
    void restoreSelection();
    void exportTable();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
