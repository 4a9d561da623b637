// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"

#include <QTimer>
#include <QWidget>

namespace candor::widgets {
class FilterField;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// Search, state and order above the list of jobs.
class JobsFilters : public QWidget {
    Q_OBJECT

public:
    explicit JobsFilters(QWidget *parent = nullptr);

    [[nodiscard]] JobFilter filter() const;
    void focusSearch();
    void clear();

signals:
    void changed();
    void left(); ///< Escape or Down in the search: on to the list

private:
    QTimer m_typing;
    widgets::SearchField *m_search;
    widgets::FilterField *m_state;
    widgets::FilterField *m_sort;
};

} // namespace candor::screens
