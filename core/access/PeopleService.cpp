// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/PeopleService.h"

#include "access/AccountRules.h"
#include "access/Gate.h"
#include "crypto/PasswordHash.h"
#include "model/FieldRules.h"
#include "store/AccountStore.h"
#include "store/ProfileStore.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

#include <algorithm>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;
using store::TransactionKind;

AuditObject accountObject(AccountId id) { return {u"account"_s, id.value()}; }

Account accountOf(const Registration &person, Role role, AccountState state) {
    Account account;
    account.email = signInForm(person.email);
    account.userName = signInForm(person.userName);
    account.fullName = person.fullName.trimmed();
    account.company = person.company.trimmed();
    account.phone = person.phone.trimmed();
    account.language = person.language.trimmed();
    account.role = role;
    account.state = state;
    return account;
}

/// The terms' version goes into the audit log, so it is a word and nothing about a person.
Result<void> checkTerms(const QString &version) {
    const auto isPart = [](QChar character) {
        return (character >= u'a' && character <= u'z') || character.isDigit() || character == u'-' ||
               character == u'.';
    };
    if (version.size() > 40 || !std::ranges::all_of(version, isPart))
        return failure(ErrorCode::InvalidField, u"accepted_terms: form"_s);
    return {};
}

Result<void> checkRegistration(const Call &call, const Registration &person, const Account &account,
                               const crypto::Secret &password) {
    if (auto checked = checkAccount(account); !checked)
        return checked;
    if (account.role == Role::Guest)
        return failure(ErrorCode::InvalidField, u"role: range"_s);
    if (auto checked = checkTerms(person.acceptedTerms); !checked)
        return checked;
    return checkNewPassword(password, call.settings(), account);
}

/// The names of the fields, for the audit log.
QString changedFields(const Account &before, const Account &after) {
    QStringList fields;
    const auto compare = [&](const QString &name, const QString &old, const QString &now) {
        if (old != now)
            fields.append(name);
    };
    compare(u"user_name"_s, before.userName, after.userName);
    compare(u"full_name"_s, before.fullName, after.fullName);
    compare(u"company"_s, before.company, after.company);
    compare(u"phone"_s, before.phone, after.phone);
    compare(u"language"_s, before.language, after.language);
    return fields.join(u", "_s);
}

Result<void> checkTaken(Call &call, const Account &account) {
    const auto taken = store::AccountStore(call.connection()).takenField(account);
    if (!taken)
        return failure(taken.error());
    if (*taken)
        return failure(ErrorCode::Duplicate, **taken);
    return {};
}

Result<Account> existing(Call &call, AccountId id) {
    auto found = store::AccountStore(call.connection()).account(id);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound);
    return std::move((*found)->account);
}

/// Refuses what would leave the workspace without an active administrator.
Result<void> keepAnAdministrator(Call &call, const Account &account) {
    if (account.role != Role::Admin || account.state != AccountState::Active)
        return {};
    const auto administrators = store::AccountStore(call.connection()).countActive(Role::Admin);
    if (!administrators)
        return failure(administrators.error());
    if (*administrators <= 1)
        return failure(ErrorCode::MoveNotAllowed, u"last_administrator"_s);
    return {};
}

/// The account as it is after a change, which ends the call.
Result<Account> committed(Call &call, AccountId id) {
    auto account = existing(call, id);
    if (!account)
        return account;
    if (const auto refreshed = store::ProfileStore(call.connection()).refreshSearch(*account); !refreshed)
        return failure(refreshed.error());
    if (const auto done = call.commit(); !done)
        return failure(done.error());
    return account;
}

Result<Account> added(Call &call, Account account, const QString &hash, const Registration &person) {
    if (const auto free = checkTaken(call, account); !free)
        return failure(free.error());
    account.createdAt = call.now();
    account.updatedAt = call.now();
    const auto id = store::AccountStore(call.connection()).add(account, hash);
    if (!id)
        return failure(id.error());
    QString detail = u"role %1, %2"_s.arg(roleName(account.role), accountStateName(account.state));
    if (!person.acceptedTerms.isEmpty())
        detail += u", terms " + person.acceptedTerms;
    call.record(Action::Register, accountObject(*id), detail);
    return committed(call, *id);
}

} // namespace

