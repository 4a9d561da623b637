// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/MyApplicationsModel.h"

#include "hiring/ScheduleService.h"
#include "interview/SessionService.h"

#include <QSaveFile>

namespace candor::screens {

namespace {

constexpr int mostOfOne = 200; ///< slots, sessions

Result<ApplicationDetails> detailsOf(workspace::Workspace &workspace, const access::Actor &actor, ApplicationId id) {
    ApplicationDetails details;
    auto file = workspace.applications().open(actor, id);
    if (!file)
        return failure(file.error());
    details.file = std::move(*file);
    SlotFilter slotsOfIt;
    slotsOfIt.application = id;
    slotsOfIt.cancelledToo = true;
    auto appointments = workspace.schedule().list(actor, slotsOfIt, {0, mostOfOne});
    if (!appointments)
        return failure(appointments.error());
    for (SlotRow &row : appointments->rows)
        details.slotsOfIt.push_back(std::move(row.slot));
    InterviewSessionFilter sessionsOfIt;
    sessionsOfIt.application = id;
    auto sessions = workspace.sessions().list(actor, sessionsOfIt, {0, mostOfOne});
    if (!sessions)
        return failure(sessions.error());
    for (InterviewSessionRow &row : sessions->rows)
        details.sessions.push_back(std::move(row.session));
    return details;
}

Result<QString> writeCalendar(workspace::Workspace &workspace, const access::Actor &actor, SlotId slot,
                              const QString &path) {
    const auto calendar = workspace.schedule().calendar(actor, {slot});
    if (!calendar)
        return failure(calendar.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*calendar) != calendar->size() || !file.commit())
        return failure(ErrorCode::WriteFailed, file.errorString());
    return path;
}

} // namespace

MyApplicationsModel::MyApplicationsModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_access(*context.hiring) {
    m_applications.setAsk([this](const PageRange &range) { fetchMore(range); });
    connect(&m_access, &WorkspaceAccess::actorChanged, this, [this] {
        // Nothing of the one before is left for the next.
        m_applications.setFirst({});
        m_chosen.reset();
        m_wanted.reset();
        m_details.reset();
        m_wasRead = false;
        m_listing = Listing::Reading;
        emit detailsChanged();
        emit listed();
    });
}

MyApplicationsModel::~MyApplicationsModel() {
    for (const JobTicket &ticket : {m_reading, m_more, m_detailing})
        ticket.cancel();
}

void MyApplicationsModel::refresh() {
    m_reading.cancel();
    m_more.cancel();
    m_listing = Listing::Reading;
    auto work = [](workspace::Workspace &workspace, const access::Actor &actor) {
        CandidateFilter own;
        own.seeker = actor.account;
        return workspace.applications().list(actor, own, {0, ApplicationListModel::rowsOfAPage});
    };
    m_reading = m_access.ask(this, work, [this](Result<Page<CandidateRow>> page) {
        m_error = page ? std::nullopt : std::optional(page.error());
        m_listing = page ? Listing::Ready : Listing::Failed;
        if (page)
            takeList(std::move(*page));
        emit listed();
    });
    emit listed();
}

void MyApplicationsModel::takeList(Page<CandidateRow> page) {
    m_wasRead = true;
    m_more.cancel(); // a page of the list before
    m_applications.setNow(m_context.clock.wallNow());
    m_applications.setFirst(std::move(page));
    if (m_wanted)
        m_chosen = std::exchange(m_wanted, std::nullopt);
    if (!m_chosen && !m_applications.rows().empty())
        m_chosen = m_applications.rows().front().application.id;
    if (m_chosen)
        readDetails();
    else
        emit detailsChanged();
}

void MyApplicationsModel::fetchMore(const PageRange &range) {
    auto work = [range](workspace::Workspace &workspace, const access::Actor &actor) {
        CandidateFilter own;
        own.seeker = actor.account;
        return workspace.applications().list(actor, own, range);
    };
    m_more = m_access.ask(this, work, [this](Result<Page<CandidateRow>> page) {
        if (page)
            m_applications.append(std::move(*page));
        else
            m_applications.failed();
    });
}

void MyApplicationsModel::choose(ApplicationId application) {
    if (m_listing != Listing::Ready && m_applications.rowOf(application) < 0) {
        m_wanted = application;
        return;
    }
    if (m_chosen != application)
        m_details.reset();
    m_chosen = application;
    readDetails();
}

void MyApplicationsModel::readDetails() {
    m_detailing.cancel();
    m_detailsError.reset();
    emit detailsChanged();
    auto work = [id = *m_chosen](workspace::Workspace &workspace, const access::Actor &actor) {
        return detailsOf(workspace, actor, id);
    };
    m_detailing = m_access.ask(this, work, [this](Result<ApplicationDetails> details) {
        m_detailsError = details ? std::nullopt : std::optional(details.error());
        if (details)
            m_details = std::move(*details);
        emit detailsChanged();
    });
}

void MyApplicationsModel::withdraw(const QString &reason) {
    if (!m_details)
        return;
    const Application &application = m_details->file.row.application;
    const hiring::MoveTarget target{application.id, application.revision};
    m_access.ask(
        this,
        [target, reason](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().withdraw(actor, target, reason);
        },
        [this](Result<Application> moved) { takeMove(std::move(moved)); });
}

void MyApplicationsModel::reopen() {
    if (!m_details)
        return;
    const Application &application = m_details->file.row.application;
    const hiring::MoveTarget target{application.id, application.revision};
    m_access.ask(
        this,
        [target](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().reopen(actor, target, {});
        },
        [this](Result<Application> moved) { takeMove(std::move(moved)); });
}

void MyApplicationsModel::takeMove(Result<Application> moved) {
    if (!moved)
        emit refused(moved.error());
    // Whatever came of it, what stands in the workspace is shown.
    refresh();
}

void MyApplicationsModel::saveCalendar(SlotId slot, const QString &path) {
    m_access.ask(
        this,
        [slot, path](workspace::Workspace &workspace, const access::Actor &actor) {
            return writeCalendar(workspace, actor, slot, path);
        },
        [this](Result<QString> written) {
            if (written)
                emit calendarSaved(*written);
            else
                emit refused(written.error());
        });
}

} // namespace candor::screens
