// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsModel.h"

#include "common/InterruptedSessions.h"
#include "common/SessionOpening.h"
#include "common/Words.h"
#include "common/WorkspaceAccess.h"
#include "interview/ManifestFacts.h"
#include "interview/SessionService.h"
#include "sessions/SessionPages.h"
#include "theme/Figures.h"

#include <numeric>

namespace candor::screens {

namespace {

constexpr int rowsOfAPage = 100;

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
    connect(&m_table, &SessionTable::moreWanted, this, &SessionsModel::fetchMore);
    connect(&m_work, &SessionWork::removed, this, [this](const QStringList &folders) {
        QStringList taken;
        for (const SessionRow &row : m_table.rows())
            if (row.isTakenIn && folders.contains(row.folder))
                taken << row.uuid;
        m_table.removeFolders(folders);
        emit changed();
        removeRows(taken);
    });
    if (!context.hiring) {
        connect(&m_work, &SessionWork::recovered, this, &SessionsModel::refresh);
        return;
    }
    m_interrupted = std::make_unique<InterruptedSessions>(context, *context.hiring);
    connect(&m_work, &SessionWork::recovered, m_interrupted.get(), &InterruptedSessions::look);
    connect(m_interrupted.get(), &InterruptedSessions::looked, this, [this] {
        if (m_wasRead)
            refresh();
    });
    connect(context.hiring, &WorkspaceAccess::actorChanged, this, [this] {
        // Nothing of the one before is left for the next.
        m_reading.cancel();
        m_more.cancel();
        m_table.setRows({});
        m_wasRead = false;
        m_listing = Listing::Reading;
        emit changed();
    });
}

SessionsModel::~SessionsModel() {
    m_reading.cancel();
    m_more.cancel();
}

bool SessionsModel::mayDelete() const { return !m_context.hiring || m_context.hiring->role() == Role::Admin; }

void SessionsModel::refresh() {
    m_reading.cancel();
    m_more.cancel();
    m_listing = Listing::Reading;
    const auto take = [this](Result<SessionPage> page) {
        m_error = page ? std::nullopt : std::optional(page.error());
        m_listing = page ? Listing::Ready : Listing::Failed;
        if (page) {
            m_wasRead = true;
            m_more.cancel(); // a page of the list before
            m_fetched = page->known;
            m_total = page->total;
            m_table.setRows(std::move(page->rows), m_fetched < m_total);
        }
        emit changed();
        if (m_wantsAll)
            fetchAll();
    };
    const QString folder = m_context.workspace;
    if (m_context.hiring) {
        auto work = [folder, all = mayTakeIn()](workspace::Workspace &workspace,
                                                const access::Actor &actor) -> Result<SessionPage> {
            auto page = knownSessions(workspace, actor, folder, {0, rowsOfAPage});
            if (!page || !all)
                return page;
            auto strangers = unknownFolders(workspace, actor, folder);
            if (!strangers)
                return strangers;
            std::move(strangers->rows.begin(), strangers->rows.end(), std::back_inserter(page->rows));
            return page;
        };
        m_reading = m_context.hiring->ask(this, work, take);
    } else {
        m_reading = m_context.jobs.run(
            this, [folder](const JobTicket &ticket) { return foldersOf(folder, ticket); }, take);
    }
    emit changed();
}

void SessionsModel::fetchMore() {
    auto work = [folder = m_context.workspace, offset = m_fetched](workspace::Workspace &workspace,
                                                                   const access::Actor &actor) {
        return knownSessions(workspace, actor, folder, {offset, rowsOfAPage});
    };
    m_more = m_context.hiring->ask(this, work, [this](Result<SessionPage> page) {
        if (!page) {
            // Asked for again when the view comes to the end again.
            m_table.appendRows({}, true);
            m_wantsAll = false;
            return;
        }
        m_fetched += page->known;
        m_total = page->known > 0 ? page->total : m_fetched;
        m_table.appendRows(std::move(page->rows), m_fetched < m_total);
        emit changed();
        if (m_wantsAll)
            fetchAll();
    });
}

void SessionsModel::fetchAll() {
    m_wantsAll = m_table.hasMore();
    m_table.fetchMore({});
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
    if (m_table.hasMore())
        return tr("%n sessions", nullptr, static_cast<int>(m_total + qint64(rows.size()) - m_fetched));
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
    if (refusedBusy())
        return;
    askWhetherMayDelete(m_context, this, [this, rows](const Result<void> &may) {
        if (!may) {
            emit refused({widgets::State::Alert, tr("Not deleted"), {words(may.error())}});
            return;
        }
        // What has no folder here has only its row.
        QStringList alone;
        std::vector<SessionRow> withFolder;
        for (const SessionRow &row : rows) {
            if (row.condition == SessionCondition::Elsewhere)
                alone << row.uuid;
            else
                withFolder.push_back(row);
        }
        if (!withFolder.empty())
            m_work.remove(named(withFolder));
        if (!alone.isEmpty())
            removeRows(alone);
    });
}

void SessionsModel::removeRows(const QStringList &uuids) {
    if (!m_context.hiring || uuids.isEmpty()) {
        refresh();
        return;
    }
    auto work = [uuids](workspace::Workspace &workspace, const access::Actor &actor) -> Result<void> {
        for (const QString &uuid : uuids) {
            const auto removed = workspace.sessions().remove(actor, uuid);
            if (!removed && removed.error().code != ErrorCode::NotFound)
                return failure(removed.error());
        }
        return {};
    };
    m_context.hiring->ask(this, work, [this](const Result<void> &removed) {
        if (!removed)
            emit refused({widgets::State::Alert,
                          tr("The workspace still lists what was deleted"),
                          {words(removed.error()), tr("Delete it again when that is over.")}});
        refresh();
    });
}

void SessionsModel::takeIn(const SessionRow &row, std::optional<ApplicationId> application) {
    if (!m_context.hiring)
        return;
    auto work = [folder = row.folder, uuid = row.uuid,
                 application](workspace::Workspace &workspace, const access::Actor &actor) -> Result<InterviewSession> {
        const auto session = record::readSession(folder);
        if (!session)
            return failure(session.error());
        auto facts = interview::sessionFacts(session->manifest);
        if (!facts)
            return failure(facts.error());
        // The folder's name is how it is found again.
        if (facts->uuid != uuid)
            return failure(ErrorCode::SessionDamaged, QStringLiteral("uuid"));
        facts->application = application;
        return workspace.sessions().takeIn(actor, *facts);
    };
    m_context.hiring->ask(this, work, [this, name = row.name](const Result<InterviewSession> &taken) {
        if (taken)
            emit reported({widgets::State::Good, tr("%1 was taken in").arg(name), {}});
        else
            emit refused({widgets::State::Alert, tr("Not taken in"), {words(taken.error()), advice(taken.error())}});
        refresh();
    });
}

} // namespace candor::screens
