// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Job.h"

#include <QTimer>
#include <QWidget>

namespace candor::widgets {
class FilterField;
class SearchField;
class Segments;
} // namespace candor::widgets

namespace candor::screens {

class CandidatesModel;

/// The row above board and table: search, job, filters, order, and which of the two is shown.
class CandidateFilters : public QWidget {
    Q_OBJECT

public:
    explicit CandidateFilters(CandidatesModel &model, QWidget *parent = nullptr);

    void focusSearch();
    void clear();
    /// Shows a sort that was chosen elsewhere (a table's head).
    void showSort(CandidateSort sort);

signals:
    void jobChosen(std::optional<candor::JobId> job);
    void left(); ///< Escape or Down in the search: on to the candidates

private:
    void fillJobs();
    void fillChoices();
    void apply();

    CandidatesModel &m_model;
    QTimer m_typing;
    widgets::SearchField *m_search;
    widgets::FilterField *m_job;
    widgets::FilterField *m_eligibility;
    widgets::FilterField *m_skill;
    widgets::FilterField *m_source;
    widgets::FilterField *m_sort;
    widgets::Segments *m_shape;
};

} // namespace candor::screens
