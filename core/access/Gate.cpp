// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Gate.h"

#include "access/AuditChain.h"
#include "access/SignInTimes.h"
#include "store/AuditStore.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

#include <QLoggingCategory>

#include <utility>
#include <vector>

namespace candor::access {

namespace {

Q_LOGGING_CATEGORY(gateLog, "candor.access")

/// What an interview's one-time code is for.
bool belongsToInterview(Action action) {
    return action == Action::TakeQuestionnaire || action == Action::BeRecorded || action == Action::SeeApplication;
}

} // namespace

struct Call::State {
    State(store::Connection &ofThread, store::Transaction begun, store::TransactionKind given, WallTime time,
          QString from, WorkspaceSettings ofNow, const UuidSource &source)
        : connection(ofThread), transaction(std::move(begun)), kind(given), now(time), origin(std::move(from)),
          settings(std::move(ofNow)), uuids(source) {}

    store::Connection &connection;
    store::Transaction transaction;
    store::TransactionKind kind;
    WallTime now;
    QString origin;
    WorkspaceSettings settings;
    const UuidSource &uuids;
    Principal principal;
    std::vector<AuditEntry> recorded;
    std::optional<Error> refused; ///< then nothing can be committed any more

    [[nodiscard]] AuditEntry entry(const QString &action, const AuditObject &object, const QString &detail,
                                   AuditOutcome outcome) const {
        AuditEntry entry;
        entry.at = now;
        if (principal.account.isValid())
            entry.account = principal.account;
        entry.role = principal.role;
        entry.action = action;
        entry.objectKind = object.kind;
        entry.objectId = object.id;
        entry.origin = origin;
        entry.outcome = outcome;
        entry.detail = detail;
        return entry;
    }

    /// Guests cost nothing, so what they are refused is kept once a minute for each action and origin.
    [[nodiscard]] bool isKeptAlready(const AuditEntry &refusal) const {
        constexpr auto once = std::chrono::minutes(1);
        if (principal.account.isValid())
            return false;
        const auto found = store::AuditStore(connection).hasRefusedGuest(refusal.action, origin, now - once);
        return found && *found;
    }

    [[nodiscard]] Result<void> append(const std::vector<AuditEntry> &entries) {
        for (const AuditEntry &each : entries) {
            if (auto appended = appendToAudit(connection, each); !appended)
                return appended;
        }
        return {};
    }

    /// Writes entries in a transaction of their own, after the call's has ended.
    [[nodiscard]] Result<void> appendAlone(const std::vector<AuditEntry> &entries) {
        auto alone = store::Transaction::begin(connection, store::TransactionKind::Write);
        if (!alone)
            return failure(alone.error());
        if (auto appended = append(entries); !appended)
            return appended;
        return alone->commit();
    }
};

Call::Call(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Call::Call(Call &&other) noexcept = default;
Call &Call::operator=(Call &&other) noexcept = default;
Call::~Call() = default;

store::Connection &Call::connection() { return m_state->connection; }
const Principal &Call::principal() const { return m_state->principal; }
WallTime Call::now() const { return m_state->now; }
QString Call::newUuid() const { return m_state->uuids(); }
const WorkspaceSettings &Call::settings() const { return m_state->settings; }

bool Call::allows(Action action, const Relation &relation) const {
    const Principal &principal = m_state->principal;
    if (principal.onlyApplication &&
        (!belongsToInterview(action) || relation.application != *principal.onlyApplication))
        return false;
    return isAllowed(action, principal.role, relation);
}

Result<void> Call::require(Action action, const Relation &relation, const AuditObject &object) {
    if (allows(action, relation))
        return {};
    return failure(refuse(action, object));
}

Error Call::refuse(Action action, const AuditObject &object, const QString &detail) {
    m_state->transaction.rollBack();
    const AuditEntry entry = m_state->entry(actionName(action), object, detail, AuditOutcome::Refused);
    const auto appended = m_state->isKeptAlready(entry) ? Result<void>() : m_state->appendAlone({entry});
    // Where the log cannot be written (a read-only workspace), the refusal stands all the same.
    if (!appended)
        qCWarning(gateLog) << "a refusal was not written to the audit log:" << appended.error().detail;
    const bool isGuest = !m_state->principal.account.isValid();
    m_state->refused = Error{isGuest ? ErrorCode::NotSignedIn : ErrorCode::NotAllowed, {}};
    return *m_state->refused;
}

void Call::record(Action action, const AuditObject &object, const QString &detail) {
    record(actionName(action), object, detail);
}

void Call::record(const QString &action, const AuditObject &object, const QString &detail, AuditOutcome outcome) {
    m_state->recorded.push_back(m_state->entry(action, object, detail, outcome));
}

void Call::identify(AccountId account, Role role) {
    m_state->principal.account = account;
    m_state->principal.role = role;
}

Result<void> Call::commit() {
    if (m_state->refused)
        return failure(*m_state->refused);
    const auto recorded = std::exchange(m_state->recorded, {});
    if (m_state->kind == store::TransactionKind::Read) {
        m_state->transaction.rollBack();
        return recorded.empty() ? Result<void>() : m_state->appendAlone(recorded);
    }
    if (auto appended = m_state->append(recorded); !appended) {
        m_state->transaction.rollBack();
        return appended;
    }
    return m_state->transaction.commit();
}

Gate::Gate(store::Database &database, const Clock &clock, UuidSource uuids)
    : m_database(database), m_clock(clock), m_uuids(std::move(uuids)) {}

Result<Call> Gate::begin(const Actor &actor, store::TransactionKind kind) { return openFor(actor, kind, false); }

Result<Call> Gate::beginLocked(const Actor &actor, store::TransactionKind kind) { return openFor(actor, kind, true); }

Result<Call> Gate::beginRule(const QString &origin, store::TransactionKind kind) { return open(origin, kind); }

Result<Call> Gate::open(const QString &origin, store::TransactionKind kind) {
    auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    auto transaction = store::Transaction::begin(**connection, kind);
    if (!transaction)
        return failure(transaction.error());
    auto settings = readSettings(**connection);
    if (!settings)
        return failure(settings.error());
    // The time is taken in the transaction: what waited for another writer sees its own turn's.
    return Call(std::make_unique<Call::State>(**connection, std::move(*transaction), kind, m_clock.wallNow(), origin,
                                              std::move(*settings), m_uuids));
}

Result<Call> Gate::openFor(const Actor &actor, store::TransactionKind kind, bool alsoLocked) {
    auto call = open(actor.origin, kind);
    if (!call || actor.isGuest())
        return call;
    const auto signIn = store::SignInStore(call->connection()).signIn(actor.signIn);
    if (!signIn)
        return failure(signIn.error());
    const WorkspaceSettings &settings = call->settings();
    if (!*signIn || (*signIn)->account != actor.account || (*signIn)->state != AccountState::Active ||
        hasEnded(**signIn, call->now(), settings))
        return failure(ErrorCode::NotSignedIn);
    if (!alsoLocked && isLocked(**signIn, call->now(), settings))
        return failure(ErrorCode::SessionLocked);
    call->m_state->principal = {(*signIn)->account, (*signIn)->role, (*signIn)->application};
    return call;
}

} // namespace candor::access