PeopleService::PeopleService(Gate &gate, const crypto::PasswordHashing &hashing) : m_gate(gate), m_hashing(hashing) {}

Result<bool> PeopleService::hasNobody() {
    auto call = m_gate.beginRule({}, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto accounts = store::AccountStore(call->connection()).count();
    if (!accounts)
        return failure(accounts.error());
    return *accounts == 0;
}

Result<Account> PeopleService::createFirstAdministrator(const QString &origin, const Registration &person,
                                                        const crypto::Secret &password) {
    const Account account = accountOf(person, Role::Admin, AccountState::Active);
    const auto requireNobody = [](Call &call) -> Result<void> {
        const auto accounts = store::AccountStore(call.connection()).count();
        if (!accounts)
            return failure(accounts.error());
        if (*accounts == 0)
            return {};
        [[maybe_unused]] const Error refused = call.refuse(Action::Register, {}, u"first administrator"_s);
        return failure(ErrorCode::NotAllowed);
    };
    auto before = m_gate.beginRule(origin, TransactionKind::Read);
    if (!before)
        return failure(before.error());
    if (const auto nobody = requireNobody(*before); !nobody)
        return failure(nobody.error());
    if (const auto checked = checkRegistration(*before, person, account, password); !checked)
        return failure(checked.error());
    if (const auto ended = before->commit(); !ended)
        return failure(ended.error());
    const auto hash = m_hashing.hash(password);
    if (!hash)
        return failure(hash.error());

    auto call = m_gate.beginRule(origin, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    // Somebody else may have been faster while the password was hashed.
    if (const auto nobody = requireNobody(*call); !nobody)
        return failure(nobody.error());
    return added(*call, account, *hash, person);
}

Result<Account> PeopleService::registerAccount(const Actor &actor, const Registration &person,
                                               const crypto::Secret &password) {
    const bool atOnce = !actor.isGuest() || person.role == Role::Seeker;
    const Account account =
        accountOf(person, person.role, atOnce ? AccountState::Active : AccountState::AwaitingApproval);
    const auto requireAllowed = [&](Call &call) -> Result<void> {
        if (auto allowed = call.require(Action::Register); !allowed)
            return allowed;
        return person.role == Role::Admin ? call.require(Action::ManagePeople) : Result<void>();
    };
    auto before = m_gate.begin(actor, TransactionKind::Read);
    if (!before)
        return failure(before.error());
    if (const auto allowed = requireAllowed(*before); !allowed)
        return failure(allowed.error());
    if (const auto checked = checkRegistration(*before, person, account, password); !checked)
        return failure(checked.error());
    if (const auto free = checkTaken(*before, account); !free)
        return failure(free.error());
    if (const auto ended = before->commit(); !ended)
        return failure(ended.error());
    const auto hash = m_hashing.hash(password);
    if (!hash)
        return failure(hash.error());

    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto allowed = requireAllowed(*call); !allowed)
        return failure(allowed.error());
    return added(*call, account, *hash, person);
}

Result<Account> PeopleService::account(const Actor &actor, AccountId id) {
    auto call = beginFor(actor, id, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    return existing(*call, id);
}

Result<Account> PeopleService::accountByEmail(const Actor &actor, const QString &email) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const QString form = signInForm(email);
    if (!checkLine(u"email"_s, form, mostInName * 2, Presence::Required))
        return failure(ErrorCode::NotFound);
    auto found = store::AccountStore(call->connection()).byEmail(form);
    if (!found)
        return failure(found.error());
    const bool own = *found && (*found)->account.id == actor.account;
    const AuditObject object = accountObject(*found ? (*found)->account.id : AccountId());
    if (const auto allowed = call->require(own ? Action::EditOwnAccount : Action::ManagePeople, {.own = own}, object);
        !allowed)
        return failure(allowed.error());
    if (!*found)
        return failure(ErrorCode::NotFound);
    return std::move((*found)->account);
}

Result<Page<Account>> PeopleService::list(const Actor &actor, const AccountFilter &filter, const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (const auto allowed = call->require(Action::ManagePeople); !allowed)
        return failure(allowed.error());
    if (const auto checked = checkText(u"search"_s, filter.text, mostInReason, Presence::Optional); !checked)
        return failure(checked.error());
    return store::AccountStore(call->connection()).list(filter, range);
}

Result<std::vector<Account>> PeopleService::colleagues(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    // Asked before a job is known: whoever may set up a job of their own may see who could help.
    if (const auto allowed = call->require(Action::ManageJobSetup, {.ownJob = true}); !allowed)
        return failure(allowed.error());
    return store::AccountStore(call->connection()).activeOf({Role::Recruiter, Role::DomainExpert});
}

Result<Account> PeopleService::save(const Actor &actor, const Account &account) {
    auto call = beginFor(actor, account.id, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto before = existing(*call, account.id);
    if (!before)
        return failure(before.error());
    Account after = account;
    after.email = signInForm(account.email);
    after.userName = signInForm(account.userName);
    after.fullName = account.fullName.trimmed();
    after.company = account.company.trimmed();
    after.phone = account.phone.trimmed();
    after.language = account.language.trimmed();
    if (after.email != before->email)
        return failure(ErrorCode::InvalidField, u"email: fixed"_s);
    if (const auto checked = checkAccount(after); !checked)
        return failure(checked.error());
    if (const auto free = checkTaken(*call, after); !free)
        return failure(free.error());
    const auto saved = store::AccountStore(call->connection()).save(after, call->now());
    if (!saved)
        return failure(saved.error());
    if (!*saved)
        return failure(ErrorCode::Conflict);
    call->record(Action::EditOwnAccount, accountObject(after.id), changedFields(*before, after));
    return committed(*call, after.id);
}

Result<Account> PeopleService::setRole(const Actor &actor, AccountId id, Role role) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto allowed = call->require(Action::ManagePeople, {.own = id == actor.account}, accountObject(id));
        !allowed)
        return failure(allowed.error());
    if (role == Role::Guest)
        return failure(ErrorCode::InvalidField, u"role: range"_s);
    auto account = existing(*call, id);
    if (!account || account->role == role)
        return account;
    if (const auto kept = keepAnAdministrator(*call, *account); !kept)
        return failure(kept.error());
    if (const auto set = store::AccountStore(call->connection()).setRole(id, role, call->now()); !set)
        return failure(set.error());
    call->record(u"account.set_role"_s, accountObject(id),
                 u"role %1 -> %2"_s.arg(roleName(account->role), roleName(role)));
    return committed(*call, id);
}

