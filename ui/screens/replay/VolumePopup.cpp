// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/VolumePopup.h"

#include <QHBoxLayout>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace candor::screens {

VolumePopup::VolumePopup(Playback &playback, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_playback(playback),
      m_mute(new widgets::SymbolButton(QStringLiteral("volume_up"), tr("Mute"))),
      m_slider(new QSlider(Qt::Horizontal)) {
    setFrameShape(QFrame::Box);
    setAccessibleName(tr("Volume"));
    setObjectName(QStringLiteral("volumePopup"));
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(160);
    m_slider->setAccessibleName(tr("Volume"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_mute);
    row->addWidget(m_slider);
    connect(m_mute, &QPushButton::clicked, this, [this] { m_playback.setMuted(!m_playback.isMuted()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (value != std::lround(m_playback.volume() * 100))
            m_playback.setVolume(value / 100.0);
    });
    connect(&m_playback, &Playback::changed, this, &VolumePopup::showVolume);
    showVolume();
}

void VolumePopup::openAbove(const QWidget &button) {
    adjustSize();
    const QRect room = button.screen()->availableGeometry();
    QPoint corner = button.mapToGlobal(QPoint(button.width() - width(), -height() - 4));
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::max(corner.y(), room.top()));
    move(corner);
    show();
    m_slider->setFocus();
}

void VolumePopup::showVolume() {
    m_slider->setValue(static_cast<int>(std::lround(m_playback.volume() * 100)));
    const bool muted = m_playback.isMuted();
    m_mute->setMeaning(muted ? QStringLiteral("volume_off") : QStringLiteral("volume_up"),
                       muted ? tr("Sound on") : tr("Mute"));
}

} // namespace candor::screens
