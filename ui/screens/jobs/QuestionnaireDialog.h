// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/JobsModel.h"
#include "jobs/QuestionnaireChoice.h"

#include <QDialog>
#include <QTimer>

namespace candor::widgets {
class Button;
class DataTable;
class Label;
class SearchField;
} // namespace candor::widgets

namespace candor::screens {

class ReportStrip;

/// Chooses the questionnaire of a job, or none. Opens over its window; deletes itself.
class QuestionnaireDialog : public QDialog {
    Q_OBJECT

public:
    QuestionnaireDialog(ScreenContext &context, const JobDetails &details, QWidget *parent);
    ~QuestionnaireDialog() override;

signals:
    void assigned();

private:
    void layOut(const JobDetails &details);
    void showListing();
    void fitButtons();
    void assignChosen();
    [[nodiscard]] const QuestionnaireRow *chosen() const;

    QuestionnaireChoice m_choice;
    QuestionnaireId m_now; ///< what the job has; invalid: none
    QTimer m_typing;
    ReportStrip *m_strip;
    widgets::SearchField *m_search;
    widgets::DataTable *m_table;
    widgets::Label *m_about;
    widgets::Button *m_none;
    widgets::Button *m_use;
};

} // namespace candor::screens
