// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applications/ApplicationListModel.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"
#include "model/InterviewSession.h"
#include "model/InterviewSlot.h"

#include <QObject>

#include <optional>
#include <vector>

namespace candor::screens {

/// One application with what belongs to it.
struct ApplicationDetails {
    hiring::ApplicationFile file;
    std::vector<InterviewSlot> slotsOfIt;   ///< by their start, cancelled ones too
    std::vector<InterviewSession> sessions; ///< newest first

    bool operator==(const ApplicationDetails &) const = default;
};

/// The applications of who is signed in, without a window.
class MyApplicationsModel : public QObject {
    Q_OBJECT

public:
    enum class Listing { Reading, Ready, Failed };

    explicit MyApplicationsModel(const ScreenContext &context, QObject *parent = nullptr);
    ~MyApplicationsModel() override;

    /// Reads the list and the chosen application anew; what is shown stays until the new is there.
    void refresh();
    /// Shows one; it is chosen at the next reading where it is not listed yet.
    void choose(ApplicationId application);

    [[nodiscard]] Listing listing() const { return m_listing; }
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] ApplicationListModel &applications() { return m_applications; }
    [[nodiscard]] std::optional<ApplicationId> chosen() const { return m_chosen; }
    /// Of the chosen one; empty while it is read.
    [[nodiscard]] const std::optional<ApplicationDetails> &details() const { return m_details; }
    /// Why the chosen one could not be read.
    [[nodiscard]] const std::optional<Error> &detailsError() const { return m_detailsError; }

    void withdraw(const QString &reason);
    void reopen();
    /// Writes the slot's calendar file; calendarSaved() or refused() follows.
    void saveCalendar(SlotId slot, const QString &path);

signals:
    void listed();
    void detailsChanged();
    void calendarSaved(const QString &path);
    /// Something was not done; what is shown is read anew.
    void refused(const candor::Error &why);

private:
    void fetchMore(const PageRange &range);
    void takeList(Page<CandidateRow> page);
    void readDetails();
    void takeMove(Result<Application> moved);

    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    ApplicationListModel m_applications;
    std::optional<ApplicationId> m_chosen;
    std::optional<ApplicationId> m_wanted;
    std::optional<ApplicationDetails> m_details;
    std::optional<Error> m_detailsError;
    Listing m_listing = Listing::Reading;
    std::optional<Error> m_error;
    bool m_wasRead = false;
    JobTicket m_reading;
    JobTicket m_more;
    JobTicket m_detailing;
};

} // namespace candor::screens
