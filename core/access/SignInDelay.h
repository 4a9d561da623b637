// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Result.h"
#include "model/Time.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace candor::store {
class SignInStore;
}

namespace candor::access {

/// What failures are counted for: an account; a typed name that is none (by its digest, so that nobody's mistyped
/// password stands in the database); a source, the machine and program that asked.
[[nodiscard]] QString accountSubject(AccountId account);
[[nodiscard]] QString nameSubject(const QString &typed);
[[nodiscard]] QString sourceSubject(const QString &origin);

/// How long the next try waits after so many failures: 2^(n-5) seconds from the fifth on, 15 minutes at most.
[[nodiscard]] std::chrono::seconds delayAfter(int failures);

/// Slows guessing down. Failures are forgotten an hour after the last one of their subject.
class SignInDelay {
public:
    SignInDelay(store::SignInStore &store, QStringList subjects, WallTime now)
        : m_store(store), m_subjects(std::move(subjects)), m_now(now) {}

    /// SignInDelayed with the seconds, where one of the subjects has to wait.
    [[nodiscard]] Result<void> check();
    [[nodiscard]] Result<void> countFailure();

private:
    store::SignInStore &m_store;
    QStringList m_subjects;
    WallTime m_now;
};

} // namespace candor::access
