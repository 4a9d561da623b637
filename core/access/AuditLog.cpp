// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/AuditLog.h"

#include "access/AuditChain.h"
#include "access/Gate.h"
#include "crypto/Digest.h"
#include "store/AuditStore.h"
#include "store/Connection.h"
#include "store/Transaction.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

constexpr int entriesAtOnce = 1000; // verified or exported without holding more in memory

QByteArray jsonLine(const AuditEntry &entry) {
    const QJsonValue account = entry.account ? QJsonValue(entry.account->value()) : QJsonValue(QJsonValue::Null);
    const QJsonObject object{
        {u"sequence"_s, entry.sequence},
        {u"at_milliseconds"_s, qint64{entry.at.time_since_epoch().count()}},
        {u"account"_s, account},
        {u"role"_s, roleName(entry.role)},
        {u"action"_s, entry.action},
        {u"object_kind"_s, entry.objectKind},
        {u"object_id"_s, entry.objectId},
        {u"origin"_s, entry.origin},
        {u"outcome"_s, auditOutcomeName(entry.outcome)},
        {u"detail"_s, entry.detail},
        {u"previous_hash"_s, crypto::hexadecimal(entry.previousHash)},
        {u"hash"_s, crypto::hexadecimal(entry.hash)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<qint64> writeLines(store::AuditStore &store, const AuditFilter &filter, QIODevice &device) {
    qint64 written = 0;
    qint64 sequence = 0;
    for (;;) {
        const auto entries = store.after(sequence, filter, entriesAtOnce);
        if (!entries)
            return failure(entries.error());
        if (entries->empty())
            return written;
        for (const AuditEntry &entry : *entries) {
            const QByteArray line = jsonLine(entry);
            if (device.write(line) != line.size())
                return failure(ErrorCode::WriteFailed, device.errorString());
            ++written;
        }
        sequence = entries->back().sequence;
    }
}

Result<AuditVerification> verifyAll(store::AuditStore &store) {
    AuditVerification verification;
    AuditChainCheck check;
    for (;;) {
        const auto entries = store.after(check.lastSequence(), {}, entriesAtOnce);
        if (!entries)
            return failure(entries.error());
        if (entries->empty())
            break;
        for (const AuditEntry &entry : *entries) {
            ++verification.entries;
            if (const QString reason = check.next(entry); !reason.isEmpty()) {
                verification.firstWrong = entry.sequence;
                verification.reason = reason;
                return verification;
            }
        }
    }
    const auto head = store.head();
    if (!head)
        return failure(head.error());
    if (const auto wrong = check.end(*head)) {
        verification.firstWrong = wrong->first;
        verification.reason = wrong->second;
    }
    return verification;
}

} // namespace

Result<Page<AuditRow>> AuditLog::list(const Actor &actor, const AuditFilter &filter, const PageRange &range) {
    auto call = m_gate.begin(actor, store::TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeAudit); !allowed)
        return failure(allowed.error());
    auto found = store::AuditStore(call->connection()).list(filter, range);
    if (!found)
        return failure(found.error());
    call->record(Action::SeeAudit, {u"audit"_s, 0}, u"%1 entries from %2"_s.arg(found->rows.size()).arg(range.offset));
    if (auto recorded = call->commit(); !recorded)
        return failure(recorded.error());
    Page<AuditRow> page;
    page.total = found->total;
    page.rows.reserve(found->rows.size());
    for (store::NamedAuditEntry &row : found->rows)
        page.rows.push_back({std::move(row.entry), std::move(row.accountName)});
    return page;
}

Result<AuditVerification> AuditLog::verify(const Actor &actor) {
    auto call = m_gate.begin(actor, store::TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeAudit); !allowed)
        return failure(allowed.error());
    store::AuditStore store(call->connection());
    auto verification = verifyAll(store);
    if (!verification)
        return verification;
    const QString found = verification->isWhole()
                              ? u"whole, %1 entries"_s.arg(verification->entries)
                              : u"wrong from %1 on: %2"_s.arg(*verification->firstWrong).arg(verification->reason);
    call->record(u"audit.verify"_s, {u"audit"_s, 0}, found,
                 verification->isWhole() ? AuditOutcome::Done : AuditOutcome::Failed);
    // What was found counts more than that it was asked for: a damaged log may not take entries any more.
    if (auto recorded = call->commit(); !recorded && verification->isWhole())
        return failure(recorded.error());
    return verification;
}

Result<qint64> AuditLog::exportTo(const Actor &actor, const AuditFilter &filter, QIODevice &device) {
    auto call = m_gate.begin(actor, store::TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeAudit); !allowed)
        return failure(allowed.error());
    // Noted before anything goes out, and not held up by it: a slow device must not hold the database.
    call->record(u"audit.export"_s, {u"audit"_s, 0});
    if (auto recorded = call->commit(); !recorded)
        return failure(recorded.error());
    auto reading = m_gate.beginRule(actor.origin, store::TransactionKind::Read);
    if (!reading)
        return failure(reading.error());
    store::AuditStore store(reading->connection());
    return writeLines(store, filter, device);
}

} // namespace candor::access
