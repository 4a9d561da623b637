// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FileManager.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QUrl>

namespace candor::screens {

namespace {

void openFolder(const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }

} // namespace

void showInFileManager(const QString &folder) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        openFolder(folder);
        return;
    }
    auto message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    message << QStringList{QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded)} << QString();
    // The answer may come late or never; the watcher ends with it or with the program.
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), QCoreApplication::instance());
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, folder] {
        const QDBusPendingReply<> reply = *watcher;
        if (reply.isError())
            openFolder(folder);
        watcher->deleteLater();
    });
}

} // namespace candor::screens
