// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckModel.h"
#include "check/TrialRecording.h"

#include <QWidget>

#include <array>

namespace candor::widgets {
class Button;
class ColumnHeading;
class Label;
class ProgressBar;
class SymbolButton;
} // namespace candor::widgets

namespace candor::screens {

class CheckRow;
class FigureLabel;

/// The right column of the device check: six checks, five seconds to try, the way on.
class ChecksPanel : public QWidget {
    Q_OBJECT

public:
    ChecksPanel(const CheckModel &model, const TrialRecording &trial, QWidget *parent = nullptr);

    void setLoudspeaker(LoudspeakerState state);

signals:
    void tonesAsked();
    void tonesHeard(bool heard);
    void trialAsked();
    void trialCancelled();
    void againAsked();
    void doneAsked();

private:
    void showReadings();
    void showTrial();

    const CheckModel &m_model;
    const TrialRecording &m_trial;
    widgets::ColumnHeading *m_heading;
    std::array<CheckRow *, checkCount> m_rows{};
    widgets::SymbolButton *m_play;
    widgets::Button *m_yes;
    widgets::Button *m_no;
    FigureLabel *m_trialWords;
    widgets::ProgressBar *m_trialBar;
    widgets::Button *m_record;
    widgets::Button *m_again;
    widgets::Button *m_done;
    widgets::Label *m_remark;
};

} // namespace candor::screens
