// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "candidates/CandidateTable.h"
#include "candidates/StageCards.h"
#include "common/ScreenContext.h"
#include "moving/MoveWork.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace candor::screens {

/// Candidates of one job or of all, as cards by stage or as rows: filter, counts, moves, export.
class CandidatesModel : public QObject {
    Q_OBJECT

public:
    enum class Listing { Idle, Reading, Ready, Failed };
    enum class Shape { Board, Table };

    explicit CandidatesModel(ScreenContext &context, QObject *parent = nullptr);
    ~CandidatesModel() override;

    /// Reads the jobs and the candidates of one of them, or of all.
    void open(std::optional<JobId> job);
    void refresh();
    /// The job stays.
    void setFilter(const CandidateFilter &filter);
    void setShape(Shape shape);

    [[nodiscard]] const CandidateFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const; ///< by more than the job
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] Listing listing() const { return m_listing; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] const std::vector<JobRow> &jobs() const { return m_jobs; }
    [[nodiscard]] bool jobsWereRead() const { return m_jobsWereRead; }
    [[nodiscard]] const JobRow *job() const; ///< the chosen one, where one is chosen
    [[nodiscard]] const QStringList &skills() const { return m_skills; }
    [[nodiscard]] const QStringList &sources() const { return m_sources; }

    [[nodiscard]] StageCards &cards(Stage stage) { return *m_cards[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] CandidateTable &table() { return m_table; }
    [[nodiscard]] const StageCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 total() const;  ///< that the filter lets through
    [[nodiscard]] qint64 hidden() const; ///< that it does not

    [[nodiscard]] MoveWork &moves() { return m_moves; }
    [[nodiscard]] bool mayMove() const; ///< experts look on
    /// What the filter lets through, as CSV.
    void exportCsv(const QString &path);

signals:
    void changed();
    void jobsChanged();
    void exported(qint64 rows, const QString &path);
    void exportFailed(const candor::Error &error);
    void fetchFailed(const candor::Error &error); ///< more rows could not be had; what is shown stays

private:
    struct Reading;

    void connectRows();
    void readJobs();
    void readChoices();
    void take(Reading &reading);
    void forget();

    ScreenContext &m_context;
    MoveWork m_moves;
    CandidateFilter m_filter;
    Shape m_shape = Shape::Board;
    Listing m_listing = Listing::Idle;
    std::optional<Error> m_error;
    bool m_wasRead = false;
    bool m_jobsWereRead = false;
    JobTicket m_ticket;
    JobTicket m_jobsTicket;
    JobTicket m_choicesTicket;
    std::vector<JobRow> m_jobs;
    QStringList m_skills;
    QStringList m_sources;
    StageCounts m_counts{};
    StageCounts m_allCounts{};
    std::array<std::unique_ptr<StageCards>, allStages.size()> m_cards;
    CandidateTable m_table;
};

} // namespace candor::screens
