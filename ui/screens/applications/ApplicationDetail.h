// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applications/MyApplicationsModel.h"
#include "applications/NextStep.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace candor::widgets {
class ColumnHeading;
}

namespace candor::screens {

/// One application as its seeker sees it: where it stands, what to do next, appointments, recordings, history.
class ApplicationDetail : public QWidget {
    Q_OBJECT

public:
    explicit ApplicationDetail(QWidget *parent = nullptr);

    void show(const ApplicationDetails &details, WallTime now);
    using QWidget::show;

signals:
    void interviewAsked();
    void deviceCheckAsked();
    void withdrawAsked();
    void reopenAsked();
    void calendarAsked(const candor::InterviewSlot &slot);
    void resumeAsked();
    void resumeMissing(); ///< one is to be handed in
    void summaryAsked(const QString &uuid);

private:
    void addHead();
    void addNextStep();
    void addSlots();
    void addSessions();
    void addHandedIn();
    void addHistory();
    void addEnd();
    void addSection(const QString &title);

    ApplicationDetails m_details;
    NextStep m_next;
    WallTime m_now{};
    widgets::ColumnHeading *m_heading;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr; ///< of the application that is shown
};

} // namespace candor::screens
