// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PeopleService that keeps seekers' profiles and pictures.
#include "access/AccountRules.h"
#include "access/Gate.h"
#include "access/PeopleService.h"
#include "store/AccountStore.h"
#include "store/ProfileStore.h"
#include "store/Transaction.h"

#include <algorithm>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;
using store::TransactionKind;

/// The profile as it will be kept.
SeekerProfile tidied(SeekerProfile profile) {
    profile.targetRole = profile.targetRole.trimmed();
    for (QString &skill : profile.skills)
        skill = skill.trimmed();
    for (QString &place : profile.places)
        place = place.trimmed();
    profile.places.removeDuplicates();
    if (profile.availability != Availability::OnDate)
        profile.availableFrom.reset();
    return profile;
}

/// The account's profile as it is now; the account is known to be there.
Result<SeekerProfile> existing(Call &call, AccountId id) {
    auto found = store::ProfileStore(call.connection()).profile(id);
    if (!found)
        return failure(found.error());
    if (*found)
        return std::move(**found);
    SeekerProfile nothingYet;
    nothingYet.account = id;
    return nothingYet;
}

Result<Account> account(Call &call, AccountId id) {
    auto found = store::AccountStore(call.connection()).account(id);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound);
    return std::move((*found)->account);
}

} // namespace

Result<SeekerProfile> PeopleService::profile(const Actor &actor, AccountId id) {
    auto call = beginFor(actor, id, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (const auto owner = access::account(*call, id); !owner)
        return failure(owner.error());
    return existing(*call, id);
}

Result<SeekerProfile> PeopleService::saveProfile(const Actor &actor, const SeekerProfile &profile) {
    auto call = beginFor(actor, profile.account, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const SeekerProfile after = tidied(profile);
    if (const auto checked = checkProfile(after); !checked)
        return failure(checked.error());
    const auto owner = access::account(*call, after.account);
    if (!owner)
        return failure(owner.error());
    store::ProfileStore profiles(call->connection());
    const auto saved = profiles.save(after);
    if (!saved)
        return failure(saved.error());
    if (!*saved)
        return failure(ErrorCode::Conflict);
    if (const auto refreshed = profiles.refreshSearch(*owner); !refreshed)
        return failure(refreshed.error());
    auto kept = existing(*call, after.account);
    if (!kept)
        return kept;
    call->record(Action::EditOwnAccount, {u"account"_s, after.account.value()}, u"profile"_s);
    if (const auto done = call->commit(); !done)
        return failure(done.error());
    return kept;
}

Result<QByteArray> PeopleService::picture(const Actor &actor, AccountId id) {
    auto call = beginFor(actor, id, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    return store::AccountStore(call->connection()).picture(id);
}

Result<void> PeopleService::savePicture(const Actor &actor, AccountId id, const QByteArray &png) {
    auto call = beginFor(actor, id, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto checked = checkPicture(png); !checked)
        return checked;
    if (const auto owner = access::account(*call, id); !owner)
        return failure(owner.error());
    if (auto kept = store::AccountStore(call->connection()).setPicture(id, png); !kept)
        return kept;
    call->record(Action::EditOwnAccount, {u"account"_s, id.value()}, u"picture"_s);
    return call->commit();
}

} // namespace candor::access
