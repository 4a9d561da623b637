// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Id.h"
#include "model/Time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace candor {

enum class AuditOutcome { Done, Refused, Failed };
[[nodiscard]] QString auditOutcomeName(AuditOutcome value); ///< "done", "refused", "failed"
[[nodiscard]] std::optional<AuditOutcome> auditOutcomeFromName(const QString &name);

/// One line of the audit log: who, when, what, on which object, from where, with what outcome. It names nobody but by
/// id. `hash` covers all of it and the hash of the line before.
struct AuditEntry {
    qint64 sequence = 0; ///< 1, 2, 3, ... without a hole
    WallTime at{};
    std::optional<AccountId> account; ///< empty: a guest or a rule of the workspace
    Role role = Role::Guest;
    QString action;     ///< as in "job.edit"
    QString objectKind; ///< as in "job"; empty where there is none
    qint64 objectId = 0;
    QString origin; ///< machine and program, as in "reception-2/candor"
    AuditOutcome outcome = AuditOutcome::Done;
    QString detail; ///< what changed, without personal data: "stage applied -> under_review"
    QByteArray previousHash;
    QByteArray hash;

    bool operator==(const AuditEntry &) const = default;
};

struct AuditFilter {
    std::optional<AccountId> account{};
    QString action{}; ///< a prefix: "job" finds "job.edit"
    QString objectKind{};
    std::optional<qint64> objectId{};
    std::optional<AuditOutcome> outcome{};
    std::optional<WallTime> from{};
    std::optional<WallTime> to{};
    /// No entry after this sequence: a list that is read page by page stays as it was at its first page, though reading
    /// it adds entries.
    std::optional<qint64> upTo{};

    bool operator==(const AuditFilter &) const = default;
};

} // namespace candor
