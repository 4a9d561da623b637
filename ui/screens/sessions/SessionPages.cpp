// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionPages.h"

#include "interview/SessionService.h"
#include "workspace/Workspace.h"

#include <QFileInfo>
#include <QSet>

namespace candor::screens {

namespace {

constexpr int largestPage = 1000;

Result<QSet<QString>> knownNames(workspace::Workspace &workspace, const access::Actor &actor) {
    QSet<QString> names;
    for (int offset = 0;; offset += largestPage) {
        const auto page = workspace.sessions().list(actor, {}, {offset, largestPage});
        if (!page)
            return failure(page.error());
        for (const InterviewSessionRow &row : page->rows)
            names.insert(row.session.uuid);
        if (page->rows.empty() || offset + static_cast<qint64>(page->rows.size()) >= page->total)
            return names;
    }
}

} // namespace

Result<SessionPage> foldersOf(const QString &folder, const JobTicket &ticket) {
    const auto found = record::listSessions(folder, [&ticket] { return !ticket.isCancelled(); });
    if (!found)
        return failure(found.error());
    SessionPage page;
    for (const record::SessionEntry &entry : *found)
        page.rows.push_back(rowOf(entry));
    return page;
}

Result<SessionPage> knownSessions(workspace::Workspace &workspace, const access::Actor &actor, const QString &folder,
                                  const PageRange &range) {
    const auto list = workspace.sessions().list(actor, {}, range);
    if (!list)
        return failure(list.error());
    SessionPage page;
    page.known = static_cast<int>(list->rows.size());
    page.total = list->total;
    const QString sessions = record::sessionsFolder(folder);
    for (const InterviewSessionRow &row : list->rows) {
        const auto entry = record::findSession(folder, row.session.uuid);
        if (!entry)
            return failure(entry.error());
        page.rows.push_back(rowOf(row, *entry, sessions));
    }
    return page;
}

Result<SessionPage> unknownFolders(workspace::Workspace &workspace, const access::Actor &actor, const QString &folder) {
    const auto known = knownNames(workspace, actor);
    if (!known)
        return failure(known.error());
    const auto found = record::listSessions(folder);
    if (!found)
        return failure(found.error());
    SessionPage page;
    for (const record::SessionEntry &entry : *found)
        if (!known->contains(QFileInfo(entry.folder).fileName()))
            page.rows.push_back(rowOf(entry));
    return page;
}

} // namespace candor::screens
