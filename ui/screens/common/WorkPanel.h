// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/SessionWork.h"

#include <QBasicTimer>
#include <QWidget>

namespace candor::widgets {
class Button;
class Label;
class ProgressBar;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

/// A strip above a page's content that follows a job on session folders: its progress with Cancel (after 300 ms), then
/// what came of it until it is closed. Hidden where there is nothing to say.
class WorkPanel : public QWidget {
    Q_OBJECT

public:
    explicit WorkPanel(SessionWork &work, QWidget *parent = nullptr);

    /// Says something that needed no job, such as why nothing was done.
    void say(const WorkReport &report);
    void dismiss();

protected:
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showProgress(const QString &words, quint64 done, quint64 total);
    void arrange(bool working);

    SessionWork &m_work;
    QBasicTimer m_soon;
    widgets::Label *m_words;
    widgets::ProgressBar *m_bar;
    widgets::Button *m_cancel;
    widgets::StateLabel *m_title;
    widgets::Label *m_lines;
    QWidget *m_area; ///< in which the lines scroll
    widgets::Button *m_close;
};

} // namespace candor::screens
