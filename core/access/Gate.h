// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "access/Permissions.h"
#include "access/Settings.h"
#include "model/Audit.h"
#include "model/Clock.h"
#include "model/Result.h"
#include "model/Uuids.h"

#include <memory>
#include <optional>

namespace candor::store {
class Connection;
class Database;
enum class TransactionKind;
} // namespace candor::store

namespace candor::access {

/// What a call is about, for the audit log.
struct AuditObject {
    QString kind; ///< "job", "application", "account", ...
    qint64 id = 0;

    bool operator==(const AuditObject &) const = default;
};

/// Who the actor is at the time of the call.
struct Principal {
    AccountId account; ///< invalid: a guest
    Role role = Role::Guest;
    std::optional<ApplicationId> onlyApplication; ///< signed in by an interview's one-time code: nothing else is theirs

    bool operator==(const Principal &) const = default;
};

/// One service call: a transaction in which the actor was looked up, permissions are asked for, and what was done is
/// written to the audit log. Rolled back where it is not committed. It is used and ends on the thread that began it,
/// and there is one at a time on a thread.
class Call {
public:
    Call(Call &&other) noexcept;
    Call &operator=(Call &&other) noexcept;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
    ~Call();

    [[nodiscard]] store::Connection &connection();
    [[nodiscard]] const Principal &principal() const;
    [[nodiscard]] WallTime now() const;
    [[nodiscard]] QString newUuid() const; ///< for what the call makes
    /// The workspace's, as they are at the time of the call.
    [[nodiscard]] const WorkspaceSettings &settings() const;

    /// What the matrix says; for whoever signed in by an interview's code, of that application's interview alone.
    [[nodiscard]] bool allows(Action action, const Relation &relation = {}) const;
    /// A refusal ends the call's transaction, is written to the audit log in one of its own, and is NotAllowed
    /// (NotSignedIn for a guest; a guest's is written at most once a minute for each action and origin).
    [[nodiscard]] Result<void> require(Action action, const Relation &relation = {}, const AuditObject &object = {});
    /// The same refusal for a rule that is not in the matrix.
    [[nodiscard]] Error refuse(Action action, const AuditObject &object = {}, const QString &detail = {});
    /// Writes to the audit log with commit(). The detail holds no personal data.
    void record(Action action, const AuditObject &object, const QString &detail = {});
    void record(const QString &action, const AuditObject &object, const QString &detail = {},
                AuditOutcome outcome = AuditOutcome::Done);
    /// A Read call's transaction just ends; what it recorded (a candidate's file was read) is written in one of its
    /// own, and nothing may be handed on where that fails.
    [[nodiscard]] Result<void> commit();

private:
    friend class Gate;
    friend class SignInService;
    friend class PeopleService;
    struct State;
    explicit Call(std::unique_ptr<State> state);

    /// Whoever has just shown who they are: what is recorded from here on is theirs.
    void identify(AccountId account, Role role);

    std::unique_ptr<State> m_state;
};

/// The door that every service goes through. Thread-safe.
class Gate {
public:
    Gate(store::Database &database, const Clock &clock, UuidSource uuids = randomUuid);

    /// Errors: NotSignedIn (the session has ended, the account is deactivated), SessionLocked, and the database's.
    [[nodiscard]] Result<Call> begin(const Actor &actor, store::TransactionKind kind);
    /// Like begin, for what a locked session may still do (unlock, sign out).
    [[nodiscard]] Result<Call> beginLocked(const Actor &actor, store::TransactionKind kind);
    /// For rules of the workspace itself: no actor, nothing is asked.
    [[nodiscard]] Result<Call> beginRule(const QString &origin, store::TransactionKind kind);

    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    [[nodiscard]] Result<Call> open(const QString &origin, store::TransactionKind kind);
    [[nodiscard]] Result<Call> openFor(const Actor &actor, store::TransactionKind kind, bool alsoLocked);

    store::Database &m_database;
    const Clock &m_clock;
    UuidSource m_uuids;
};

} // namespace candor::access
