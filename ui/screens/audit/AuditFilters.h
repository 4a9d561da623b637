// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Audit.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace candor::widgets {
class Button;
class DateField;
class FilterField;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// What the audit log is narrowed by: action, object, person, outcome, days.
class AuditFilters : public QWidget {
    Q_OBJECT

public:
    explicit AuditFilters(QWidget *parent = nullptr);

    void setPeople(const std::vector<Account> &people);
    [[nodiscard]] AuditFilter filter() const;
    void clear();
    [[nodiscard]] widgets::SearchField &search() const { return *m_action; }

signals:
    void changed();

private:
    QTimer m_typing;
    widgets::SearchField *m_action;
    widgets::FilterField *m_object;
    widgets::FilterField *m_person;
    widgets::FilterField *m_outcome;
    widgets::DateField *m_from;
    widgets::DateField *m_to;
    widgets::Button *m_clear;
};

} // namespace candor::screens
