// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SignInStore.h"

#include "model/NameTable.h"
#include "store/Connection.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr auto purposeNames = std::to_array<std::pair<CodePurpose, const char *>>({
    {CodePurpose::PasswordReset, "password_reset"},
    {CodePurpose::Interview, "interview"},
});

QString purposeName(CodePurpose purpose) { return nameOf(purposeNames, purpose); }

QString hexadecimal(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

Result<void> done(const Result<qint64> &changed) {
    if (!changed)
        return failure(changed.error());
    return {};
}

} // namespace

Result<std::optional<StoredSignIn>> SignInStore::signIn(SignInId id) {
    auto rows = m_connection.select(
        u"SELECT sign_in.id, sign_in.account_id, sign_in.application_id, sign_in.started_at, sign_in.last_seen_at, "
        "sign_in.ended_at, account.role, account.state FROM sign_in JOIN account ON account.id = sign_in.account_id "
        "WHERE sign_in.id = ?"_s,
        values(id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<StoredSignIn>();
    return std::optional(StoredSignIn{
        .id = rows->id<SignInId>(0),
        .account = rows->id<AccountId>(1),
        .application = rows->optionalId<ApplicationId>(2),
        .startedAt = rows->time(3),
        .lastSeenAt = rows->time(4),
        .endedAt = rows->optionalTime(5),
        .role = roleFromName(rows->text(6)).value_or(Role::Guest),
        .state = accountStateFromName(rows->text(7)).value_or(AccountState::Inactive),
    });
}

Result<SignInId> SignInStore::add(AccountId account, std::optional<ApplicationId> application, const QString &origin,
                                  WallTime at) {
    const auto id =
        m_connection.insert(u"INSERT INTO sign_in (account_id, application_id, origin, started_at, last_seen_at) "
                            "VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
                            values(account, application, origin, at, at));
    if (!id)
        return failure(id.error());
    return SignInId(*id);
}

Result<void> SignInStore::setLastSeen(SignInId id, WallTime at) {
    return done(m_connection.execute(u"UPDATE sign_in SET last_seen_at = ? WHERE id = ?"_s, values(at, id)));
}

Result<void> SignInStore::end(SignInId id, WallTime at) {
    return done(
        m_connection.execute(u"UPDATE sign_in SET ended_at = ? WHERE id = ? AND ended_at IS NULL"_s, values(at, id)));
}

Result<void> SignInStore::endAllOf(AccountId account, SignInId except, WallTime at) {
    return done(
        m_connection.execute(u"UPDATE sign_in SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND id <> ?"_s,
                             values(at, account, except.value())));
}

Result<SignInFailures> SignInStore::failures(const QString &subject) {
    auto rows = m_connection.select(u"SELECT failures, last_failed_at FROM sign_in_failure WHERE subject = ?"_s,
                                    values(subject));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return SignInFailures{};
    return SignInFailures{static_cast<int>(rows->integer(0)), rows->time(1)};
}

Result<void> SignInStore::setFailures(const QString &subject, const SignInFailures &failures) {
    return done(m_connection.execute(
        u"INSERT INTO sign_in_failure (subject, failures, last_failed_at) VALUES (?, ?, ?) ON CONFLICT (subject) "
        "DO UPDATE SET failures = excluded.failures, last_failed_at = excluded.last_failed_at"_s,
        values(subject, failures.failures, failures.lastFailedAt)));
}

Result<void> SignInStore::clearFailures(const QString &subject) {
    return done(m_connection.execute(u"DELETE FROM sign_in_failure WHERE subject = ?"_s, values(subject)));
}

Result<void> SignInStore::clearFailuresBefore(WallTime time) {
    return done(m_connection.execute(u"DELETE FROM sign_in_failure WHERE last_failed_at < ?"_s, values(time)));
}

Result<void> SignInStore::replaceCode(const OneTimeCode &code) {
    const auto removed = m_connection.execute(
        u"DELETE FROM one_time_code WHERE account_id = ? AND purpose = ? AND coalesce(application_id, 0) = ?"_s,
        values(code.account, purposeName(code.purpose), code.application.value_or(ApplicationId()).value()));
    if (!removed)
        return failure(removed.error());
    return done(m_connection.execute(
        u"INSERT INTO one_time_code (digest, purpose, account_id, application_id, issued_by_id, issued_at, expires_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        values(hexadecimal(code.digest), purposeName(code.purpose), code.account, code.application, code.issuedBy,
               code.issuedAt, code.expiresAt)));
}

Result<std::optional<OneTimeCode>> SignInStore::code(const QByteArray &digest, CodePurpose purpose) {
    auto rows = m_connection.select(u"SELECT account_id, application_id, issued_by_id, issued_at, expires_at, used_at "
                                    "FROM one_time_code WHERE digest = ? AND purpose = ?"_s,
                                    values(hexadecimal(digest), purposeName(purpose)));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<OneTimeCode>();
    return std::optional(OneTimeCode{.digest = digest,
                                     .purpose = purpose,
                                     .account = rows->id<AccountId>(0),
                                     .application = rows->optionalId<ApplicationId>(1),
                                     .issuedBy = rows->id<AccountId>(2),
                                     .issuedAt = rows->time(3),
                                     .expiresAt = rows->time(4),
                                     .usedAt = rows->optionalTime(5)});
}

Result<void> SignInStore::markUsed(const QByteArray &digest, WallTime at) {
    return done(m_connection.execute(u"UPDATE one_time_code SET used_at = ? WHERE digest = ?"_s,
                                     values(at, hexadecimal(digest))));
}

} // namespace candor::store
