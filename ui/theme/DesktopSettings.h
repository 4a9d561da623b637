// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

namespace candor::theme {

/// What the desktop says through the portal org.freedesktop.portal.Settings: colour scheme and whether things may move.
/// Asked without waiting; where nobody answers nothing is signalled.
class DesktopSettings final : public QObject {
    Q_OBJECT

public:
    explicit DesktopSettings(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Whether a session's bus is there, found out without starting one.
    [[nodiscard]] static bool hasSessionBus();

signals:
    void schemeTold(candor::theme::Scheme scheme);
    void reducedMotionTold(bool reduced);

private:
    void ask(const QString &method, const QString &space, const QString &key);
    void take(const QString &space, const QString &key, const QVariant &value);
    Q_SLOT void settingChanged(const QDBusMessage &message);

    QDBusConnection m_bus;
};

} // namespace candor::theme
