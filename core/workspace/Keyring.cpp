// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Keyring.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

Error unavailable() { return {ErrorCode::DatabaseUnavailable, u"keyring"_s}; }

/// Looking at the addresses starts no bus, which asking for one might.
bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

Result<QByteArray> answerOf(const QKeychain::ReadPasswordJob &job) {
    switch (job.error()) {
    case QKeychain::NoError:
        return job.binaryData();
    case QKeychain::EntryNotFound:
        return failure(ErrorCode::NotFound, job.key());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(ErrorCode::NotPermitted, u"keyring"_s);
    default:
        return failure(unavailable());
    }
}

/// What the waiting thread and the main thread share; whoever is last drops it.
struct Exchange {
    QSemaphore answered;
    Result<QByteArray> answer = failure(unavailable());
};

/// The library keeps one queue, which must live on a thread that stays: the main one.
void ask(const QString &service, const QString &key, const std::shared_ptr<Exchange> &exchange) {
    auto *job = new QKeychain::ReadPasswordJob(service, QCoreApplication::instance());
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, exchange] {
        exchange->answer = answerOf(*job);
        exchange->answered.release();
    });
    job->start();
}

} // namespace

Result<QByteArray> Keyring::read(const QString &key) const {
    QCoreApplication *application = QCoreApplication::instance();
    if (application == nullptr || !hasSessionBus()) {
        return failure(unavailable());
    }
    const auto exchange = std::make_shared<Exchange>();
    const int longest = static_cast<int>(m_longestWait.count());
    if (QThread::currentThread() != application->thread()) {
        QMetaObject::invokeMethod(
            application, [service = m_service, key, exchange] { ask(service, key, exchange); }, Qt::QueuedConnection);
        return exchange->answered.tryAcquire(1, longest) ? exchange->answer : failure(unavailable());
    }
    // A program without a window: nothing else waits for this thread.
    QEventLoop loop;
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    ask(m_service, key, exchange);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&loop, &exchange] {
        if (exchange->answered.available() > 0) {
            loop.quit();
        }
    });
    poll.start(std::chrono::milliseconds(10));
    loop.exec();
    return exchange->answered.tryAcquire() ? exchange->answer : failure(unavailable());
}

} // namespace candor::workspace
