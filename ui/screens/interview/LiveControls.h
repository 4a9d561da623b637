// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/InterviewModel.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;

namespace candor::widgets {
class Button;
class ColumnHeading;
class IconLabel;
class Label;
class ProgressBar;
} // namespace candor::widgets

namespace candor::screens {

class FigureLabel;
class NoteList;

/// The right column of a live interview: what is happening, what to do about problems, and the controls.
class LiveControls : public QWidget {
    Q_OBJECT

public:
    explicit LiveControls(InterviewModel &model, QWidget *parent = nullptr);

signals:
    void overlayChosen(bool visible);
    void leaveAsked();
    void sessionAsked();  ///< show what was kept
    void sessionsAsked(); ///< go to the list

private:
    void showPhase();
    void showWords();
    void showButtons();
    void showProgress();
    void showNotes();
    void showDisk();
    void showStanding();
    void actPrimary();
    void actSecondary();

    InterviewModel &m_model;
    widgets::ColumnHeading *m_state;
    widgets::IconLabel *m_alert;
    widgets::Label *m_headline;
    widgets::Label *m_remark;
    widgets::ProgressBar *m_bar;
    FigureLabel *m_amount;
    widgets::Button *m_primary;
    widgets::Button *m_secondary;
    NoteList *m_notes;
    QWidget *m_disk;
    FigureLabel *m_diskWords;
    QWidget *m_standing;
    FigureLabel *m_standingWords;
    QCheckBox *m_overlay;
    widgets::Button *m_leave;
    QTimer m_openingWord;   ///< opening is not worth a word before
    QTimer m_finishAllowed; ///< a second click on "Start" is not a "Finish"
};

} // namespace candor::screens
