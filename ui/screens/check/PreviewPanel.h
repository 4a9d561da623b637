// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckModel.h"

#include <QWidget>

class QComboBox;

namespace candor::widgets {
class LevelMeter;
class PictureView;
} // namespace candor::widgets

namespace candor::screens {

class FigureLabel;

/// The left column of the device check: picture, selectors, level of the sound.
class PreviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPanel(CheckModel &model, QWidget *parent = nullptr);

    [[nodiscard]] widgets::PictureView &picture() { return *m_picture; }
    void setSelectable(bool selectable);

private:
    void showOptions();
    void showLevel();
    void choose();

    CheckModel &m_model;
    widgets::PictureView *m_picture;
    QComboBox *m_camera;
    QComboBox *m_microphone;
    QComboBox *m_size;
    FigureLabel *m_level;
    widgets::LevelMeter *m_meter;
};

} // namespace candor::screens
