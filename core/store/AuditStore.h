// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Audit.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace candor::store {

class Connection;

/// The newest entry of the audit log as it was written; 0 and no hash: there is none yet.
struct AuditHead {
    qint64 sequence = 0;
    QByteArray hash;

    bool operator==(const AuditHead &) const = default;
};

/// An entry and the name of its account, empty where there is none (any more).
struct NamedAuditEntry {
    AuditEntry entry;
    QString accountName;

    bool operator==(const NamedAuditEntry &) const = default;
};

/// The audit log's rows; what makes them a chain is core/access's.
class AuditStore {
public:
    explicit AuditStore(Connection &connection) : m_connection(connection) {}

    /// Empty where the head's row has been taken away.
    [[nodiscard]] Result<std::optional<AuditHead>> head();
    /// Keeps the entry and makes it the head.
    [[nodiscard]] Result<void> append(const AuditEntry &entry);
    /// Newest first.
    [[nodiscard]] Result<Page<NamedAuditEntry>> list(const AuditFilter &filter, const PageRange &range);
    /// The next entries after a sequence, oldest first. One whose role or outcome is no name of ours comes without its
    /// hash: it was not written by us.
    [[nodiscard]] Result<std::vector<AuditEntry>> after(qint64 sequence, const AuditFilter &filter, int limit);

    /// Whether a guest of an origin was refused an action since a point in time.
    [[nodiscard]] Result<bool> hasRefusedGuest(const QString &action, const QString &origin, WallTime since);

private:
    Connection &m_connection;
};

} // namespace candor::store
