// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionRow.h"

#include "common/SessionWords.h"
#include "common/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

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
        case SessionCondition::Elsewhere:
            return tr("Not on this computer");
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
    row.uuid = QFileInfo(entry.folder).fileName();
    row.isTakenIn = false;
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

SessionRow rowOf(const InterviewSessionRow &session, const std::optional<record::SessionEntry> &entry,
                 const QString &sessions) {
    const InterviewSession &facts = session.session;
    SessionRow row;
    if (entry) {
        row = rowOf(*entry);
    } else {
        row.folder = QDir(sessions).filePath(facts.uuid);
        row.uuid = facts.uuid;
        row.id = shortId(facts.uuid);
        row.startedAt = facts.startedAt;
        row.name = QString(dateAndTime(facts.startedAt) % QStringLiteral(", ") % row.id);
        row.bytes = static_cast<std::uint64_t>(facts.bytes);
        if (facts.seconds > 0)
            row.lengthSeconds = facts.seconds;
        row.condition = facts.state == InterviewState::Failed ? SessionCondition::Failed : SessionCondition::Elsewhere;
        row.remark = facts.failure;
        row.searchText = QString(row.name % u'\n' % conditionWords(row) % u'\n' % facts.uuid).toLower();
    }
    if (!row.startedAt)
        row.startedAt = facts.startedAt;
    row.isTakenIn = true;
    row.application = facts.application;
    row.candidate = session.seekerName;
    row.job = session.jobTitle;
    row.searchText += QString(u'\n' % session.seekerName % u'\n' % session.jobTitle).toLower();
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
    case SessionCondition::Elsewhere:
        return State::Quiet;
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
