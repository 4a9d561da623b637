// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/InterviewModel.h"

#include <QWidget>

namespace candor::widgets {
class InstrumentStrip;
class PictureView;
} // namespace candor::widgets

namespace candor::screens {

class FigureLabel;
class LiveControls;

/// The camera with what is recorded below it, the controls at its right, the instruments at the foot.
class LivePanel : public QWidget {
    Q_OBJECT

public:
    LivePanel(InterviewModel &model, const MeasurementSettings &settings, QWidget *parent = nullptr);

signals:
    void leaveAsked();
    void sessionAsked();
    void sessionsAsked();

private:
    void showPhase();
    void showPicture();
    void noticeLostCamera();

    InterviewModel &m_model;
    widgets::PictureView *m_picture;
    FigureLabel *m_recorded;
    QWidget *m_recordedIcon;
    LiveControls *m_controls;
    widgets::InstrumentStrip *m_instruments;
};

} // namespace candor::screens
