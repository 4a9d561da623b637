// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/DrawModel.h"

#include <QDialog>

class QComboBox;
class QListView;
class QStackedLayout;

namespace candor::widgets {
class Button;
class ColumnHeading;
class Label;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class DrawRuleForm;
class ReportStrip;

/// Draws questions by a rule and shows what was drawn before anything is taken: from how many, what is missing, how
/// long it takes. Some can be kept and the rest drawn anew. Opens over its window; deletes itself.
class DrawDialog : public QDialog {
    Q_OBJECT

public:
    /// `section`: into which one they go where nothing else is chosen.
    DrawDialog(ScreenContext &context, const QuestionnaireDraft &draft, std::optional<JobId> job, int section,
               QWidget *parent);

    [[nodiscard]] DrawModel &model() { return m_model; }

signals:
    /// Into a section; one more than there are: a new one.
    void taken(const std::vector<candor::QuestionnaireQuestion> &questions, int section);

private:
    void layOut();
    void fillSections(const QuestionnaireDraft &draft, int section);
    void showDraw();
    void fitButtons();

    DrawModel m_model;
    DrawRuleForm *m_rule;
    widgets::ColumnHeading *m_heading;
    QListView *m_list;
    widgets::Label *m_nothing;
    QWidget *m_place;
    QStackedLayout *m_shown;
    widgets::Label *m_candidates;
    widgets::StateLabel *m_missing;
    ReportStrip *m_strip;
    QComboBox *m_section;
    widgets::Button *m_again;
    widgets::Button *m_take;
};

} // namespace candor::screens
