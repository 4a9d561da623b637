// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/EventPanel.h"
#include "replay/FramePanel.h"
#include "replay/OverlayPanel.h"
#include "replay/TransportBar.h"
#include "replay/ZoomRow.h"
#include "widgets/PictureView.h"
#include "widgets/Timeline.h"

#include <QTimer>
#include <QWidget>

namespace candor::screens {

/// Where the parts of a replay stand: picture with its controls, this frame, events, timeline; the picture takes the
/// room that the others leave. In full screen picture and controls alone, these while the pointer moves.
class ReplayBody : public QWidget {
    Q_OBJECT

public:
    explicit ReplayBody(Playback &playback, QWidget *parent = nullptr);

    [[nodiscard]] widgets::PictureView &picture() const { return *m_picture; }
    [[nodiscard]] TransportBar &transport() const { return *m_transport; }
    [[nodiscard]] FramePanel &frame() const { return *m_frame; }
    [[nodiscard]] OverlayPanel &overlay() const { return *m_overlay; }
    [[nodiscard]] EventPanel &events() const { return *m_events; }
    [[nodiscard]] widgets::Timeline &timeline() const { return *m_timeline; }

    void setPictureSize(PictureSize size);
    void setFullScreen(bool on);
    [[nodiscard]] bool isFullScreen() const { return m_isFullScreen; }
    /// Says something over the picture, for some seconds or until something else is said.
    void remark(const QString &words, bool stays = false);
    [[nodiscard]] QString remark() const;
    void showControls();
    void arrange();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeFullScreen();
    void arrangeColumns();

    widgets::PictureView *m_picture;
    TransportBar *m_transport;
    FramePanel *m_frame;
    OverlayPanel *m_overlay;
    EventPanel *m_events;
    widgets::Timeline *m_timeline;
    ZoomRow *m_zoom;
    widgets::Label *m_remark;
    QTimer m_remarkEnd;
    QTimer m_controlsEnd;
    double m_shape = 4.0 / 3;
    bool m_isFullScreen = false;
};

} // namespace candor::screens
