// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseFixture.h"
#include "ManualClock.h"
#include "access/AuditLog.h"
#include "access/Gate.h"
#include "access/PeopleService.h"
#include "access/Settings.h"
#include "access/SignInService.h"
#include "crypto/PasswordHash.h"
#include "store/Database.h"
#include "store/Transaction.h"

#include <gmock/gmock.h>

#include <atomic>
#include <functional>

namespace candor::access {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::TransactionKind;

/// Argon2 at the lowest cost, which counts what is asked of it.
class CountingHashing final : public crypto::PasswordHashing {
public:
    [[nodiscard]] Result<QString> hash(const crypto::Secret &password) const override {
        ++hashes;
        return m_hashing.hash(password);
    }
    [[nodiscard]] Result<crypto::PasswordVerdict> verify(const crypto::Secret &password,
                                                         const QString &stored) const override {
        ++verifications;
        if (whileVerifying)
            whileVerifying();
        return m_hashing.verify(password, stored);
    }
    [[nodiscard]] const QString &decoy() const override { return m_hashing.decoy(); }

    [[nodiscard]] int calls() const { return hashes + verifications; }
    void forget() { hashes = verifications = 0; }

    mutable std::atomic<int> hashes = 0;
    mutable std::atomic<int> verifications = 0;
    std::function<void()> whileVerifying;

private:
    crypto::Argon2PasswordHashing m_hashing{crypto::Argon2Cost{64, 1, 1}};
};

/// One program at a workspace: a database object of its own.
struct Program {
    Program(const store::ConnectionSettings &settings, const Clock &clock, const crypto::PasswordHashing &hashing)
        : database(settings), gate(database, clock), people(gate, hashing), signIns(gate, hashing),
          settingsService(gate), audit(gate) {}

    store::Database database;
    Gate gate;
    PeopleService people;
    SignInService signIns;
    SettingsService settingsService;
    AuditLog audit;
};

inline const QString desk = u"desk-1/candor"_s;
inline const QString goodPassword = u"seven quiet otters"_s;

inline Registration person(const QString &email, Role role = Role::Seeker) {
    Registration registration;
    registration.email = email;
    registration.fullName = u"Ada Example"_s;
    registration.role = role;
    return registration;
}

inline crypto::Secret secret(const QString &text = goodPassword) { return crypto::Secret(text); }

template<typename Value>
ErrorCode codeOf(const Result<Value> &result) {
    return result ? ErrorCode::Cancelled : result.error().code;
}

template<typename Value>
Error errorOf(const Result<Value> &result) {
    return result ? Error{ErrorCode::Cancelled, u"nothing was refused"_s} : result.error();
}

/// A workspace with an administrator, and a second program at it.
class AccessFixture : public tests::DatabaseFixture {
protected:
    void SetUp() override {
        const auto made = here.people.createFirstAdministrator(desk, person(u"admin@example.org"_s), secret());
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        administrator = *made;
        admin = signedIn(u"admin@example.org"_s);
        hashing.forget();
    }

    /// An active account of the role; its sign-in.
    Actor newActor(const QString &email, Role role) {
        const auto made = here.people.registerAccount(admin, person(email, role), secret());
        EXPECT_TRUE(made) << made.error().detail.toStdString();
        return signedIn(email);
    }
    Actor signedIn(const QString &name, const QString &password = goodPassword) {
        const auto result = here.signIns.signIn(desk, name, secret(password));
        EXPECT_TRUE(result) << (result ? "" : result.error().detail.toStdString());
        return result ? result->actor : Actor::guest(desk);
    }
    qint64 number(const QString &sql, const store::Values &values = {}) {
        const auto found = connection().selectInteger(sql, values);
        EXPECT_TRUE(found);
        return found->value_or(-1);
    }
    void run(const QString &sql, const store::Values &values = {}) {
        const auto done = connection().execute(sql, values);
        ASSERT_TRUE(done) << done.error().detail.toStdString();
    }
    /// The newest entry of the audit log, as "action outcome detail".
    QString newestEntry() {
        auto rows =
            connection().select(u"SELECT action, outcome, detail FROM audit_entry ORDER BY sequence DESC LIMIT 1"_s);
        EXPECT_TRUE(rows && rows->next());
        return QStringList{rows->text(0), rows->text(1), rows->text(2)}.join(u' ').trimmed();
    }
    qint64 entries() { return number(u"SELECT count(*) FROM audit_entry"_s); }

    tests::ManualClock clock;
    CountingHashing hashing;
    Program here{settings(), clock, hashing};
    Program there{settings(), clock, hashing};
    Account administrator;
    Actor admin;
};

} // namespace candor::access
