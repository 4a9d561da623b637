// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/SignInService.h"

#include "access/Gate.h"
#include "access/PasswordCheck.h"
#include "access/SignInDelay.h"
#include "access/SignInTimes.h"
#include "store/AccountStore.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;
using store::TransactionKind;

const QString signInAction = u"account.sign_in"_s;
const QString unlockAction = u"account.unlock"_s;
constexpr int mostRounds = 3; // of a sign-in whose stored hash changes while the password is hashed

/// Begins the sign-in of whoever has shown to be `account`, and ends the call.
Result<SignedIn> startSignIn(Call &call, const Account &account, std::optional<ApplicationId> application,
                             const QString &origin, const QString &detail) {
    const auto id = store::SignInStore(call.connection()).add(account.id, application, origin, call.now());
    if (!id)
        return failure(id.error());
    call.record(signInAction, {u"account"_s, account.id.value()}, detail);
    const WallTime endsAt = call.now() + call.settings().longestSignIn;
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return SignedIn{{*id, account.id, origin}, account, application, endsAt};
}

/// An account that cannot be used, though it was shown to be theirs.
Result<void> checkState(Call &call, const Account &account) {
    if (account.state == AccountState::Active)
        return {};
    call.record(signInAction, {u"account"_s, account.id.value()}, accountStateName(account.state),
                AuditOutcome::Refused);
    if (auto recorded = call.commit(); !recorded)
        return recorded;
    return failure(account.state == AccountState::Inactive ? ErrorCode::AccountInactive : ErrorCode::AccountAwaiting);
}

} // namespace

SignInService::SignInService(Gate &gate, const crypto::PasswordHashing &hashing) : m_gate(gate), m_hashing(hashing) {}

Result<SignedIn> SignInService::signIn(const QString &origin, const QString &name, const crypto::Secret &password) {
    for (int round = 0; round < mostRounds; ++round) {
        auto candidate = startTry(origin, name);
        if (!candidate)
            return failure(candidate.error());
        const auto check = checkPassword(m_hashing, password, *candidate, true);
        if (!check)
            return failure(check.error());
        auto ended = endTry(origin, *candidate, *check);
        if (!ended)
            return failure(ended.error());
        if (*ended)
            return std::move(**ended);
    }
    return failure(ErrorCode::SignInFailed);
}

