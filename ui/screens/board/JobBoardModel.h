// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/BoardQuery.h"
#include "board/JobListModel.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "hiring/JobService.h"
#include "model/Match.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace candor::screens {

/// The open jobs of a workspace as guests and seekers look through them, without a window. Each change of the query is
/// answered once: what was asked before is given up.
class JobBoardModel : public QObject {
    Q_OBJECT

public:
    enum class Listing { Reading, Ready, Failed };

    explicit JobBoardModel(const ScreenContext &context, QObject *parent = nullptr);
    ~JobBoardModel() override;

    /// Reads everything anew; what is shown stays until the new is there.
    void refresh();
    /// Another text waits for a pause in the typing; anything else is looked for at once.
    void setQuery(const BoardQuery &query);
    [[nodiscard]] const BoardQuery &query() const { return m_query; }

    [[nodiscard]] Listing listing() const { return m_listing; }
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    /// No question waits for a pause in the typing.
    [[nodiscard]] bool isAtRest() const { return !m_pause.isActive(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] JobListModel &jobs() { return m_jobs; }
    [[nodiscard]] const hiring::JobFacets &facets() const { return m_facets; }
    /// How many jobs there are without any filter.
    [[nodiscard]] qint64 openJobs() const { return m_openJobs; }
    [[nodiscard]] bool isSeeker() const;

    /// Shows a job of the list beside it; what it says may have changed since and is read anew.
    void choose(JobId job);
    [[nodiscard]] const std::optional<JobRow> &chosen() const { return m_chosen; }
    /// Whether the chosen job has been closed since it was listed.
    [[nodiscard]] bool isChosenGone() const { return m_chosenGone; }
    [[nodiscard]] const Application *chosenApplication() const;
    /// How the signed-in seeker's profile and the chosen job fit; empty for guests.
    [[nodiscard]] std::optional<Match> chosenMatch() const;

signals:
    void listed();
    void facetsChanged();
    void chosenChanged();

private:
    void search();
    void fetchMore(const PageRange &range);
    void takeList(Page<JobRow> page);
    void refreshFacets();
    void refreshPerson();
    void actorChanged();

    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    BoardQuery m_query;
    JobListModel m_jobs;
    hiring::JobFacets m_facets;
    qint64 m_openJobs = 0;
    std::optional<SeekerProfile> m_profile;
    std::optional<JobRow> m_chosen;
    bool m_chosenGone = false;
    Listing m_listing = Listing::Reading;
    std::optional<Error> m_error;
    bool m_started = false;
    bool m_wasRead = false;
    QTimer m_pause; ///< in the typing
    JobTicket m_searching;
    JobTicket m_more;
    JobTicket m_reading; ///< of the chosen job
    JobTicket m_counting;
    JobTicket m_person;
};

} // namespace candor::screens
