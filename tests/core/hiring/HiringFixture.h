// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseFixture.h"
#include "HiringRows.h"
#include "ManualClock.h"
#include "access/Gate.h"
#include "model/Job.h"
#include "store/SignInStore.h"

namespace candor::hiring {

/// A database with people who are signed in, for tests of services in both dialects.
class HiringFixture : public tests::DatabaseFixture {
protected:
    access::Actor signedIn(AccountId account) {
        const auto id = store::SignInStore(connection()).add(account, {}, QStringLiteral("test"), m_clock.wallNow());
        EXPECT_TRUE(id);
        return {id.value_or(SignInId()), account, QStringLiteral("test")};
    }
    access::Actor person(const QString &name, Role role) {
        return signedIn(tests::putAccount(connection(), name, role));
    }
    static access::Actor guest() { return access::Actor::guest(QStringLiteral("test")); }

    /// How many entries the audit log has of an action.
    qint64 audited(const QString &action, const QString &outcome) {
        const auto count = connection().selectInteger(
            QStringLiteral("SELECT count(*) FROM audit_entry WHERE action = ? AND outcome = ?"),
            store::values(action, outcome));
        return count ? count->value_or(0) : -1;
    }

    tests::ManualClock m_clock;
    access::Gate m_gate{database(), m_clock};
};

/// The code of a failure, as words for a test's message: "" where there is none.
template<typename Value>
QString refusal(const Result<Value> &result) {
    return result ? QString()
                  : QStringLiteral("%1 %2").arg(static_cast<int>(result.error().code)).arg(result.error().detail);
}
inline QString refusal(ErrorCode code, const QString &detail = {}) {
    return QStringLiteral("%1 %2").arg(static_cast<int>(code)).arg(detail);
}

} // namespace candor::hiring
