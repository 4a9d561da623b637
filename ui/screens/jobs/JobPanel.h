// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/JobsModel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace candor::screens {

/// One job beside the list: what it is, what can be done with it, its numbers and who works on it.
class JobPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit JobPanel(QWidget *parent = nullptr);

    void show(const std::optional<JobDetails> &details);

signals:
    void candidatesAsked(candor::JobId job);
    void editAsked(const candor::Job &job);
    void stateAsked(const candor::Job &job, candor::JobState state);
    void deleteAsked(const candor::Job &job);
    void membersAsked(const candor::screens::JobDetails &details);
    void thresholdAsked(const candor::Job &job); ///< what another one would mean
    void questionnaireAsked(const candor::screens::JobDetails &details);
    void questionnaireOpened(candor::QuestionnaireId id);

private:
    void addHead(const JobRow &row);
    void addActions(const JobDetails &details);
    void addStates(const Job &job, bool canBeDeleted);
    void addFigures(const QString &title, const std::vector<std::pair<QString, QString>> &rows);
    void addQuestionnaire(const JobDetails &details);
    void addThreshold(const Job &job);
    void addMembers(const JobDetails &details);

    QVBoxLayout *m_column = nullptr;
    std::optional<JobDetails> m_shown;
};

} // namespace candor::screens