Result<Account> PeopleService::setState(const Actor &actor, AccountId id, AccountState state) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto allowed = call->require(Action::ManagePeople, {.own = id == actor.account}, accountObject(id));
        !allowed)
        return failure(allowed.error());
    if (state == AccountState::AwaitingApproval)
        return failure(ErrorCode::InvalidField, u"state: range"_s);
    auto account = existing(*call, id);
    if (!account || account->state == state)
        return account;
    if (state == AccountState::Inactive) {
        if (const auto kept = keepAnAdministrator(*call, *account); !kept)
            return failure(kept.error());
        store::SignInStore signIns(call->connection());
        if (const auto ended = signIns.endAllOf(id, SignInId(), call->now()); !ended)
            return failure(ended.error());
    }
    if (const auto set = store::AccountStore(call->connection()).setState(id, state, call->now()); !set)
        return failure(set.error());
    call->record(u"account.set_state"_s, accountObject(id),
                 u"state %1 -> %2"_s.arg(accountStateName(account->state), accountStateName(state)));
    return committed(*call, id);
}

Result<Call> PeopleService::beginFor(const Actor &actor, AccountId id, TransactionKind kind) {
    auto call = m_gate.begin(actor, kind);
    if (!call)
        return call;
    const bool own = id.isValid() && id == actor.account;
    if (const auto allowed =
            call->require(own ? Action::EditOwnAccount : Action::ManagePeople, {.own = own}, accountObject(id));
        !allowed)
        return failure(allowed.error());
    return call;
}

} // namespace candor::access
