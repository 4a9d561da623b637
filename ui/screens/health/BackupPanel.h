// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
class ProgressBar;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class HealthModel;

/// The backups of a workspace, and the progress of one that is being made.
class BackupPanel : public QWidget {
    Q_OBJECT

public:
    explicit BackupPanel(HealthModel &model, QWidget *parent = nullptr);

private:
    void showList();
    void showWork();

    HealthModel &m_model;
    QWidget *m_work;
    widgets::Label *m_step;
    widgets::ProgressBar *m_bar;
    widgets::Button *m_cancel;
    widgets::StateLabel *m_outcome;
    QVBoxLayout *m_list;
};

} // namespace candor::screens
