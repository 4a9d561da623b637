// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QTimer>
#include <QWidget>

namespace candor::widgets {
class CheckBox;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

/// Search above the list of questionnaires, and the switch to the archived ones.
class QuestionnairesFilters : public QWidget {
    Q_OBJECT

public:
    explicit QuestionnairesFilters(QWidget *parent = nullptr);

    [[nodiscard]] QuestionnaireFilter filter() const;
    void focusSearch();
    void clear();

signals:
    void changed();
    void left(); ///< Escape or Down in the search: on to the list

private:
    QTimer m_typing;
    widgets::SearchField *m_search;
    widgets::CheckBox *m_archived;
};

} // namespace candor::screens