Result<Candidate> SignInService::startTry(const QString &origin, const QString &name) {
    auto call = m_gate.beginRule(origin, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    auto candidate = candidateOf(*call, origin, name);
    if (!candidate)
        return candidate;
    if (const auto free = checkDelay(*call, candidate->subjects, signInAction, candidate->object()); !free)
        return failure(free.error());
    return candidate;
}

Result<std::optional<SignedIn>> SignInService::endTry(const QString &origin, const Candidate &candidate,
                                                      const PasswordCheck &check) {
    auto call = m_gate.beginRule(origin, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    // Many tries at a time must not all slip through before the first one is counted.
    if (const auto free = checkDelay(*call, candidate.subjects, signInAction, candidate.object()); !free)
        return failure(free.error());
    if (!check.fits)
        return failure(failedTry(*call, candidate.subjects, signInAction, candidate.object(),
                                 candidate.account ? u"password"_s : u"unknown"_s, ErrorCode::SignInFailed));

    store::AccountStore accounts(call->connection());
    const auto now = accounts.account(candidate.account->account.id);
    if (!now)
        return failure(now.error());
    if (!*now || (*now)->passwordHash != candidate.account->passwordHash)
        return std::optional<SignedIn>();
    const Account &account = (*now)->account;
    call->identify(account.id, account.role);
    if (const auto usable = checkState(*call, account); !usable)
        return failure(usable.error());
    if (check.upgraded) {
        if (const auto kept = accounts.setPasswordHash(account.id, *check.upgraded); !kept)
            return failure(kept.error());
    }
    store::SignInStore signIns(call->connection());
    if (const auto cleared = signIns.clearFailures(accountSubject(account.id)); !cleared)
        return failure(cleared.error());
    auto signedIn = startSignIn(*call, account, std::nullopt, origin, check.upgraded ? u"hash upgraded"_s : QString());
    if (!signedIn)
        return failure(signedIn.error());
    return std::optional(std::move(*signedIn));
}

Result<SignedIn> SignInService::signInByCode(const QString &origin, const QString &code) {
    auto call = m_gate.beginRule(origin, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = usableCode(*call, origin, code, store::CodePurpose::Interview, signInAction);
    if (!found)
        return failure(found.error());
    const auto account = store::AccountStore(call->connection()).account(found->account);
    if (!account)
        return failure(account.error());
    if (!*account)
        return failure(ErrorCode::CodeInvalid);
    call->identify(found->account, (*account)->account.role);
    if (const auto usable = checkState(*call, (*account)->account); !usable)
        return failure(usable.error());
    if (const auto used = store::SignInStore(call->connection()).markUsed(found->digest, call->now()); !used)
        return failure(used.error());
    return startSignIn(*call, (*account)->account, found->application, origin,
                       u"code for application %1"_s.arg(found->application.value_or(ApplicationId()).value()));
}

Result<void> SignInService::signOut(const Actor &actor) {
    auto call = m_gate.beginLocked(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (actor.isGuest())
        return failure(ErrorCode::NotSignedIn);
    if (auto ended = store::SignInStore(call->connection()).end(actor.signIn, call->now()); !ended)
        return ended;
    call->record(u"account.sign_out"_s, {u"account"_s, actor.account.value()});
    return call->commit();
}

Result<void> SignInService::noteActivity(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (actor.isGuest())
        return failure(ErrorCode::NotSignedIn);
    if (auto noted = store::SignInStore(call->connection()).setLastSeen(actor.signIn, call->now()); !noted)
        return noted;
    return call->commit();
}

Result<SignInStatus> SignInService::status(const Actor &actor) {
    auto call = m_gate.beginLocked(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (actor.isGuest())
        return failure(ErrorCode::NotSignedIn);
    const auto signIn = store::SignInStore(call->connection()).signIn(actor.signIn);
    if (!signIn)
        return failure(signIn.error());
    if (!*signIn)
        return failure(ErrorCode::NotSignedIn);
    const WorkspaceSettings &settings = call->settings();
    return SignInStatus{isLocked(**signIn, call->now(), settings), (*signIn)->lastSeenAt + settings.idleBeforeLock,
                        (*signIn)->startedAt + settings.longestSignIn};
}

Result<void> SignInService::lock(const Actor &actor) {
    auto call = m_gate.beginLocked(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (actor.isGuest())
        return failure(ErrorCode::NotSignedIn);
    store::SignInStore signIns(call->connection());
    const auto signIn = signIns.signIn(actor.signIn);
    if (!signIn)
        return failure(signIn.error());
    if (!*signIn || (*signIn)->lastSeenAt == WallTime{})
        return {}; // locked by hand before
    if (auto locked = signIns.setLastSeen(actor.signIn, WallTime{}); !locked)
        return locked;
    call->record(u"account.lock"_s, {u"account"_s, actor.account.value()});
    return call->commit();
}

Result<void> SignInService::unlock(const Actor &actor, const crypto::Secret &password) {
    auto before = m_gate.beginLocked(actor, TransactionKind::Read);
    if (!before)
        return failure(before.error());
    if (actor.isGuest())
        return failure(ErrorCode::NotSignedIn);
    const auto candidate = candidateOf(*before, actor.origin, actor.account);
    if (!candidate)
        return failure(candidate.error());
    if (auto free = checkDelay(*before, candidate->subjects, unlockAction, candidate->object()); !free)
        return free;
    if (auto ended = before->commit(); !ended)
        return ended;
    const auto check = checkPassword(m_hashing, password, *candidate, false);
    if (!check)
        return failure(check.error());

    auto call = m_gate.beginLocked(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto free = checkDelay(*call, candidate->subjects, unlockAction, candidate->object()); !free)
        return free;
    if (!check->fits)
        return failure(failedTry(*call, candidate->subjects, unlockAction, candidate->object(), u"password"_s,
                                 ErrorCode::SignInFailed));
    store::SignInStore signIns(call->connection());
    if (auto cleared = signIns.clearFailures(accountSubject(actor.account)); !cleared)
        return cleared;
    if (auto seen = signIns.setLastSeen(actor.signIn, call->now()); !seen)
        return seen;
    call->record(unlockAction, candidate->object());
    return call->commit();
}

} // namespace candor::access
