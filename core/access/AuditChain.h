// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Audit.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace candor::store {
class Connection;
struct AuditHead;
} // namespace candor::store

namespace candor::access {

/// The hash of an entry that follows `previous`: crypto::chainDigest over sequence, time in milliseconds, account,
/// role, action, object's kind and id, origin, outcome and detail as decimal numbers and UTF-8 in this order. An
/// account that is none is an empty field.
[[nodiscard]] QByteArray chainedHash(const QByteArray &previous, const AuditEntry &entry);

/// Puts an entry behind the newest one; sequence and hashes are set here. Within the write transaction of what it is
/// about, so that nothing can come between. Hostile texts are cut and cleaned, never refused.
[[nodiscard]] Result<void> appendToAudit(store::Connection &connection, AuditEntry entry);

/// Follows a chain entry by entry, in their order.
class AuditChainCheck {
public:
    /// What does not fit about the next entry ("sequence", "previous", "hash"); empty where it fits.
    [[nodiscard]] QString next(const AuditEntry &entry);
    /// What does not fit about the end ("missing_end", "hash"), and at which sequence.
    [[nodiscard]] std::optional<std::pair<qint64, QString>> end(const std::optional<store::AuditHead> &head) const;

    [[nodiscard]] qint64 lastSequence() const { return m_sequence; }

private:
    qint64 m_sequence = 0;
    QByteArray m_hash;
};

} // namespace candor::access
