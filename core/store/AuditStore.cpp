// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditStore.h"

#include "store/Connection.h"

#include <algorithm>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

const QString columns = u"audit_entry.sequence, audit_entry.at, audit_entry.account_id, audit_entry.role, "
                        "audit_entry.action, audit_entry.object_kind, audit_entry.object_id, audit_entry.origin, "
                        "audit_entry.outcome, audit_entry.detail, audit_entry.previous_hash, audit_entry.hash"_s;

QString hexadecimal(const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); }

/// The bytes of a hash; of a text that is none of our spelling the text itself, which fits no hash.
QByteArray hashOf(const QString &text) {
    const QByteArray hash = QByteArray::fromHex(text.toLatin1());
    return hexadecimal(hash) == text ? hash : text.toUtf8();
}

AuditEntry entryOf(const Rows &row) {
    const auto role = roleFromName(row.text(3));
    const auto outcome = auditOutcomeFromName(row.text(8));
    return {.sequence = row.integer(0),
            .at = row.time(1),
            .account = row.optionalId<AccountId>(2),
            .role = role.value_or(Role::Guest),
            .action = row.text(4),
            .objectKind = row.text(5),
            .objectId = row.integer(6),
            .origin = row.text(7),
            .outcome = outcome.value_or(AuditOutcome::Failed),
            .detail = row.text(9),
            .previousHash = hashOf(row.text(10)),
            .hash = role && outcome ? hashOf(row.text(11)) : QByteArray()};
}

/// The conditions of a filter and their values.
struct Conditions {
    QString sql = u"1 = 1"_s;
    Values values;

    void add(const QString &condition, const QVariant &value) {
        sql += u" AND " + condition;
        values.append(value);
    }
};

Conditions conditionsOf(const AuditFilter &filter) {
    Conditions conditions;
    if (filter.account)
        conditions.add(u"audit_entry.account_id = ?"_s, bound(*filter.account));
    if (!filter.action.isEmpty()) {
        // No LIKE: its case rules and escapes differ between the two databases.
        conditions.add(u"substr(audit_entry.action, 1, ?) = ?"_s, bound(qint64{filter.action.toUcs4().size()}));
        conditions.values.append(bound(filter.action));
    }
    if (!filter.objectKind.isEmpty())
        conditions.add(u"audit_entry.object_kind = ?"_s, bound(filter.objectKind));
    if (filter.objectId)
        conditions.add(u"audit_entry.object_id = ?"_s, bound(*filter.objectId));
    if (filter.outcome)
        conditions.add(u"audit_entry.outcome = ?"_s, bound(auditOutcomeName(*filter.outcome)));
    if (filter.from)
        conditions.add(u"audit_entry.at >= ?"_s, bound(*filter.from));
    if (filter.to)
        conditions.add(u"audit_entry.at <= ?"_s, bound(*filter.to));
    if (filter.upTo)
        conditions.add(u"audit_entry.sequence <= ?"_s, bound(*filter.upTo));
    return conditions;
}

} // namespace

Result<std::optional<AuditHead>> AuditStore::head() {
    auto rows = m_connection.select(u"SELECT sequence, hash FROM audit_head WHERE id = 1"_s);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<AuditHead>();
    return std::optional(AuditHead{rows->integer(0), hashOf(rows->text(1))});
}

Result<void> AuditStore::append(const AuditEntry &entry) {
    const auto inserted = m_connection.execute(
        u"INSERT INTO audit_entry (sequence, at, account_id, role, action, object_kind, object_id, origin, outcome, "
        "detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        values(entry.sequence, entry.at, entry.account, roleName(entry.role), entry.action, entry.objectKind,
               entry.objectId, entry.origin, auditOutcomeName(entry.outcome), entry.detail,
               hexadecimal(entry.previousHash), hexadecimal(entry.hash)));
    if (!inserted)
        return failure(inserted.error());
    const auto moved = m_connection.execute(u"UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1"_s,
                                            values(entry.sequence, hexadecimal(entry.hash)));
    if (!moved)
        return failure(moved.error());
    return {};
}

Result<Page<NamedAuditEntry>> AuditStore::list(const AuditFilter &filter, const PageRange &range) {
    const Conditions conditions = conditionsOf(filter);
    const auto total =
        m_connection.selectInteger(u"SELECT count(*) FROM audit_entry WHERE " + conditions.sql, conditions.values);
    if (!total)
        return failure(total.error());
    auto rows =
        m_connection.select(u"SELECT " + columns +
                                u", account.full_name FROM audit_entry LEFT JOIN account ON account.id = "
                                "audit_entry.account_id WHERE " +
                                conditions.sql + u" ORDER BY audit_entry.sequence DESC LIMIT ? OFFSET ?",
                            conditions.values + values(std::clamp(range.limit, 0, 1000), std::max(range.offset, 0)));
    if (!rows)
        return failure(rows.error());
    Page<NamedAuditEntry> page;
    page.total = total->value_or(0);
    while (rows->next())
        page.rows.push_back({entryOf(*rows), rows->text(12)});
    return page;
}

Result<std::vector<AuditEntry>> AuditStore::after(qint64 sequence, const AuditFilter &filter, int limit) {
    Conditions conditions = conditionsOf(filter);
    conditions.add(u"audit_entry.sequence > ?"_s, bound(sequence));
    auto rows = m_connection.select(u"SELECT " + columns + u" FROM audit_entry WHERE " + conditions.sql +
                                        u" ORDER BY audit_entry.sequence LIMIT ?",
                                    conditions.values + values(limit));
    if (!rows)
        return failure(rows.error());
    std::vector<AuditEntry> entries;
    while (rows->next())
        entries.push_back(entryOf(*rows));
    return entries;
}

Result<bool> AuditStore::hasRefusedGuest(const QString &action, const QString &origin, WallTime since) {
    const auto found = m_connection.selectInteger(
        u"SELECT sequence FROM audit_entry WHERE at > ? AND account_id IS NULL AND action = ? "
        "AND origin = ? AND outcome = 'refused' LIMIT 1"_s,
        values(since, action, origin));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

} // namespace candor::store
