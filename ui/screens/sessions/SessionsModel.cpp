// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsModel.h"

#include "theme/Figures.h"

#include <numeric>

namespace candor::screens {

namespace {

std::vector<NamedFolder> named(const std::vector<SessionRow> &rows) {
    std::vector<NamedFolder> folders;
    folders.reserve(rows.size());
    for (const SessionRow &row : rows)
        folders.push_back({row.folder, row.name});
    return folders;
}

} // namespace

SessionsModel::SessionsModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_work(context.clock, context.jobs) {
    connect(&m_work, &SessionWork::removed, this, [this](const QStringList &folders) {
        m_table.removeFolders(folders);
        emit changed();
        refresh();
    });
    connect(&m_work, &SessionWork::recovered, this, &SessionsModel::refresh);
}

SessionsModel::~SessionsModel() { m_reading.cancel(); }

void SessionsModel::refresh() {
    m_reading.cancel();
    m_listing = Listing::Reading;
    // The rows are made on the job's thread too: dates and words of thousands of them take a while.
    auto work = [workspace = m_context.workspace](const JobTicket &ticket) {
        using Rows = Result<std::vector<SessionRow>>;
        const auto found = record::listSessions(workspace, [&ticket] { return !ticket.isCancelled(); });
        if (!found)
            return Rows(failure(found.error()));
        std::vector<SessionRow> rows;
        for (const record::SessionEntry &entry : *found)
            rows.push_back(rowOf(entry));
        return Rows(std::move(rows));
    };
    m_reading = m_context.jobs.run(this, work, [this](Result<std::vector<SessionRow>> rows) {
        m_error = rows ? std::nullopt : std::optional(rows.error());
        m_listing = rows ? Listing::Ready : Listing::Failed;
        if (rows) {
            m_wasRead = true;
            m_table.setRows(std::move(*rows));
        }
        emit changed();
    });
    emit changed();
}

void SessionsModel::stopReading() {
    if (m_listing != Listing::Reading)
        return;
    m_reading.cancel();
    m_listing = m_wasRead ? Listing::Ready : Listing::Failed;
    if (!m_wasRead)
        m_error = Error{ErrorCode::Cancelled, {}};
    emit changed();
}

QString SessionsModel::totals() const {
    const auto &rows = m_table.rows();
    const auto bytes = std::accumulate(rows.begin(), rows.end(), std::uint64_t(0),
                                       [](std::uint64_t sum, const SessionRow &row) { return sum + row.bytes; });
    const auto count = static_cast<int>(rows.size());
    return (count == 1 ? tr("1 session, %1") : tr("%n sessions, %1", nullptr, count)).arg(theme::bytes(bytes));
}

std::vector<NamedFolder> SessionsModel::interrupted() const {
    std::vector<NamedFolder> folders;
    for (const SessionRow &row : m_table.rows()) {
        if (row.condition == SessionCondition::Interrupted)
            folders.push_back({row.folder, row.name});
    }
    return folders;
}

bool SessionsModel::refusedBusy() {
    if (!m_work.isBusy())
        return false;
    emit refused({widgets::State::Information,
                  tr("One thing at a time"),
                  {tr("Wait until the work that runs has ended, or cancel it.")}});
    return true;
}

void SessionsModel::verify(const SessionRow &row) {
    if (!refusedBusy())
        m_work.verify({row.folder, row.name});
}

void SessionsModel::recover(const std::vector<SessionRow> &rows) {
    if (!refusedBusy())
        m_work.recover(named(rows));
}

void SessionsModel::recoverAll() {
    if (!refusedBusy())
        m_work.recover(interrupted());
}

void SessionsModel::remove(const std::vector<SessionRow> &rows) {
    if (!refusedBusy())
        m_work.remove(named(rows));
}

} // namespace candor::screens
