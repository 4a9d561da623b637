// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/Playback.h"
#include "widgets/Button.h"

#include <QFrame>
#include <QSlider>

namespace candor::screens {

/// Volume and mute, above the button that opens it.
class VolumePopup : public QFrame {
    Q_OBJECT

public:
    VolumePopup(Playback &playback, QWidget *parent);

    void openAbove(const QWidget &button);

private:
    void showVolume();

    Playback &m_playback;
    widgets::SymbolButton *m_mute;
    QSlider *m_slider;
};

} // namespace candor::screens
