// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/InterviewModel.h"

#include <QWidget>

namespace candor::widgets {
class IconLabel;
class Label;
} // namespace candor::widgets

namespace candor::screens {

/// The row above a live interview: where one is, and whether it records, for how long.
class InterviewHeader : public QWidget {
    Q_OBJECT

public:
    explicit InterviewHeader(QWidget *parent = nullptr);

    /// Job, company, and the candidate where somebody else sits here; empty: just "Interview".
    void setSubject(const QString &words);
    void setDevices(const QString &words);
    void setPhase(InterviewPhase phase);
    void setElapsed(MediaTime elapsed);

private:
    widgets::Label *m_title;
    widgets::Label *m_devices;
    widgets::IconLabel *m_mark;
    widgets::Label *m_word;
    widgets::Label *m_time;
};

} // namespace candor::screens
