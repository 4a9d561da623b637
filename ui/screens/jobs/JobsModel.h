// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "hiring/JobService.h"
#include "jobs/JobTable.h"
#include "model/Questionnaire.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// What the panel beside the list shows of one job.
struct JobDetails {
    JobRow row;
    std::vector<JobMember> members;
    hiring::JobStatistics statistics;
    std::optional<QuestionnaireFile> questionnaire; ///< what its candidates answer

    bool operator==(const JobDetails &) const = default;
};

/// A recruiter's jobs: the list, one of them in detail, and its states.
class JobsModel : public QObject {
    Q_OBJECT

public:
    explicit JobsModel(ScreenContext &context, QObject *parent = nullptr);
    ~JobsModel() override;

    void refresh();
    void setFilter(const JobFilter &filter);
    [[nodiscard]] const JobFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] JobTable &table() { return m_table; }
    [[nodiscard]] const JobTable &table() const { return m_table; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_table.error(); }

    /// Reads one in detail; invalid: none.
    void choose(JobId job);
    [[nodiscard]] JobId chosen() const { return m_chosen; }
    [[nodiscard]] const std::optional<JobDetails> &details() const { return m_details; }

    void setState(const Job &job, JobState state);
    void deleteDraft(const Job &job);

signals:
    void changed();        ///< the list was read, or could not be
    void detailsChanged(); ///< or there are none any more
    void stateChanged(const candor::Job &job);
    void deleted(const QString &title);
    void refused(const QString &what, const candor::Error &error);

private:
    void forget();
    void readDetails();

    ScreenContext &m_context;
    JobFilter m_filter;
    JobTable m_table;
    JobId m_chosen;
    JobTicket m_detailsTicket;
    std::optional<JobDetails> m_details;
};

} // namespace candor::screens
