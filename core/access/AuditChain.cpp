// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/AuditChain.h"

#include "crypto/Digest.h"
#include "store/AuditStore.h"

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostInOrigin = 200;
constexpr qsizetype mostInDetail = 500;

/// What the database keeps as it is, so that the hash of what is read is the hash of what was written.
QString kept(const QString &text, qsizetype most) {
    QString clean = QString::fromUtf8(text.toUtf8()).left(most);
    for (QChar &character : clean) {
        if (character < u' ' || character == u'\x7f')
            character = u' ';
    }
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean;
}

} // namespace

QByteArray chainedHash(const QByteArray &previous, const AuditEntry &entry) {
    const QByteArray sequence = QByteArray::number(entry.sequence);
    const QByteArray at = QByteArray::number(qint64{entry.at.time_since_epoch().count()});
    const QByteArray account = entry.account ? QByteArray::number(entry.account->value()) : QByteArray();
    const QByteArray role = roleName(entry.role).toUtf8();
    const QByteArray action = entry.action.toUtf8();
    const QByteArray objectKind = entry.objectKind.toUtf8();
    const QByteArray objectId = QByteArray::number(entry.objectId);
    const QByteArray origin = entry.origin.toUtf8();
    const QByteArray outcome = auditOutcomeName(entry.outcome).toUtf8();
    const QByteArray detail = entry.detail.toUtf8();
    return crypto::chainDigest(previous,
                               {sequence, at, account, role, action, objectKind, objectId, origin, outcome, detail});
}

Result<void> appendToAudit(store::Connection &connection, AuditEntry entry) {
    store::AuditStore store(connection);
    const auto head = store.head();
    if (!head)
        return failure(head.error());
    if (!*head)
        return failure(ErrorCode::DatabaseDamaged, u"audit_head"_s);
    entry.sequence = (*head)->sequence + 1;
    entry.previousHash = (*head)->hash;
    entry.origin = kept(entry.origin, mostInOrigin);
    entry.detail = kept(entry.detail, mostInDetail);
    entry.hash = chainedHash(entry.previousHash, entry);
    return store.append(entry);
}

QString AuditChainCheck::next(const AuditEntry &entry) {
    if (entry.sequence != m_sequence + 1)
        return u"sequence"_s;
    if (entry.previousHash != m_hash)
        return u"previous"_s;
    if (entry.hash != chainedHash(m_hash, entry))
        return u"hash"_s;
    m_sequence = entry.sequence;
    m_hash = entry.hash;
    return {};
}

std::optional<std::pair<qint64, QString>> AuditChainCheck::end(const std::optional<store::AuditHead> &head) const {
    if (!head || head->sequence > m_sequence)
        return std::pair(m_sequence + 1, u"missing_end"_s);
    // Entries that were put behind the newest one that we wrote.
    if (head->sequence < m_sequence)
        return std::pair(head->sequence + 1, u"sequence"_s);
    if (head->hash != m_hash)
        return std::pair(m_sequence, u"hash"_s);
    return std::nullopt;
}

} // namespace candor::access
