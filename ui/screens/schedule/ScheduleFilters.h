// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::widgets {
class CheckBox;
class FilterField;
class Label;
class Segments;
} // namespace candor::widgets

namespace candor::screens {

class ScheduleModel;

/// Which days, which room, which job.
class ScheduleFilters : public QWidget {
    Q_OBJECT

public:
    explicit ScheduleFilters(ScheduleModel &model, QWidget *parent = nullptr);

    void go(int step); ///< days or weeks on; 0: today
    void clear();

private:
    void fillChoices();
    void showSpan();

    ScheduleModel &m_model;
    widgets::Segments *m_span;
    widgets::Label *m_days;
    widgets::FilterField *m_room;
    widgets::FilterField *m_job;
    widgets::CheckBox *m_cancelled;
};

} // namespace candor::screens
