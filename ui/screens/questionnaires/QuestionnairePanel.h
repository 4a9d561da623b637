// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/QuestionnairesModel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace candor::screens {

/// One questionnaire beside the list: what it holds, what can be done with it, who uses it and its versions.
class QuestionnairePanel : public QScrollArea {
    Q_OBJECT

public:
    explicit QuestionnairePanel(QWidget *parent = nullptr);

    /// `mayCreate`: whether the person makes questionnaires.
    void show(const std::optional<QuestionnaireDetails> &details, bool mayCreate);

signals:
    void editAsked(candor::QuestionnaireId id);
    void previewAsked(const candor::Questionnaire &version);
    void copyAsked(candor::QuestionnaireId id);
    void archiveAsked(const candor::Questionnaire &questionnaire, bool archived);
    void removeAsked(const candor::Questionnaire &questionnaire);

private:
    void addHead(const QuestionnaireDetails &details);
    void addActions(const QuestionnaireDetails &details, bool mayCreate);
    void addWhyNot(const QuestionnaireDetails &details, bool mayCreate);
    void addTypes(const QuestionnaireDetails &details);
    void addSections(const QuestionnaireDetails &details);
    void addJobs(const QuestionnaireDetails &details);
    void addVersions(const QuestionnaireDetails &details);
    void addRow(const QString &name, const QString &figure);

    QVBoxLayout *m_column = nullptr;
    std::optional<QuestionnaireDetails> m_shown;
};

} // namespace candor::screens
