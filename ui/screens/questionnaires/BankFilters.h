// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QTimer>
#include <QWidget>

namespace candor::widgets {
class FilterField;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// Search, domain, type and difficulty above the bank.
class BankFilters : public QWidget {
    Q_OBJECT

public:
    explicit BankFilters(QWidget *parent = nullptr);

    /// Of approved questions.
    [[nodiscard]] QuestionFilter filter() const;
    [[nodiscard]] bool isRestricting() const;
    void focusSearch();
    void clear();

signals:
    void changed();
    void left(); ///< Escape or Down in the search: on to the list

private:
    QTimer m_typing;
    widgets::SearchField *m_search;
    widgets::FilterField *m_domain;
    widgets::FilterField *m_type;
    widgets::FilterField *m_difficulty;
};

} // namespace candor::screens
