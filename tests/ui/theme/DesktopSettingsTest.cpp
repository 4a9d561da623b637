// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/DesktopSettings.h"
#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

namespace candor::theme {

namespace {

/// A bus of its own, without the session's.
class PrivateBus {
public:
    PrivateBus() {
        m_daemon.start(QStringLiteral(CANDOR_DBUS_DAEMON),
                       {QStringLiteral("--session"), QStringLiteral("--print-address"), QStringLiteral("--nofork")});
        EXPECT_TRUE(m_daemon.waitForStarted());
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus() {
        for (const QString &name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    QDBusConnection connect(const QString &name) {
        m_names << name;
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace

/// What a desktop's portal answers; one of an older kind knows only Read, which wraps the value twice.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal(QDBusConnection bus, bool old) : m_bus(std::move(bus)), m_old(old) {
        EXPECT_TRUE(m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                         QDBusConnection::ExportAllSlots));
        EXPECT_TRUE(m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void tell(const QString &space, const QString &key, const QVariant &value) {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << space << key << QVariant::fromValue(QDBusVariant(value));
        EXPECT_TRUE(m_bus.send(signal));
    }

    uint scheme = 1;
    bool animations = true;

public slots:
    QDBusVariant ReadOne(const QString & /*space*/, const QString &key) {
        if (m_old)
            sendErrorReply(QDBusError::UnknownMethod, QStringLiteral("no such method"));
        return QDBusVariant(value(key));
    }
    QDBusVariant Read(const QString & /*space*/, const QString &key) {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value(key))));
    }

private:
    [[nodiscard]] QVariant value(const QString &key) const {
        return key == QStringLiteral("color-scheme") ? QVariant(scheme) : QVariant(animations);
    }

    QDBusConnection m_bus;
    bool m_old;
};

namespace {

class DesktopScheme : public testing::TestWithParam<bool> {};

TEST_P(DesktopScheme, IsFollowedAtTheStartAndAfterwards) {
    PrivateBus bus;
    Portal portal(bus.connect(QStringLiteral("portal")), GetParam());
    portal.animations = false;
    Theme theme(*qApp);
    EXPECT_EQ(theme.scheme(), Scheme::Light);
    QSignalSpy changed(&theme, &Theme::schemeChanged);
    const DesktopSettings desktop(bus.connect(QStringLiteral("program")));
    theme.follow(desktop);

    EXPECT_TRUE(QTest::qWaitFor([&] { return theme.scheme() == Scheme::Dark && theme.reducedMotion(); }));
    EXPECT_EQ(QApplication::palette(), qtPalette(Scheme::Dark));
    EXPECT_EQ(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);

    portal.tell(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 2U);
    EXPECT_TRUE(QTest::qWaitFor([&] { return theme.scheme() == Scheme::Light; }));
    portal.tell(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !theme.reducedMotion(); }));
    EXPECT_GT(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    EXPECT_EQ(changed.size(), 2);
}

TEST_P(DesktopScheme, IsKeptInMindWhileAPersonHasChosen) {
    PrivateBus bus;
    const Portal portal(bus.connect(QStringLiteral("portal")), GetParam());
    Theme theme(*qApp, SchemeChoice::Light);
    const DesktopSettings desktop(bus.connect(QStringLiteral("program")));
    QSignalSpy told(&desktop, &DesktopSettings::schemeTold);
    theme.follow(desktop);
    EXPECT_TRUE(told.wait());
    EXPECT_EQ(theme.scheme(), Scheme::Light);
    theme.choose(SchemeChoice::FollowDesktop);
    EXPECT_EQ(theme.scheme(), Scheme::Dark);
}

TEST(DesktopSchemeWithoutPortal, IsLight) {
    PrivateBus bus;
    Theme theme(*qApp);
    const QDBusConnection connection = bus.connect(QStringLiteral("program"));
    const DesktopSettings desktop(connection);
    theme.follow(desktop);
    // An answer of the bus that comes later than the portal's would.
    QDBusMessage ping =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ListNames"));
    QDBusPendingCallWatcher answered(connection.asyncCall(ping));
    EXPECT_TRUE(QTest::qWaitFor([&] { return answered.isFinished(); }));
    EXPECT_EQ(theme.scheme(), Scheme::Light);
    EXPECT_FALSE(theme.reducedMotion());
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Portals, DesktopScheme, testing::Values(false, true));

} // namespace candor::theme

#include "DesktopSettingsTest.moc"
