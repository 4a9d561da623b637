// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/AuditLog.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "hiring/MatchService.h"
#include "model/Account.h"
#include "model/InterviewSession.h"
#include "model/InterviewSlot.h"
#include "workspace/Maintenance.h"

#include <QJsonArray>
#include <QJsonObject>

namespace candor::ctl {

/// What a workspace holds as JSON, as the manual page documents it. Times are ISO 8601 in UTC, what is not known is
/// null.
[[nodiscard]] QJsonObject toJson(const Account &account);
[[nodiscard]] QJsonObject toJson(const SeekerProfile &profile);
[[nodiscard]] QJsonObject toJson(const Job &job);
[[nodiscard]] QJsonObject toJson(const JobRow &row);
[[nodiscard]] QJsonObject toJson(const JobMember &member);
[[nodiscard]] QJsonObject toJson(const hiring::JobStatistics &statistics);
[[nodiscard]] QJsonObject toJson(const Application &application);
[[nodiscard]] QJsonObject toJson(const CandidateRow &row);
[[nodiscard]] QJsonObject toJson(const ApplicationNote &note);
[[nodiscard]] QJsonObject toJson(const hiring::ApplicationFile &file);
[[nodiscard]] QJsonObject toJson(const Match &match);
[[nodiscard]] QJsonObject toJson(const SlotRow &row);
[[nodiscard]] QJsonObject toJson(const access::AuditRow &row);
[[nodiscard]] QJsonObject toJson(const InterviewSession &session);
[[nodiscard]] QJsonObject toJson(const workspace::WorkspaceHealth &health);
[[nodiscard]] QJsonObject toJson(const workspace::BackupReport &report);

[[nodiscard]] QString isoTime(WallTime time);

template<typename Rows>
[[nodiscard]] QJsonArray toJsonArray(const Rows &rows) {
    QJsonArray array;
    for (const auto &row : rows)
        array.append(toJson(row));
    return array;
}

} // namespace candor::ctl
