// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/ThresholdModel.h"

#include <QDialog>

class QScrollArea;
class QSlider;
class QSpinBox;

namespace candor::widgets {
class Button;
class Label;
} // namespace candor::widgets

namespace candor::screens {

class ReportStrip;

/// Moves a job's threshold to see who would stand on its other side. Nobody is moved. Opens over its window; deletes
/// itself.
class ThresholdDialog : public QDialog {
    Q_OBJECT

public:
    ThresholdDialog(ScreenContext &context, const Job &job, QWidget *parent);

signals:
    void thresholdSaved(const candor::Job &job);

private:
    void layOut();
    void choose(int threshold);
    void showChanges();
    void fitButtons();

    ThresholdModel m_model;
    QSlider *m_slider;
    QSpinBox *m_figure;
    widgets::Label *m_summary;
    QScrollArea *m_list;
    ReportStrip *m_strip;
    widgets::Button *m_close;
    widgets::Button *m_save;
};

} // namespace candor::screens
