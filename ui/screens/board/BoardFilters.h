// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/BoardQuery.h"
#include "hiring/JobService.h"

#include <QWidget>

namespace candor::widgets {
class Button;
class FilterField;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// What to look for and what to leave out, in one row.
class BoardFilters : public QWidget {
    Q_OBJECT

public:
    explicit BoardFilters(QWidget *parent = nullptr);

    void setFacets(const hiring::JobFacets &facets);
    /// What is wanted, but for the order, which is the list's.
    [[nodiscard]] BoardQuery query() const;
    void clear();
    [[nodiscard]] widgets::SearchField &search() { return *m_search; }

signals:
    void changed();

private:
    void tell();

    widgets::SearchField *m_search;
    widgets::FilterField *m_place;
    widgets::FilterField *m_mode;
    widgets::FilterField *m_level;
    widgets::FilterField *m_type;
    widgets::FilterField *m_skill;
    widgets::Button *m_clear;
    bool m_clearing = false;
};

} // namespace candor::screens
