// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Audit.h"
#include "model/Page.h"
#include "model/Result.h"

#include <optional>

class QIODevice;

namespace candor::access {

class Gate;

/// An entry with the names that a screen shows; empty where the account is none.
struct AuditRow {
    AuditEntry entry;
    QString accountName;

    bool operator==(const AuditRow &) const = default;
};

/// What a verification of the chain found.
struct AuditVerification {
    qint64 entries = 0;
    std::optional<qint64> firstWrong; ///< the first entry that does not fit
    /// Why: "hash" (it was changed), "previous" (the one before was), "sequence" (one before it is missing, or it was
    /// put in), "missing_end" (it should be there and is not).
    QString reason;

    [[nodiscard]] bool isWhole() const { return !firstWrong; }
    bool operator==(const AuditVerification &) const = default;
};

/// The administrator's view of the audit log. Entries are written by Call alone.
class AuditLog {
public:
    explicit AuditLog(Gate &gate) : m_gate(gate) {}

    /// Newest first. Reading it is an entry too; AuditFilter::upTo keeps the pages of a list together.
    [[nodiscard]] Result<Page<AuditRow>> list(const Actor &actor, const AuditFilter &filter, const PageRange &range);
    [[nodiscard]] Result<AuditVerification> verify(const Actor &actor);
    /// One JSON object a line, oldest first; says how many. Error: also WriteFailed.
    [[nodiscard]] Result<qint64> exportTo(const Actor &actor, const AuditFilter &filter, QIODevice &device);

private:
    Gate &m_gate;
};

} // namespace candor::access
