// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/PasswordCheck.h"

#include "access/AccountRules.h"
#include "access/SignInDelay.h"
#include "crypto/PasswordHash.h"
#include "model/FieldRules.h"
#include "store/SignInStore.h"

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostInTypedName = 1000; // what is longer is no account's

} // namespace

AuditObject Candidate::object() const { return {u"account"_s, account ? account->account.id.value() : 0}; }

Result<Candidate> candidateOf(Call &call, const QString &origin, const QString &typed) {
    const QString name = signInForm(typed);
    Candidate candidate;
    if (checkLine(u"email"_s, name, mostInTypedName, Presence::Required)) {
        auto found = store::AccountStore(call.connection()).bySignIn(name);
        if (!found)
            return failure(found.error());
        candidate.account = std::move(*found);
    }
    candidate.subjects = {candidate.account ? accountSubject(candidate.account->account.id) : nameSubject(name),
                          sourceSubject(origin)};
    return candidate;
}

Result<Candidate> candidateOf(Call &call, const QString &origin, AccountId account) {
    auto found = store::AccountStore(call.connection()).account(account);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound);
    return Candidate{std::move(*found), {accountSubject(account), sourceSubject(origin)}};
}

Result<void> checkDelay(Call &call, const QStringList &subjects, const QString &action, const AuditObject &object) {
    store::SignInStore store(call.connection());
    auto checked = SignInDelay(store, subjects, call.now()).check();
    if (checked || checked.error().code != ErrorCode::SignInDelayed)
        return checked;
    call.record(action, object, u"delayed"_s, AuditOutcome::Refused);
    if (auto recorded = call.commit(); !recorded)
        return recorded;
    return checked;
}

Error failedTry(Call &call, const QStringList &subjects, const QString &action, const AuditObject &object,
                const QString &detail, ErrorCode code) {
    store::SignInStore store(call.connection());
    if (const auto counted = SignInDelay(store, subjects, call.now()).countFailure(); !counted)
        return counted.error();
    call.record(action, object, detail, AuditOutcome::Failed);
    if (const auto recorded = call.commit(); !recorded)
        return recorded.error();
    return {code, {}};
}

Result<PasswordCheck> checkPassword(const crypto::PasswordHashing &hashing, const crypto::Secret &password,
                                    const Candidate &candidate, bool upgrade) {
    const auto verdict =
        hashing.verify(password, candidate.account ? candidate.account->passwordHash : hashing.decoy());
    // A stored hash that is none fits no password.
    if (!verdict && verdict.error().code != ErrorCode::InvalidArgument)
        return failure(verdict.error());
    PasswordCheck check;
    check.fits = verdict && verdict->matches && candidate.account;
    if (check.fits && verdict->needsUpgrade && upgrade) {
        auto hash = hashing.hash(password);
        if (!hash)
            return failure(hash.error());
        check.upgraded = std::move(*hash);
    }
    return check;
}

} // namespace candor::access
