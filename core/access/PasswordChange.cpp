// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SignInService that replaces passwords.
#include "access/AccountRules.h"
#include "access/Gate.h"
#include "access/PasswordCheck.h"
#include "access/SignInDelay.h"
#include "access/SignInService.h"
#include "access/SignInTimes.h"
#include "crypto/PasswordHash.h"
#include "crypto/Tokens.h"
#include "store/AccountStore.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;
using store::TransactionKind;

const QString changeAction = u"account.change_password"_s;
const QString resetAction = u"account.reset_password"_s;
constexpr std::chrono::hours resetCodeLife{1};

Result<void> replacePassword(Call &call, AccountId account, const QString &hash, SignInId remaining) {
    if (auto kept = store::AccountStore(call.connection()).setPasswordHash(account, hash); !kept)
        return kept;
    store::SignInStore signIns(call.connection());
    if (auto ended = signIns.endAllOf(account, remaining, call.now()); !ended)
        return ended;
    return signIns.clearFailures(accountSubject(account));
}

} // namespace

Result<void> SignInService::changePassword(const Actor &actor, const crypto::Secret &old,
                                           const crypto::Secret &replacement) {
    const AuditObject object{u"account"_s, actor.account.value()};
    auto before = m_gate.begin(actor, TransactionKind::Read);
    if (!before)
        return failure(before.error());
    if (auto allowed = before->require(Action::EditOwnAccount, {.own = true}, object); !allowed)
        return allowed;
    const auto candidate = candidateOf(*before, actor.origin, actor.account);
    if (!candidate)
        return failure(candidate.error());
    if (auto checked = checkNewPassword(replacement, before->settings(), candidate->account->account); !checked)
        return checked;
    if (auto free = checkDelay(*before, candidate->subjects, changeAction, object); !free)
        return free;
    if (auto ended = before->commit(); !ended)
        return ended;
    const auto check = checkPassword(m_hashing, old, *candidate, false);
    if (!check)
        return failure(check.error());
    const auto hash = check->fits ? m_hashing.hash(replacement) : Result<QString>(QString());
    if (!hash)
        return failure(hash.error());

    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto free = checkDelay(*call, candidate->subjects, changeAction, object); !free)
        return free;
    if (!check->fits)
        return failure(
            failedTry(*call, candidate->subjects, changeAction, object, u"password"_s, ErrorCode::SignInFailed));
    const auto now = store::AccountStore(call->connection()).account(actor.account);
    if (!now)
        return failure(now.error());
    if (!*now || (*now)->passwordHash != candidate->account->passwordHash)
        return failure(ErrorCode::Conflict);
    if (auto replaced = replacePassword(*call, actor.account, *hash, actor.signIn); !replaced)
        return replaced;
    call->record(changeAction, object);
    return call->commit();
}

Result<QString> SignInService::issueResetCode(const Actor &actor, AccountId account) {
    const AuditObject object{u"account"_s, account.value()};
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManagePeople, {.own = account == actor.account}, object); !allowed)
        return failure(allowed.error());
    const auto found = store::AccountStore(call->connection()).account(account);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound);
    QString code = crypto::oneTimeCode();
    const auto kept = store::SignInStore(call->connection())
                          .replaceCode({.digest = crypto::tokenDigest(code),
                                        .purpose = store::CodePurpose::PasswordReset,
                                        .account = account,
                                        .application = std::nullopt,
                                        .issuedBy = actor.account,
                                        .issuedAt = call->now(),
                                        .expiresAt = call->now() + resetCodeLife,
                                        .usedAt = std::nullopt});
    if (!kept)
        return failure(kept.error());
    call->record(u"account.issue_reset_code"_s, object);
    if (const auto done = call->commit(); !done)
        return failure(done.error());
    return code;
}

Result<store::OneTimeCode> SignInService::usableCode(Call &call, const QString &origin, const QString &typed,
                                                     store::CodePurpose purpose, const QString &action) {
    const QStringList subjects{sourceSubject(origin)};
    if (const auto free = checkDelay(call, subjects, action, {}); !free)
        return failure(free.error());
    const auto invalid = [&] {
        return failure(failedTry(call, subjects, action, {}, u"code"_s, ErrorCode::CodeInvalid));
    };
    const auto code = crypto::normalisedCode(typed);
    if (!code)
        return invalid();
    const auto found = store::SignInStore(call.connection()).code(crypto::tokenDigest(*code), purpose);
    if (!found)
        return failure(found.error());
    if (!*found || (*found)->usedAt ||
        distance((*found)->issuedAt, call.now()) >= (*found)->expiresAt - (*found)->issuedAt)
        return invalid();
    return **found;
}

Result<void> SignInService::resetPassword(const QString &origin, const QString &code,
                                          const crypto::Secret &replacement) {
    // A write transaction, so that many tries at a time are counted one by one.
    auto before = m_gate.beginRule(origin, TransactionKind::Write);
    if (!before)
        return failure(before.error());
    const auto first = usableCode(*before, origin, code, store::CodePurpose::PasswordReset, resetAction);
    if (!first)
        return failure(first.error());
    const auto account = store::AccountStore(before->connection()).account(first->account);
    if (!account)
        return failure(account.error());
    if (!*account)
        return failure(ErrorCode::CodeInvalid);
    // Before the code is used: who chose badly chooses again.
    if (auto checked = checkNewPassword(replacement, before->settings(), (*account)->account); !checked)
        return checked;
    if (auto ended = before->commit(); !ended)
        return ended;
    const auto hash = m_hashing.hash(replacement);
    if (!hash)
        return failure(hash.error());

    auto call = m_gate.beginRule(origin, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto second = usableCode(*call, origin, code, store::CodePurpose::PasswordReset, resetAction);
    if (!second)
        return failure(second.error());
    call->identify(second->account, (*account)->account.role);
    if (auto used = store::SignInStore(call->connection()).markUsed(second->digest, call->now()); !used)
        return used;
    if (auto replaced = replacePassword(*call, second->account, *hash, SignInId()); !replaced)
        return replaced;
    call->record(resetAction, {u"account"_s, second->account.value()});
    return call->commit();
}

} // namespace candor::access
