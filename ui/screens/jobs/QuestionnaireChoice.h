// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "common/ScreenContext.h"
#include "model/Questionnaire.h"
#include "model/Result.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// Questionnaires to choose from, one a row: title, and what it holds.
class QuestionnaireChoices : public FetchedRows<QuestionnaireRow> {
public:
    [[nodiscard]] int find(QuestionnaireId questionnaire) const; ///< -1: not fetched
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
};

/// Chooses what the candidates of a job answer.
class QuestionnaireChoice : public QObject {
    Q_OBJECT

public:
    QuestionnaireChoice(ScreenContext &context, JobId job, QObject *parent = nullptr);

    void search(const QString &text);
    [[nodiscard]] QuestionnaireChoices &choices() { return m_choices; }
    [[nodiscard]] const QuestionnaireChoices &choices() const { return m_choices; }
    /// None: candidates are asked nothing.
    void assign(std::optional<QuestionnaireId> questionnaire);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void listed(); ///< or could not be
    void busyChanged();
    void assigned();
    void refused(const candor::Error &error);

private:
    ScreenContext &m_context;
    JobId m_job;
    QuestionnaireFilter m_filter;
    QuestionnaireChoices m_choices;
    bool m_busy = false;
};

} // namespace candor::screens
