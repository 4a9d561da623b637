// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "questions/BankModel.h"

#include <QTimer>
#include <QWidget>

#include <array>

namespace candor::widgets {
class Button;
class FilterField;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// Search and filters above the list of questions, in as many rows as they need.
class QuestionsFilters : public QWidget {
    Q_OBJECT

public:
    explicit QuestionsFilters(QWidget *parent = nullptr);

    /// All but the order. `me`: who "me" is among the authors.
    [[nodiscard]] QuestionFilter filter(std::optional<AccountId> me) const;
    void setFacets(const BankFacets &facets);
    /// Those of "me" that were returned, instead of all.
    void setReturned(bool returned);
    /// Whether nothing is searched or filtered by.
    [[nodiscard]] bool isEmpty() const;
    void focusSearch();
    void clear();

signals:
    void changed();
    void left(); ///< Escape, Enter or Down in the search: on to the list

private:
    void fillChoices();
    void connectSearch();
    void tell();
    [[nodiscard]] std::array<widgets::FilterField *, 8> fields() const;

    QTimer m_typing;
    widgets::SearchField *m_search;
    widgets::FilterField *m_domain;
    widgets::FilterField *m_type;
    widgets::FilterField *m_kind;
    widgets::FilterField *m_difficulty;
    widgets::FilterField *m_status;
    widgets::FilterField *m_competency;
    widgets::FilterField *m_skill;
    widgets::FilterField *m_author;
    widgets::Button *m_clear;
    bool m_clearing = false;
    bool m_returned = false;
};

} // namespace candor::screens
