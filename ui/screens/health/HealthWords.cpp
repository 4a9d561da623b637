// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthWords.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

using widgets::State;

namespace {

constexpr qint64 littleSpace = 5'000'000'000;
constexpr auto oldBackup = std::chrono::days(7);

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(HealthWords)
};

QString count(qint64 value) { return theme::count(static_cast<std::uint64_t>(value)); }
QString bytes(qint64 value) { return theme::bytes(static_cast<std::uint64_t>(value)); }

} // namespace

std::vector<HealthFigure> healthFigures(const workspace::WorkspaceHealth &health, WallTime now) {
    return {
        {HealthWords::tr("Database"), health.database},
        {HealthWords::tr("Schema"), QString::number(health.schemaVersion)},
        {HealthWords::tr("Database size"), bytes(health.databaseBytes)},
        {HealthWords::tr("Recordings and files"), bytes(health.mediaBytes)},
        {HealthWords::tr("Free on the disk"), bytes(health.freeBytes)},
        {HealthWords::tr("Accounts"), count(health.accounts)},
        {HealthWords::tr("Jobs"), count(health.jobs)},
        {HealthWords::tr("Applications"), count(health.applications)},
        {HealthWords::tr("Sessions"), count(health.sessions)},
        {HealthWords::tr("Last backup"), health.lastBackup ? ageWords(*health.lastBackup, now) : theme::emptyFigure()}};
}

std::vector<HealthRemark> healthRemarks(const workspace::WorkspaceHealth &health, WallTime now) {
    std::vector<HealthRemark> remarks;
    if (!health.databaseIsWhole)
        remarks.push_back(
            {State::Alert, HealthWords::tr("The database is damaged: %1 Restore a backup.").arg(health.problem)});
    if (health.schemaVersion < health.newestSchema)
        remarks.push_back({State::Caution, HealthWords::tr("The database waits to be brought up to date.")});
    if (health.freeBytes < littleSpace)
        remarks.push_back({State::Caution, HealthWords::tr("Only %1 are free on the disk: an hour of interview takes "
                                                           "about 1 GB.")
                                               .arg(bytes(health.freeBytes))});
    if (!health.lastBackup)
        remarks.push_back({State::Caution, HealthWords::tr("There is no backup yet.")});
    else if (now - *health.lastBackup > oldBackup)
        remarks.push_back(
            {State::Caution, HealthWords::tr("The last backup is %1 old.").arg(ageWords(*health.lastBackup, now))});
    if (health.foldersNotTakenIn > 0)
        remarks.push_back(
            {State::Information,
             HealthWords::tr(
                 "Recorded sessions that belong to nobody yet: %1. \"candorctl workspace import\" takes them in.")
                 .arg(count(health.foldersNotTakenIn))});
    if (health.sessionsWithoutFolder > 0)
        remarks.push_back({State::Alert, HealthWords::tr("Sessions whose recording is not where it should be: %1.")
                                             .arg(count(health.sessionsWithoutFolder))});
    if (health.orphanedResumes > 0)
        remarks.push_back(
            {State::Information,
             HealthWords::tr(
                 "Resume files that no application names: %1. \"candorctl workspace remove-orphans\" removes "
                 "those older than a day.")
                 .arg(count(health.orphanedResumes))});
    if (remarks.empty())
        remarks.push_back({State::Good, HealthWords::tr("All is well.")});
    return remarks;
}

QString backupWords(const workspace::BackupReport &backup) {
    return HealthWords::tr("%1, %2, files: %3")
        .arg(momentWords(backup.madeAt), bytes(backup.bytes), count(backup.files));
}

} // namespace candor::screens
