// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/SignInDelay.h"

#include "access/SignInTimes.h"
#include "crypto/Digest.h"
#include "store/SignInStore.h"

#include <algorithm>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

constexpr int freeFailures = 5;
constexpr std::chrono::seconds longestDelay = std::chrono::minutes(15);
constexpr std::chrono::hours memory{1};

QString digest(const QString &text) { return crypto::hexadecimal(crypto::sha256(text.toUtf8())); }

} // namespace

QString accountSubject(AccountId account) { return u"account:%1"_s.arg(account.value()); }
QString nameSubject(const QString &typed) { return u"name:" + digest(typed); }
QString sourceSubject(const QString &origin) { return u"source:" + digest(origin); }

std::chrono::seconds delayAfter(int failures) {
    if (failures < freeFailures)
        return std::chrono::seconds(0);
    constexpr int lastDoubling = 10; // 2^10 seconds are more than 15 minutes
    const int doublings = std::min(failures - freeFailures, lastDoubling);
    return std::min(std::chrono::seconds(1 << doublings), longestDelay);
}

Result<void> SignInDelay::check() {
    std::chrono::milliseconds longest{0};
    for (const QString &subject : m_subjects) {
        const auto counted = m_store.failures(subject);
        if (!counted)
            return failure(counted.error());
        longest = std::max(longest, delayAfter(counted->failures) - distance(counted->lastFailedAt, m_now));
    }
    if (longest <= std::chrono::milliseconds(0))
        return {};
    return failure(ErrorCode::SignInDelayed,
                   QString::number(qint64{std::chrono::ceil<std::chrono::seconds>(longest).count()}));
}

Result<void> SignInDelay::countFailure() {
    if (auto forgotten = m_store.clearFailuresBefore(m_now - memory); !forgotten)
        return forgotten;
    for (const QString &subject : m_subjects) {
        const auto counted = m_store.failures(subject);
        if (!counted)
            return failure(counted.error());
        // What lies far in the future was written before the clock was set back.
        const int before = distance(counted->lastFailedAt, m_now) < memory ? counted->failures : 0;
        if (auto kept = m_store.setFailures(subject, {before + 1, m_now}); !kept)
            return kept;
    }
    return {};
}

} // namespace candor::access
