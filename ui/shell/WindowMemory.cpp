// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/WindowMemory.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace candor::shell {

namespace {

constexpr int version = 2;
const QString versionKey = QStringLiteral("window/version");
const QString geometryKey = QStringLiteral("window/geometry");
const QString placeKey = QStringLiteral("window/place");
const QString schemeKey = QStringLiteral("window/scheme");

} // namespace

WindowMemory::WindowMemory(const QString &file) {
    if (file.isEmpty())
        return;
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    if (m_settings->status() != QSettings::NoError || m_settings->value(versionKey).toInt() != version)
        m_settings->clear();
}

QByteArray WindowMemory::geometry() const {
    return m_settings ? m_settings->value(geometryKey).toByteArray() : QByteArray();
}

QString WindowMemory::place() const { return m_settings ? m_settings->value(placeKey).toString() : QString(); }

int WindowMemory::scheme() const { return m_settings ? m_settings->value(schemeKey, -1).toInt() : -1; }

void WindowMemory::remember(const QByteArray &geometry, const QString &place, int scheme) {
    if (!m_settings)
        return;
    m_settings->setValue(versionKey, version);
    m_settings->setValue(geometryKey, geometry);
    m_settings->setValue(placeKey, place);
    m_settings->setValue(schemeKey, scheme);
}

void fitIntoScreen(QWidget &window) {
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QRect room = window.screen()->availableGeometry();
    window.resize(window.size().boundedTo(room.size()));
    const QRect frame = window.frameGeometry();
    if (!room.contains(frame))
        window.move(std::clamp(frame.x(), room.x(), std::max(room.x(), room.right() + 1 - frame.width())),
                    std::clamp(frame.y(), room.y(), std::max(room.y(), room.bottom() + 1 - frame.height())));
}

} // namespace candor::shell
