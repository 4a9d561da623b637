// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/DesktopSettings.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFile>
#include <QLoggingCategory>

#include <utility>

namespace candor::theme {

namespace {

Q_LOGGING_CATEGORY(desktopSettings, "candor.theme")

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portal = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString animations = QStringLiteral("enable-animations");
const QString readOne = QStringLiteral("ReadOne");
const QString readOfOldPortals = QStringLiteral("Read");

/// The older of the two methods wraps its answer once more.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopSettings::DesktopSettings(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus) {
    // A slot of the whole message: one with typed parameters is refused as long as Qt has not used D-Bus once.
    if (!m_bus.connect(service, path, portal, QStringLiteral("SettingChanged"), this,
                       SLOT(settingChanged(QDBusMessage))))
        qCWarning(desktopSettings) << "the desktop's settings cannot be followed:" << m_bus.lastError().message();
    ask(readOne, appearance, colourScheme);
    ask(readOne, gnome, animations);
}

bool DesktopSettings::hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

void DesktopSettings::ask(const QString &method, const QString &space, const QString &key) {
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, portal, method);
    call << space << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, method, space, key, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            take(space, key, reply.arguments().constFirst());
        else if (method == readOne && watcher->error().type() == QDBusError::UnknownMethod)
            ask(readOfOldPortals, space, key);
    });
}

void DesktopSettings::settingChanged(const QDBusMessage &message) {
    const QVariantList told = message.arguments();
    if (told.size() == 3)
        take(told[0].toString(), told[1].toString(), told[2]);
}

void DesktopSettings::take(const QString &space, const QString &key, const QVariant &value) {
    const QVariant plain = unwrapped(value);
    if (space == appearance && key == colourScheme) {
        // 0 no preference, 1 dark, 2 light
        if (plain.canConvert<uint>())
            emit schemeTold(plain.toUInt() == 1 ? Scheme::Dark : Scheme::Light);
    } else if (space == gnome && key == animations) {
        if (plain.typeId() == QMetaType::Bool)
            emit reducedMotionTold(!plain.toBool());
    }
}

} // namespace candor::theme
