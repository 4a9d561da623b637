// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionRow.h"

#include "common/SessionWords.h"
#include "common/Words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace candor::screens {

namespace {

class ConditionTexts {
    Q_DECLARE_TR_FUNCTIONS(ConditionTexts)

public:
    static QString words(SessionCondition condition) {
        switch (condition) {
        case SessionCondition::Completed:
            return tr("Completed");
        case SessionCondition::Recovered:
            return tr("Recovered");
        case SessionCondition::InUse:
            return tr("Recording by another program");
        case SessionCondition::Interrupted:
            return tr("Interrupted: recover");
        case SessionCondition::Failed:
            return tr("Nothing was recorded");
        case SessionCondition::Damaged:
            break;
        }
        return tr("Damaged");
    }
    static QString because(const QString &what, const QString &why) { return tr("%1: %2").arg(what, why); }
};

SessionCondition conditionOf(const record::SessionEntry &entry) {
    if (entry.needsRecovery)
        return SessionCondition::Interrupted;
    if (!entry.overview)
        return entry.problem && entry.problem->code == ErrorCode::SessionInUse ? SessionCondition::InUse
                                                                               : SessionCondition::Damaged;
    if (entry.overview->inUse)
        return SessionCondition::InUse;
    switch (entry.overview->manifest.state) {
    case SessionState::Completed:
        return SessionCondition::Completed;
    case SessionState::Recovered:
        return SessionCondition::Recovered;
    case SessionState::Failed:
        return SessionCondition::Failed;
    case SessionState::Recording:
        break;
    }
    // Nobody records, yet it is not to be recovered: another program works on it.
    return SessionCondition::InUse;
}

void takeOverview(SessionRow &row, const record::SessionOverview &overview) {
    const RecordingPlan &plan = overview.manifest.plan;
    row.name = sessionTitle(plan);
    row.id = shortId(plan.uuid);
    row.startedAt = plan.startedAt;
    row.picture = pictureWords(plan);
    row.pixels = plan.picture ? plan.picture->size.width * plan.picture->size.height : 0;
    if (row.condition == SessionCondition::Failed)
        row.remark = overview.manifest.failure;
    if (!overview.summary)
        return;
    row.lengthSeconds = overview.summary->durationSeconds;
    row.measurableShare = overview.summary->measurableShare;
    if (plan.telemetry) {
        row.flags = 0;
        for (const FlagTotal &flag : overview.summary->flags)
            *row.flags += flag.count;
    }
}

QString searchTextOf(const SessionRow &row, const record::SessionEntry &entry) {
    QStringList parts{row.name, conditionWords(row), folderTitle(row.folder)};
    if (row.startedAt)
        parts << QDateTime::fromMSecsSinceEpoch(row.startedAt->time_since_epoch().count())
                     .toString(QStringLiteral("yyyy-MM-dd"));
    if (entry.overview) {
        const RecordingPlan &plan = entry.overview->manifest.plan;
        parts << plan.uuid << plan.camera << plan.microphone;
    }
    return parts.join(u'\n').toLower();
}

} // namespace

SessionRow rowOf(const record::SessionEntry &entry) {
    SessionRow row;
    row.folder = entry.folder;
    row.name = folderTitle(entry.folder);
    row.id = shortId(row.name);
    row.bytes = entry.bytes;
    row.condition = conditionOf(entry);
    if (entry.overview)
        takeOverview(row, *entry.overview);
    if (entry.problem && row.condition == SessionCondition::Damaged)
        row.remark = entry.problem->code == ErrorCode::SessionDamaged ? entry.problem->detail : words(*entry.problem);
    row.searchText = searchTextOf(row, entry);
    return row;
}

QString conditionWords(const SessionRow &row) {
    const QString what = ConditionTexts::words(row.condition);
    return row.condition == SessionCondition::Damaged && !row.remark.isEmpty()
               ? ConditionTexts::because(what, row.remark)
               : what;
}

widgets::State conditionState(SessionCondition condition) {
    using widgets::State;
    switch (condition) {
    case SessionCondition::Completed:
        return State::Good;
    case SessionCondition::Recovered:
    case SessionCondition::InUse:
        return State::Information;
    case SessionCondition::Interrupted:
    case SessionCondition::Failed:
        return State::Caution;
    case SessionCondition::Damaged:
        break;
    }
    return State::Alert;
}

bool isFinished(SessionCondition condition) {
    return condition == SessionCondition::Completed || condition == SessionCondition::Recovered;
}

} // namespace candor::screens
