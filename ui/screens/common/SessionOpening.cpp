// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/SessionOpening.h"

#include "access/PeopleService.h"
#include "common/WorkspaceAccess.h"
#include "interview/SessionService.h"

#include <QFileInfo>

namespace candor::screens {

JobTicket openSession(const ScreenContext &screen, QObject *context, const QString &folder,
                      std::function<void(Result<SessionHolder>)> done) {
    if (!screen.hiring)
        return screen.jobs.run(
            context, [](const JobTicket &) { return Result<SessionHolder>(SessionHolder()); }, std::move(done));
    const bool seesStrangers = screen.hiring->role() == Role::Admin;
    auto work = [uuid = QFileInfo(folder).fileName(),
                 seesStrangers](workspace::Workspace &workspace, const access::Actor &actor) -> Result<SessionHolder> {
        auto row = workspace.sessions().open(actor, uuid);
        if (row)
            return SessionHolder(std::move(*row));
        if (seesStrangers && row.error().code == ErrorCode::NotFound)
            return SessionHolder();
        return failure(row.error());
    };
    return screen.hiring->ask(context, std::move(work), std::move(done));
}

void askWhetherMayDelete(const ScreenContext &screen, QObject *context, std::function<void(Result<void>)> done) {
    if (!screen.hiring) {
        done({});
        return;
    }
    auto work = [](workspace::Workspace &workspace, const access::Actor &actor) -> Result<void> {
        const auto self = workspace.people().account(actor, actor.account);
        if (!self)
            return failure(self.error());
        return self->role == Role::Admin ? Result<void>() : failure(ErrorCode::NotAllowed);
    };
    screen.hiring->ask(context, std::move(work), std::move(done));
}

QString holderWords(const SessionHolder &holder) {
    if (!holder)
        return {};
    QStringList parts{holder->seekerName, holder->jobTitle};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace candor::screens
