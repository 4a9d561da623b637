// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/MenuButton.h"
#include "replay/Playback.h"
#include "widgets/Label.h"

#include <QWidget>

namespace candor::screens {

class VolumePopup;

/// The row below the picture: start, step, play, step, end; time; rate, loop, volume, full screen. What has no room
/// goes in the order of its use: first the session's length, then the jumps to its ends (Home and End do the same).
class TransportBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int barHeight = 40;

    explicit TransportBar(Playback &playback, QWidget *parent = nullptr);

    void setFullScreen(bool on);
    [[nodiscard]] QString timeText() const { return m_time->text(); }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void fullScreenRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    widgets::SymbolButton *button(const QString &icon, const QString &name, const QString &id);
    void showPosition(MediaTime position);
    void showPlayback();
    void showLoop();
    void arrange();

    Playback &m_playback;
    widgets::SymbolButton *m_start;
    widgets::SymbolButton *m_stepBack;
    widgets::SymbolButton *m_play;
    widgets::SymbolButton *m_stepOn;
    widgets::SymbolButton *m_end;
    widgets::Label *m_time;
    widgets::Label *m_length;
    MenuButton *m_rate;
    widgets::SymbolButton *m_loop;
    widgets::SymbolButton *m_volume;
    widgets::SymbolButton *m_fullScreen;
    VolumePopup *m_volumePopup;
};

} // namespace candor::screens
